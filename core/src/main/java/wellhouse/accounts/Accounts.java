package wellhouse.accounts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import wellhouse.kernel.Book;
import wellhouse.kernel.Id;

/// Accounts, their books and their settings.
public interface Accounts {

    /// All accounts, the oldest first.
    List<Account> all();

    Optional<Account> find(Id<Account> id);

    /// Adds an account with an empty book, or replaces what was written under the same id.
    void put(Account account);

    /// The book as reading it needs it.
    ///
    /// @throws IllegalArgumentException if there is no such book
    Book book(Id<Book> id);

    Settings settings(Id<Book> book);

    void put(Id<Book> book, Settings settings);

    List<OwnAddress> ownAddresses(Id<Book> book);

    void put(Id<Book> book, OwnAddress address);

    void removeOwnAddress(Id<Book> book, String normal);

    /// Past and present pauses; the last one may still be open.
    List<Pause> pauses(Id<Book> book);

    void put(Id<Book> book, Pause pause);

    /// A time in which all clocks stand still.
    ///
    /// @param from first day
    /// @param to last day; empty while it lasts
    record Pause(LocalDate from, Optional<LocalDate> to) {

        /// How many days of `[after, until]` lie in a pause, the first one not counted.
        public static long within(List<Pause> pauses, LocalDate after, LocalDate until) {
            return pauses.stream()
                    .mapToLong(pause -> pause.daysWithin(after, until))
                    .sum();
        }

        /// How many days of `[after, until]` lie in this pause, the first one not counted.
        public long daysWithin(LocalDate after, LocalDate until) {
            LocalDate start = from.isAfter(after) ? from : after.plusDays(1);
            LocalDate end = to.filter(last -> last.isBefore(until)).orElse(until);
            return Math.max(0, end.toEpochDay() - start.toEpochDay() + 1);
        }
    }

    void put(Visit visit);

    /// The visit with this token hash, unless it has ended.
    Optional<Visit> visit(String tokenHash, Instant now);

    /// The visits of an account that have not ended, the one that came by last first.
    List<Visit> visits(Id<Account> account, Instant now);

    void removeVisit(Id<Visit> visit);

    /// Notes a link that signs in once.
    ///
    /// @param tokenHash sha-256 of the link's secret, in lower-case hexadecimal
    void putSignInLink(Id<Account> account, String tokenHash, Instant until);

    /// Uses a link up.
    ///
    /// @return whose it was; empty if there is none, it has ended or was used before
    Optional<Id<Account>> useSignInLink(String tokenHash, Instant now);
}
