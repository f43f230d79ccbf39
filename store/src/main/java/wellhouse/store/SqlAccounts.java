package wellhouse.store;

import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import wellhouse.accounts.Account;
import wellhouse.accounts.Accounts;
import wellhouse.accounts.OwnAddress;
import wellhouse.accounts.Settings;
import wellhouse.accounts.Visit;
import wellhouse.kernel.Book;
import wellhouse.kernel.Id;
import wellhouse.store.schema.Tables;
import wellhouse.store.schema.tables.pojos.OwnAddressRow;
import wellhouse.store.schema.tables.pojos.PauseRow;
import wellhouse.store.schema.tables.pojos.SettingsRow;

/// Accounts, books and settings. Accounts and visits are not in the change log; what belongs to a book is.
final class SqlAccounts implements Accounts {

    private static final String VISIT = "select id, account_id, token_hash, csrf, until, device, seen from visit";

    /// How a book begins, until its owner says otherwise.
    static final Settings FIRST = new Settings(
            "UTC",
            "US",
            "en",
            Settings.Vocabulary.KEEPING_IN_TOUCH,
            15,
            Set.of(DayOfWeek.values()),
            LocalTime.MIDNIGHT,
            LocalTime.MIDNIGHT,
            Optional.empty(),
            Settings.Theme.AUTO);

    private static final String ACCOUNT = "select id, name, book_id, password_hash, since from account";

    private final SqlTransactions transactions;

    SqlAccounts(SqlTransactions transactions) {
        this.transactions = transactions;
    }

    private Line line() {
        return transactions.work().line();
    }

    private static Account account(Cursor row) throws java.sql.SQLException {
        return new Account(row.id(), row.text(), row.id(), row.maybeText(), row.moment());
    }

    @Override
    public List<Account> all() {
        return line().list(ACCOUNT + " order by since, id", SqlAccounts::account);
    }

    @Override
    public Optional<Account> find(Id<Account> id) {
        return line().first(ACCOUNT + " where id = ?", SqlAccounts::account, id);
    }

    @Override
    public void put(Account account) {
        transactions.work().mustWrite();
        line().run(
                        "insert into account (id, name, book_id, password_hash, since) values (?, ?, ?, ?, ?)"
                                + " on conflict (id) do update set name = excluded.name,"
                                + " password_hash = excluded.password_hash",
                        account.id(),
                        account.name(),
                        account.book(),
                        account.passwordHash().orElse(null),
                        account.since().toEpochMilli());
        line().run("insert into book (id, seq) values (?, 0) on conflict (id) do nothing", account.book());
        if (line().first("select zone from settings where book_id = ?", Cursor::text, account.book())
                .isEmpty()) {
            line().run(
                            Shape.of(Tables.SETTINGS).insert(),
                            record(account.book(), FIRST).values());
        }
    }

    @Override
    public Book book(Id<Book> id) {
        return line().first(
                        "select zone, country from settings where book_id = ?",
                        row -> new Book(id, ZoneId.of(row.text()), row.text()),
                        id)
                .orElseThrow(() -> new IllegalArgumentException("there is no such book"));
    }

    @Override
    public Settings settings(Id<Book> book) {
        return line().first(
                        "select zone, country, language, vocabulary, minutes, session_days, quiet_from, quiet_to,"
                                + " paused_since, theme from settings where book_id = ?",
                        row -> new Settings(
                                row.text(),
                                row.text(),
                                row.text(),
                                row.name(Settings.Vocabulary.class),
                                row.count(),
                                Texts.names(row.text(), DayOfWeek.class),
                                LocalTime.parse(row.text()),
                                LocalTime.parse(row.text()),
                                row.maybeDay(),
                                row.name(Settings.Theme.class)),
                        book)
                .orElseThrow(() -> new IllegalArgumentException("there is no such book"));
    }

    @Override
    public void put(Id<Book> book, Settings settings) {
        transactions.work().rows(book).put(record(book, settings));
    }

    private static SettingsRow record(Id<Book> book, Settings settings) {
        return new SettingsRow(
                book.value(),
                settings.zone(),
                settings.country(),
                settings.language(),
                settings.vocabulary().name(),
                (long) settings.minutes(),
                Texts.names(settings.sessionDays()),
                settings.quietFrom().toString(),
                settings.quietTo().toString(),
                settings.pausedSince().map(day -> day.toEpochDay()).orElse(null),
                settings.theme().name());
    }

    @Override
    public List<OwnAddress> ownAddresses(Id<Book> book) {
        return line().list(
                        "select normal, status from own_address where book_id = ? order by normal",
                        row -> new OwnAddress(row.text(), row.name(OwnAddress.Status.class)),
                        book);
    }

    @Override
    public void put(Id<Book> book, OwnAddress address) {
        transactions
                .work()
                .rows(book)
                .put(new OwnAddressRow(
                        book.value(), address.normal(), address.status().name()));
    }

    @Override
    public void removeOwnAddress(Id<Book> book, String normal) {
        transactions.work().rows(book).remove(Shape.of(Tables.OWN_ADDRESS), book.value(), normal);
    }

    @Override
    public List<Pause> pauses(Id<Book> book) {
        return pauses(line(), book);
    }

    static List<Pause> pauses(Line line, Id<Book> book) {
        return line.list(
                "select from_day, to_day from pause where book_id = ? order by from_day",
                row -> new Pause(row.day(), row.maybeDay()),
                book);
    }

    @Override
    public void put(Id<Book> book, Pause pause) {
        transactions
                .work()
                .rows(book)
                .put(new PauseRow(
                        book.value(),
                        pause.from().toEpochDay(),
                        pause.to().map(day -> day.toEpochDay()).orElse(null)));
    }

    @Override
    public void put(Visit visit) {
        transactions.work().mustWrite();
        line().run(
                        "insert into visit (id, account_id, token_hash, csrf, until, device, seen)"
                                + " values (?, ?, ?, ?, ?, ?, ?)"
                                + " on conflict (id) do update set until = excluded.until, seen = excluded.seen",
                        visit.id(),
                        visit.account(),
                        visit.tokenHash(),
                        visit.csrf(),
                        visit.until().toEpochMilli(),
                        visit.device(),
                        visit.seen().toEpochMilli());
    }

    @Override
    public Optional<Visit> visit(String tokenHash, Instant now) {
        return line().first(
                        VISIT + " where token_hash = ? and until > ?",
                        SqlAccounts::visit,
                        tokenHash,
                        now.toEpochMilli());
    }

    @Override
    public List<Visit> visits(Id<Account> account, Instant now) {
        return line().list(
                        VISIT + " where account_id = ? and until > ? order by seen desc, id desc",
                        SqlAccounts::visit,
                        account,
                        now.toEpochMilli());
    }

    private static Visit visit(Cursor row) throws SQLException {
        return new Visit(row.id(), row.id(), row.text(), row.text(), row.moment(), row.text(), row.moment());
    }

    @Override
    public void removeVisit(Id<Visit> visit) {
        transactions.work().mustWrite();
        line().run("delete from visit where id = ?", visit);
    }

    @Override
    public void putSignInLink(Id<Account> account, String tokenHash, Instant until) {
        transactions.work().mustWrite();
        line().run(
                        "insert into sign_in_link (token_hash, account_id, until) values (?, ?, ?)"
                                + " on conflict (token_hash) do update set account_id = excluded.account_id,"
                                + " until = excluded.until",
                        tokenHash,
                        account,
                        until.toEpochMilli());
    }

    @Override
    public Optional<Id<Account>> useSignInLink(String tokenHash, Instant now) {
        transactions.work().mustWrite();
        Optional<Id<Account>> whose = line().first(
                        "select account_id from sign_in_link where token_hash = ? and until > ?",
                        row -> row.<Account>id(),
                        tokenHash,
                        now.toEpochMilli());
        line().run("delete from sign_in_link where token_hash = ? or until <= ?", tokenHash, now.toEpochMilli());
        return whose;
    }
}
