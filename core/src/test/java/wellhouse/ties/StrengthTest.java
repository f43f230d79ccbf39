package wellhouse.ties;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import wellhouse.people.Keeping;
import wellhouse.timeline.ContactDay;
import wellhouse.timeline.Interaction.Direction;

/// F1.
final class StrengthTest {

    @Property(tries = 300)
    void strengthAndItsPartsStayWithinNoneAndAHundred(
            @ForAll long seed,
            @ForAll @IntRange(max = 5) int rated,
            @ForAll @IntRange(max = 500) int given,
            @ForAll @IntRange(max = 500) int received) {
        Strength strength = Strength.of(rated, counters(Days.random(seed)), given, received, Days.TODAY)
                .orElseThrow();

        assertThat(strength.whole()).isBetween(0.0, 100.0);
        assertThat(strength.activity().orElseThrow()).isBetween(0.0, 100.0);
        assertThat(strength.closeness().orElse(0)).isBetween(0.0, 100.0);
        assertThat(strength.balance().orElse(0)).isBetween(0.0, 100.0);
        assertThat(strength.help().orElse(0)).isBetween(0.0, 100.0);
    }

    @Property(tries = 300)
    void longerSilenceIsNeverStronger(
            @ForAll long seed, @ForAll @IntRange(max = 2_000) int shorter, @ForAll @IntRange(max = 2_000) int more) {
        Optional<Counters> counters = counters(Days.random(seed));

        assertThat(whole(counters, shorter + more)).isLessThanOrEqualTo(whole(counters, shorter));
    }

    /// With a rhythm that is learnt this need not be so: closer contact shortens the rhythm, and with it the half-life.
    @Property(tries = 100)
    void moreContactIsNeverLessActivityWhileTheRhythmStays(@ForAll @IntRange(min = 1, max = 30) int times) {
        Keeping monthly = Keeping.USUAL.withRhythmDays(OptionalInt.of(30));

        double fewer = Counters.of(Days.every(10, times, 3, Direction.MUTUAL), monthly, Rhythms.USUAL, List.of())
                .orElseThrow()
                .activity();
        double more = Counters.of(Days.every(10, times + 1, 3, Direction.MUTUAL), monthly, Rhythms.USUAL, List.of())
                .orElseThrow()
                .activity();

        assertThat(more).isGreaterThan(fewer);
    }

    @Test
    void theFormulaIsTheOneInThePlan() {
        // One meeting of two, today: A = 3, half-life 2 x 90; nobody began; rated 3.
        List<ContactDay> days = List.of(new ContactDay(Days.TODAY, Direction.MUTUAL, 3, 0, 0));

        Strength strength = Strength.of(3, counters(days), 2, 0, Days.TODAY).orElseThrow();

        double activity = 100 * (1 - Math.exp(-1));
        assertThat(strength.activity().orElseThrow()).isEqualTo(activity, within(1e-9));
        assertThat(strength.closeness()).hasValue(50);
        assertThat(strength.balance()).isEmpty();
        assertThat(strength.help().orElseThrow()).isEqualTo(50, within(1e-9));
        assertThat(strength.whole()).isEqualTo((.35 * 50 + .35 * activity + .15 * 50) / .85, within(1e-9));
    }

    @Test
    void aPartThatIsUnknownIsLeftOutNotCountedAsNothing() {
        assertThat(Strength.of(5, Optional.empty(), 0, 0, Days.TODAY)
                        .orElseThrow()
                        .whole())
                .isEqualTo(100, within(1e-9));
    }

    @Test
    void ofSomebodyOfWhomNothingIsKnownThereIsNoStrength() {
        assertThat(Strength.of(0, Optional.empty(), 0, 0, Days.TODAY)).isEmpty();
    }

    @Test
    void whoBeganIsEvenWhenBothDid() {
        List<ContactDay> uneven = Days.every(10, 10, 3, Direction.MINE);
        List<ContactDay> even = new ArrayList<>();
        for (int i = 0; i < uneven.size(); i++) {
            ContactDay day = uneven.get(i);
            even.add(new ContactDay(day.day(), i % 2 == 0 ? Direction.MINE : Direction.THEIRS, 1, 1, 1));
        }

        assertThat(balance(even)).isEqualTo(100, within(1e-9));
        assertThat(balance(uneven)).isEqualTo(100 * (1 - 10 / 12.0), within(1e-9));
    }

    @Test
    void tenMailsOnOneDayAreOneContact() {
        ContactDay one = new ContactDay(Days.TODAY, Direction.MINE, 1, 1, 0);
        ContactDay ten = new ContactDay(Days.TODAY, Direction.MINE, 1, 10, 0);

        assertThat(activity(List.of(ten))).isEqualTo(activity(List.of(one)));
        assertThat(balance(List.of(ten))).isEqualTo(balance(List.of(one)));
    }

    private static Optional<Counters> counters(List<ContactDay> days) {
        return Counters.of(days, Keeping.USUAL, Rhythms.USUAL, List.of());
    }

    private static double whole(Optional<Counters> counters, int later) {
        return Strength.of(0, counters, 0, 0, Days.TODAY.plusDays(later))
                .orElseThrow()
                .whole();
    }

    private static double activity(List<ContactDay> days) {
        return Strength.of(0, counters(days), 0, 0, Days.TODAY)
                .orElseThrow()
                .activity()
                .orElseThrow();
    }

    private static double balance(List<ContactDay> days) {
        return Strength.of(0, counters(days), 0, 0, Days.TODAY)
                .orElseThrow()
                .balance()
                .orElseThrow();
    }
}
