package wellhouse.accounts;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import wellhouse.kernel.Book;
import wellhouse.kernel.Id;

/// A key for one device or program, shown once and revocable by itself: a device types it as its password, a program
/// sends it as a token.
///
/// @param label the owner's name for the device or program
/// @param hash sha-256 of the password in lower-case hexadecimal
/// @param used when it last came in; to the minute
/// @param agent what it called itself then; may be empty
/// @param failed when a request of it last went wrong
/// @param failure what went wrong then, such as `PUT 403 valid-address-data`; empty if nothing did
/// @param scopes what it may be used for
/// @param ends when it ceases to be good; empty for never
public record AppPassword(
        Id<AppPassword> id,
        Id<Account> account,
        Id<Book> book,
        String label,
        String hash,
        Instant since,
        Optional<Instant> used,
        String agent,
        Optional<Instant> failed,
        String failure,
        Set<Scope> scopes,
        Optional<Instant> ends) {

    public AppPassword {
        scopes = Set.copyOf(scopes);
    }

    /// Whether it is a program's token rather than a device's password.
    public boolean isToken() {
        return !scopes.contains(Scope.SYNC);
    }

    /// Whether its time is over.
    public boolean isOver(Instant now) {
        return ends.map(end -> !now.isBefore(end)).orElse(false);
    }

    /// Masked: the id only.
    @Override
    public String toString() {
        return "AppPassword[" + id + "]";
    }
}
