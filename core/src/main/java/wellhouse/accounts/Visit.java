package wellhouse.accounts;

import java.time.Instant;
import wellhouse.kernel.Id;

/// A browser that is signed in.
///
/// @param account who
/// @param tokenHash sha-256 of the cookie's secret, in lower-case hexadecimal
/// @param csrf the token that forms must send back
/// @param until when it ends
/// @param device what the browser calls itself, in a few words; may be empty
/// @param seen when it last came by, to the hour
public record Visit(
        Id<Visit> id, Id<Account> account, String tokenHash, String csrf, Instant until, String device, Instant seen) {

    Visit withSeen(Instant now) {
        return new Visit(id, account, tokenHash, csrf, until, device, now);
    }

    /// Masked: the id only.
    @Override
    public String toString() {
        return "Visit[" + id + "]";
    }
}
