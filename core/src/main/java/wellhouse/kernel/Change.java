package wellhouse.kernel;

import java.util.List;

/// What somebody does to a book, in words for the history page.
///
/// @param id names it, for undo
/// @param book the book that is changed
/// @param by who does it: an edge and, where there is one, a device, such as `web` or `carddav:phone`
/// @param what a key of the message bundles, such as `change.person.kept`
/// @param about what the message speaks of, such as a person's name; shown to the owner, never logged
public record Change(Id<Change> id, Id<Book> book, String by, String what, List<String> about) {

    public Change {
        about = List.copyOf(about);
    }

    /// Whether there is a way back: who was erased is nowhere kept, and the account is not part of the book.
    public boolean isUndoable() {
        return !what.equals("change.person.erased") && !what.startsWith("change.account.");
    }

    /// Masked: the words may name people.
    @Override
    public String toString() {
        return "Change[" + id + " " + what + "]";
    }
}
