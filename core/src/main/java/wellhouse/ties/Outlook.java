package wellhouse.ties;

import java.util.Locale;

/// How a tie is likely to go on, in words, and what that rests on.
///
/// @param writing how likely the owner is to write to them within a month
/// @param course whether the tie is going cold
/// @param next places the tie among others of the book, see [Next#of]
/// @param cold places the tie among others of the book, see [Cold#of]
public record Outlook(Writing writing, Course course, double next, double cold) {

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

    /// The outlook after some days of silence.
    ///
    /// @param silence days since the last contact day, 0 or more; those of a pause taken off, since it stops
    ///     all clocks
    public static Outlook of(Counters tie, long silence) {
        Signs signs = tie.signs().later(silence);
        double next = Next.USUAL.of(signs);
        double cold = Cold.of(signs);
        return new Outlook(writing(next), course(tie, cold), next, cold);
    }

    /// How likely the owner is to write to them, 0 to 1: a quarter where that begins to be [Writing#PERHAPS], three
    /// quarters where it begins to be [Writing#LIKELY].
    public double nextShare() {
        return share(next, PERHAPS_FROM, LIKELY_FROM);
    }

    /// How surely it is going cold, 0 to 1: a quarter where it begins to be [Course#COOLING], three quarters where it
    /// begins to be [Course#GOING_COLD].
    public double coldShare() {
        return share(cold, COOLING_FROM, GOING_FROM);
    }

    private static double share(double value, double quarter, double threeQuarters) {
        double steps = (2 * value - quarter - threeQuarters) / (threeQuarters - quarter);
        return 1 / (1 + Math.pow(3, -steps));
    }

    private static Course course(Counters tie, double cold) {
        if (tie.days() < ENOUGH || cold < COOLING_FROM) {
            return Course.STEADY;
        }
        return cold < GOING_FROM ? Course.COOLING : Course.GOING_COLD;
    }

    private static Writing writing(double next) {
        if (next >= LIKELY_FROM) {
            return Writing.LIKELY;
        }
        return next >= PERHAPS_FROM ? Writing.PERHAPS : Writing.UNLIKELY;
    }
}
