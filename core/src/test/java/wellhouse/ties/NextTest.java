package wellhouse.ties;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

final class NextTest {

    private static final long DAY = 86_400;
    private static final long NOW = 400 * DAY;

    @Test
    void nobodyKnownMeansTheUsualWeights() {
        assertThat(Next.learnt(List.of(), NOW)).isSameAs(Next.USUAL);
    }

    @Test
    void writingToEverybodyTeachesNothing() {
        assertThat(Next.learnt(List.of(every(5), every(5)), NOW)).isSameAs(Next.USUAL);
    }

    @Test
    void whoWritesToTheLatestLearnsThatRecencyCounts() {
        Signs lately = signs(3, 2);
        Signs longAgo = signs(3, 200);

        Next learnt = Next.learnt(bookOfSomebodyWhoAnswersTheLatest(), NOW);

        assertThat(learnt.of(lately) - learnt.of(longAgo))
                .isGreaterThan(Next.USUAL.of(lately) - Next.USUAL.of(longAgo));
    }

    @Test
    void whatHappensAfterTheMomentTeachesNothing() {
        List<Trail> book = bookOfSomebodyWhoAnswersTheLatest();
        List<Trail> later = new ArrayList<>(book);
        later.add(messages(NOW, NOW + DAY, NOW + 2 * DAY));

        assertThat(Next.learnt(later, NOW).toString())
                .isEqualTo(Next.learnt(book, NOW).toString());
    }

    @Property(tries = 60)
    void learningEndsAtFiniteWeightsWhateverHappened(@ForAll long seed) {
        var random = new java.util.SplittableRandom(seed);
        List<Trail> book = new ArrayList<>();
        for (int person = 0; person < 1 + random.nextInt(30); person++) {
            long[] at = random.longs(1 + random.nextInt(40), 200 * DAY, NOW)
                    .sorted()
                    .toArray();
            boolean[] mine = new boolean[at.length];
            for (int i = 0; i < mine.length; i++) {
                mine[i] = random.nextBoolean();
            }
            int[] to = new int[at.length];
            Arrays.fill(to, 1 + random.nextInt(5));
            book.add(Trail.ofMessages(at, mine, to));
        }

        Next learnt = Next.learnt(book, NOW);

        assertThat(learnt.of(signs(3, 10))).isFinite().isBetween(-50.0, 50.0);
    }

    @Test
    void theFitIsTheOneMinimum() {
        List<double[]> rows =
                List.of(new double[] {1, 0}, new double[] {0, 1}, new double[] {.5, .5}, new double[] {2, 1});
        List<Choice> choices =
                List.of(Choice.of(rows, List.of(true, false, false, true)).orElseThrow());
        double[] usual = {.1, -.2};

        double[] weights = Choice.weights(choices, usual);
        double[] again = Choice.weights(choices, weights);

        // From its own result as the centre the fit would go on; from the centre it went only as far as the data pull.
        assertThat(weights[0]).isBetween(usual[0], again[0]);
        assertThat(Choice.weights(choices, usual)[1]).isEqualTo(weights[1], within(1e-12));
    }

    /// Ten people; the owner always writes to the one who wrote last.
    private static List<Trail> bookOfSomebodyWhoAnswersTheLatest() {
        List<Trail> book = new ArrayList<>();
        for (int person = 0; person < 10; person++) {
            List<Long> at = new ArrayList<>();
            for (long day = 40L * person; day < 40L * person + 40; day += 2) {
                at.add(day * DAY);
            }
            book.add(messages(at.stream().mapToLong(l -> l).toArray()));
        }
        return book;
    }

    private static Trail every(int days) {
        List<Long> at = new ArrayList<>();
        for (long day = 0; day < 400; day += days) {
            at.add(day * DAY);
        }
        return messages(at.stream().mapToLong(l -> l).toArray());
    }

    private static Trail messages(long... at) {
        boolean[] mine = new boolean[at.length];
        int[] to = new int[at.length];
        Arrays.fill(mine, true);
        Arrays.fill(to, 1);
        return Trail.ofMessages(at, mine, to);
    }

    private static Signs signs(double amount, double age) {
        return new Signs(amount, amount, amount, 2 * amount, amount, age, age, false);
    }
}
