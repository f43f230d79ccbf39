package wellhouse.store;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import wellhouse.exchange.known.Renown;
import wellhouse.kernel.Book;
import wellhouse.kernel.Id;
import wellhouse.store.schema.Tables;
import wellhouse.store.schema.tables.pojos.AuditRow;
import wellhouse.store.schema.tables.pojos.KudosRow;
import wellhouse.store.schema.tables.pojos.ShowingRow;
import wellhouse.store.schema.tables.pojos.TellingRow;
import wellhouse.store.schema.tables.pojos.VoucherRow;

/// Who knows the owner.
final class SqlRenown implements Renown {

    private final SqlTransactions transactions;

    SqlRenown(SqlTransactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public All all(Id<Book> book) {
        return new All(
                list(
                        book,
                        "id, person_id, words, source, on_day from kudos",
                        "on_day desc",
                        row -> new Kudos(row.id(), row.maybeId(), row.text(), row.text(), row.day())),
                list(
                        book,
                        "id, person_id, about, consent from voucher",
                        "coalesce(consent, 0) desc",
                        row -> new Voucher(row.id(), row.id(), row.text(), row.maybeDay())),
                list(
                        book,
                        "id, person_id, what, on_day from telling",
                        "on_day desc",
                        row -> new Telling(row.id(), row.id(), row.text(), row.day())),
                list(
                        book,
                        "id, what, place, url, on_day from showing",
                        "on_day desc",
                        row -> new Showing(row.id(), row.text(), row.text(), row.text(), row.day())),
                list(
                        book,
                        "id, on_day, ticks, note from audit",
                        "on_day desc",
                        row -> new Audit(row.id(), row.day(), ticks(row.text()), row.text())));
    }

    private static List<String> ticks(String text) {
        return Stream.of(text.split(",", -1)).filter(tick -> !tick.isEmpty()).toList();
    }

    private <T> List<T> list(Id<Book> book, String what, String order, Line.Reading<T> reading) {
        return transactions
                .work()
                .line()
                .list("select " + what + " where book_id = ? order by " + order + ", id desc", reading, book);
    }

    private void put(Id<Book> book, TableRow row) {
        transactions.work().rows(book).put(row);
    }

    @Override
    public void put(Id<Book> book, Kudos kudos) {
        put(
                book,
                new KudosRow(
                        book.value(),
                        kudos.id().value(),
                        kudos.person().map(Id::value).orElse(null),
                        kudos.words(),
                        kudos.source(),
                        kudos.on().toEpochDay()));
    }

    @Override
    public void put(Id<Book> book, Voucher voucher) {
        put(
                book,
                new VoucherRow(
                        book.value(),
                        voucher.id().value(),
                        voucher.person().value(),
                        voucher.about(),
                        voucher.consent().map(LocalDate::toEpochDay).orElse(null)));
    }

    @Override
    public void put(Id<Book> book, Telling telling) {
        put(
                book,
                new TellingRow(
                        book.value(),
                        telling.id().value(),
                        telling.person().value(),
                        telling.what(),
                        telling.on().toEpochDay()));
    }

    @Override
    public void put(Id<Book> book, Showing showing) {
        put(
                book,
                new ShowingRow(
                        book.value(),
                        showing.id().value(),
                        showing.what(),
                        showing.where(),
                        showing.url(),
                        showing.on().toEpochDay()));
    }

    @Override
    public void put(Id<Book> book, Audit audit) {
        put(
                book,
                new AuditRow(
                        book.value(),
                        audit.id().value(),
                        audit.on().toEpochDay(),
                        String.join(",", audit.ticks()),
                        audit.note()));
    }

    @Override
    public void remove(Id<Book> book, Entry kind, Id<?> id) {
        Shape shape = Shape.of(
                switch (kind) {
                    case KUDOS -> Tables.KUDOS;
                    case VOUCHER -> Tables.VOUCHER;
                    case TELLING -> Tables.TELLING;
                    case SHOWING -> Tables.SHOWING;
                    case AUDIT -> Tables.AUDIT;
                });
        transactions.work().rows(book).remove(shape, book.value(), id.value());
    }
}
