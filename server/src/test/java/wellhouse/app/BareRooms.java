package wellhouse.app;

import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.security.SecureRandom;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import wellhouse.accounts.Account;
import wellhouse.accounts.Accounts;
import wellhouse.accounts.Settings;
import wellhouse.accounts.SignIn;
import wellhouse.accounts.Visit;
import wellhouse.exchange.Exchange;
import wellhouse.intake.Capture;
import wellhouse.intake.Imports;
import wellhouse.intake.Intake;
import wellhouse.intake.Ports;
import wellhouse.intake.WaitingRoom;
import wellhouse.kernel.Book;
import wellhouse.kernel.Change;
import wellhouse.kernel.ChangeLog;
import wellhouse.kernel.Id;
import wellhouse.kernel.Ids;
import wellhouse.kernel.Pen;
import wellhouse.kernel.Transactions;
import wellhouse.people.Page;
import wellhouse.people.People;
import wellhouse.people.Photos;
import wellhouse.people.Search;
import wellhouse.rooms.Rooms;
import wellhouse.ties.Acquaintances;
import wellhouse.ties.Ties;
import wellhouse.timeline.Timeline;
import wellhouse.today.Answers;
import wellhouse.today.Candidates;
import wellhouse.today.Today;

/// An empty book with an owner, in memory, until the store is there.
public final class BareRooms {

    private BareRooms() {}

    public static Rooms make() {
        InstantSource clock = InstantSource.system();
        SecureRandom random = new SecureRandom();
        Ids ids = new Ids(clock, random);
        Transactions transactions = new Transactions() {
            @Override
            public <T> T read(Supplier<T> work) {
                return work.get();
            }

            @Override
            public <T> T write(Change change, Supplier<T> work) {
                return work.get();
            }
        };
        Accounts accounts = new MemoryAccounts();
        People people = bare(People.class);
        Ties ties = bare(Ties.class);
        Exchange exchange = bare(Exchange.class);
        Answers answers = bare(Answers.class);
        Photos photos = bare(Photos.class);
        Timeline timeline = bare(Timeline.class);
        Search search = bare(Search.class);
        Imports imports = bare(Imports.class);
        ChangeLog changes = bare(ChangeLog.class);
        Pen pen = new Pen(transactions, ids);
        Candidates candidates = new Candidates(people, ties, timeline, accounts, answers);
        return new Rooms(
                transactions,
                changes,
                pen,
                clock,
                accounts,
                new SignIn(transactions, accounts, new Argon2(random), ids, clock, random),
                people,
                search,
                photos,
                timeline,
                ties,
                bare(Acquaintances.class),
                exchange,
                imports,
                new Intake(transactions, new Ports(people, photos, timeline, accounts, imports, ids), changes, clock),
                new WaitingRoom(transactions, people, ids),
                new Capture(transactions, pen, people, search, timeline, exchange),
                answers,
                new Today(transactions, people, exchange, accounts, answers, candidates));
    }

    /// Answers nothing to everything.
    private static <T> T bare(Class<T> port) {
        return port.cast(Proxy.newProxyInstance(
                port.getClassLoader(), new Class<?>[] {port}, (_, method, _) -> nothing(method)));
    }

    private static Object nothing(Method method) {
        return switch (method.getReturnType().getSimpleName()) {
            case "List" -> List.of();
            case "Map" -> Map.of();
            case "Set" -> Set.of();
            case "Optional" -> Optional.empty();
            case "Page" -> new Page(List.of(), Optional.empty());
            case "void" -> Optional.empty();
            default -> throw new UnsupportedOperationException(method.toString());
        };
    }

    private static final class MemoryAccounts implements Accounts {

        private final Map<Id<Account>, Account> all = new HashMap<>();
        private final Map<String, Id<Account>> links = new HashMap<>();
        private final Map<String, Visit> visits = new HashMap<>();
        private Settings settings = new Settings(
                "UTC",
                "GB",
                "en",
                Settings.Vocabulary.KEEPING_IN_TOUCH,
                15,
                Set.of(DayOfWeek.MONDAY),
                LocalTime.MIDNIGHT,
                LocalTime.MIDNIGHT,
                Optional.empty(),
                Settings.Theme.AUTO);

        @Override
        public List<Account> all() {
            return new ArrayList<>(all.values());
        }

        @Override
        public Optional<Account> find(Id<Account> id) {
            return Optional.ofNullable(all.get(id));
        }

        @Override
        public void put(Account account) {
            all.put(account.id(), account);
        }

        @Override
        public Book book(Id<Book> id) {
            return new Book(id, ZoneId.of(settings.zone()), settings.country());
        }

        @Override
        public Settings settings(Id<Book> book) {
            return settings;
        }

        @Override
        public void put(Id<Book> book, Settings changed) {
            settings = changed;
        }

        @Override
        public List<wellhouse.accounts.OwnAddress> ownAddresses(Id<Book> book) {
            return List.of();
        }

        @Override
        public void put(Id<Book> book, wellhouse.accounts.OwnAddress address) {}

        @Override
        public void removeOwnAddress(Id<Book> book, String normal) {}

        @Override
        public List<Pause> pauses(Id<Book> book) {
            return List.of();
        }

        @Override
        public void put(Id<Book> book, Pause pause) {}

        @Override
        public void put(Visit visit) {
            visits.put(visit.tokenHash(), visit);
        }

        @Override
        public Optional<Visit> visit(String tokenHash, Instant now) {
            return Optional.ofNullable(visits.get(tokenHash));
        }

        @Override
        public void removeVisit(Id<Visit> visit) {
            visits.values().removeIf(one -> one.id().equals(visit));
        }

        @Override
        public void putSignInLink(Id<Account> account, String tokenHash, Instant until) {
            links.put(tokenHash, account);
        }

        @Override
        public Optional<Id<Account>> useSignInLink(String tokenHash, Instant now) {
            return Optional.ofNullable(links.remove(tokenHash));
        }
    }
}
