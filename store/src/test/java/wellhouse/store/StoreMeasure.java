package wellhouse.store;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import wellhouse.kernel.Change;
import wellhouse.kernel.Id;
import wellhouse.kernel.Ids;
import wellhouse.people.ContactPoint;
import wellhouse.people.Keeping;
import wellhouse.people.Key;
import wellhouse.people.Listing;
import wellhouse.people.Name;
import wellhouse.people.Person;
import wellhouse.people.Standing;
import wellhouse.testkit.Desk;
import wellhouse.testkit.StandingClock;
import wellhouse.ties.Ties;
import wellhouse.timeline.Interaction;
import wellhouse.timeline.Interaction.Direction;
import wellhouse.timeline.Interaction.Kind;

/// Measures the store: bulk appends, people, lists, search. Run by hand.
final class StoreMeasure {

    private static final int BATCH = 5_000;

    private StoreMeasure() {}

    /// @param args people, messages, and optionally a JDBC address
    public static void main(String[] args) throws IOException {
        int people = Integer.parseInt(args[0]);
        int messages = Integer.parseInt(args[1]);
        Path folder = Files.createTempDirectory("wellhouse-measure");
        StandingClock clock = StandingClock.at("2026-05-01T09:00:00Z");
        StoreConfig config =
                args.length > 2 ? StoreConfig.postgresql(args[2], folder, clock) : StoreConfig.embedded(folder, clock);
        try (Store store = Store.open(config)) {
            reference(folder);
            Desk desk = Desk.in(new StorePorts(store), clock, System.nanoTime());
            List<Person> all = people(store, desk, people);
            append(store, desk, all, messages);
            if (args.length < 4) {
                reads(store, desk, all);
            }
        }
        System.out.println(folder);
    }

    private static long cpu() {
        return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime();
    }

    /// What this machine takes at this hour for one row of three columns and nothing else, in one transaction.
    private static void reference(Path folder) {
        int rows = 100_000;
        String url = "jdbc:sqlite:" + folder.resolve("reference.db");
        try (Connection connection = SqliteConnections.config().createConnection(url);
                Statement make = connection.createStatement()) {
            make.execute("create table reference (id blob primary key, at integer, title text) without rowid");
            for (int round = 0; round < 2; round++) {
                long cpu = cpu();
                long wall = System.nanoTime();
                connection.setAutoCommit(false);
                try (PreparedStatement insert = connection.prepareStatement("insert into reference values (?, ?, ?)")) {
                    for (int i = 0; i < rows; i++) {
                        Instant at = Instant.ofEpochMilli(round * 1_000_000_000L + i);
                        insert.setBytes(1, Line.octets(Ids.of(at, "m" + i).value()));
                        insert.setLong(2, i);
                        insert.setString(3, "Re: the well is nearly finished, part " + i);
                        insert.executeUpdate();
                    }
                }
                connection.setAutoCommit(true);
                report("reference: a bare row by hand", rows, cpu, wall);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<Person> people(Store store, Desk desk, int count) {
        SplittableRandom random = new SplittableRandom(7);
        List<Person> all = new ArrayList<>();
        long cpu = cpu();
        long wall = System.nanoTime();
        for (int from = 0; from < count; from += BATCH) {
            int start = from;
            Change change = desk.change();
            store.transactions().write(change, () -> {
                for (int i = start; i < Math.min(count, start + BATCH); i++) {
                    String given = word(random);
                    String family = word(random);
                    Person person = Person.named(
                            desk.id(),
                            Name.of(given, family),
                            i % 5 == 0 ? Standing.KEPT : Standing.WAITING,
                            Instant.ofEpochMilli(1_500_000_000_000L + i));
                    store.people().put(desk.book(), person);
                    String mail = given + "." + family + i + "@example.org";
                    store.people()
                            .put(
                                    desk.book(),
                                    new ContactPoint(
                                            desk.id(), person.id(), ContactPoint.Kind.EMAIL, mail, mail, "", true));
                    store.people().claim(desk.book(), new Key(Key.Kind.EMAIL, mail), person.id());
                    all.add(person);
                }
            });
        }
        report("people (with mail address and key)", count, cpu, wall);
        return all;
    }

    private static String word(SplittableRandom random) {
        StringBuilder word = new StringBuilder();
        for (int i = random.nextInt(3, 9); i > 0; i--) {
            word.append((char) ('a' + random.nextInt(26)));
        }
        return word.toString();
    }

    private static void append(Store store, Desk desk, List<Person> all, int count) {
        SplittableRandom random = new SplittableRandom(8);
        Id<Change> id = desk.id();
        Change change = new Change(id, desk.book(), "measure", "change.import", List.of());
        long start = Instant.parse("2016-01-01T00:00:00Z").toEpochMilli();
        int step = Math.max(1, count / 10);
        long cpu = 0;
        long wall = 0;
        for (int from = 0; from < count; from += BATCH) {
            List<Interaction> batch = new ArrayList<>(BATCH);
            List<Key> keys = new ArrayList<>();
            for (int i = from; i < from + BATCH; i++) {
                Instant at = Instant.ofEpochMilli(start + i * (315_000_000_000L / count));
                Set<Id<Person>> who = new HashSet<>();
                int many = random.nextInt(4) == 0 ? 3 : 1;
                for (int j = 0; j < many; j++) {
                    double skew = random.nextDouble();
                    Person person = all.get((int) (skew * skew * skew * all.size()));
                    who.add(person.id());
                    keys.add(new Key(Key.Kind.EMAIL, person.name().given() + "@example.org"));
                }
                batch.add(new Interaction(
                        Ids.of(at, "mail:<" + i + "@example.org>"),
                        at,
                        Kind.MESSAGE,
                        random.nextBoolean() ? Direction.MINE : Direction.THEIRS,
                        who,
                        Set.of(),
                        who.size() + 1,
                        "Re: the well is nearly finished, part " + i,
                        "",
                        "mail"));
            }
            long beforeCpu = cpu();
            long beforeWall = System.nanoTime();
            store.transactions().write(change, () -> {
                store.timeline()
                        .known(desk.book(), batch.stream().map(Interaction::id).toList());
                store.people().whoHas(desk.book(), new HashSet<>(keys));
                store.timeline().append(desk.whole(), batch);
            });
            cpu += cpu() - beforeCpu;
            wall += System.nanoTime() - beforeWall;
            if ((from + BATCH) % step == 0) {
                System.out.printf(
                        "  append to %,d: %.1f us CPU, %.1f us wall each%n",
                        from + BATCH, cpu / 1e3 / step, wall / 1e3 / step);
                cpu = 0;
                wall = 0;
            }
        }
    }

    private static void reads(Store store, Desk desk, List<Person> all) {
        LocalDate today = LocalDate.of(2026, 1, 1);
        for (int round = 0; round < 3; round++) {
            System.out.println("round " + round);
            for (Listing.Order order : Listing.Order.values()) {
                time(
                        store,
                        "list 50 " + order,
                        200,
                        () -> store.people().list(desk.book(), Listing.of(Standing.WAITING, order, 50)));
            }
            time(
                    store,
                    "empty list",
                    200,
                    () -> store.people().list(desk.book(), Listing.of(Standing.CARD_ONLY, Listing.Order.NAME, 50)));
            time(store, "count", 20, () -> store.people().count(desk.book()));
            time(
                    store,
                    "due",
                    100,
                    () -> store.ties().due(desk.book(), Ties.Queue.PASSED, Keeping.USUAL.matters(), today, 40));
            time(store, "coming", 100, () -> store.people().coming(desk.book(), today, today.plusDays(30), 20));
            time(
                    store,
                    "profile",
                    100,
                    () -> store.people().profile(desk.book(), all.get(5).id()));
            time(
                    store,
                    "timeline 50",
                    100,
                    () -> store.timeline().with(desk.book(), all.get(0).id(), Optional.empty(), 50));
            time(
                    store,
                    "search name",
                    50,
                    () -> store.search().find(desk.book(), all.get(50).name().shown(), 20));
            time(
                    store,
                    "search slip",
                    50,
                    () -> store.search()
                            .find(desk.book(), "x" + all.get(50).name().shown(), 20));
            time(store, "search ana", 50, () -> store.search().find(desk.book(), "ana", 20));
        }
    }

    private static void time(Store store, String what, int times, Supplier<?> work) {
        store.transactions().read(work::get);
        long cpu = cpu();
        for (int i = 0; i < times; i++) {
            store.transactions().read(work::get);
        }
        System.out.printf("  %-28s %8.0f us CPU%n", what, (cpu() - cpu) / 1e3 / times);
    }

    private static void report(String what, int count, long cpu, long wall) {
        System.out.printf(
                "%s: %.1f us CPU, %.1f us wall each%n",
                what, (cpu() - cpu) / 1e3 / count, (System.nanoTime() - wall) / 1e3 / count);
    }
}
