package wellhouse.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.SplittableRandom;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.IntRange;

/// Every answer about chains beside the plain truth, on many small networks with many equal strengths.
final class ChainsTest {

    private static final int[][] STRENGTHS = {{1_000}, {500}, {1_000, 500}, {1, 1_000}, {300, 600, 900, 1_000}};

    @Property(tries = 1_500, shrinking = ShrinkingMode.OFF)
    void theBestChainIsAsStrongAsTheReferenceSays(@ForAll long seed, @ForAll @IntRange(min = 1, max = 4) int most) {
        Case it = new Case(seed);
        BestChain asking = new BestChain(it.graph, it.barred);
        for (int i = 0; i < 6; i++) {
            int start = it.any();
            int end = it.any();
            Reference truth = it.reference();

            long product = asking.find(start, end, most);

            assertThat(product).isEqualTo(truth.best(truth.rounds(start, most), end));
            assertThat(asking.chain().map(Chain::product).orElse(0L)).isEqualTo(product);
            asking.chain().ifPresent(chain -> it.holds(chain, start, end, most));
        }
    }

    @Property(tries = 1_500, shrinking = ShrinkingMode.OFF)
    void theBestChainsAreThoseOfWalkingEveryOne(
            @ForAll long seed,
            @ForAll @IntRange(min = 1, max = 4) int most,
            @ForAll @IntRange(min = 1, max = 7) int k) {
        Case it = new Case(seed);
        BestChains asking = new BestChains(it.graph, it.barred, k);
        for (int i = 0; i < 4; i++) {
            int start = it.any();
            int end = it.any();
            List<Long> all = it.reference().all(start, end, most);

            asking.find(start, end, most);
            List<Chain> chains = asking.chains();

            assertThat(chains.stream().map(Chain::product)).isEqualTo(all.subList(0, Math.min(k, all.size())));
            assertThat(new HashSet<>(chains)).hasSameSizeAs(chains);
            assertThat(chains).allSatisfy(chain -> it.holds(chain, start, end, most));
        }
    }

    @Property(tries = 1_500, shrinking = ShrinkingMode.OFF)
    void theBestChainIntoASetIsTheBestOfItsMembers(@ForAll long seed, @ForAll @IntRange(min = 1, max = 4) int most) {
        Case it = new Case(seed);
        ChainInto asking = new ChainInto(it.graph, it.barred);
        for (int i = 0; i < 6; i++) {
            int start = it.any();
            int[] set = it.random
                    .ints(1 + it.random.nextInt(6), 0, it.graph.vertices())
                    .toArray();
            Reference truth = it.reference();
            long[][] rounds = truth.rounds(start, most);

            long product = asking.find(start, set, most);

            assertThat(product)
                    .isEqualTo(Arrays.stream(set)
                            .mapToLong(end -> truth.best(rounds, end))
                            .max()
                            .orElseThrow());
            assertThat(asking.chain().isPresent()).isEqualTo(product > 0);
            asking.chain().ifPresent(chain -> {
                assertThat(set).contains(chain.vertices().getLast());
                it.holds(chain, start, chain.vertices().getLast(), most);
                assertThat(chain.product()).isEqualTo(product);
            });
        }
    }

    @Property(tries = 300, shrinking = ShrinkingMode.OFF)
    void theOrderInWhichTiesAreToldChangesNothing(@ForAll long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int[][] told = new int[120][];
        for (int i = 0; i < told.length; i++) {
            told[i] = new int[] {random.nextInt(30), random.nextInt(30), 100 * (1 + random.nextInt(3))};
        }
        GraphBuilder forwards = new GraphBuilder();
        Arrays.stream(told).forEach(tie -> forwards.tie(tie[0], tie[1], tie[2]));
        GraphBuilder backwards = new GraphBuilder();
        Arrays.stream(told).toList().reversed().forEach(tie -> backwards.tie(tie[1], tie[0], tie[2]));
        BestChains one = new BestChains(forwards.build(), 5);
        BestChains other = new BestChains(backwards.build(), 5);

        one.find(told[0][0], told[1][1], 4);
        other.find(told[0][0], told[1][1], 4);

        assertThat(one.chains()).isEqualTo(other.chains());
    }

    @Example
    void aDearerWayWithFewerTiesIsNotHidden() {
        // The best way to 3 has three ties; only the worse one with two leaves room for the last two.
        Graph graph = new GraphBuilder()
                .tie(0, 1, 1_000)
                .tie(1, 2, 1_000)
                .tie(2, 3, 1_000)
                .tie(0, 9, 100)
                .tie(9, 3, 100)
                .tie(3, 4, 1_000)
                .tie(4, 5, 1_000)
                .build();
        BestChain asking = new BestChain(graph);

        assertThat(asking.find(0, 5, 4)).isEqualTo(10_000_000_000L);
        assertThat(asking.chain().orElseThrow().vertices()).containsExactly(0, 9, 3, 4, 5);
    }

    @Example
    void theBestChainIsRightOnAVillage() {
        SplittableRandom random = new SplittableRandom(8_420);
        Graph graph = Networks.village(random, 4_000, 30);
        BestChain asking = new BestChain(graph);
        Reference truth = new Reference(graph, vertex -> false);
        for (int i = 0; i < 12; i++) {
            int start = random.nextInt(graph.vertices());
            long[][] rounds = truth.rounds(start, 4);
            for (int j = 0; j < 40; j++) {
                int end = random.nextInt(graph.vertices());

                assertThat(asking.find(start, end, 4)).isEqualTo(truth.best(rounds, end));
            }
        }
    }

    @Example
    void scratchMemoryIsForgottenAfterThousandsOfQuestions() {
        SplittableRandom random = new SplittableRandom(1);
        Graph graph = Networks.random(random, 40, 90, new int[] {200, 700});
        Barred barred = Barred.of(3, 4, 5);
        BestChain often = new BestChain(graph, barred);
        for (int i = 0; i < 5_000; i++) {
            int start = random.nextInt(40);
            int end = random.nextInt(40);
            long fresh = new BestChain(graph, barred).find(start, end, 4);

            assertThat(often.find(start, end, 4)).isEqualTo(fresh);
        }
    }

    /// One random network with a few barred vertices.
    private static final class Case {

        private final SplittableRandom random;
        private final Graph graph;
        private final Barred barred;

        Case(long seed) {
            random = new SplittableRandom(seed);
            int vertices = 2 + random.nextInt(24);
            graph = Networks.random(
                    random, vertices, random.nextInt(vertices * 4), STRENGTHS[random.nextInt(STRENGTHS.length)]);
            barred = random.nextBoolean()
                    ? Barred.nobody()
                    : Barred.of(random.ints(random.nextInt(6), 0, vertices).toArray());
        }

        int any() {
            return random.nextInt(graph.vertices());
        }

        Reference reference() {
            return new Reference(graph, barred::contains);
        }

        void holds(Chain chain, int start, int end, int most) {
            assertThat(chain.vertices().getFirst()).isEqualTo(start);
            assertThat(chain.vertices().getLast()).isEqualTo(end);
            assertThat(chain.ties()).isLessThanOrEqualTo(most);
            assertThat(new HashSet<>(chain.vertices())).hasSameSizeAs(chain.vertices());
            long product = Chain.WHOLE;
            for (int i = 1; i < chain.vertices().size(); i++) {
                product = product
                        / Graph.FULL
                        * graph.strength(
                                chain.vertices().get(i - 1), chain.vertices().get(i));
                if (i < chain.vertices().size() - 1) {
                    assertThat(barred.contains(chain.vertices().get(i))).isFalse();
                }
            }
            assertThat(product).isEqualTo(chain.product());
        }
    }
}
