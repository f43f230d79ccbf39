package wellhouse.store;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import wellhouse.exchange.Exchange;
import wellhouse.exchange.Giving;
import wellhouse.exchange.Help;
import wellhouse.exchange.Need;
import wellhouse.exchange.Offer;
import wellhouse.exchange.OwnLine;
import wellhouse.exchange.Promise;
import wellhouse.exchange.Sensitivity;
import wellhouse.kernel.Book;
import wellhouse.kernel.Id;
import wellhouse.people.Person;
import wellhouse.store.schema.Tables;
import wellhouse.store.schema.tables.pojos.GivingRow;
import wellhouse.store.schema.tables.pojos.HelpRow;
import wellhouse.store.schema.tables.pojos.NeedRow;
import wellhouse.store.schema.tables.pojos.OfferRow;
import wellhouse.store.schema.tables.pojos.OwnLineRow;
import wellhouse.store.schema.tables.pojos.PromiseRow;
import wellhouse.store.schema.tables.pojos.SupportTimeRow;

/// Needs, offers, promises and the ledger.
final class SqlExchange implements Exchange {

    private static final String OPEN = "OPEN";
    private static final String GONE = "GONE";
    private static final String NONE = "NONE";

    private static final String NEED =
            "select e.id, e.person_id, e.what, e.by_day, e.since, e.status, e.source, e.urgency,"
                    + " e.sensitivity, e.sure from need e";
    private static final String OFFER =
            "select e.id, e.person_id, e.what, e.since, e.source, e.status, e.sensitivity, e.sure from offer e";
    private static final String HELP =
            "select e.id, e.person_id, e.given, e.currency, e.what, e.on_day, e.minutes, e.cause, e.cause_id,"
                    + " e.thanked, e.saved from help e";
    private static final String ONE = " where e.book_id = ? and e.id = ?";
    private static final String PROMISE =
            "select e.id, e.person_id, e.what, e.mine, e.due, e.made, e.status from promise e";

    /// Only what hangs on somebody kept, or on somebody who became part of somebody kept.
    private static final String OF_KEPT = " join person p on p.book_id = e.book_id and p.id = e.person_id"
            + " left join person s on s.book_id = p.book_id and s.id = p.merged_into_id"
            + " where e.book_id = ? and e.status = 'OPEN' and (p.standing = 'KEPT' or s.standing = 'KEPT')";

    private static final String OF = " where e.book_id = ? and e.person_id in (*) order by ";

    private final SqlTransactions transactions;

    SqlExchange(SqlTransactions transactions) {
        this.transactions = transactions;
    }

    private Line line() {
        return transactions.work().line();
    }

    private Rows rows(Id<Book> book) {
        return transactions.work().rows(book);
    }

    @Override
    public void put(Id<Book> book, Need need) {
        rows(book)
                .put(new NeedRow(
                        book.value(),
                        need.id().value(),
                        need.person().value(),
                        need.what(),
                        need.by().map(LocalDate::toEpochDay).orElse(null),
                        need.since().toEpochMilli(),
                        need.status().name(),
                        need.source(),
                        need.urgency().name(),
                        need.sensitivity().name(),
                        need.sure().map(LocalDate::toEpochDay).orElse(null)));
    }

    @Override
    public void put(Id<Book> book, Offer offer) {
        rows(book)
                .put(new OfferRow(
                        book.value(),
                        offer.id().value(),
                        offer.person().value(),
                        offer.what(),
                        offer.since().toEpochMilli(),
                        offer.source(),
                        offer.open() ? OPEN : GONE,
                        offer.sensitivity().name(),
                        offer.sure().map(LocalDate::toEpochDay).orElse(null)));
    }

    @Override
    public void put(Id<Book> book, Promise promise) {
        rows(book)
                .put(new PromiseRow(
                        book.value(),
                        promise.id().value(),
                        promise.person().value(),
                        promise.what(),
                        promise.mine() ? 1L : 0L,
                        promise.due().map(LocalDate::toEpochDay).orElse(null),
                        promise.made().toEpochMilli(),
                        promise.status().name()));
    }

    @Override
    public void put(Id<Book> book, Help help) {
        rows(book)
                .put(new HelpRow(
                        book.value(),
                        help.id().value(),
                        help.person().value(),
                        help.given() ? 1L : 0L,
                        help.currency().name(),
                        help.what(),
                        help.on().toEpochDay(),
                        (long) help.minutes(),
                        help.cause().map(cause -> cause.kind().name()).orElse(NONE),
                        help.cause().map(Help.Cause::id).orElse(null),
                        help.thanked().map(LocalDate::toEpochDay).orElse(null),
                        (long) help.saved()));
    }

    @Override
    public void put(Id<Book> book, OwnLine line) {
        rows(book)
                .put(new OwnLineRow(
                        book.value(),
                        line.id().value(),
                        line.side().name(),
                        line.what(),
                        line.by().map(LocalDate::toEpochDay).orElse(null),
                        line.since().toEpochMilli(),
                        line.open() ? OPEN : GONE));
    }

    @Override
    public void remove(Id<Book> book, Entry kind, Id<?> id) {
        Shape shape = Shape.of(
                switch (kind) {
                    case NEED -> Tables.NEED;
                    case OFFER -> Tables.OFFER;
                    case PROMISE -> Tables.PROMISE;
                    case HELP -> Tables.HELP;
                    case OWN_LINE -> Tables.OWN_LINE;
                    case SUPPORT_TIME -> Tables.SUPPORT_TIME;
                });
        rows(book).remove(shape, book.value(), id.value());
    }

    @Override
    public List<Need> openNeeds(Id<Book> book, int limit) {
        return line().list(
                        NEED + OF_KEPT + " order by coalesce(e.by_day, " + Due.NEVER
                                + "), e.since desc, e.id desc limit ?",
                        SqlExchange::need,
                        book,
                        limit);
    }

    @Override
    public List<Promise> openPromises(Id<Book> book, LocalDate until, int limit) {
        return line().list(
                        PROMISE + OF_KEPT + " and (e.due is null or e.due <= ?) order by coalesce(e.due, " + Due.NEVER
                                + "), e.made, e.id limit ?",
                        SqlExchange::promise,
                        book,
                        until.toEpochDay(),
                        limit);
    }

    private <T> List<T> of(Id<Book> book, Id<Person> person, String sql, Line.Reading<T> reading) {
        return In.list(line(), sql, reading, new Clusters(line(), book).of(person), book);
    }

    @Override
    public List<Need> needs(Id<Book> book, Id<Person> person) {
        return of(book, person, NEED + OF + "e.since desc, e.id desc", SqlExchange::need);
    }

    @Override
    public List<Offer> offers(Id<Book> book, Id<Person> person) {
        return of(book, person, OFFER + OF + "e.since desc, e.id desc", SqlExchange::offer);
    }

    @Override
    public List<Promise> promises(Id<Book> book, Id<Person> person) {
        return of(book, person, PROMISE + OF + "e.made desc, e.id desc", SqlExchange::promise);
    }

    @Override
    public List<Help> help(Id<Book> book, Id<Person> person) {
        return of(book, person, HELP + OF + "e.on_day desc, e.id desc", SqlExchange::help);
    }

    @Override
    public List<OwnLine> ownLines(Id<Book> book) {
        return line().list(
                        "select id, side, what, by_day, since, status from own_line where book_id = ?"
                                + " order by status desc, since desc, id desc",
                        row -> new OwnLine(
                                row.id(),
                                row.name(OwnLine.Side.class),
                                row.text(),
                                row.maybeDay(),
                                row.moment(),
                                row.text().equals(OPEN)),
                        book);
    }

    @Override
    public Optional<Need> need(Id<Book> book, Id<Need> id) {
        return line().first(NEED + ONE, SqlExchange::need, book, id);
    }

    @Override
    public Optional<Promise> promise(Id<Book> book, Id<Promise> id) {
        return line().first(PROMISE + ONE, SqlExchange::promise, book, id);
    }

    @Override
    public Optional<Offer> offer(Id<Book> book, Id<Offer> id) {
        return line().first(OFFER + ONE, SqlExchange::offer, book, id);
    }

    @Override
    public Optional<Help> actOfHelp(Id<Book> book, Id<Help> id) {
        return line().first(HELP + ONE, SqlExchange::help, book, id);
    }

    @Override
    public List<Offer> openOffers(Id<Book> book, int limit) {
        return line().list(
                        OFFER + OF_KEPT + " order by e.since desc, e.id desc limit ?", SqlExchange::offer, book, limit);
    }

    @Override
    public List<Help> ledger(Id<Book> book, LocalDate from, LocalDate until, int limit) {
        return line().list(
                        HELP + " where e.book_id = ? and e.on_day >= ? and e.on_day < ?"
                                + " order by e.on_day desc, e.id desc limit ?",
                        SqlExchange::help,
                        book,
                        from.toEpochDay(),
                        until.toEpochDay(),
                        limit);
    }

    @Override
    public Giving giving(Id<Book> book) {
        return line().first(
                        "select minutes, may_fetch from giving where book_id = ?",
                        row -> new Giving(row.count(), row.flag()),
                        book)
                .orElse(Giving.USUAL);
    }

    @Override
    public void put(Id<Book> book, Giving giving) {
        rows(book).put(new GivingRow(book.value(), (long) giving.minutes(), giving.fetch() ? 1L : 0L));
    }

    @Override
    public List<Giving.SupportTime> supportTimes(Id<Book> book) {
        return line().list(
                        "select id, from_day, to_day from support_time where book_id = ? order by from_day desc",
                        row -> new Giving.SupportTime(row.id(), row.day(), row.maybeDay()),
                        book);
    }

    @Override
    public void put(Id<Book> book, Giving.SupportTime time) {
        rows(book)
                .put(new SupportTimeRow(
                        book.value(),
                        time.id().value(),
                        time.from().toEpochDay(),
                        time.to().map(LocalDate::toEpochDay).orElse(null)));
    }

    private static Offer offer(Cursor row) throws SQLException {
        return new Offer(
                row.id(),
                row.id(),
                row.text(),
                row.moment(),
                row.text(),
                row.text().equals(OPEN),
                row.name(Sensitivity.class),
                row.maybeDay());
    }

    private static Help help(Cursor row) throws SQLException {
        return new Help(
                row.id(),
                row.id(),
                row.flag(),
                row.name(Help.Currency.class),
                row.text(),
                row.day(),
                row.count(),
                cause(row.text(), row.<Help>maybeId()),
                row.maybeDay(),
                row.count());
    }

    private static Optional<Help.Cause> cause(String kind, Optional<Id<Help>> id) {
        return id.map(known -> new Help.Cause(Help.Cause.Kind.valueOf(kind), known.value()));
    }

    private static Need need(Cursor row) throws SQLException {
        return new Need(
                row.id(),
                row.id(),
                row.text(),
                row.maybeDay(),
                row.moment(),
                row.name(Need.Status.class),
                row.text(),
                row.name(Need.Urgency.class),
                row.name(Sensitivity.class),
                row.maybeDay());
    }

    private static Promise promise(Cursor row) throws SQLException {
        return new Promise(
                row.id(),
                row.id(),
                row.text(),
                row.flag(),
                row.maybeDay(),
                row.moment(),
                row.name(Promise.Status.class));
    }
}
