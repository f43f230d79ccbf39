package wellhouse.intake;

import wellhouse.kernel.Book;
import wellhouse.kernel.Id;

/// Which messages were counted, and how often each address was met in them. Undoing an import takes its counts back.
public interface Letters {

    /// The fingerprints of all messages that were counted, in any order.
    ///
    /// Cost: eight bytes a message.
    long[] counted(Id<Book> book);

    /// Notes messages as counted, with what they add.
    ///
    /// @param letters fingerprints, none of them counted before
    void count(Id<Book> book, long[] letters, Correspondence more);

    /// The counts of the whole book.
    Correspondence all(Id<Book> book);
}
