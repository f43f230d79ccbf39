package wellhouse.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;

/// The snapshot itself, and what is said of its shape, beside plain definitions.
final class ShapeTest {

    private static final int[] STRENGTHS = {200, 500, 1_000};

    private static Graph any(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int vertices = 1 + random.nextInt(20);
        return Networks.random(random, vertices, random.nextInt(vertices * 2), STRENGTHS);
    }

    @Property(tries = 300, shrinking = ShrinkingMode.OFF)
    void aTieToldTwiceKeepsTheGreaterStrengthAndRowsAreSorted(@ForAll long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        TreeMap<List<Integer>, Integer> told =
                new TreeMap<>((a, b) -> a.toString().compareTo(b.toString()));
        GraphBuilder builder = new GraphBuilder().vertices(12);
        for (int i = 0; i < 60; i++) {
            int one = random.nextInt(12);
            int other = random.nextInt(12);
            int strength = 1 + random.nextInt(1_000);
            builder.tie(one, other, strength);
            if (one != other) {
                told.merge(List.of(Math.min(one, other), Math.max(one, other)), strength, Math::max);
            }
        }
        Graph graph = builder.build();

        assertThat(graph.ties()).isEqualTo(told.size());
        told.forEach((tie, strength) ->
                assertThat(graph.strength(tie.get(1), tie.get(0))).isEqualTo(strength));
        for (int v = 0; v < 12; v++) {
            int vertex = v;
            assertThat(IntStream.of(graph.neighbours(v)).map(other -> -graph.strength(vertex, other)))
                    .isSorted();
            assertThat(graph.neighbours(v)).hasSize(graph.degree(v)).doesNotHaveDuplicates();
        }
    }

    @Example
    void whatIsNoTieIsRefused() {
        GraphBuilder builder = new GraphBuilder();

        assertThatThrownBy(() -> builder.tie(0, 1, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> builder.tie(0, 1, 1_001)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> builder.tie(-1, 1, 5)).isInstanceOf(IllegalArgumentException.class);
        assertThat(builder.build().vertices()).isZero();
    }

    @Property(tries = 200, shrinking = ShrinkingMode.OFF)
    void whatIsSavedComesBackAndWhatWasChangedIsRefused(@ForAll long seed) {
        Graph graph = any(seed);
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment bytes = arena.allocate(GraphBytes.size(graph));
            GraphBytes.write(graph, bytes);
            Graph back = GraphBytes.read(bytes);

            assertThat(back.vertices()).isEqualTo(graph.vertices());
            for (int v = 0; v < graph.vertices(); v++) {
                assertThat(back.neighbours(v)).isEqualTo(graph.neighbours(v));
                for (int other : graph.neighbours(v)) {
                    assertThat(back.strength(v, other)).isEqualTo(graph.strength(v, other));
                }
            }
            long at = Math.floorMod(seed, bytes.byteSize());
            if (at < 24 || at >= 32) {
                byte was = bytes.get(ValueLayout.JAVA_BYTE, at);
                bytes.set(ValueLayout.JAVA_BYTE, at, (byte) (was ^ 4));
                assertThatThrownBy(() -> GraphBytes.read(bytes)).isInstanceOf(GraphBytes.Broken.class);
            }
            assertThatThrownBy(() -> GraphBytes.read(bytes.asSlice(0, bytes.byteSize() - 1)))
                    .isInstanceOf(GraphBytes.Broken.class);
        }
    }

    @Property(tries = 300, shrinking = ShrinkingMode.OFF)
    void everybodyWithinTwoTiesIsRankedByTheBestWay(@ForAll long seed) {
        Graph graph = any(seed);
        Barred barred = Barred.of(0, 5);
        Within around = new Within(graph, barred);
        Reference truth = new Reference(graph, barred::contains);
        for (int start = 0; start < graph.vertices(); start++) {
            long[][] rounds = truth.rounds(start, 2);
            List<List<Long>> wanted = new ArrayList<>();
            for (int v = 0; v < graph.vertices(); v++) {
                if (v != start && truth.best(rounds, v) > 0) {
                    wanted.add(List.of(-truth.best(rounds, v) / 1_000_000, (long) v));
                }
            }
            wanted.sort((a, b) -> a.get(0).equals(b.get(0))
                    ? a.get(1).compareTo(b.get(1))
                    : a.get(0).compareTo(b.get(0)));

            int count = around.find(start, 2);

            assertThat(IntStream.range(0, count)
                            .mapToObj(rank -> List.of(-(long) around.product(rank), (long) around.vertex(rank))))
                    .isEqualTo(wanted);
        }
    }

    @Property(tries = 300, shrinking = ShrinkingMode.OFF)
    void whatIsABridgeTakesItsSidesApart(@ForAll long seed) {
        Graph graph = any(seed);
        Bridges bridges = new Bridges(graph);
        Components whole = new Components(graph);
        Set<Bridges.Bridge> wanted = new HashSet<>();
        for (int v = 0; v < graph.vertices(); v++) {
            for (int other : graph.neighbours(v)) {
                if (v < other && new Components(without(graph, v, other)).count() > whole.count()) {
                    wanted.add(new Bridges.Bridge(v, other));
                }
            }
            // Alone, the vertex itself counts as one more.
            int apart = new Components(without(graph, v, -1)).count() - 1;
            assertThat(bridges.joins(v)).isEqualTo(graph.degree(v) > 0 && apart > whole.count());
        }

        assertThat(bridges.ties()).containsExactlyInAnyOrderElementsOf(wanted);
    }

    private static Graph without(Graph graph, int one, int other) {
        GraphBuilder builder = new GraphBuilder().vertices(graph.vertices());
        for (int v = 0; v < graph.vertices(); v++) {
            for (int to : graph.neighbours(v)) {
                boolean gone = other < 0 ? v == one || to == one : Math.min(v, to) == one && Math.max(v, to) == other;
                if (!gone) {
                    builder.tie(v, to, graph.strength(v, to));
                }
            }
        }
        return builder.build();
    }

    @Property(tries = 200, shrinking = ShrinkingMode.OFF)
    void constraintAndEffectiveSizeAreAsDefined(@ForAll long seed) {
        Graph graph = any(seed);
        Holes holes = new Holes(graph);
        for (int v = 0; v < graph.vertices(); v++) {
            double constraint = 0;
            double size = 0;
            for (int j : graph.neighbours(v)) {
                double bound = share(graph, v, j);
                double repeated = 0;
                for (int q : graph.neighbours(v)) {
                    bound += q == j ? 0 : share(graph, v, q) * share(graph, q, j);
                    repeated += q == j ? 0 : share(graph, v, q) * graph.strength(j, q) / strongest(graph, j);
                }
                constraint += bound * bound;
                size += 1 - repeated;
            }
            if (graph.degree(v) == 0) {
                assertThat(holes.constraint(v)).isNaN();
            } else {
                assertThat(holes.constraint(v)).isCloseTo(constraint, within(1e-12));
            }
            assertThat(holes.effectiveSize(v)).isCloseTo(size, within(1e-9));
        }
    }

    private static double share(Graph graph, int one, int other) {
        return graph.strength(one, other)
                / (double) IntStream.of(graph.neighbours(one))
                        .map(each -> graph.strength(one, each))
                        .sum();
    }

    private static double strongest(Graph graph, int v) {
        return graph.strength(v, graph.neighbours(v)[0]);
    }

    @Example
    void twoCliquesWithOneTieBetweenAreTwoCommunitiesEveryTime() {
        GraphBuilder builder = new GraphBuilder();
        for (int one = 0; one < 8; one++) {
            for (int other = 0; other < one; other++) {
                builder.tie(one, other, 600).tie(8 + one, 8 + other, 600);
            }
        }
        Graph graph = builder.tie(0, 8, 100).build();
        Communities groups = new Communities(graph, 7);
        Communities again = new Communities(graph, 7);

        Set<Integer> left = new TreeSet<>();
        Set<Integer> right = new TreeSet<>();
        for (int v = 0; v < 8; v++) {
            left.add(groups.of(v));
            right.add(groups.of(8 + v));
            assertThat(again.of(v)).isEqualTo(groups.of(v));
        }
        assertThat(left).hasSize(1);
        assertThat(right).hasSize(1).isNotEqualTo(left);
        assertThat(new Bridges(graph).ties()).containsExactly(new Bridges.Bridge(0, 8));
    }
}
