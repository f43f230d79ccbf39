package wellhouse.today;

import java.util.List;
import wellhouse.people.Career;

/// Why something is suggested, in one line and from the evidence.
///
/// @param key of the message bundles, such as `reason.usual-gap`
/// @param details what the message speaks of: texts, dates ([java.time.LocalDate]),
///     spans ([wellhouse.kernel.Span]) and whole numbers ([Long])
public record Reason(String key, List<Object> details) {

    public Reason {
        details = List.copyOf(details);
    }

    static Reason of(String key, Object... details) {
        return new Reason(key, List.of(details));
    }

    /// The owner and somebody else were at the same place.
    public static Reason of(Career.Shared shared) {
        return of(shared.sure() ? "reason.both-at" : "reason.at-your-place", shared.organization(), shared.when());
    }

    /// Masked: the key only.
    @Override
    public String toString() {
        return "Reason[" + key + "]";
    }
}
