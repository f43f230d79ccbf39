package wellhouse.store;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import wellhouse.goals.Ask;
import wellhouse.goals.Asks;
import wellhouse.kernel.Book;
import wellhouse.kernel.Id;
import wellhouse.store.schema.Tables;
import wellhouse.store.schema.tables.pojos.AskRow;

/// The asks.
final class SqlAsks implements Asks {

    private static final String ASK = "select id, person_id, kind, what, for_whom, why, by_day, size, words, status,"
            + " made, sent, outcome, thanked, reason from ask where book_id = ?";

    private final SqlTransactions transactions;

    SqlAsks(SqlTransactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public void put(Id<Book> book, Ask ask) {
        transactions
                .work()
                .rows(book)
                .put(new AskRow(
                        book.value(),
                        ask.id().value(),
                        ask.person().value(),
                        ask.kind().name(),
                        ask.what(),
                        ask.forWhom(),
                        ask.why(),
                        ask.by().map(LocalDate::toEpochDay).orElse(null),
                        ask.size().name(),
                        ask.words(),
                        ask.status().name(),
                        ask.made().toEpochMilli(),
                        ask.sent().map(LocalDate::toEpochDay).orElse(null),
                        ask.outcome(),
                        ask.thanked().map(LocalDate::toEpochDay).orElse(null),
                        ask.reason()));
    }

    @Override
    public void remove(Id<Book> book, Id<Ask> id) {
        transactions.work().rows(book).remove(Shape.of(Tables.ASK), book.value(), id.value());
    }

    @Override
    public Optional<Ask> find(Id<Book> book, Id<Ask> id) {
        return transactions.work().line().first(ASK + " and id = ?", SqlAsks::ask, book, id);
    }

    @Override
    public List<Ask> all(Id<Book> book) {
        return transactions.work().line().list(ASK + " order by made desc, id desc", SqlAsks::ask, book);
    }

    private static Ask ask(Cursor row) throws SQLException {
        return new Ask(
                row.id(),
                row.id(),
                row.name(Ask.Kind.class),
                row.text(),
                row.text(),
                row.text(),
                row.maybeDay(),
                row.name(Ask.Size.class),
                row.text(),
                row.name(Ask.Status.class),
                row.moment(),
                row.maybeDay(),
                row.text(),
                row.maybeDay(),
                row.text());
    }
}
