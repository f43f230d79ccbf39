package wellhouse.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Optional;
import wellhouse.accounts.Account;
import wellhouse.accounts.Devices;
import wellhouse.accounts.SignIn;
import wellhouse.exchange.Noting;
import wellhouse.exchange.known.Knowing;
import wellhouse.fetch.Fetch;
import wellhouse.formats.ics.EntryWriter;
import wellhouse.formats.vcard.CardRewrite;
import wellhouse.goals.Asking;
import wellhouse.insight.Roll;
import wellhouse.intake.Capture;
import wellhouse.intake.CardTaker;
import wellhouse.intake.Intake;
import wellhouse.intake.LikelyDoubles;
import wellhouse.intake.Merging;
import wellhouse.intake.Ports;
import wellhouse.intake.WaitingRoom;
import wellhouse.introductions.Introducing;
import wellhouse.kernel.Book;
import wellhouse.kernel.Id;
import wellhouse.kernel.Ids;
import wellhouse.kernel.Pen;
import wellhouse.meaning.Sentences;
import wellhouse.paths.Paths;
import wellhouse.people.OwnPositions;
import wellhouse.people.Search;
import wellhouse.reading.Collecting;
import wellhouse.reading.Outside;
import wellhouse.rooms.Rooms;
import wellhouse.store.Store;
import wellhouse.store.StoreConfig;
import wellhouse.sync.Publishing;
import wellhouse.sync.Shelf;
import wellhouse.today.Candidates;
import wellhouse.today.Today;
import wellhouse.words.Words;

/// One open store with all rooms over it: the one place where they meet. Used by the server and the command line.
///
/// @param rooms what edges are handed
/// @param networks who knows whom, kept in memory
public record Wiring(Store store, Rooms rooms, LiveNetworks networks) implements AutoCloseable {

    private static final int LONGEST_WATCH = 100;

    /// Opens a store and furnishes the rooms.
    public static Wiring open(StoreConfig config) {
        return open(config, new Fetch());
    }

    /// The same, with another way out.
    static Wiring open(StoreConfig config, Outside outside) {
        Store store = Store.open(config.withMeaning(meaning()));
        LiveNetworks networks = new LiveNetworks(store.transactions(), store.pathTies(), store.roll(), config.clock());
        return new Wiring(store, furnish(store, networks, outside, config.clock()), networks);
    }

    /// The sentence model: the operator's own (`WELLHOUSE_MODEL` names its folder), none (`off`), or the one
    /// that comes along.
    private static Optional<Sentences> meaning() {
        String wanted = System.getenv("WELLHOUSE_MODEL");
        if (wanted == null || wanted.isBlank()) {
            return Sentences.own();
        }
        try {
            return wanted.equals("off") ? Optional.empty() : Optional.of(Sentences.in(Path.of(wanted)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The first account; made with an empty book if there is none.
    public Account owner() {
        return rooms.signIn().owner();
    }

    /// The book of the first account.
    public Book book() {
        Account owner = owner();
        return rooms.transactions().read(() -> rooms.accounts().book(owner.book()));
    }

    private static Rooms furnish(Store store, LiveNetworks networks, Outside outside, InstantSource clock) {
        SecureRandom random = new SecureRandom();
        Ids ids = new Ids(clock, random);
        var transactions = store.transactions();
        var people = store.people();
        var accounts = store.accounts();
        var exchange = store.exchange();
        var answers = store.answers();
        Pen pen = new Pen(transactions, ids);
        Search search = store.search();
        var organizations = store.organizations();
        Ports ports = new Ports(
                people,
                store.photos(),
                store.timeline(),
                store.acquaintances(),
                exchange,
                accounts,
                store.imports(),
                store.letters(),
                store.career(),
                (book, organization) -> noteWork(store.roll(), ids, book, organization),
                ids);
        Candidates candidates = new Candidates(people, store.career(), store.ties(), accounts, answers, networks);
        var doubles = store.doubles();
        Merging merging = new Merging(transactions, pen, people, doubles, store.changes(), clock);
        LikelyDoubles likely = new LikelyDoubles(transactions, pen, people, doubles, merging);
        Introducing introducing = new Introducing(
                transactions, pen, people, store.introductions(), store.acquaintances(), exchange, store.matches());
        return new Rooms(
                transactions,
                store.changes(),
                pen,
                clock,
                accounts,
                new SignIn(transactions, accounts, new Argon2(random), ids, clock, random),
                people,
                search,
                store.photos(),
                store.timeline(),
                store.ties(),
                store.acquaintances(),
                organizations,
                store.career(),
                new OwnPositions(pen, store.career()),
                networks,
                new Paths(networks, people, organizations, store.acquaintances(), store.timeline(), search),
                networks,
                store.roll(),
                store.introductions(),
                introducing,
                exchange,
                new Noting(pen, exchange),
                store.matches(),
                store.renown(),
                new Knowing(pen, store.renown()),
                store.readings(),
                new Collecting(transactions, pen, store.readings(), exchange, outside),
                store.asks(),
                new Asking(pen, store.asks()),
                store.imports(),
                store.letters(),
                new Intake(transactions, ports, store.changes(), likely, clock),
                doubles,
                likely,
                merging,
                new WaitingRoom(transactions, people, store.ties(), ids),
                new Capture(
                        transactions, pen, people, search, store.timeline(), exchange, store.readings(), introducing),
                answers,
                new Today(transactions, people, exchange, accounts, answers, candidates),
                store.appPasswords(),
                new Devices(transactions, store.appPasswords(), ids, clock, random),
                store.shelves(),
                new Publishing(
                        transactions,
                        store.shelves(),
                        people,
                        store.photos(),
                        ids,
                        clock,
                        new CardRewrite(),
                        exchange,
                        new EntryWriter(),
                        (book, holding) -> Words.in(accounts.settings(book).language())
                                .say(
                                        holding == Shelf.Holding.DATES
                                                ? "devices.calendar.days"
                                                : "devices.calendar.promises")),
                new CardTaker(ports),
                store.mirrors());
    }

    private static void noteWork(Roll roll, Ids ids, Id<Book> book, String organization) {
        if (roll.watches(book).stream().noneMatch(watch -> watch.kind() == Roll.Watch.Kind.OWN)) {
            String name = organization.substring(0, Math.min(LONGEST_WATCH, organization.length()));
            roll.put(book, new Roll.Watch(ids.next(), Roll.Watch.Kind.OWN, name));
        }
    }

    @Override
    public void close() {
        networks.close();
        store.close();
    }
}
