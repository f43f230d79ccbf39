package wellhouse.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class PartialDateTest {

    @ParameterizedTest
    @CsvSource({"2024-02-29,2024,2,29", "2024-02,2024,2,0", "2024,2024,0,0", "--02-29,0,2,29", "0987-01-01,987,1,1"})
    void theTextFormComesBackAsItWas(String text, int year, int month, int day) {
        assertThat(PartialDate.parse(text))
                .isEqualTo(new PartialDate(year, month, day))
                .hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "--",
                "--2",
                "--02",
                "--13-01",
                "2023-02-29",
                "2024-00-10",
                "2024-13",
                "20240229",
                "2024-2-9",
                "2024-02-29T10:00",
                "2024-02-2",
                "2024/02/29",
                "+2024-02-29",
                "-024",
                "abcd",
                "2024-02-299",
                "--0229x"
            })
    void whatIsNoDateIsRefused(String text) {
        assertThatThrownBy(() -> PartialDate.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aDayInACommonYearIsRefused() {
        assertThatThrownBy(() -> new PartialDate(2023, 2, 29)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new PartialDate(0, 2, 30)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new PartialDate(0, 2, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new PartialDate(2024, 0, 3)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aLeapDayFallsOnTheTwentyEighthInCommonYears() {
        PartialDate leap = PartialDate.parse("--02-29");

        assertThat(leap.nextAfter(LocalDate.of(2026, 2, 28))).contains(LocalDate.of(2026, 2, 28));
        assertThat(leap.nextAfter(LocalDate.of(2027, 3, 1))).contains(LocalDate.of(2028, 2, 29));
    }

    @Test
    void aMonthAloneNeverComesRound() {
        assertThat(PartialDate.parse("2024-02").nextAfter(LocalDate.of(2026, 1, 1)))
                .isEmpty();
        assertThat(PartialDate.parse("2024-02").whole()).isEmpty();
        assertThat(PartialDate.parse("--02-03").knownYear()).isEmpty();
    }

    @Property(tries = 300)
    void aWholeDateComesBackAndRoundWithinAYear(
            @ForAll @IntRange(min = -100_000, max = 100_000) int epochDay,
            @ForAll @IntRange(min = -100_000, max = 100_000) int from) {
        LocalDate date = LocalDate.ofEpochDay(epochDay);
        LocalDate start = LocalDate.ofEpochDay(from);

        PartialDate partial = PartialDate.of(date);

        assertThat(PartialDate.parse(partial.toString())).isEqualTo(partial);
        assertThat(partial.whole()).contains(date);
        assertThat(partial.nextAfter(start).orElseThrow()).isBetween(start, start.plusYears(1));
    }

    @Property(tries = 300)
    void nonsenseIsRefusedInOneWayOnly(@ForAll String text) {
        try {
            PartialDate.parse(text);
        } catch (IllegalArgumentException expected) {
            assertThat(expected).isNotNull();
        }
    }
}
