package wellhouse.ties;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import wellhouse.timeline.ContactDay;
import wellhouse.timeline.Interaction.Direction;

final class OutlookTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 5, 1);

    @Test
    void somebodyWrittenToEveryWeekWillLikelyBeWrittenToAgain() {
        Outlook outlook = Outlook.of(every(7, 52, 3), TODAY).orElseThrow();

        assertThat(outlook.writing()).isEqualTo(Outlook.Writing.LIKELY);
        assertThat(outlook.course()).isEqualTo(Outlook.Course.STEADY);
        assertThat(outlook.occasions()).isEqualTo(52);
    }

    @Test
    void aFewDaysLongAgoAreGoingCold() {
        Outlook outlook = Outlook.of(every(2, 3, 120), TODAY).orElseThrow();

        assertThat(outlook.writing()).isEqualTo(Outlook.Writing.UNLIKELY);
        assertThat(outlook.course()).isEqualTo(Outlook.Course.GOING_COLD);
        assertThat(outlook.course().key()).isEqualTo("outlook.course.going-cold");
    }

    @Test
    void somebodyMetOnceCannotGoCold() {
        assertThat(Outlook.of(every(1, 1, 200), TODAY).orElseThrow().course()).isEqualTo(Outlook.Course.STEADY);
    }

    @Test
    void withoutContactThereIsNoOutlook() {
        assertThat(Outlook.of(List.of(), TODAY)).isEmpty();
    }

    private static List<ContactDay> every(int days, int times, int silence) {
        List<ContactDay> all = new ArrayList<>();
        for (int i = times - 1; i >= 0; i--) {
            all.add(new ContactDay(TODAY.minusDays(silence + (long) i * days), Direction.MINE, 1, 1, 1));
        }
        return all;
    }
}
