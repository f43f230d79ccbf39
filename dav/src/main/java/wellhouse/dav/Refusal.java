package wellhouse.dav;

import java.util.Optional;

/// A request that is answered with an error.
public final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final int status;
    private final transient Optional<Name> condition;
    private final String href;

    /// @param why for whoever reads the answer; holds nothing personal
    Refusal(int status, String why) {
        super(why, null, false, false);
        this.status = status;
        this.condition = Optional.empty();
        this.href = "";
    }

    /// @param condition the precondition that was not met
    Refusal(int status, Name condition, String why) {
        this(status, condition, "", why);
    }

    /// @param href what the condition speaks of
    Refusal(int status, Name condition, String href, String why) {
        super(why, null, false, false);
        this.status = status;
        this.condition = Optional.of(condition);
        this.href = href;
    }

    public int status() {
        return status;
    }

    Optional<Name> condition() {
        return condition;
    }

    String href() {
        return href;
    }

    /// The status as a line of HTTP has it, such as `412 Precondition Failed`.
    String statusLine() {
        return status
                + switch (status) {
                    case 400 -> " Bad Request";
                    case 403 -> " Forbidden";
                    case 404 -> " Not Found";
                    case 412 -> " Precondition Failed";
                    default -> " Failed";
                };
    }

    /// What went wrong in one line, such as `403 no-uid-conflict`.
    public String line() {
        return status + condition.map(name -> " " + name.local()).orElse("");
    }
}
