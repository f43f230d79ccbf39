package wellhouse.bench;

import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import wellhouse.app.House;
import wellhouse.app.Wiring;
import wellhouse.demo.SampleBook;
import wellhouse.kernel.Id;
import wellhouse.kernel.Ids;
import wellhouse.people.Listing;
import wellhouse.people.Person;
import wellhouse.people.Row;
import wellhouse.people.Standing;
import wellhouse.timeline.Interaction;

/// `./wellhouse bench network [PEOPLE [TIES]]`: makes the network and overview of a large book anew in the background,
/// again and again, and asks for pages in turn meanwhile; beside the same pages while nothing is made.
///
/// Pages are asked for until they are warm, then [#ROUNDS] times; while it is made, until it was made [#TIMES] times as
/// well, or [#LONGEST] seconds have gone by.
final class NetworkBench {

    private static final int AT_ONCE = 20;
    private static final int BATCH = 2_000;
    private static final int WARM = 100;
    private static final int ROUNDS = 200;
    private static final int TIMES = 3;
    private static final int LONGEST = 150;
    private static final List<String> PAGES = List.of("/health", "/", "/people");

    private NetworkBench() {}

    static void run(String[] words) throws Exception {
        int people = words.length > 0 ? Integer.parseInt(words[0]) : 100_000;
        int ties = words.length > 1 ? Integer.parseInt(words[1]) : 5_000_000;
        Path folder = Files.createTempDirectory("wellhouse-bench-network");
        try (Wiring wiring = Trial.house(folder)) {
            LocalDate today = LocalDate.now(ZoneOffset.UTC);
            Cost filled = Cost.of(
                    () -> SampleBook.fill(wiring.rooms(), wiring.book(), today, SampleBook.Size.of(people, people)));
            Cost gathered = Cost.of(() -> {
                gather(wiring, ties);
                return ties;
            });
            System.out.printf("the book was made in %.0f s and %.0f s%n", filled.wall(), gathered.wall());
            Cost first = Cost.of(() -> wiring.rooms().overviews().overview(wiring.book()));
            System.out.printf(
                    "%,d people, %,d ties; made in %.1f s CPU, %.1f s%n",
                    wiring.rooms().networks().of(wiring.book()).people().size(),
                    wiring.rooms().networks().of(wiring.book()).graph().ties(),
                    first.cpu(),
                    first.wall());
            try (House house = House.open("127.0.0.1", 0, wiring.rooms());
                    HttpClient client = HttpClient.newBuilder()
                            .cookieHandler(new CookieManager())
                            .followRedirects(HttpClient.Redirect.ALWAYS)
                            .build()) {
                get(house, client, "/enter?token=" + wiring.rooms().signIn().link(wiring.owner()));
                for (int i = 0; i < WARM; i++) {
                    PAGES.forEach(page -> ask(house, client, page));
                }
                tell("while nothing is made", house, client, () -> true);
                AtomicBoolean on = new AtomicBoolean(true);
                AtomicInteger made = new AtomicInteger();
                long began = System.nanoTime();
                Thread making = Thread.ofPlatform().start(() -> again(wiring, on, made));
                tell("while it is made again and again", house, client, () -> made.get() >= TIMES);
                double seconds = (System.nanoTime() - began) / 1e9;
                on.set(false);
                making.join();
                System.out.printf("made %d times in %.0f s%n", made.get(), seconds);
                System.gc();
                System.out.printf(
                        "kept in memory: %d MiB, of at most %d%n",
                        (Runtime.getRuntime().totalMemory()
                                        - Runtime.getRuntime().freeMemory())
                                >> 20,
                        Runtime.getRuntime().maxMemory() >> 20);
            }
        } finally {
            Cost.remove(folder);
        }
    }

    /// Meetings of twenty, each of people who stand near each other in the book.
    private static void gather(Wiring wiring, int ties) {
        List<Id<Person>> people = new ArrayList<>();
        Optional<String> after = Optional.empty();
        do {
            Listing listing = new Listing(
                    Standing.KEPT,
                    Set.of(),
                    Set.of(),
                    Optional.empty(),
                    Optional.empty(),
                    Listing.Order.NAME,
                    after,
                    1_000);
            var page = wiring.rooms()
                    .transactions()
                    .read(() -> wiring.rooms().people().list(wiring.book().id(), listing));
            page.rows().stream().map(Row::id).forEach(people::add);
            after = page.next();
        } while (after.isPresent());
        SplittableRandom random = new SplittableRandom(GraphMaker.SEED);
        int meetings = ties / (AT_ONCE * (AT_ONCE - 1) / 2);
        Instant begin = wiring.rooms().clock().instant().minusSeconds(86_400L * 700);
        for (int from = 0; from < meetings; from += BATCH) {
            List<Interaction> batch = new ArrayList<>();
            for (int i = from; i < Math.min(meetings, from + BATCH); i++) {
                int centre = random.nextInt(people.size());
                Set<Id<Person>> there = new HashSet<>();
                while (there.size() < AT_ONCE && there.size() < people.size() - 1) {
                    there.add(people.get(Math.floorMod(centre + random.nextInt(-500, 500), people.size())));
                }
                Instant at = begin.plusSeconds(random.nextInt(86_400 * 690));
                batch.add(new Interaction(
                        Ids.of(at, "bench:" + i),
                        at,
                        Interaction.Kind.MEETING,
                        Interaction.Direction.MUTUAL,
                        there,
                        Set.of(),
                        there.size() + 1,
                        "",
                        "",
                        "bench"));
            }
            wiring.rooms()
                    .pen()
                    .write(
                            wiring.book().id(),
                            "bench",
                            "change.demo",
                            List.of(),
                            () -> wiring.rooms().timeline().append(wiring.book(), batch));
        }
    }

    /// Changes the book and waits until the network of the change is there, again and again.
    private static void again(Wiring wiring, AtomicBoolean on, AtomicInteger made) {
        var before = wiring.rooms().networks().of(wiring.book());
        while (on.get()) {
            wiring.rooms()
                    .pen()
                    .write(
                            wiring.book().id(),
                            "bench",
                            "change.demo",
                            List.of(),
                            () -> wiring.rooms()
                                    .people()
                                    .organization(wiring.book().id(), "Bench " + made.get()));
            var now = wiring.rooms().networks().of(wiring.book());
            while (now == before && on.get()) {
                LockSupport.parkNanos(50_000_000);
                now = wiring.rooms().networks().of(wiring.book());
            }
            if (now != before) {
                made.incrementAndGet();
            }
            before = now;
        }
    }

    private static void tell(String when, House house, HttpClient client, BooleanSupplier enough) {
        System.out.println(when);
        List<List<Double>> walls =
                PAGES.stream().<List<Double>>map(page -> new ArrayList<>()).toList();
        long last = System.nanoTime() + LONGEST * 1_000_000_000L;
        for (int i = 0; i < ROUNDS || (!enough.getAsBoolean() && System.nanoTime() < last); i++) {
            for (int page = 0; page < PAGES.size(); page++) {
                long began = System.nanoTime();
                ask(house, client, PAGES.get(page));
                walls.get(page).add((System.nanoTime() - began) / 1e6);
            }
        }
        for (int page = 0; page < PAGES.size(); page++) {
            List<Double> sorted = walls.get(page).stream().sorted().toList();
            System.out.printf(
                    "  %-10s median %.1f ms, 95th %.1f ms, of %d%n",
                    PAGES.get(page),
                    sorted.get(sorted.size() / 2),
                    sorted.get(sorted.size() * 95 / 100),
                    sorted.size());
        }
    }

    private static void ask(House house, HttpClient client, String page) {
        try {
            get(house, client, page);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static void get(House house, HttpClient client, String page) throws Exception {
        URI address = URI.create("http://127.0.0.1:" + house.port() + page);
        client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.discarding());
    }
}
