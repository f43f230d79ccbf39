package wellhouse.sync;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import wellhouse.kernel.Book;
import wellhouse.kernel.Id;
import wellhouse.people.Person;

/// The shelves of every book and what is on them. No call crosses books; nothing here is in the change log.
public interface Shelves {

    /// How many earlier versions of a member are kept.
    int VERSIONS = 3;

    /// How long they are kept.
    Duration KEPT = Duration.ofDays(30);

    /// Octets of a version that is kept.
    int LARGEST_KEPT = 1 << 20;

    /// Where a book stands.
    ///
    /// @param seq the book's own sequence number
    /// @param revision the counter of changes on shelves
    /// @param published the sequence number up to which people were brought onto the shelves
    /// @param publishedTo the last one of those changed by the next number who was brought already
    record State(long seq, long revision, long published, Optional<Id<Person>> publishedTo) {}

    State state(Id<Book> book);

    /// Counts one change.
    ///
    /// @return the counter after it
    long count(Id<Book> book);

    void published(Id<Book> book, long seq, Optional<Id<Person>> to);

    /// Somebody whose card may have changed.
    ///
    /// @param seq when they changed
    /// @param gone whether they went away
    record Changed(Id<Person> person, long seq, boolean gone) {}

    /// Those who changed after what was published, oldest change first. Empty without reading anything where
    /// nobody did.
    ///
    /// @param limit 1 to 1,000
    List<Changed> changed(Id<Book> book, State since, int limit);

    /// Shelves that are there, by kind and name.
    List<Shelf> all(Id<Book> book, Shelf.Kind kind);

    Optional<Shelf> find(Id<Book> book, Shelf.Kind kind, String name);

    /// Shelves that were removed after a revision.
    List<Shelf> gone(Id<Book> book, Shelf.Kind kind, long after);

    /// Adds a shelf, or replaces what was written under the same id.
    void put(Id<Book> book, Shelf shelf);

    /// The members that are there, by name.
    ///
    /// @param after only names behind this one; empty for the first page
    /// @param limit 1 to 5,000
    List<Item> page(Id<Book> book, Id<Shelf> shelf, String after, int limit);

    /// [#page] with the octets.
    List<Item.Text> texts(Id<Book> book, Id<Shelf> shelf, String after, int limit);

    /// Members that changed or went after `after` and not after `until`, oldest first.
    List<Item> since(Id<Book> book, Id<Shelf> shelf, long after, long until, int limit);

    /// A member, or the trace of one.
    Optional<Item> item(Id<Book> book, Id<Shelf> shelf, String name);

    /// Those members of these names that are there, with their octets, in any order.
    List<Item.Text> texts(Id<Book> book, Id<Shelf> shelf, Collection<String> names);

    /// [#texts] without the octets.
    List<Item> items(Id<Book> book, Id<Shelf> shelf, Collection<String> names);

    /// The members that are there with this UID.
    List<Item> byUid(Id<Book> book, Id<Shelf> shelf, String uid);

    /// The members on all shelves that are there and of this person, promise or the like.
    List<Item> of(Id<Book> book, UUID about);

    /// Adds or replaces a member and its octets.
    void put(Id<Book> book, Item item, byte[] octets);

    /// Replaces what is noted of a member, leaving its octets.
    void put(Id<Book> book, Item item);

    /// Keeps what a member says for a while before it is overwritten, the last [#VERSIONS] of it; large ones are not
    /// kept.
    void keepPast(Id<Book> book, Item now, Instant at);

    /// What [#keepPast] kept under an entity tag.
    Optional<byte[]> past(Id<Book> book, Id<Shelf> shelf, String name, String etag);

    /// Cards of which two changed the same, newest first.
    List<Clash> clashes(Id<Book> book);

    void put(Id<Book> book, Clash clash);

    /// Forgets a clash.
    void settle(Id<Book> book, Clash clash);

    /// Forgets the octets of a member, those it had before too, and leaves its trace.
    ///
    /// @param revision the counter of its going
    void remove(Id<Book> book, Item item, long revision);

    /// How many octets all members of a kind have.
    long size(Id<Book> book, Shelf.Kind kind);
}
