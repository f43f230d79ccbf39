package wellhouse.store;

import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import wellhouse.kernel.Book;
import wellhouse.kernel.Change;
import wellhouse.kernel.Id;

/// Takes a link out of the chain of a value's changes.
///
/// When a change is taken back whose value a later change has replaced, the value stays, but the later change
/// must no longer remember the value that is taken back: undone in its turn, it has to return to what was before
/// both. So changes may be taken back in any order.
final class Splice {

    private record Later(Id<Change> change, long number, String was, String became) {}

    private final Line line;
    private final Id<Book> book;
    private final Id<Change> out;

    Splice(Line line, Id<Book> book, Id<Change> out) {
        this.line = line;
        this.book = book;
        this.out = out;
    }

    void passOn(Shape shape, String key, String column, @Nullable Object from, @Nullable Object to) {
        line
                .list(
                        "select r.change_id, r.number, r.was, coalesce(r.became, '') from change_row r join change_set c"
                                + " on c.book_id = r.book_id and c.id = r.change_id"
                                + " where r.book_id = ? and r.table_name = ? and r.row_key = ? and r.change_id <> ?"
                                + " and c.seq > (select seq from change_set where book_id = ? and id = ?)"
                                + " order by c.seq, r.number",
                        row -> new Later(row.id(), row.number(), row.text(), row.text()),
                        book,
                        shape.name(),
                        key,
                        out,
                        book,
                        out)
                .stream()
                .filter(later -> {
                    Map<String, @Nullable Object> was = Image.read(later.was);
                    return was.containsKey(column) && Objects.equals(was.get(column), from);
                })
                .findFirst()
                .ifPresent(later -> {
                    Map<String, @Nullable Object> was = Image.read(later.was);
                    was.put(column, to);
                    line.run(
                            "update change_row set was = ? where book_id = ? and change_id = ? and number = ?",
                            Image.write(was),
                            book,
                            later.change,
                            later.number);
                });
    }
}
