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
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
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
/// again and again, and asks for pages meanwhile; beside the same pages while nothing is made.
final class NetworkBench {

    private static final int AT_ONCE = 20;
    private static final int BATCH = 2_000;
    private static final int TIMES = 150;
    private static final List<String> PAGES = List.of("/health", "/", "/people");

    private NetworkBench() {}

    static void run(String[] words) throws Exception {
        int people = words.length > 0 ? Integer.parseInt(words[0]) : 100_000;
        int ties = words.length > 1 ? Integer.parseInt(words[1]) : 5_000_000;
        Path folder = Files.createTempDirectory("wellhouse-bench-network");
        try (Wiring wiring = Trial.house(folder)) {
            LocalDate today = LocalDate.now(ZoneOffset.UTC);
            SampleBook.fill(wiring.rooms(), wiring.book(), today, SampleBook.Size.of(people, people));
            gather(wiring, ties);
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
                PAGES.forEach(page -> ask(house, client, page));
                tell("while nothing is made", house, client);
                AtomicBoolean on = new AtomicBoolean(true);
                AtomicInteger made = new AtomicInteger();
                Thread making = Thread.ofPlatform().start(() -> again(wiring, on, made));
                tell("while it is made again and again", house, client);
                on.set(false);
                making.join();
                System.out.printf("made %d times meanwhile%n", made.get());
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
                                    .organization(wiring.book().id(), "Bench " + made.incrementAndGet()));
            long until = System.nanoTime() + 120_000_000_000L;
            var now = wiring.rooms().networks().of(wiring.book());
            while (now == before && on.get() && System.nanoTime() < until) {
                LockSupport.parkNanos(50_000_000);
                now = wiring.rooms().networks().of(wiring.book());
            }
            before = now;
        }
    }

    private static void tell(String when, House house, HttpClient client) {
        System.out.println(when);
        for (String page : PAGES) {
            double[] wall = new double[TIMES];
            for (int i = 0; i < TIMES; i++) {
                long began = System.nanoTime();
                ask(house, client, page);
                wall[i] = (System.nanoTime() - began) / 1e6;
            }
            Arrays.sort(wall);
            System.out.printf("  %-10s median %.1f ms, 95th %.1f ms%n", page, wall[TIMES / 2], wall[TIMES * 95 / 100]);
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
