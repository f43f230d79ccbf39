package wellhouse.store;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import wellhouse.kernel.Book;
import wellhouse.kernel.Id;
import wellhouse.sync.Mirror;
import wellhouse.sync.Mirrors;
import wellhouse.sync.Shelf;

/// Address books on other servers, with what was the same when both sides were last looked at.
final class SqlMirrors implements Mirrors {

    private final SqlTransactions transactions;

    SqlMirrors(SqlTransactions transactions) {
        this.transactions = transactions;
    }

    private Line line() {
        return transactions.work().line();
    }

    private Line writing(Id<Book> book) {
        transactions.work().mustWrite(book);
        return line();
    }

    private static Mirror mirror(Cursor row) throws SQLException {
        return new Mirror(
                row.id(),
                row.text(),
                row.text(),
                row.text(),
                row.name(Shelf.Kind.class),
                row.flag(),
                row.moment(),
                row.maybeMoment(),
                row.text());
    }

    private static Mirror.Pair pair(Cursor row) throws SQLException {
        return new Mirror.Pair(row.text(), row.text(), row.text(), row.text(), row.text());
    }

    @Override
    public List<Mirror> all(Id<Book> book) {
        return line().list(
                        "select id, label, url, user_name, kind, two_way, since, run, failure from mirror where book_id = ?"
                                + " order by label, id",
                        SqlMirrors::mirror,
                        book);
    }

    @Override
    public void put(Id<Book> book, Mirror mirror) {
        writing(book)
                .run(
                        "insert into mirror (book_id, id, label, url, user_name, secret, kind, two_way, since, run, failure)"
                                + " values (?, ?, ?, ?, ?, '', ?, ?, ?, ?, ?) on conflict (book_id, id) do update set"
                                + " label = excluded.label, url = excluded.url, user_name = excluded.user_name,"
                                + " two_way = excluded.two_way, run = excluded.run, failure = excluded.failure",
                        book,
                        mirror.id(),
                        mirror.label(),
                        mirror.url(),
                        mirror.user(),
                        mirror.kind(),
                        mirror.both(),
                        mirror.since().toEpochMilli(),
                        mirror.run().map(Instant::toEpochMilli).orElse(null),
                        mirror.failure());
    }

    @Override
    public void keep(Id<Book> book, Id<Mirror> mirror, String closedUp) {
        writing(book).run("update mirror set secret = ? where book_id = ? and id = ?", closedUp, book, mirror);
    }

    @Override
    public Optional<String> kept(Id<Book> book, Id<Mirror> mirror) {
        return line().first("select secret from mirror where book_id = ? and id = ?", Cursor::text, book, mirror);
    }

    @Override
    public void remove(Id<Book> book, Id<Mirror> mirror) {
        writing(book).run("delete from mirror_pair where book_id = ? and mirror_id = ?", book, mirror);
        line().run("delete from mirror where book_id = ? and id = ?", book, mirror);
    }

    @Override
    public List<Mirror.Pair> pairs(Id<Book> book, Id<Mirror> mirror) {
        return line().list(
                        "select href, name, there, here, waiting from mirror_pair where book_id = ? and mirror_id = ?"
                                + " order by href",
                        SqlMirrors::pair,
                        book,
                        mirror);
    }

    @Override
    public void put(Id<Book> book, Id<Mirror> mirror, Mirror.Pair pair) {
        writing(book)
                .run(
                        "insert into mirror_pair (book_id, mirror_id, href, name, there, here, waiting, octets)"
                                + " values (?, ?, ?, ?, ?, ?, ?, null) on conflict (book_id, mirror_id, href)"
                                + " do update set name = excluded.name, there = excluded.there, here = excluded.here,"
                                + " waiting = excluded.waiting, octets = null",
                        book,
                        mirror,
                        pair.href(),
                        pair.name(),
                        pair.there(),
                        pair.here(),
                        pair.waiting());
    }

    @Override
    public void keepWaiting(Id<Book> book, Id<Mirror> mirror, String href, byte[] octets) {
        writing(book)
                .run(
                        "update mirror_pair set octets = ? where book_id = ? and mirror_id = ? and href = ?",
                        octets,
                        book,
                        mirror,
                        href);
    }

    @Override
    public Optional<byte[]> waiting(Id<Book> book, Id<Mirror> mirror, String href) {
        return line().first(
                        "select octets from mirror_pair where book_id = ? and mirror_id = ? and href = ?"
                                + " and octets is not null",
                        Cursor::octets,
                        book,
                        mirror,
                        href);
    }

    @Override
    public void remove(Id<Book> book, Id<Mirror> mirror, Mirror.Pair pair) {
        writing(book)
                .run(
                        "delete from mirror_pair where book_id = ? and mirror_id = ? and href = ?",
                        book,
                        mirror,
                        pair.href());
    }
}
