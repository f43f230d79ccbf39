package wellhouse.store;

import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import wellhouse.accounts.AppPassword;
import wellhouse.accounts.AppPasswords;
import wellhouse.accounts.CalendarFeed;
import wellhouse.accounts.Scope;
import wellhouse.kernel.Book;
import wellhouse.kernel.Id;

/// App passwords and tokens. They are not in the change log: taking one back is not to be undone.
final class SqlAppPasswords implements AppPasswords {

    private static final String ENTRY =
            "select id, account_id, book_id, label, hash, since, used, agent, failed, failure,"
                    + " scopes, ends from app_password";

    private static final String GUEST = "select p.id, p.account_id, p.book_id, p.label, p.hash, p.since, p.used,"
            + " p.agent, p.failed, p.failure, p.scopes, p.ends, a.name, s.zone, s.country, y.user_name from app_password p"
            + " join account a on a.id = p.account_id join settings s on s.book_id = p.book_id"
            + " join sync_state y on y.book_id = p.book_id where p.hash = ?";

    private final SqlTransactions transactions;

    SqlAppPasswords(SqlTransactions transactions) {
        this.transactions = transactions;
    }

    private Line line() {
        return transactions.work().line();
    }

    private static AppPassword entry(Cursor row) throws SQLException {
        return new AppPassword(
                row.id(),
                row.id(),
                row.id(),
                row.text(),
                row.text(),
                row.moment(),
                row.maybeMoment(),
                row.text(),
                row.maybeMoment(),
                row.text(),
                Scope.read(row.text()),
                row.maybeMoment());
    }

    @Override
    public List<AppPassword> all(Id<Book> book) {
        return line().list(ENTRY + " where book_id = ? order by id desc", SqlAppPasswords::entry, book);
    }

    @Override
    public Optional<Guest> guest(String hash) {
        return line().first(GUEST, SqlAppPasswords::guest, hash);
    }

    private static Guest guest(Cursor row) throws SQLException {
        AppPassword password = entry(row);
        return new Guest(
                password, row.text(), new Book(password.book(), ZoneId.of(row.text()), row.text()), row.text());
    }

    @Override
    public void put(AppPassword password) {
        transactions.work().mustWrite(password.book());
        line().run(
                        "insert into app_password (book_id, id, account_id, label, hash, since, used, agent, failed,"
                                + " failure, scopes, ends) values (?, ?, ?, ?, ?, ?, null, '', null, '', ?, ?)"
                                + " on conflict (book_id, id) do update set label = excluded.label",
                        password.book(),
                        password.id(),
                        password.account(),
                        password.label(),
                        password.hash(),
                        password.since().toEpochMilli(),
                        Scope.words(password.scopes()),
                        password.ends().map(Instant::toEpochMilli).orElse(null));
    }

    @Override
    public boolean remove(Id<Book> book, Id<AppPassword> id) {
        transactions.work().mustWrite(book);
        return line().run("delete from app_password where book_id = ? and id = ?", book, id) > 0;
    }

    @Override
    public void used(Id<Book> book, Id<AppPassword> id, Instant when, String agent) {
        transactions.work().mustWrite(book);
        line().run(
                        "update app_password set used = ?, agent = ? where book_id = ? and id = ?",
                        when.toEpochMilli(),
                        agent,
                        book,
                        id);
    }

    @Override
    public void failed(Id<Book> book, Id<AppPassword> id, Instant when, String what) {
        transactions.work().mustWrite(book);
        line().run(
                        "update app_password set failed = ?, failure = ? where book_id = ? and id = ?",
                        when.toEpochMilli(),
                        what,
                        book,
                        id);
    }

    private static final String FEED = "select id, book_id, hash, since, used from calendar_feed";

    private static CalendarFeed feed(Cursor row) throws SQLException {
        return new CalendarFeed(row.id(), row.id(), row.text(), row.moment(), row.maybeMoment());
    }

    @Override
    public List<CalendarFeed> feeds(Id<Book> book) {
        return line().list(FEED + " where book_id = ? order by id desc", SqlAppPasswords::feed, book);
    }

    @Override
    public Optional<CalendarFeed> feed(String hash) {
        return line().first(FEED + " where hash = ?", SqlAppPasswords::feed, hash);
    }

    @Override
    public void put(CalendarFeed feed) {
        transactions.work().mustWrite(feed.book());
        line().run(
                        "insert into calendar_feed (book_id, id, hash, since, used) values (?, ?, ?, ?, null)",
                        feed.book(),
                        feed.id(),
                        feed.hash(),
                        feed.since().toEpochMilli());
    }

    @Override
    public void read(CalendarFeed feed, Instant when) {
        transactions.work().mustWrite(feed.book());
        line().run(
                        "update calendar_feed set used = ? where book_id = ? and id = ?",
                        when.toEpochMilli(),
                        feed.book(),
                        feed.id());
    }

    @Override
    public boolean removeFeed(Id<Book> book, Id<CalendarFeed> id) {
        transactions.work().mustWrite(book);
        return line().run("delete from calendar_feed where book_id = ? and id = ?", book, id) > 0;
    }

    @Override
    public Optional<String> user(Id<Book> book) {
        return line().first("select user_name from sync_state where book_id = ?", Cursor::text, book);
    }

    @Override
    public Optional<Id<Book>> book(String user) {
        return line().first("select book_id from sync_state where user_name = ?", row -> row.<Book>id(), user);
    }

    @Override
    public void nameBook(Id<Book> book, String user) {
        transactions.work().mustWrite(book);
        if (user(book).isPresent()) {
            throw new IllegalStateException("the name of a book never changes");
        }
        line().run("insert into sync_state (book_id, user_name, revision, published) values (?, ?, 0, -1)", book, user);
    }
}
