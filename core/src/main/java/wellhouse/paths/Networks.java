package wellhouse.paths;

import java.util.Optional;
import wellhouse.kernel.Book;

/// The network of every book, kept in memory and made anew in the background when its book changes.
public interface Networks {

    /// The network of a book. One that is quickly made is of this moment; a large one may be some changes old
    /// while the next is being made. Waits only where there is none yet.
    ///
    /// Not to be called inside a transaction that writes.
    Network of(Book book);

    /// What is there already, without waiting; what is missing or old is made in the background.
    Optional<Network> ready(Book book);
}
