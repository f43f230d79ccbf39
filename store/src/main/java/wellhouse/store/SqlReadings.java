package wellhouse.store;

import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import wellhouse.kernel.Book;
import wellhouse.kernel.Id;
import wellhouse.people.Person;
import wellhouse.reading.Readings;
import wellhouse.store.schema.Tables;
import wellhouse.store.schema.tables.pojos.FeedRow;
import wellhouse.store.schema.tables.pojos.HearsayRow;
import wellhouse.store.schema.tables.pojos.ItemRow;
import wellhouse.store.schema.tables.pojos.ShareRow;

/// Items, shares, feeds and hearsay.
final class SqlReadings implements Readings {

    private static final int ALL = 1_000_000;

    private static final String ITEM =
            "select id, url, title, words, note, topics, added, source, status from item where book_id = ?";
    private static final String SHARE = "select id, item_id, person_id, line, on_day from share where book_id = ?";

    private final SqlTransactions transactions;

    SqlReadings(SqlTransactions transactions) {
        this.transactions = transactions;
    }

    private Line line() {
        return transactions.work().line();
    }

    @Override
    public All all(Id<Book> book) {
        return new All(
                line().list(ITEM + " order by added desc, id desc limit ?", SqlReadings::item, book, ALL),
                line().list(SHARE + " order by on_day desc, id desc", SqlReadings::share, book),
                feeds(book),
                hearsay(book));
    }

    @Override
    public List<Item> items(Id<Book> book, Item.Status status, int limit) {
        return line().list(
                        ITEM + " and status = ? order by added desc, id desc limit ?",
                        SqlReadings::item,
                        book,
                        status,
                        limit);
    }

    @Override
    public Optional<Item> item(Id<Book> book, Id<Item> id) {
        return line().first(ITEM + " and id = ?", SqlReadings::item, book, id);
    }

    @Override
    public boolean holds(Id<Book> book, String url) {
        return line().number("select count(*) from item where book_id = ? and url = ?", book, url) > 0;
    }

    @Override
    public List<Share> shares(Id<Book> book, Id<Item> item) {
        return line().list(SHARE + " and item_id = ? order by on_day desc, id desc", SqlReadings::share, book, item);
    }

    @Override
    public int sharedWith(Id<Book> book, Id<Person> person, LocalDate since) {
        return In.list(
                        line(),
                        "select id from share where book_id = ? and on_day >= ? and person_id in (*)",
                        Cursor::uuid,
                        new Clusters(line(), book).of(person),
                        book,
                        since.toEpochDay())
                .size();
    }

    @Override
    public List<Feed> feeds(Id<Book> book) {
        return line().list(
                        "select id, url, title, since, checked, trouble from feed where book_id = ? order by title, id",
                        row -> new Feed(row.id(), row.text(), row.text(), row.moment(), row.maybeMoment(), row.text()),
                        book);
    }

    @Override
    public List<Hearsay> hearsay(Id<Book> book) {
        return line().list(
                        "select id, what, person_id, on_day, reach from hearsay where book_id = ?"
                                + " order by on_day desc, id desc",
                        row -> new Hearsay(
                                row.id(), row.text(), row.maybeId(), row.day(), row.name(Hearsay.Reach.class)),
                        book);
    }

    private void put(Id<Book> book, TableRow row) {
        transactions.work().rows(book).put(row);
    }

    @Override
    public void put(Id<Book> book, Item item) {
        put(
                book,
                new ItemRow(
                        book.value(),
                        item.id().value(),
                        item.url(),
                        item.title(),
                        item.words(),
                        item.note(),
                        String.join("\n", item.topics()),
                        item.added().toEpochMilli(),
                        item.source(),
                        item.status().name()));
    }

    @Override
    public void put(Id<Book> book, Share share) {
        put(
                book,
                new ShareRow(
                        book.value(),
                        share.id().value(),
                        share.item().value(),
                        share.person().value(),
                        share.line(),
                        share.on().toEpochDay()));
    }

    @Override
    public void put(Id<Book> book, Feed feed) {
        put(
                book,
                new FeedRow(
                        book.value(),
                        feed.id().value(),
                        feed.url(),
                        feed.title(),
                        feed.since().toEpochMilli(),
                        feed.checked().map(Instant::toEpochMilli).orElse(null),
                        feed.trouble()));
    }

    @Override
    public void put(Id<Book> book, Hearsay heard) {
        put(
                book,
                new HearsayRow(
                        book.value(),
                        heard.id().value(),
                        heard.what(),
                        heard.person().map(Id::value).orElse(null),
                        heard.on().toEpochDay(),
                        heard.reach().name()));
    }

    @Override
    public void remove(Id<Book> book, Entry kind, Id<?> id) {
        Shape shape = Shape.of(
                switch (kind) {
                    case ITEM -> Tables.ITEM;
                    case SHARE -> Tables.SHARE;
                    case FEED -> Tables.FEED;
                    case HEARSAY -> Tables.HEARSAY;
                });
        transactions.work().rows(book).remove(shape, book.value(), id.value());
    }

    private static Item item(Cursor row) throws SQLException {
        return new Item(
                row.id(),
                row.text(),
                row.text(),
                row.text(),
                row.text(),
                Stream.of(row.text().split("\n", -1))
                        .filter(topic -> !topic.isEmpty())
                        .toList(),
                row.moment(),
                row.text(),
                row.name(Item.Status.class));
    }

    private static Share share(Cursor row) throws SQLException {
        return new Share(row.id(), row.id(), row.id(), row.text(), row.day());
    }
}
