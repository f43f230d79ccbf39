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

    /// A device that came in, with whose it is.
    ///
    /// @param name what the account is called; may be empty
    /// @param user the name that stands for the book
    record Guest(AppPassword password, String name, Book book, String user) {

        /// Masked.
        @Override
        public String toString() {
            return "Guest[" + password + "]";
        }
    }

    /// The device whose password has this hash, whosever it is. One question, by indexes.
    Optional<Guest> guest(String hash);

    void put(AppPassword password);

    /// @return whether there was one
    boolean remove(Id<Book> book, Id<AppPassword> id);

    /// Notes that a device came in. Nothing happens where the password is gone.
    void used(Id<Book> book, Id<AppPassword> id, Instant when, String agent);

    /// Notes what went wrong for a device. Nothing happens where the password is gone.
    void failed(Id<Book> book, Id<AppPassword> id, Instant when, String what);

    /// The calendar links of a book, the newest first.
    List<CalendarFeed> feeds(Id<Book> book);

    /// The calendar link with this hash, whosever it is.
    Optional<CalendarFeed> feed(String hash);

    void put(CalendarFeed feed);

    /// Notes that it was read. Nothing happens where it is gone.
    void read(CalendarFeed feed, Instant when);

    /// @return whether there was one
    boolean removeFeed(Id<Book> book, Id<CalendarFeed> id);

    /// The name that stands for a book in the addresses of devices and as their user name.
    Optional<String> user(Id<Book> book);

    /// Whose name it is.
    Optional<Id<Book>> book(String user);

    /// Gives a book the name that stands for it; it never changes afterwards.
    ///
    /// @throws IllegalStateException if it has one already
    void nameBook(Id<Book> book, String user);
}
