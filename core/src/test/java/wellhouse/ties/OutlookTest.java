package wellhouse.ties;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import wellhouse.accounts.Accounts.Pause;
import wellhouse.people.Keeping;
import wellhouse.timeline.ContactDay;
import wellhouse.timeline.Interaction.Direction;

final class OutlookTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 5, 1);

    @Test
    void somebodyWrittenToEveryWeekWillLikelyBeWrittenToAgain() {
        Outlook outlook = outlook(every(7, 52, 3), 3);

        assertThat(outlook.writing()).isEqualTo(Outlook.Writing.LIKELY);
        assertThat(outlook.course()).isEqualTo(Outlook.Course.STEADY);
    }

    @Test
    void aFewDaysLongAgoAreGoingCold() {
        Outlook outlook = outlook(every(2, 3, 120), 120);

        assertThat(outlook.writing()).isEqualTo(Outlook.Writing.UNLIKELY);
        assertThat(outlook.course()).isEqualTo(Outlook.Course.GOING_COLD);
        assertThat(outlook.course().key()).isEqualTo("outlook.course.going-cold");
    }

    @Test
    void somebodyMetOnceCannotGoCold() {
        assertThat(outlook(every(1, 1, 200), 200).course()).isEqualTo(Outlook.Course.STEADY);
    }

    @Test
    void whatIsKeptOfATieTellsTheSameAsAllOfItsDays() {
        List<ContactDay> days = every(9, 30, 0);
        Signs all = Trail.ofDays(days).before(Trail.endOf(TODAY.plusDays(77))).orElseThrow();

        Signs kept = Counters.of(days, Keeping.USUAL, Rhythms.USUAL, List.of())
                .orElseThrow()
                .signs()
                .later(77);

        assertThat(Next.USUAL.of(kept)).isCloseTo(Next.USUAL.of(all), within(1e-9));
        assertThat(Cold.of(kept)).isCloseTo(Cold.of(all), within(1e-9));
    }

    @Test
    void aPauseStopsTheClockOfTheRankings() {
        List<ContactDay> days = new ArrayList<>(every(9, 30, 50));
        days.addAll(every(9, 3, 0));
        Pause pause = new Pause(TODAY.minusDays(48), Optional.of(TODAY.minusDays(20)));
        List<ContactDay> moved = new ArrayList<>(every(9, 30, 50 - 29));
        moved.addAll(every(9, 3, 0));

        assertThat(Counters.of(days, Keeping.USUAL, Rhythms.USUAL, List.of(pause))
                        .orElseThrow()
                        .signs())
                .isEqualTo(Counters.of(moved, Keeping.USUAL, Rhythms.USUAL, List.of())
                        .orElseThrow()
                        .signs());
    }

    private static Outlook outlook(List<ContactDay> days, long silence) {
        return Outlook.of(
                Counters.of(days, Keeping.USUAL, Rhythms.USUAL, List.of()).orElseThrow(), silence);
    }

    private static List<ContactDay> every(int days, int times, int silence) {
        List<ContactDay> all = new ArrayList<>();
        for (int i = times - 1; i >= 0; i--) {
            all.add(new ContactDay(TODAY.minusDays(silence + (long) i * days), Direction.MINE, 1, 1, 1));
        }
        return all;
    }
}
