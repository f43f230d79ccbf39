package wellhouse.exchange;

import java.time.LocalDate;
import java.util.Optional;
import wellhouse.kernel.Id;

/// How much the owner means to give.
///
/// @param minutes a month, 0 to 10,000; 0 for no budget
/// @param fetch whether pages behind links may be fetched for their titles
public record Giving(int minutes, boolean fetch) {

    /// Before anything was chosen.
    public static final Giving USUAL = new Giving(0, false);

    public Giving {
        if (minutes < 0 || minutes > 10_000) {
            throw new IllegalArgumentException("a budget is 0 to 10,000 minutes a month");
        }
    }

    public Giving withFetch(boolean changed) {
        return new Giving(minutes, changed);
    }

    /// A time in which the owner was helped through something; what was received in it is not counted.
    ///
    /// @param to its last day; empty while it lasts
    public record SupportTime(Id<SupportTime> id, LocalDate from, Optional<LocalDate> to) {

        /// Whether a day is in it.
        public boolean holds(LocalDate day) {
            return !day.isBefore(from) && to.map(last -> !day.isAfter(last)).orElse(true);
        }
    }
}
