package wellhouse.accounts;

import java.time.Instant;
import java.util.Optional;
import wellhouse.kernel.Book;
import wellhouse.kernel.Id;

/// A secret address at which a book's calendar can be read, and nothing else.
///
/// @param hash sha-256 of what is secret in the address, in lower-case hexadecimal
/// @param used when it was last read; to the minute
public record CalendarFeed(Id<CalendarFeed> id, Id<Book> book, String hash, Instant since, Optional<Instant> used) {

    /// Masked: the id only.
    @Override
    public String toString() {
        return "CalendarFeed[" + id + "]";
    }
}
