package wellhouse.ties;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.OptionalInt;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import wellhouse.people.Keeping;
import wellhouse.people.Tier;
import wellhouse.timeline.ContactDay;
import wellhouse.timeline.Interaction.Direction;

/// F2 and F4.
final class RhythmTest {

    @ParameterizedTest
    @CsvSource({"INNER,7", "CLOSE,30", "REGULAR,90", "LOOSE,180", "YEARLY,365"})
    void withoutGapsTheTierDecides(Tier tier, double days) {
        assertThat(Rhythm.of(Keeping.USUAL.withTier(tier), Rhythms.USUAL, 0, 0))
                .isEqualTo(new Rhythm(days, Rhythm.From.TIER));
    }

    @Test
    void gapsDrawItTowardsTheirMedian() {
        Rhythm rhythm = Rhythm.of(Keeping.USUAL, Rhythms.USUAL, 6, 12);

        assertThat(rhythm.days()).isEqualTo((3 * 90 + 6 * 12) / 9.0, within(1e-9));
        assertThat(rhythm.from()).isEqualTo(Rhythm.From.LEARNT);
    }

    @Test
    void theOwnersSettingWins() {
        Keeping keeping = Keeping.USUAL.withRhythmDays(OptionalInt.of(1_000)).withLearning(3);

        assertThat(Rhythm.of(keeping, Rhythms.USUAL, 50, 3)).isEqualTo(new Rhythm(1_000, Rhythm.From.OWNER));
    }

    @ParameterizedTest
    @CsvSource({"1.15", "1.3", "0.7"})
    void answersStretchOrShortenIt(double factor) {
        assertThat(Rhythm.of(Keeping.USUAL.withLearning(factor), Rhythms.USUAL, 0, 0)
                        .days())
                .isEqualTo(90 * factor, within(1e-9));
    }

    @Property(tries = 300)
    void whatIsLearntStaysBetweenAWeekAndTwoYears(
            @ForAll Tier tier,
            @ForAll @DoubleRange(min = .05, max = 20) double learning,
            @ForAll @IntRange(max = 700) int gaps,
            @ForAll @DoubleRange(min = 1, max = 730) double median) {
        Keeping keeping = Keeping.USUAL.withTier(tier).withLearning(learning);

        assertThat(Rhythm.of(keeping, Rhythms.USUAL, gaps, median).days()).isBetween(7.0, 730.0);
    }

    @Test
    void aTierMeansWhatTheOwnerOfTheBookSaidItMeans() {
        Rhythms tiers = Rhythms.USUAL.with(Tier.REGULAR, 60);

        assertThat(Rhythm.of(Keeping.USUAL, tiers, 0, 0)).isEqualTo(new Rhythm(60, Rhythm.From.TIER));
        assertThat(Rhythm.of(Keeping.USUAL, tiers, 6, 12).days()).isEqualTo((3 * 60 + 6 * 12) / 9.0, within(1e-9));
        assertThat(Rhythm.of(Keeping.USUAL.withRhythmDays(OptionalInt.of(14)), tiers, 0, 0)
                        .days())
                .isEqualTo(14);
        assertThatThrownBy(() -> Rhythms.USUAL.with(Tier.INNER, 6)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Rhythms.USUAL.with(Tier.YEARLY, 731)).isInstanceOf(IllegalArgumentException.class);
    }

    @Property(tries = 200)
    void thousandsOfAnswersDoNotBreakTheLearning(@ForAll @IntRange(max = 2_000) int answers, @ForAll boolean longer) {
        Keeping keeping = Keeping.USUAL;
        for (int i = 0; i < answers; i++) {
            keeping = keeping.withLearning(keeping.learning() * (longer ? 1.3 : .7));
        }

        assertThat(Rhythm.of(keeping, Rhythms.USUAL, 0, 0).days()).isBetween(7.0, 730.0);
    }

    @Test
    void gapsAreThoseOfContactDaysInTheTwoYearsBeforeTheLast() {
        List<ContactDay> days = new java.util.ArrayList<>(Days.every(200, 4, 900, Direction.MINE));
        days.addAll(Days.every(10, 5, 30, Direction.MINE));

        Counters counters =
                Counters.of(days, Keeping.USUAL, Rhythms.USUAL, List.of()).orElseThrow();

        assertThat(counters.gaps()).isEqualTo(4);
        assertThat(counters.medianGap()).isEqualTo(10);
        assertThat(counters.days()).isEqualTo(9);
        assertThat(counters.rhythmDays()).isEqualTo((3 * 90 + 4 * 10) / 7.0, within(1e-9));
    }

    @Test
    void theMedianOfAnEvenNumberIsBetweenTheMiddleTwo() {
        assertThat(Rhythm.median(new int[] {40, 10, 20, 30})).isEqualTo(25);
        assertThat(Rhythm.median(new int[] {3})).isEqualTo(3);
        assertThatThrownBy(() -> Rhythm.median(new int[0])).isInstanceOf(IllegalArgumentException.class);
    }

    @Property(tries = 200)
    void countersCountEachDayOnce(@ForAll long seed) {
        List<ContactDay> days = Days.random(seed);

        Counters counters =
                Counters.of(days, Keeping.USUAL, Rhythms.USUAL, List.of()).orElseThrow();

        assertThat(counters.days()).isEqualTo(days.size());
        assertThat(counters.first()).isEqualTo(days.getFirst().day());
        assertThat(counters.last()).isEqualTo(days.getLast().day());
        assertThat(counters.sent())
                .isEqualTo(days.stream().mapToInt(ContactDay::sent).sum());
        assertThat(counters.mine() + counters.theirs()).isLessThanOrEqualTo(days.size());
        assertThat(counters.halfLife()).isGreaterThanOrEqualTo(14);
        assertThat(Counters.of(List.of(), Keeping.USUAL, Rhythms.USUAL, List.of()))
                .isEmpty();
    }
}
