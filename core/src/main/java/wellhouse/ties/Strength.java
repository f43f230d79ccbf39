package wellhouse.ties;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalDouble;

/// How strong a tie is, with its parts. Private to the owner.
///
/// Source: formula F1 of the product; weights and bounds are our choice.
///
/// @param whole 0 to 100, the parts weighed; those that are unknown are left out and the rest re-weighted
/// @param closeness 0 to 100, from the owner's own rating
/// @param activity 0 to 100, from contact days
/// @param balance 0 to 100, from who began
/// @param help 0 to 100, from gifts and receipts
public record Strength(
        double whole, OptionalDouble closeness, OptionalDouble activity, OptionalDouble balance, OptionalDouble help) {

    private static final double CLOSENESS = .35;
    private static final double ACTIVITY = .35;
    private static final double BALANCE = .15;
    private static final double HELP = .15;

    /// The strength on a day.
    ///
    /// @param rated the owner's rating of closeness, 1 to 5, 0 for none
    /// @param counters of the tie; empty if there was no contact yet
    /// @param given gifts of the last 24 months
    /// @param received receipts of the last 24 months
    /// @return empty if nothing at all is known
    public static Optional<Strength> of(
            int rated, Optional<Counters> counters, int given, int received, LocalDate today) {
        OptionalDouble closeness = rated == 0 ? OptionalDouble.empty() : OptionalDouble.of(25.0 * (rated - 1));
        OptionalDouble activity =
                counters.map(c -> OptionalDouble.of(activity(c, today))).orElse(OptionalDouble.empty());
        OptionalDouble balance = counters.filter(c -> c.mine() + c.theirs() > 0)
                .map(c -> OptionalDouble.of(evenness(c.theirs(), c.mine())))
                .orElse(OptionalDouble.empty());
        OptionalDouble help =
                given + received == 0 ? OptionalDouble.empty() : OptionalDouble.of(evenness(received, given));
        double weights = weight(closeness, CLOSENESS)
                + weight(activity, ACTIVITY)
                + weight(balance, BALANCE)
                + weight(help, HELP);
        if (weights == 0) {
            return Optional.empty();
        }
        double sum = closeness.orElse(0) * CLOSENESS
                + activity.orElse(0) * ACTIVITY
                + balance.orElse(0) * BALANCE
                + help.orElse(0) * HELP;
        return Optional.of(new Strength(sum / weights, closeness, activity, balance, help));
    }

    private static double activity(Counters counters, LocalDate today) {
        long silence = Math.max(0, today.toEpochDay() - counters.last().toEpochDay());
        double now = counters.activity() * Math.pow(2, -silence / counters.halfLife());
        return 100 * (1 - Math.exp(-now / 3));
    }

    private static double evenness(int theirs, int mine) {
        return 100 * (1 - Math.abs(theirs - mine) / (theirs + mine + 2.0));
    }

    private static double weight(OptionalDouble part, double weight) {
        return part.isPresent() ? weight : 0;
    }
}
