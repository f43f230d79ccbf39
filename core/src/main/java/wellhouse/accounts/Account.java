package wellhouse.accounts;

import java.time.Instant;
import java.util.Optional;
import wellhouse.kernel.Book;
import wellhouse.kernel.Id;

/// Somebody who can sign in.
///
/// @param name what to call them; may be empty until they say so
/// @param book their private network
/// @param passwordHash as [Passwords#hash] made it; empty until they chose one
public record Account(Id<Account> id, String name, Id<Book> book, Optional<String> passwordHash, Instant since) {

    public Account withName(String changed) {
        return new Account(id, changed, book, passwordHash, since);
    }

    public Account withPasswordHash(String changed) {
        return new Account(id, name, book, Optional.of(changed), since);
    }

    public Account withoutPassword() {
        return new Account(id, name, book, Optional.empty(), since);
    }

    /// Masked: the id only.
    @Override
    public String toString() {
        return "Account[" + id + "]";
    }
}
