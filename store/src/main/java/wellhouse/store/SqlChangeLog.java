package wellhouse.store;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import wellhouse.kernel.Book;
import wellhouse.kernel.Change;
import wellhouse.kernel.ChangeLog;
import wellhouse.kernel.Id;

/// The history of a book, read from the change log.
final class SqlChangeLog implements ChangeLog {

    private static final String ENTRY =
            "select id, book_id, made_by, what, about, at, row_count, undoes_id, undone from change_set";

    private final SqlTransactions transactions;

    SqlChangeLog(SqlTransactions transactions) {
        this.transactions = transactions;
    }

    private static Entry entry(Cursor row) throws SQLException {
        return new Entry(
                new Change(row.id(), row.id(), row.text(), row.text(), Texts.split(row.text())),
                row.moment(),
                row.number(),
                row.maybeId(),
                row.flag());
    }

    @Override
    public List<Entry> recent(Id<Book> book, Optional<Id<Change>> before, int limit) {
        Line line = transactions.work().line();
        long seq = before.map(id -> line.number("select seq from change_set where book_id = ? and id = ?", book, id))
                .orElse(Long.MAX_VALUE);
        return line.list(
                ENTRY + " where book_id = ? and seq < ? order by seq desc limit ?",
                SqlChangeLog::entry,
                book,
                seq,
                limit);
    }

    @Override
    public Optional<Entry> find(Id<Book> book, Id<Change> change) {
        return transactions
                .work()
                .line()
                .first(ENTRY + " where book_id = ? and id = ?", SqlChangeLog::entry, book, change);
    }

    @Override
    public Undone undo(Id<Change> change, Change as) {
        record Taken(Undone how) {}
        Taken taken = transactions.write(as, () -> {
            Optional<Entry> entry = find(as.book(), change);
            if (entry.isEmpty()) {
                return new Taken(new Undone.Unknown());
            }
            if (entry.get().undone()) {
                return new Taken(new Undone.Already());
            }
            Work work = transactions.work();
            int kept = new Undoing(work, as.book(), change).run();
            work.undoes(change);
            mark(work.line(), as.book(), change, true);
            entry.get().undoes().ifPresent(first -> mark(work.line(), as.book(), first, false));
            return new Taken(new Undone.Done(entry.get(), kept));
        });
        return switch (taken.how) {
            case Undone.Done(Entry _, int kept) ->
                new Undone.Done(
                        transactions.read(() -> find(as.book(), as.id()).orElseGet(() -> begun(change, as))), kept);
            case Undone.Already already -> already;
            case Undone.Unknown unknown -> unknown;
        };
    }

    /// An undo inside a larger transaction is written down at its end.
    private Entry begun(Id<Change> change, Change as) {
        return new Entry(as, transactions.work().now(), 0, Optional.of(change), false);
    }

    private static void mark(Line line, Id<Book> book, Id<Change> change, boolean undone) {
        line.run("update change_set set undone = ? where book_id = ? and id = ?", undone, book, change);
    }
}
