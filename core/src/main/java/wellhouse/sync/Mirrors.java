package wellhouse.sync;

import java.util.List;
import java.util.Optional;
import wellhouse.kernel.Book;
import wellhouse.kernel.Id;

/// The mirrors of every book. Nothing here is in the change log: what they bring is.
public interface Mirrors {

    /// By label.
    List<Mirror> all(Id<Book> book);

    /// Adds a mirror, or replaces what was written under its id.
    void put(Id<Book> book, Mirror mirror);

    /// Keeps the password, already closed up so that the database alone does not give it away.
    void keep(Id<Book> book, Id<Mirror> mirror, String closedUp);

    /// What [#keep] kept.
    Optional<String> kept(Id<Book> book, Id<Mirror> mirror);

    /// Forgets a mirror and its pairs; cards stay where they are.
    void remove(Id<Book> book, Id<Mirror> mirror);

    /// By path there.
    List<Mirror.Pair> pairs(Id<Book> book, Id<Mirror> mirror);

    void put(Id<Book> book, Id<Mirror> mirror, Mirror.Pair pair);

    /// Keeps what a change that waits says; [#put] of a pair for which none waits forgets it.
    void keepWaiting(Id<Book> book, Id<Mirror> mirror, String href, byte[] octets);

    /// What [#keepWaiting] kept.
    Optional<byte[]> waiting(Id<Book> book, Id<Mirror> mirror, String href);

    void remove(Id<Book> book, Id<Mirror> mirror, Mirror.Pair pair);
}
