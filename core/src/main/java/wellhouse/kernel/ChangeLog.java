package wellhouse.kernel;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What was changed, by whom and when; and the way back.
public interface ChangeLog {

    /// A change that happened.
    ///
    /// @param change who did what
    /// @param at when its last row was written
    /// @param rows how many rows it changed
    /// @param undoes the change that this one took back, if it was an undo
    /// @param undone whether it was taken back itself
    record Entry(Change change, Instant at, long rows, Optional<Id<Change>> undoes, boolean undone) {}

    /// What became of an undo.
    sealed interface Undone {

        /// Taken back. Values that somebody changed again since then were kept as they are.
        ///
        /// @param entry the undo, which can be undone in its turn
        /// @param kept how many values were left alone because a later change owns them
        record Done(Entry entry, int kept) implements Undone {}

        /// It was undone before; nothing happened.
        record Already() implements Undone {}

        /// There is no such change in this book.
        record Unknown() implements Undone {}
    }

    /// The newest changes first.
    ///
    /// @param before only changes made earlier than this one; none for the newest
    /// @param limit 1 to 500
    List<Entry> recent(Id<Book> book, Optional<Id<Change>> before, int limit);

    Optional<Entry> find(Id<Book> book, Id<Change> change);

    /// Takes a change back, in one transaction, as the change `as`.
    ///
    /// Row by row, newest first: what it inserted is removed, what it removed comes back, and of what it
    /// altered those values return that still are as it left them.
    Undone undo(Id<Change> change, Change as);
}
