package wellhouse.kernel;

import java.util.List;

/// Something that went wrong in words a user can act on.
///
/// @param code a key of the message bundles and a heading of docs/errors.md, such as `vcard.no-end`
/// @param where the place in the input: a file with a line or an offset, or a field; empty if there is none
/// @param details what the message speaks of; may be personal, so never logged
public record Problem(String code, String where, List<String> details) {

    public Problem {
        details = List.copyOf(details);
    }

    public static Problem of(String code, String where, String... details) {
        return new Problem(code, where, List.of(details));
    }

    /// Masked: code and place only.
    @Override
    public String toString() {
        return code + (where.isEmpty() ? "" : " at " + where);
    }
}
