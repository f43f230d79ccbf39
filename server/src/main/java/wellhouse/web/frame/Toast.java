package wellhouse.web.frame;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/// Tells what was changed, and offers to take it back.
///
/// @param text what was done
/// @param undo the change to take back; empty where it can't be
/// @param met with whom there was contact just now, which is when there is most to write down; empty otherwise
public record Toast(String text, String undo, String met) {

    Toast(String text, String undo) {
        this(text, undo, "");
    }

    /// A line to go on writing.
    public String line() {
        return URLEncoder.encode(met + ": ", StandardCharsets.UTF_8);
    }

    /// Masked: the text may name people.
    @Override
    public String toString() {
        return "Toast[…]";
    }
}
