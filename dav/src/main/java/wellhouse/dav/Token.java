package wellhouse.dav;

import java.util.OptionalLong;
import wellhouse.sync.Shelf;

/// Sync tokens: addresses that name a shelf and the counter of its last change, so that they outlive restarts.
///
/// Source: RFC 6578, section 3.2 (a token is a URI).
final class Token {

    private static final String SHELF = "urn:x-wellhouse:sync:";
    private static final String HOME = "urn:x-wellhouse:sync:home:";

    private Token() {}

    static String of(Shelf shelf) {
        return of(shelf, shelf.revision());
    }

    static String of(Shelf shelf, long revision) {
        return SHELF + shelf.id() + ":" + revision;
    }

    static String ofHome(long revision) {
        return HOME + revision;
    }

    /// The counter in a token of this shelf.
    ///
    /// @return empty if it is of another, or was never given out
    static OptionalLong read(Shelf shelf, String token) {
        return read(token, SHELF + shelf.id() + ":", shelf.revision());
    }

    static OptionalLong readHome(String token, long revision) {
        return read(token, HOME, revision);
    }

    private static OptionalLong read(String token, String start, long most) {
        if (!token.startsWith(start)) {
            return OptionalLong.empty();
        }
        String digits = token.substring(start.length());
        if (!digits.matches("[0-9]{1,18}") || Long.parseLong(digits) > most) {
            return OptionalLong.empty();
        }
        return OptionalLong.of(Long.parseLong(digits));
    }
}
