package wellhouse.accounts;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import wellhouse.kernel.Book;
import wellhouse.kernel.Id;

/// The app passwords of every account.
public interface AppPasswords {

    /// Those of a book, the newest first.
    List<AppPassword> all(Id<Book> book);

    /// The one with this hash, whosever it is. One look-up in an index.
    Optional<AppPassword> byHash(String hash);

    void put(AppPassword password);

    /// @return whether there was one
    boolean remove(Id<Book> book, Id<AppPassword> id);

    /// Notes that a device came in. Nothing happens where the password is gone.
    void used(Id<Book> book, Id<AppPassword> id, Instant when, String agent);

    /// Notes what went wrong for a device. Nothing happens where the password is gone.
    void failed(Id<Book> book, Id<AppPassword> id, Instant when, String what);

    /// The name that stands for a book in the addresses of devices and as their user name.
    Optional<String> user(Id<Book> book);

    /// Whose name it is.
    Optional<Id<Book>> book(String user);

    /// Gives a book the name that stands for it; it never changes afterwards.
    ///
    /// @throws IllegalStateException if it has one already
    void nameBook(Id<Book> book, String user);
}
