package wellhouse.accounts;

import java.time.Instant;
import java.util.Optional;
import wellhouse.kernel.Book;
import wellhouse.kernel.Id;

/// A password for one device or program, shown once and revocable by itself.
///
/// @param label the owner's name for the device
/// @param hash sha-256 of the password in lower-case hexadecimal
/// @param used when it last came in; to the minute
/// @param agent what the device called itself then; may be empty
/// @param failed when a request of it last went wrong
/// @param failure what went wrong then, such as `PUT 403 valid-address-data`; empty if nothing did
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
        String failure) {

    /// Masked: the id only.
    @Override
    public String toString() {
        return "AppPassword[" + id + "]";
    }
}
