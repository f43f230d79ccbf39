package wellhouse.store;

import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import wellhouse.kernel.Book;
import wellhouse.kernel.Id;
import wellhouse.people.Person;
import wellhouse.sync.Clash;
import wellhouse.sync.Item;
import wellhouse.sync.Shelf;
import wellhouse.sync.Shelves;

/// Shelves and what is on them.
///
/// Every question is one range of an index, so that none grows with the book but by its answer.
final class SqlShelves implements Shelves {

    private static final String SHELF = "select id, kind, name, source, circle_name, title, properties, revision, made,"
            + " gone from shelf where book_id = ?";

    private static final String COLUMNS = "i.shelf_id, i.name, i.uid, i.etag, i.size, i.changed, i.revision, i.gone,"
            + " i.about_id, i.seen, i.written, i.properties";

    private static final String ITEMS = "select " + COLUMNS + " from shelf_item i where i.book_id = ?";

    private static final String TEXTS = "select " + COLUMNS + ", t.octets from shelf_item i join shelf_text t on"
            + " t.book_id = i.book_id and t.shelf_id = i.shelf_id and t.name = i.name where i.book_id = ?";

    private final SqlTransactions transactions;
    private final SqlPast past;

    SqlShelves(SqlTransactions transactions) {
        this.transactions = transactions;
        this.past = new SqlPast(transactions);
    }

    private Line line() {
        return transactions.work().line();
    }

    private Line writing(Id<Book> book) {
        transactions.work().mustWrite(book);
        return line();
    }

    private static Shelf shelf(Cursor row) throws SQLException {
        return new Shelf(
                row.id(),
                row.name(Shelf.Kind.class),
                row.text(),
                row.name(Shelf.Holding.class),
                row.text(),
                row.text(),
                row.text(),
                row.number(),
                row.number(),
                row.number());
    }

    private static Item item(Cursor row) throws SQLException {
        return new Item(
                row.id(),
                row.text(),
                row.text(),
                row.text(),
                row.number(),
                row.moment(),
                row.number(),
                row.flag(),
                row.<Object>maybeId().map(Id::value),
                row.number(),
                row.flag(),
                row.text());
    }

    private static Item.Text text(Cursor row) throws SQLException {
        return new Item.Text(item(row), row.octets());
    }

    @Override
    public State state(Id<Book> book) {
        return line().first(
                        "select b.seq, s.revision, s.published, s.published_id from book b join sync_state s"
                                + " on s.book_id = b.id where b.id = ?",
                        row -> new State(row.number(), row.number(), row.number(), row.maybeId()),
                        book)
                .orElseThrow(() -> new IllegalArgumentException("nothing syncs with this book yet"));
    }

    @Override
    public long count(Id<Book> book) {
        Line line = writing(book);
        line.run("update sync_state set revision = revision + 1 where book_id = ?", book);
        return line.number("select revision from sync_state where book_id = ?", book);
    }

    @Override
    public void published(Id<Book> book, long seq, Optional<Id<Person>> to) {
        writing(book)
                .run(
                        "update sync_state set published = ?, published_id = ? where book_id = ?",
                        seq,
                        to.map(Id::value).orElse(null),
                        book);
    }

    @Override
    public List<Changed> changed(Id<Book> book, State since, int limit) {
        if (since.seq() <= since.published()) {
            return List.of();
        }
        List<Changed> here = after(
                "select person_id, changed from tally where book_id = ? and", "changed", book, since, limit, false);
        List<Changed> away =
                after("select person_id, seq from gone where book_id = ? and", "seq", book, since, limit, true);
        return Stream.concat(here.stream(), away.stream())
                .sorted((one, other) -> one.seq() != other.seq()
                        ? Long.compare(one.seq(), other.seq())
                        : one.person().compareTo(other.person()))
                .limit(limit)
                .toList();
    }

    private List<Changed> after(String select, String column, Id<Book> book, State since, int limit, boolean gone) {
        // The rest of a sequence number that was begun, then the ones behind it.
        long next = since.published() + 1;
        List<Changed> begun = since.publishedTo().isEmpty()
                ? List.of()
                : line().list(
                                select + " " + column + " = ? and person_id > ? order by person_id limit ?",
                                row -> new Changed(row.id(), row.number(), gone),
                                book,
                                next,
                                since.publishedTo().get(),
                                limit);
        long from = since.publishedTo().isEmpty() ? since.published() : next;
        List<Changed> more = begun.size() == limit
                ? List.of()
                : line().list(
                                select + " " + column + " > ? order by " + column + ", person_id limit ?",
                                row -> new Changed(row.id(), row.number(), gone),
                                book,
                                from,
                                limit - begun.size());
        return Stream.concat(begun.stream(), more.stream()).toList();
    }

    @Override
    public List<Shelf> all(Id<Book> book, Shelf.Kind kind) {
        return line().list(SHELF + " and kind = ? and gone = 0 order by name", SqlShelves::shelf, book, kind);
    }

    @Override
    public Optional<Shelf> find(Id<Book> book, Shelf.Kind kind, String name) {
        return line().first(SHELF + " and kind = ? and name = ? and gone = 0", SqlShelves::shelf, book, kind, name);
    }

    @Override
    public List<Shelf> gone(Id<Book> book, Shelf.Kind kind, long after) {
        return line().list(SHELF + " and kind = ? and gone > ? order by gone", SqlShelves::shelf, book, kind, after);
    }

    @Override
    public void put(Id<Book> book, Shelf shelf) {
        writing(book)
                .run(
                        "insert into shelf (book_id, id, kind, name, source, circle_name, title, properties, revision,"
                                + " made, gone) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
                                + " on conflict (book_id, id) do update set name = excluded.name,"
                                + " source = excluded.source, circle_name = excluded.circle_name,"
                                + " title = excluded.title, properties = excluded.properties,"
                                + " revision = excluded.revision, gone = excluded.gone",
                        book,
                        shelf.id(),
                        shelf.kind(),
                        shelf.name(),
                        shelf.source(),
                        shelf.circle(),
                        shelf.title(),
                        shelf.properties(),
                        shelf.revision(),
                        shelf.made(),
                        shelf.gone());
    }

    @Override
    public List<Item> page(Id<Book> book, Id<Shelf> shelf, String after, int limit) {
        return line().list(
                        ITEMS + " and i.shelf_id = ? and i.name > ? and i.gone = 0 order by i.name limit ?",
                        SqlShelves::item,
                        book,
                        shelf,
                        after,
                        limit);
    }

    @Override
    public List<Item.Text> texts(Id<Book> book, Id<Shelf> shelf, String after, int limit) {
        return line().list(
                        TEXTS + " and i.shelf_id = ? and i.name > ? and i.gone = 0 order by i.name limit ?",
                        SqlShelves::text,
                        book,
                        shelf,
                        after,
                        limit);
    }

    @Override
    public List<Item> since(Id<Book> book, Id<Shelf> shelf, long after, long until, int limit) {
        return line().list(
                        ITEMS
                                + " and i.shelf_id = ? and i.revision > ? and i.revision <= ? order by i.revision limit ?",
                        SqlShelves::item,
                        book,
                        shelf,
                        after,
                        until,
                        limit);
    }

    @Override
    public Optional<Item> item(Id<Book> book, Id<Shelf> shelf, String name) {
        return line().first(ITEMS + " and i.shelf_id = ? and i.name = ?", SqlShelves::item, book, shelf, name);
    }

    @Override
    public List<Item.Text> texts(Id<Book> book, Id<Shelf> shelf, Collection<String> names) {
        return In.list(
                line(),
                TEXTS + " and i.shelf_id = ? and i.gone = 0 and i.name in (*)",
                SqlShelves::text,
                names,
                book,
                shelf);
    }

    @Override
    public List<Item> items(Id<Book> book, Id<Shelf> shelf, Collection<String> names) {
        return In.list(
                line(),
                ITEMS + " and i.shelf_id = ? and i.gone = 0 and i.name in (*)",
                SqlShelves::item,
                names,
                book,
                shelf);
    }

    @Override
    public List<Item> byUid(Id<Book> book, Id<Shelf> shelf, String uid) {
        return line().list(
                        ITEMS + " and i.shelf_id = ? and i.uid = ? and i.gone = 0", SqlShelves::item, book, shelf, uid);
    }

    @Override
    public List<Item> of(Id<Book> book, UUID about) {
        return line().list(ITEMS + " and i.about_id = ? and i.gone = 0", SqlShelves::item, book, about);
    }

    @Override
    public void put(Id<Book> book, Item item, byte[] octets) {
        put(book, item);
        line().run(
                        "insert into shelf_text (book_id, shelf_id, name, octets) values (?, ?, ?, ?)"
                                + " on conflict (book_id, shelf_id, name) do update set octets = excluded.octets",
                        book,
                        item.shelf(),
                        item.name(),
                        octets);
    }

    @Override
    public void put(Id<Book> book, Item item) {
        @Nullable UUID about = item.about().orElse(null);
        writing(book)
                .run(
                        "insert into shelf_item (book_id, shelf_id, name, uid, etag, size, changed, revision, gone,"
                                + " about_id, seen, written, properties) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
                                + " on conflict (book_id, shelf_id, name) do update set uid = excluded.uid,"
                                + " etag = excluded.etag, size = excluded.size, changed = excluded.changed,"
                                + " revision = excluded.revision, gone = excluded.gone, about_id = excluded.about_id,"
                                + " seen = excluded.seen, written = excluded.written,"
                                + " properties = excluded.properties",
                        book,
                        item.shelf(),
                        item.name(),
                        item.uid(),
                        item.etag(),
                        item.size(),
                        item.changed().toEpochMilli(),
                        item.revision(),
                        item.gone(),
                        about,
                        item.seen(),
                        item.written(),
                        item.properties());
        line().run(
                        "update shelf set revision = ? where book_id = ? and id = ? and revision < ?",
                        item.revision(),
                        book,
                        item.shelf(),
                        item.revision());
    }

    @Override
    public void keepPast(Id<Book> book, Item now, Instant at) {
        past.keep(book, now, at);
    }

    @Override
    public Optional<byte[]> past(Id<Book> book, Id<Shelf> shelf, String name, String etag) {
        return past.find(book, shelf, name, etag);
    }

    @Override
    public List<Clash> clashes(Id<Book> book) {
        return past.clashes(book);
    }

    @Override
    public void put(Id<Book> book, Clash clash) {
        past.put(book, clash);
    }

    @Override
    public void settle(Id<Book> book, Clash clash) {
        past.settle(book, clash);
    }

    @Override
    public void remove(Id<Book> book, Item item, long revision) {
        put(
                book,
                new Item(
                        item.shelf(),
                        item.name(),
                        "",
                        "",
                        0,
                        item.changed(),
                        revision,
                        true,
                        Optional.empty(),
                        0,
                        item.written(),
                        ""));
        line().run(
                        "delete from shelf_text where book_id = ? and shelf_id = ? and name = ?",
                        book,
                        item.shelf(),
                        item.name());
        past.forget(book, item);
    }

    @Override
    public long size(Id<Book> book, Shelf.Kind kind) {
        return line().number(
                        "select coalesce(sum(i.size), 0) from shelf s join shelf_item i on i.book_id = s.book_id"
                                + " and i.shelf_id = s.id where s.book_id = ? and s.kind = ? and s.gone = 0",
                        book,
                        kind);
    }
}
