package wellhouse.store;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import wellhouse.kernel.Book;
import wellhouse.kernel.Change;
import wellhouse.kernel.Id;

/// Takes the values that one change wrote back, or writes them again.
///
/*
 * The notes of one value are a chain in time: each says what was and what became. Taking a change back takes its link
 * out of the chain. If a later change that still stands owns the value, the value stays, and that later change now
 * remembers what was before both; if none does, the value itself goes back. Doing it again puts the link in at its old
 * place. Nothing is compared, so it does not matter that a value came round to what it had been before; and changes
 * may be taken back in any order. A removed row is a link too: the note of its removal holds its values.
 */
final class Values {

    /// What the change log says of one row's values.
    record Note(
            long number,
            long seq,
            Shape shape,
            String key,
            Map<String, @Nullable Object> was,
            Map<String, @Nullable Object> became) {}

    private record Later(Id<Change> change, long number, Map<String, @Nullable Object> was) {}

    private final Line line;
    private final Rows rows;
    private final Id<Book> book;
    private final Id<Change> change;
    private final Hangers hangers;

    Values(Line line, Rows rows, Id<Book> book, Id<Change> change, Hangers hangers) {
        this.line = line;
        this.rows = rows;
        this.book = book;
        this.change = change;
        this.hangers = hangers;
    }

    /// @param back whether the values go back to what was; otherwise they become again what they became
    /// @return how many values stayed because a later change owns them
    int move(Note note, boolean back) {
        Optional<@Nullable Object[]> now = rows.find(note.shape, note.shape.keyFrom(book.value(), note.key));
        @Nullable Object[] row = now.isPresent() ? now.get().clone() : new Object[0];
        int kept = 0;
        boolean noted = false;
        for (String column : note.was.keySet()) {
            Optional<Later> later = later(note, column);
            @Nullable Object to = back ? note.was.get(column) : note.became.get(column);
            @Nullable Object from = null;
            if (later.isPresent()) {
                from = later.get().was.put(column, to);
                write(later.get().change, later.get().number, later.get().was);
                kept++;
            } else if (now.isPresent()) {
                int index = note.shape.index(column);
                from = row[index];
                row[index] = note.shape.fromLog(index, to);
            } else {
                kept++;
            }
            if (!back && (later.isPresent() || now.isPresent())) {
                note.was.put(column, from);
                noted = true;
            }
        }
        if (noted) {
            write(change, note.number, note.was);
        }
        if (now.isPresent()) {
            if (hangers.missing(note.shape, row)) {
                return kept + 1;
            }
            rows.restore(note.shape, now.get(), row);
        }
        return kept;
    }

    /// The first later note of a value whose change still stands.
    private Optional<Later> later(Note note, String column) {
        return line
                .list(
                        "select r.change_id, r.number, r.was from change_row r left join change_set c"
                                + " on c.book_id = r.book_id and c.id = r.change_id"
                                + " where r.book_id = ? and r.table_name = ? and r.row_key = ? and r.change_id <> ?"
                                + " and (r.seq, r.number) > (?, ?) and coalesce(c.undone, 0) = 0"
                                + " order by r.seq, r.number",
                        row -> new Later(row.id(), row.number(), Image.read(row.text())),
                        book,
                        note.shape.name(),
                        note.key,
                        change,
                        note.seq,
                        note.number)
                .stream()
                .filter(later -> later.was.containsKey(column))
                .findFirst();
    }

    private void write(Id<Change> of, long number, Map<String, @Nullable Object> was) {
        line.run(
                "update change_row set was = ? where book_id = ? and change_id = ? and number = ?",
                Image.write(was),
                book,
                of,
                number);
    }
}
