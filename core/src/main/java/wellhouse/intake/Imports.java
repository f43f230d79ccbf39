package wellhouse.intake;

import java.util.List;
import java.util.Optional;
import wellhouse.kernel.Book;
import wellhouse.kernel.Change;
import wellhouse.kernel.Id;

/// The imports of every book and what they could not take. Not in the change log: an undo leaves them
/// standing.
public interface Imports {

    void put(Id<Book> book, Import run);

    Optional<Import> find(Id<Book> book, Id<Change> id);

    /// The newest imports first.
    ///
    /// @param limit 1 to 1,000
    List<Import> recent(Id<Book> book, int limit);

    void reject(Id<Book> book, Id<Change> id, List<Rejected> rejected);

    /// What an import could not take, in the order it was met.
    ///
    /// @param limit 1 to 100,000
    List<Rejected> rejected(Id<Book> book, Id<Change> id, int limit);
}
