package wellhouse.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import wellhouse.intake.SpokenDate.Found;
import wellhouse.intake.SpokenDate.Tense;

final class SpokenDateTest {

    private static final LocalDate WEDNESDAY = LocalDate.of(2026, 5, 6);

    @ParameterizedTest
    @CsvSource({
        "yesterday, 2026-05-05",
        "gestern, 2026-05-05",
        "the day before yesterday, 2026-05-04",
        "vorgestern, 2026-05-04",
        "today, 2026-05-06",
        "heute morgen, 2026-05-06",
        "this morning, 2026-05-06",
        "on Tuesday, 2026-05-05",
        "am Dienstag, 2026-05-05",
        "Wednesday, 2026-04-29",
        "last Friday, 2026-05-01",
        "letzten Freitag, 2026-05-01",
        "3 days ago, 2026-05-03",
        "vor 2 Wochen, 2026-04-22",
        "last week, 2026-04-29",
        "am 3.5., 2026-05-03",
        "am 24.12., 2025-12-24",
        "24 December, 2025-12-24",
        "29.2., 2024-02-29",
        "2026-05-01, 2026-05-01",
        "1. März 2025, 2025-03-01",
        "March 1st 2025, 2025-03-01"
    })
    void whatIsToldOfThePastLiesInThePast(String words, LocalDate day) {
        assertThat(SpokenDate.in(words, WEDNESDAY, Tense.PAST).map(Found::date)).contains(day);
    }

    @ParameterizedTest
    @CsvSource({
        "by Friday, 2026-05-08",
        "bis Freitag, 2026-05-08",
        "tomorrow, 2026-05-07",
        "morgen, 2026-05-07",
        "übermorgen, 2026-05-08",
        "next Wednesday, 2026-05-13",
        "nächste Woche, 2026-05-13",
        "in 3 weeks, 2026-05-27",
        "in 3 Tagen, 2026-05-09",
        "by 12 May, 2026-05-12",
        "by 1 May, 2027-05-01",
        "29.2., 2028-02-29",
        "by March, 2027-03-01",
        "bis Ende März, 2027-03-31",
        "by the end of June, 2026-06-30",
        "end of the month, 2026-05-31"
    })
    void whatIsToBeDoneLiesAhead(String words, LocalDate day) {
        assertThat(SpokenDate.in(words, WEDNESDAY, Tense.FUTURE).map(Found::date))
                .contains(day);
    }

    @Test
    void theDateIsCutOutOfTheWords() {
        assertThat(SpokenDate.in("send article by Friday to Ana", WEDNESDAY, Tense.FUTURE))
                .contains(new Found(LocalDate.of(2026, 5, 8), true, "send article to Ana"));
        assertThat(SpokenDate.in("lunch on Tuesday", WEDNESDAY, Tense.PAST))
                .contains(new Found(LocalDate.of(2026, 5, 5), false, "lunch"));
    }

    @ParameterizedTest
    @CsvSource({"May called", "mondaine", "31.2.", "12.13.2026", "30 February", "march on"})
    void wordsThatOnlyLookLikeADateAreNone(String words) {
        assertThat(SpokenDate.in(words, WEDNESDAY, Tense.PAST)).isEmpty();
    }
}
