package wellhouse.exchange;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import wellhouse.kernel.Id;

/// A line of the owner's own card.
///
/// @param what in a few words, 1 to 500 characters
/// @param by until when it is wanted; empty for what the owner can help with
/// @param open whether it still stands
public record OwnLine(Id<OwnLine> id, Side side, String what, Optional<LocalDate> by, Instant since, boolean open) {

    /// What a line says.
    public enum Side {
        /// "I can help with".
        CAN_HELP,
        /// "I am looking for".
        LOOKING_FOR
    }

    public OwnLine withOpen(boolean changed) {
        return new OwnLine(id, side, what, by, since, changed);
    }

    /// Masked: the id only.
    @Override
    public String toString() {
        return "OwnLine[" + id + "]";
    }
}
