package wellhouse.ties;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// F3.
final class StateTest {

    @ParameterizedTest
    @CsvSource({
        "-5,FRESH",
        "0,FRESH",
        "7.9,FRESH",
        "8,GOOD_MOMENT",
        "14.9,GOOD_MOMENT",
        "15,QUIET",
        "29.9,QUIET",
        "30,FADING",
        "79.9,FADING",
        "80,DORMANT"
    })
    void withARhythmOfTenDays(double gap, State state) {
        assertThat(State.of(gap, 10)).isEqualTo(state);
    }

    @ParameterizedTest
    @CsvSource({"1094,GOOD_MOMENT", "1095,DORMANT"})
    void threeYearsAreDormantWhateverTheRhythm(double gap, State state) {
        assertThat(State.of(gap, 1_000)).isEqualTo(state);
    }

    @Property(tries = 300)
    void longerSilenceIsNeverFresher(
            @ForAll @DoubleRange(max = 4_000) double shorter,
            @ForAll @DoubleRange(max = 4_000) double more,
            @ForAll @DoubleRange(min = 1, max = 3_650) double rhythm) {
        assertThat(State.of(shorter + more, rhythm)).isGreaterThanOrEqualTo(State.of(shorter, rhythm));
    }
}
