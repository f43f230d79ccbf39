package wellhouse.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import wellhouse.kernel.Book;
import wellhouse.kernel.Id;
import wellhouse.sync.Clash;
import wellhouse.sync.Item;
import wellhouse.sync.Shelf;
import wellhouse.sync.Shelves;

/// What members of shelves said before, and where two changed the same.
final class SqlPast {

    private final SqlTransactions transactions;

    SqlPast(SqlTransactions transactions) {
        this.transactions = transactions;
    }

    private Line line() {
        return transactions.work().line();
    }

    private Line writing(Id<Book> book) {
        transactions.work().mustWrite(book);
        return line();
    }

    void keep(Id<Book> book, Item now, Instant at) {
        Line line = writing(book);
        line.run(
                "delete from shelf_past where book_id = ? and kept < ?",
                book,
                at.minus(Shelves.KEPT).toEpochMilli());
        if (now.size() > Shelves.LARGEST_KEPT) {
            return;
        }
        line.run(
                "insert into shelf_past (book_id, shelf_id, name, etag, kept, octets) select book_id, shelf_id, name, ?, ?,"
                        + " octets from shelf_text where book_id = ? and shelf_id = ? and name = ?"
                        + " on conflict (book_id, shelf_id, name, etag) do update set kept = excluded.kept",
                now.etag(),
                at.toEpochMilli(),
                book,
                now.shelf(),
                now.name());
        line.run(
                "delete from shelf_past where book_id = ? and shelf_id = ? and name = ? and etag not in (select etag from"
                        + " shelf_past where book_id = ? and shelf_id = ? and name = ? order by kept desc, etag limit ?)",
                book,
                now.shelf(),
                now.name(),
                book,
                now.shelf(),
                now.name(),
                Shelves.VERSIONS);
    }

    Optional<byte[]> find(Id<Book> book, Id<Shelf> shelf, String name, String etag) {
        return line().first(
                        "select octets from shelf_past where book_id = ? and shelf_id = ? and name = ? and etag = ?",
                        Cursor::octets,
                        book,
                        shelf,
                        name,
                        etag);
    }

    List<Clash> clashes(Id<Book> book) {
        return line().list(
                        "select id, shelf_id, name, written_by, at, taken, other from shelf_clash where book_id = ?"
                                + " order by at desc, id",
                        row -> new Clash(
                                row.id(), row.id(), row.text(), row.text(), row.moment(), row.octets(), row.octets()),
                        book);
    }

    void put(Id<Book> book, Clash clash) {
        writing(book)
                .run(
                        "insert into shelf_clash (book_id, id, shelf_id, name, written_by, at, taken, other)"
                                + " values (?, ?, ?, ?, ?, ?, ?, ?)",
                        book,
                        clash.id(),
                        clash.shelf(),
                        clash.name(),
                        clash.by(),
                        clash.at().toEpochMilli(),
                        clash.taken(),
                        clash.other());
    }

    void settle(Id<Book> book, Clash clash) {
        writing(book).run("delete from shelf_clash where book_id = ? and id = ?", book, clash.id());
    }

    /// Forgets what a member said before.
    void forget(Id<Book> book, Item item) {
        for (String table : List.of("shelf_past", "shelf_clash")) {
            line().run(
                            "delete from " + table + " where book_id = ? and shelf_id = ? and name = ?",
                            book,
                            item.shelf(),
                            item.name());
        }
    }
}
