package wellhouse.wire;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import wellhouse.kernel.Book;
import wellhouse.kernel.Change;
import wellhouse.kernel.ChangeLog;
import wellhouse.kernel.Id;
import wellhouse.rooms.Rooms;
import wellhouse.words.Words;

/// What was changed, newest first.
public record Changes(List<Entry> changes) {

    private static final int LOOK_BACK = 100;

    /// One change.
    ///
    /// @param what the stable key of what was done
    /// @param text the same in words
    public record Entry(
            String id,
            Instant at,
            String by,
            String what,
            String text,
            long rows,
            boolean undone,
            Optional<String> undoes) {

        /// @param quoting whether names and words of people may stand in the text
        public static Entry of(ChangeLog.Entry entry, Words words, boolean quoting) {
            Change change = entry.change();
            Stream<String> about = change.about().stream().map(text -> quoting ? text : "…");
            return new Entry(
                    change.id().toString(),
                    entry.at(),
                    change.by(),
                    change.what(),
                    words.say(change.what(), about.toArray()),
                    entry.rows(),
                    entry.undone(),
                    entry.undoes().map(Id::toString));
        }
    }

    /// A change that was taken back.
    ///
    /// @param kept values left as they were, since a later change owns them
    /// @param change the undo itself, which can be undone in its turn
    public record Undone(Entry undone, int kept, String change) {

        public static Undone of(ChangeLog.Entry entry, ChangeLog.Undone.Done done, Words words, boolean quoting) {
            return new Undone(
                    Entry.of(entry, words, quoting),
                    done.kept(),
                    done.entry().change().id().toString());
        }
    }

    /// The newest change that can still be taken back. Inside a transaction.
    public static Optional<ChangeLog.Entry> newest(Rooms rooms, Book book) {
        return rooms.changes().recent(book.id(), Optional.empty(), LOOK_BACK).stream()
                .filter(entry -> !entry.undone() && entry.undoes().isEmpty())
                .filter(entry -> entry.change().isUndoable())
                .findFirst();
    }

    /// Takes a change back; an import as a whole.
    ///
    /// @param by who does it, as in [Change#by()]
    public static ChangeLog.Undone undo(Rooms rooms, Book book, Change change, String by) {
        boolean anImport = rooms.transactions()
                .read(() -> rooms.imports().find(book.id(), change.id()).isPresent());
        if (anImport) {
            return rooms.intake().undo(book, change.id(), by);
        }
        Change as = new Change(rooms.pen().next(), book.id(), by, "change.undone", change.about());
        return rooms.changes().undo(change.id(), as);
    }
}
