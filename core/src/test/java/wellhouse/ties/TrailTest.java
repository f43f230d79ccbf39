package wellhouse.ties;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import wellhouse.timeline.ContactDay;
import wellhouse.timeline.Interaction.Direction;

final class TrailTest {

    private static final long DAY = 86_400;
    private static final LocalDate TODAY = LocalDate.of(2026, 5, 1);

    @Test
    void aMessageToFourCountsHalf() {
        Signs signs = messages(new long[] {0}, new boolean[] {true}, 4)
                .before(365 * DAY)
                .orElseThrow();

        assertThat(signs.sent()).isEqualTo(.25, within(1e-12));
        assertThat(signs.all()).isEqualTo(.5, within(1e-12));
        assertThat(signs.last()).isEqualTo(365);
    }

    @Test
    void tenMailsInOneAfternoonAreHardlyMoreThanOne() {
        long[] at = new long[10];
        boolean[] mine = new boolean[10];
        for (int i = 0; i < 10; i++) {
            at[i] = i * 600L;
            mine[i] = true;
        }

        Signs signs = messages(at, mine, 1).before(DAY).orElseThrow();

        assertThat(signs.sent()).isBetween(9.9, 10.0);
        assertThat(signs.sentApart()).isBetween(.99, 1.02);
    }

    @Test
    void whoWasNeverWrittenToSaysSo() {
        Signs signs = messages(new long[] {0, DAY}, new boolean[] {false, false}, 1)
                .before(2 * DAY)
                .orElseThrow();

        assertThat(signs.neverSent()).isTrue();
        assertThat(signs.lastSent()).isEqualTo(365);
        assertThat(signs.sentApart()).isZero();
    }

    @Test
    void whatComesLaterIsNotRead() {
        Trail trail = messages(new long[] {0, 5 * DAY}, new boolean[] {true, true}, 1);

        assertThat(trail.before(5 * DAY))
                .isEqualTo(messages(new long[] {0}, new boolean[] {true}, 1).before(5 * DAY));
        assertThat(trail.before(0)).isEmpty();
    }

    @Test
    void messagesOutOfOrderAreRefused() {
        assertThatThrownBy(() -> messages(new long[] {5, 1}, new boolean[] {true, true}, 1))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aContactDayReadsLikeTheMessagesOfThatDay() {
        LocalDate day = TODAY.minusDays(20);
        long noon = day.toEpochDay() * DAY + DAY / 2;
        Signs ofDays = Trail.ofDays(List.of(new ContactDay(day, Direction.MINE, 1, 2, 1)))
                .before(Trail.endOf(TODAY))
                .orElseThrow();
        Signs ofMessages = messages(new long[] {noon, noon, noon}, new boolean[] {true, true, false}, 1)
                .before(Trail.endOf(TODAY))
                .orElseThrow();

        assertThat(ofDays).isEqualTo(ofMessages);
    }

    @Test
    void aMeetingCountsHalfForEach() {
        Signs signs = Trail.ofDays(List.of(new ContactDay(TODAY, Direction.MUTUAL, 3, 0, 0)))
                .before(Trail.endOf(TODAY))
                .orElseThrow();

        assertThat(signs.sent()).isEqualTo(signs.received()).isBetween(.49, .5);
        assertThat(signs.neverSent()).isFalse();
        assertThat(signs.last()).isEqualTo(.5);
    }

    @Property(tries = 200)
    void longerSilenceNeverMakesATieWarmer(
            @ForAll @IntRange(max = 4_000) int shorter, @ForAll @IntRange(max = 4_000) int more) {
        Trail trail = messages(new long[] {0, 20 * DAY, 21 * DAY}, new boolean[] {true, false, true}, 1);
        Signs sooner = trail.before((22L + shorter) * DAY).orElseThrow();
        Signs later = trail.before((22L + shorter + more) * DAY).orElseThrow();

        assertThat(Next.USUAL.of(later)).isLessThanOrEqualTo(Next.USUAL.of(sooner) + 1e-9);
        assertThat(Cold.of(later)).isGreaterThanOrEqualTo(Cold.of(sooner) - 1e-9);
    }

    private static Trail messages(long[] at, boolean[] mine, int recipients) {
        int[] to = new int[at.length];
        java.util.Arrays.fill(to, recipients);
        return Trail.ofMessages(at, mine, to);
    }
}
