package wellhouse.people.doubles;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// The bars on the labelled samples; a change of the weights must not fall below them.
final class SamplesTest {

    @Test
    void aContactBookIsJoinedSurelyAndProposedAmply() {
        Score score = Score.of(Sample.contactBook());

        assertThat(score.joinedPrecision()).isGreaterThanOrEqualTo(0.995);
        assertThat(score.joinedRecall()).isGreaterThanOrEqualTo(0.60);
        assertThat(score.precision()).isGreaterThanOrEqualTo(0.90);
        assertThat(score.recall()).isGreaterThanOrEqualTo(0.95);
    }

    @Test
    void aTableWithBirthDatesIsJoined() {
        Score score = Score.of(Sample.febrl());

        assertThat(score.joinedPrecision()).isGreaterThanOrEqualTo(0.999);
        assertThat(score.joinedRecall()).isGreaterThanOrEqualTo(0.985);
    }

    @Test
    void aTableFullOfSlipsIsMostlyFound() {
        Score score = Score.of(Sample.fake());

        assertThat(score.joinedPrecision()).isGreaterThanOrEqualTo(0.995);
        assertThat(score.recall()).isGreaterThanOrEqualTo(0.88);
    }

    /// Blocking loses next to nothing of what comparing all with all finds.
    @Test
    void theIndexFindsWhatComparingAllWithAllFinds() {
        Sample sample = Sample.contactBook();
        Register register = new Register();
        sample.records().forEach(register::add);
        int likely = 0;
        int found = 0;
        for (int record = 1; record < register.size(); record++) {
            for (int other = 0; other < record; other++) {
                if (register.weigh(other, record).bits() >= Register.Bar.USUAL.proposes()) {
                    likely++;
                    found += register.compares(other, record) ? 1 : 0;
                }
            }
        }

        assertThat(found / (double) likely).isGreaterThanOrEqualTo(0.99);
    }

    /// Pairs of records, right and found.
    private record Score(double joinedPrecision, double joinedRecall, double precision, double recall) {

        static Score of(Sample sample) {
            Register register = new Register();
            sample.records().forEach(register::add);
            Resolution resolution = register.resolve();
            List<String> gold = sample.ids().stream()
                    .map(id -> sample.gold().getOrDefault(id, id))
                    .toList();
            Map<Object, Integer> both = new HashMap<>();
            Map<Object, Integer> joined = new HashMap<>();
            Map<Object, Integer> real = new HashMap<>();
            for (int i = 0; i < gold.size(); i++) {
                both.merge(List.of(gold.get(i), resolution.person().get(i)), 1, Integer::sum);
                joined.merge(resolution.person().get(i), 1, Integer::sum);
                real.merge(gold.get(i), 1, Integer::sum);
            }
            double right = pairs(both);
            double rightProposed = resolution.likely().stream()
                    .filter(pair -> gold.get(pair.one()).equals(gold.get(pair.other())))
                    .count();
            double all = pairs(joined) + resolution.likely().size();
            return new Score(
                    right / pairs(joined),
                    right / pairs(real),
                    (right + rightProposed) / all,
                    (right + rightProposed) / pairs(real));
        }

        private static double pairs(Map<Object, Integer> sizes) {
            return sizes.values().stream().mapToDouble(n -> n * (n - 1) / 2.0).sum();
        }
    }
}
