package wellhouse.kernel;

import java.util.Optional;

/// From one date to another, both of them days that are within, as far as they are known.
///
/// @param from empty where the beginning is unknown
/// @param to empty where it lasts, or the end is unknown
public record Span(Optional<PartialDate> from, Optional<PartialDate> to) {

    /// Without dates of which the year is unknown: they say nothing about before and after.
    public Span {
        from = from.filter(date -> date.year() > 0);
        to = to.filter(date -> date.year() > 0);
    }

    /// Whether both last at some time; unknown ends count as open, and of dates what both of them say is compared.
    public boolean overlaps(Span other) {
        return !endsBefore(other) && !other.endsBefore(this);
    }

    private boolean endsBefore(Span other) {
        return to.isPresent() && other.from.isPresent() && other.from.get().isAfter(to.get());
    }

    /// The time in both, of two that overlap: the later beginning and the earlier end.
    public Span common(Span other) {
        return new Span(chosen(from, other.from, 1), chosen(to, other.to, -1));
    }

    /// Of two that say the same as far as both go, the one that says more.
    ///
    /// @param sign 1 for the later one, -1 for the earlier
    private static Optional<PartialDate> chosen(Optional<PartialDate> one, Optional<PartialDate> other, int sign) {
        if (one.isEmpty() || other.isEmpty()) {
            return one.or(() -> other);
        }
        int compared = sign * one.get().compareKnown(other.get());
        int says = compared == 0
                ? one.get().toString().length() - other.get().toString().length()
                : compared;
        return says < 0 ? other : one;
    }
}
