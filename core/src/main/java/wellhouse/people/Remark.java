package wellhouse.people;

import java.time.Instant;
import wellhouse.kernel.Id;

/// Something known about a person, in the owner's words.
///
/// @param kind what it tells
/// @param text 1 to 20,000 characters
/// @param at when it was learnt
/// @param source where from, such as `capture` or a file's name
public record Remark(Id<Remark> id, Id<Person> person, Kind kind, String text, Instant at, String source) {

    /// What a remark tells.
    public enum Kind {
        NOTE,
        INTEREST,
        STRENGTH,
        GOAL,
        CARES_ABOUT,
        HOUSEHOLD,
        /// What we talked about.
        TALKED,
        /// The next step with them.
        NEXT_STEP
    }

    /// Masked: kind and length.
    @Override
    public String toString() {
        return "Remark[" + kind + ", " + text.length() + " characters]";
    }
}
