package wellhouse.web.frame;

/// Tells what was changed, and offers to take it back.
///
/// @param text what was done
/// @param undo the change to take back; empty where it can't be
public record Toast(String text, String undo) {

    /// Masked: the text may name people.
    @Override
    public String toString() {
        return "Toast[…]";
    }
}
