package wellhouse.sync;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import wellhouse.kernel.Id;

/// One member of a shelf: a card or an entry of a calendar, or the trace of one that was removed.
///
/// @param name its last part in addresses, decoded, as the client chose it
/// @param uid its own UID; empty if it has none
/// @param etag the strong entity tag without its quotes: the same exactly when the octets are
/// @param size in octets
/// @param changed when its octets last changed
/// @param revision the book's counter when it last changed
/// @param gone whether it was removed
/// @param about whom or what it is of; empty for groups, firms and the like
/// @param seen the book's sequence number that its octets are true of
/// @param written whether a client wrote it, rather than the house
/// @param properties what clients noted of it and we only keep, as the `dav` module writes it
public record Item(
        Id<Shelf> shelf,
        String name,
        String uid,
        String etag,
        long size,
        Instant changed,
        long revision,
        boolean gone,
        Optional<UUID> about,
        long seen,
        boolean written,
        String properties) {

    /// Masked: names and UIDs of cards are often names of people.
    @Override
    public String toString() {
        return "Item[" + revision + "]";
    }

    /// A member with its octets.
    public record Text(Item item, byte[] octets) {

        /// Masked.
        @Override
        public String toString() {
            return "Text[" + item + "]";
        }
    }
}
