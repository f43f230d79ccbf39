package wellhouse.api;

import java.util.List;

/// A request cannot be answered, for a reason the one who asks can act on.
///
/// The message key is `api.CODE` in the bundles, or a key as it stands where it has a dot.
final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final int status;
    private final transient List<Object> details;

    /// @param status the HTTP status
    /// @param code the stable name of the problem, or a key of the bundles
    /// @param details what the message speaks of
    Refusal(int status, String code, Object... details) {
        super(code);
        this.status = status;
        this.details = List.of(details);
    }

    /// There is nothing of that id in this book.
    static Refusal unknown() {
        return new Refusal(404, "unknown");
    }

    int status() {
        return status;
    }

    String code() {
        return String.valueOf(getMessage());
    }

    List<Object> details() {
        return details;
    }
}
