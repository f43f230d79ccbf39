package wellhouse.bench;

import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import wellhouse.app.House;
import wellhouse.app.Wiring;
import wellhouse.demo.SampleBook;

/// Pages of a large book beside the empty health page, in CPU milliseconds a page of the whole process, and how they
/// grow from a tenth of it. The client runs in the same process, so its cost is in every figure, the health page too.
final class PagesBench {

    private static final int WARM_UP = 300;
    private static final int TIMES = 300;
    private static final List<String> PAGES = List.of("/health", "/", "/people", "/people?q=mar");

    private PagesBench() {}

    static void run(String[] words) throws Exception {
        int most = words.length > 0 ? Integer.parseInt(words[0]) : 100_000;
        int interactions = words.length > 1 ? Integer.parseInt(words[1]) : 1_000_000;
        measure(most / 10, interactions / 10);
        measure(most, interactions);
    }

    private static void measure(int people, int interactions) throws Exception {
        Path folder = Files.createTempDirectory("wellhouse-bench-pages");
        try (Wiring wiring = Trial.house(folder)) {
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
        double empty = 0;
        for (String page : PAGES) {
            for (int i = 0; i < WARM_UP; i++) {
                get(house, client, page);
            }
            List<Double> wall = new ArrayList<>();
            HttpResponse<byte[]> answer = get(house, client, page);
            Cost cost = Cost.of(() -> {
                for (int i = 0; i < TIMES; i++) {
                    long began = System.nanoTime();
                    get(house, client, page);
                    wall.add((System.nanoTime() - began) / 1e6);
                }
                return wall;
            });
            double each = 1_000 * cost.cpu() / TIMES;
            empty = empty == 0 ? each : empty;
            double median =
                    Cost.median(wall.stream().mapToDouble(Double::doubleValue).toArray());
            System.out.printf(
                    "  %-16s %d  %,8d bytes  %7.3f ms CPU (%.1f x health)  median %.2f ms%n",
                    page, answer.statusCode(), answer.body().length, each, each / empty, median);
        }
    }

    private static HttpResponse<byte[]> get(House house, HttpClient client, String page) throws Exception {
        URI address = URI.create("http://127.0.0.1:" + house.port() + page);
        return client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofByteArray());
    }
}
