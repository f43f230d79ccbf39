package wellhouse.ties;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import wellhouse.timeline.ContactDay;

/// How a tie is likely to go on, in words, and what that rests on.
///
/// @param writing how likely the owner is to write to them within a month
/// @param course whether the tie is going cold
/// @param occasions contact days in the last 365 days
/// @param next places the tie among others of the book, see [Next#of]
/// @param cold places the tie among others of the book, see [Cold#of]
public record Outlook(Writing writing, Course course, int occasions, double next, double cold) {

    /*
     * The bounds are our choice, made on the first halves of the three sets of decision 0020: of ties above LIKELY_FROM
     * about half or more were written to within 30 days, of those below PERHAPS_FROM at most a quarter; of ties above
     * GOING_FROM half or more fell silent, of those below COOLING_FROM about a quarter or fewer, except in a set whose
     * whole network was dying. They are words for an order that was measured, not probabilities.
     */
    private static final double LIKELY_FROM = 1.25;
    private static final double PERHAPS_FROM = 0;
    private static final double GOING_FROM = 0;
    private static final double COOLING_FROM = -1.5;

    /// Contact days without which nothing can be going cold: there was never more than an acquaintance.
    private static final int ENOUGH = 3;

    /// How likely the owner is to write to somebody within a month.
    public enum Writing {
        LIKELY,
        PERHAPS,
        UNLIKELY;

        /// The key of one line that says so and why: days on which you wrote, and how lately.
        public String key() {
            return "outlook.writing." + name().toLowerCase(Locale.ROOT);
        }
    }

    /// Where a tie is heading if nothing is done.
    public enum Course {
        STEADY,
        COOLING,
        GOING_COLD;

        /// The key of one line that says so and why: few separate occasions, the last a while ago.
        public String key() {
            return "outlook.course." + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /// The outlook at the end of a day.
    ///
    /// @param days oldest first; those before a pause moved forward by its length, since a pause stops all
    ///     clocks
    /// @return empty if there was no contact yet
    public static Optional<Outlook> of(List<ContactDay> days, LocalDate today) {
        return Trail.ofDays(days).before(Trail.endOf(today)).map(signs -> {
            double next = Next.USUAL.of(signs);
            double cold = Cold.of(signs);
            List<ContactDay> past =
                    days.stream().filter(day -> !day.day().isAfter(today)).toList();
            int lately = (int) past.stream()
                    .filter(day -> day.day().isAfter(today.minusDays(365)))
                    .count();
            Course course = past.size() < ENOUGH || cold < COOLING_FROM
                    ? Course.STEADY
                    : cold < GOING_FROM ? Course.COOLING : Course.GOING_COLD;
            return new Outlook(writing(next), course, lately, next, cold);
        });
    }

    private static Writing writing(double next) {
        if (next >= LIKELY_FROM) {
            return Writing.LIKELY;
        }
        return next >= PERHAPS_FROM ? Writing.PERHAPS : Writing.UNLIKELY;
    }
}
