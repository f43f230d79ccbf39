package wellhouse.dav;

import java.util.Optional;
import wellhouse.sync.Item;
import wellhouse.sync.Shelf;

/// A resource whose properties are asked for.
///
/// @param href its address
/// @param where what it is
/// @param shelf the shelf it is or is on
/// @param item the member it is
/// @param octets the member's octets, where they were fetched
record Thing(String href, Where where, Optional<Shelf> shelf, Optional<Item> item, Optional<byte[]> octets) {

    static Thing of(Where where) {
        return new Thing(where.href(), where, Optional.empty(), Optional.empty(), Optional.empty());
    }

    static Thing of(String user, Shelf shelf) {
        Where where = new Where.OnShelf(shelf.kind(), user, shelf.name());
        return new Thing(where.href(), where, Optional.of(shelf), Optional.empty(), Optional.empty());
    }

    /// @param base the address of the shelf
    static Thing of(String base, String user, Shelf shelf, Item item) {
        return new Thing(
                base + Where.encoded(item.name()),
                new Where.Member(shelf.kind(), user, shelf.name(), item.name()),
                Optional.of(shelf),
                Optional.of(item),
                Optional.empty());
    }

    static Thing of(String base, String user, Shelf shelf, Item.Text text) {
        return new Thing(
                base + Where.encoded(text.item().name()),
                new Where.Member(shelf.kind(), user, shelf.name(), text.item().name()),
                Optional.of(shelf),
                Optional.of(text.item()),
                Optional.of(text.octets()));
    }

    /// The same under another address; an empty one changes nothing.
    Thing at(String address) {
        return address.isEmpty() ? this : new Thing(address, where, shelf, item, octets);
    }

    boolean isCollection() {
        return item.isEmpty();
    }

    String notes() {
        return item.map(Item::properties).or(() -> shelf.map(Shelf::properties)).orElse("");
    }
}
