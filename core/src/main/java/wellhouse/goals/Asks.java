package wellhouse.goals;

import java.util.List;
import java.util.Optional;
import wellhouse.kernel.Book;
import wellhouse.kernel.Id;

/// The asks of every book.
public interface Asks {

    void put(Id<Book> book, Ask ask);

    void remove(Id<Book> book, Id<Ask> id);

    Optional<Ask> find(Id<Book> book, Id<Ask> id);

    /// All of them, the newest first.
    List<Ask> all(Id<Book> book);
}
