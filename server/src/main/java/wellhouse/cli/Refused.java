package wellhouse.cli;

import java.util.List;

/// A command cannot go on, for a reason the user can act on.
public final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final int code;
    private final transient List<Object> details;

    /// @param code see [Code]
    /// @param key of the message
    /// @param details what the message speaks of
    public Refused(int code, String key, Object... details) {
        super(key);
        this.code = code;
        this.details = List.of(details);
    }

    int code() {
        return code;
    }

    String key() {
        return String.valueOf(getMessage());
    }

    List<Object> details() {
        return details;
    }
}
