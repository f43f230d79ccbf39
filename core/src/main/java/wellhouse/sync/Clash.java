package wellhouse.sync;

import java.time.Instant;
import wellhouse.kernel.Id;

/// A card of which two changed the same without knowing of each other. The later one was taken; the owner may say
/// that the earlier one is right.
///
/// @param name of the card
/// @param by who wrote the later one, as in [wellhouse.kernel.Change#by()]
/// @param taken the card as it was written then
/// @param other the card as it would be with the earlier values
public record Clash(Id<Clash> id, Id<Shelf> shelf, String name, String by, Instant at, byte[] taken, byte[] other) {

    /// Masked: the id only.
    @Override
    public String toString() {
        return "Clash[" + id + "]";
    }
}
