package wellhouse.bench;

import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import wellhouse.app.House;
import wellhouse.app.Wiring;
import wellhouse.demo.SampleBook;
import wellhouse.store.StoreConfig;

/// Pages of a large book beside the empty health page, in CPU milliseconds a page of the whole process, and how they
/// grow from a tenth of it. The client runs in the same process, so its cost is in every figure, the health page too.
///
/// All pages are warmed together and measured in turns, so that none is better compiled than another.
final class PagesBench {

    private static final int WARM_UP = 400;
    private static final int ROUNDS = 5;
    private static final int TIMES = 50;
    private static final List<String> PAGES = List.of("/health", "/", "/people", "/people?q=mar");

    private PagesBench() {}

    /// `pages PEOPLE INTERACTIONS`: in SQLite; `pages PEOPLE INTERACTIONS JDBC-URL`: in that empty PostgreSQL
    /// database, once, and what the database server uses is not in the figures.
    static void run(String[] words) throws Exception {
        int most = words.length > 0 ? Integer.parseInt(words[0]) : 100_000;
        int interactions = words.length > 1 ? Integer.parseInt(words[1]) : 1_000_000;
        if (words.length > 2) {
            measure(most, interactions, Optional.of(words[2]));
        } else {
            measure(most / 10, interactions / 10, Optional.empty());
            measure(most, interactions, Optional.empty());
        }
    }

    private static void measure(int people, int interactions, Optional<String> url) throws Exception {
        Path folder = Files.createTempDirectory("wellhouse-bench-pages");
        InstantSource clock = InstantSource.system();
        StoreConfig config = url.map(address -> StoreConfig.postgresql(address, folder, clock))
                .orElseGet(() -> StoreConfig.embedded(folder, clock));
        try (Wiring wiring = Wiring.open(config)) {
            List<SampleBook.Filled> made = new ArrayList<>();
            Cost filled = Cost.of(() -> made.add(SampleBook.fill(
                    wiring.rooms(),
                    wiring.book(),
                    LocalDate.now(ZoneOffset.UTC),
                    SampleBook.Size.of(people, interactions))));
            System.out.printf(
                    "%,d people, %,d interactions; filled in %.1f s CPU%n",
                    made.getFirst().people(), made.getFirst().interactions(), filled.cpu());
            wiring.rooms()
                    .transactions()
                    .read(() -> wiring.rooms().search().find(wiring.book().id(), "mar", 10));
            // What fits what is read once after a filling, in the background; pages are measured when that is over.
            Cost read = Cost.of(() -> wiring.rooms()
                    .transactions()
                    .read(() -> wiring.rooms().matches().settle(wiring.book().id(), Duration.ofMinutes(10))));
            System.out.printf("  needs and offers read in %.1f s CPU%n", read.cpu());
            try (House house = House.open("127.0.0.1", 0, wiring.rooms());
                    HttpClient client = signedIn(house, wiring)) {
                measure(house, client);
            }
        } finally {
            Cost.remove(folder);
        }
    }

    private static HttpClient signedIn(House house, Wiring wiring) throws Exception {
        HttpClient client = HttpClient.newBuilder()
                .cookieHandler(new CookieManager())
                .followRedirects(HttpClient.Redirect.ALWAYS)
                .build();
        String token = wiring.rooms().signIn().link(wiring.owner());
        get(house, client, "/enter?token=" + token);
        return client;
    }

    private static void measure(House house, HttpClient client) throws Exception {
        for (int i = 0; i < WARM_UP; i++) {
            for (String page : PAGES) {
                get(house, client, page);
            }
        }
        double[] cpu = new double[PAGES.size()];
        List<List<Double>> walls =
                PAGES.stream().<List<Double>>map(page -> new ArrayList<>()).toList();
        for (int round = 0; round < ROUNDS; round++) {
            for (int p = 0; p < PAGES.size(); p++) {
                String page = PAGES.get(p);
                List<Double> wall = walls.get(p);
                cpu[p] += Cost.of(() -> {
                            for (int i = 0; i < TIMES; i++) {
                                long began = System.nanoTime();
                                get(house, client, page);
                                wall.add((System.nanoTime() - began) / 1e6);
                            }
                            return wall;
                        })
                        .cpu();
            }
        }
        for (int p = 0; p < PAGES.size(); p++) {
            HttpResponse<byte[]> answer = get(house, client, PAGES.get(p));
            System.out.printf(
                    "  %-16s %d  %,8d bytes  %7.3f ms CPU (%.1f x health)  median %.2f ms%n",
                    PAGES.get(p),
                    answer.statusCode(),
                    answer.body().length,
                    1_000 * cpu[p] / ROUNDS / TIMES,
                    cpu[p] / cpu[0],
                    Cost.median(walls.get(p).stream()
                            .mapToDouble(Double::doubleValue)
                            .toArray()));
        }
    }

    private static HttpResponse<byte[]> get(House house, HttpClient client, String page) throws Exception {
        URI address = URI.create("http://127.0.0.1:" + house.port() + page);
        return client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofByteArray());
    }
}
