package wellhouse.today;

import java.util.List;

/// Why something is suggested, in one line and from the evidence.
///
/// @param key of the message bundles, such as `reason.usual-gap`
/// @param details what the message speaks of: texts, dates ([java.time.LocalDate]) and whole numbers ([Long])
public record Reason(String key, List<Object> details) {

    public Reason {
        details = List.copyOf(details);
    }

    static Reason of(String key, Object... details) {
        return new Reason(key, List.of(details));
    }

    /// Masked: the key only.
    @Override
    public String toString() {
        return "Reason[" + key + "]";
    }
}
