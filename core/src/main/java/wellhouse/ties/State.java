package wellhouse.ties;

import java.time.LocalDate;
import java.util.List;
import wellhouse.accounts.Accounts.Pause;

/// Where a tie is against its rhythm.
///
/// Source: formula F3 of the product; the bounds are our choice.
public enum State {
    FRESH,
    GOOD_MOMENT,
    QUIET,
    FADING,
    DORMANT;

    /// Three years without contact are dormant whatever the rhythm.
    public static final int DORMANT_DAYS = 3 * 365;

    /// The state of a tie on a day.
    ///
    /// @param pauses of the owner; they stop the clock
    public static State of(Counters tie, List<Pause> pauses, LocalDate today) {
        long gap = today.toEpochDay() - tie.last().toEpochDay() - Pause.within(pauses, tie.last(), today);
        return of(gap, tie.rhythmDays());
    }

    /// The state after `gap` days of silence.
    ///
    /// @param gap days since the last contact day, pauses taken off; a negative one counts as 0
    /// @param rhythm days, more than 0
    public static State of(double gap, double rhythm) {
        double ratio = Math.max(0, gap) / rhythm;
        if (ratio >= 8 || gap >= DORMANT_DAYS) {
            return DORMANT;
        }
        if (ratio < .8) {
            return FRESH;
        }
        if (ratio < 1.5) {
            return GOOD_MOMENT;
        }
        return ratio < 3 ? QUIET : FADING;
    }
}
