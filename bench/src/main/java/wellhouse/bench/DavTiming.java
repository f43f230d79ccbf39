package wellhouse.bench;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import wellhouse.accounts.Account;
import wellhouse.accounts.Devices;
import wellhouse.app.House;
import wellhouse.app.Wiring;
import wellhouse.rooms.Rooms;
import wellhouse.store.StoreConfig;

/// Whether the time of an answer gives away that somebody else's address book is there: requests for one of another
/// account and for one of nobody, in random order, by one client.
final class DavTiming {

    private static final long SEED = 7;

    private DavTiming() {}

    /// `dav-timing [REQUESTS]`: requests of each kind, 2,000 without it; a quarter as many go before for warming.
    static void run(String[] words) throws Exception {
        int each = words.length > 0 ? Integer.parseInt(words[0]) : 2_000;
        Path folder = Files.createTempDirectory("wellhouse-bench-dav");
        try (Wiring wiring = Wiring.open(StoreConfig.embedded(folder, InstantSource.system()));
                House house = House.open("127.0.0.1", 0, wiring.rooms(), folder)) {
            Devices.Made mine = wiring.rooms().devices().make(wiring.owner(), "bench");
            String theirs = wiring.rooms()
                    .devices()
                    .make(other(wiring.rooms()), "bench")
                    .user();
            String nobodys = "n" + theirs.substring(1);
            measure(house.port(), mine, List.of(theirs, nobodys), each);
        } finally {
            Cost.remove(folder);
        }
    }

    private static Account other(Rooms rooms) {
        Account other = new Account(
                rooms.pen().next(),
                "Other",
                rooms.pen().next(),
                Optional.empty(),
                rooms.clock().instant());
        rooms.pen()
                .write(
                        other.book(),
                        "bench",
                        "change.account.made",
                        List.of(),
                        () -> rooms.accounts().put(other));
        return other;
    }

    private static void measure(int port, Devices.Made mine, List<String> users, int each) throws Exception {
        String basic = Base64.getEncoder()
                .encodeToString((mine.user() + ":" + mine.password()).getBytes(StandardCharsets.UTF_8));
        List<HttpRequest> requests = users.stream()
                .map(user -> HttpRequest.newBuilder(
                                URI.create("http://127.0.0.1:" + port + "/dav/addressbooks/" + user + "/everyone/"))
                        .method("PROPFIND", BodyPublishers.noBody())
                        .header("Depth", "0")
                        .header("Authorization", "Basic " + basic)
                        .build())
                .toList();
        double[][] took = {new double[each], new double[each]};
        SplittableRandom random = new SplittableRandom(SEED);
        try (HttpClient client = HttpClient.newHttpClient()) {
            for (int i = -each / 4; i < each; i++) {
                int first = random.nextInt(2);
                for (int which : new int[] {first, 1 - first}) {
                    long begun = System.nanoTime();
                    int status = client.send(requests.get(which), BodyHandlers.ofString())
                            .statusCode();
                    if (status != 404) {
                        throw new IllegalStateException("answered with " + status);
                    }
                    if (i >= 0) {
                        took[which][i] = (System.nanoTime() - begun) / 1e3;
                    }
                }
            }
        }
        System.out.printf(
                "%,d requests each: median %.1f µs for another account's, %.1f µs for nobody's; Mann-Whitney z %.2f"
                        + " (beyond 1.96 they differ at 5 %%)%n",
                each, median(took[0]), median(took[1]), z(took[0], took[1]));
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    /// How far the ranks of one lot are from those of the other, in standard deviations.
    ///
    /// Source: Mann and Whitney, 1947, with the normal approximation.
    private static double z(double[] one, double[] other) {
        double[] sorted = other.clone();
        Arrays.sort(sorted);
        double below = 0;
        for (double value : one) {
            int at = Arrays.binarySearch(sorted, value);
            below += at < 0 ? -at - 1 : at + .5;
        }
        double pairs = (double) one.length * other.length;
        return (below - pairs / 2) / Math.sqrt(pairs * (one.length + other.length + 1) / 12);
    }
}
