package wellhouse.bench;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Many devices and a large book: how long a first sync with all cards takes, what ten changes cost, for one device and
/// for all at once, and how much memory the server has by then.
final class DavMany {

    private static final int CHANGES = 10;
    private static final Pattern TOKEN = Pattern.compile("<D:sync-token>([^<]+)<");
    private static final Pattern RESIDENT = Pattern.compile("VmRSS:\\s+(\\d+) kB");

    private final DavPeer peer;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private DavMany(DavPeer peer) {
        this.peer = peer;
    }

    /// `dav-many [CARDS [DEVICES]]`
    static void run(String[] words) throws Exception {
        int cards = words.length > 0 ? Integer.parseInt(words[0]) : 10_000;
        int devices = words.length > 1 ? Integer.parseInt(words[1]) : 50;
        Path folder = Files.createTempDirectory("wellhouse-bench-dav");
        try (DavPeer peer = DavPeer.start("wellhouse", folder)) {
            new DavMany(peer).measure(cards, devices);
        } finally {
            Cost.remove(folder);
        }
    }

    private void measure(int cards, int devices) throws Exception {
        told("empty", 0, 0, 0);
        timed("filled with " + cards + " cards", 8, cards, i -> put(i, i));
        timed("first sync, one device", 1, 1, i -> sync("", true));
        timed("again", 1, 1, i -> sync("", true));
        timed("first sync, " + devices + " devices at once", devices, devices, i -> sync("", true));
        String token = token();
        for (int i = 0; i < CHANGES; i++) {
            put(i, cards + i);
        }
        timed("ten changes, one device", 1, 1, i -> sync(token, true));
        timed("ten changes, " + devices + " devices at once", devices, devices, i -> sync(token, true));
    }

    private interface Request {
        long of(int i) throws Exception;
    }

    private void timed(String what, int connections, int many, Request request) throws Exception {
        double cpu = peer.cpu();
        long begun = System.nanoTime();
        AtomicInteger next = new AtomicInteger();
        long octets = 0;
        try (ExecutorService threads = Executors.newFixedThreadPool(connections)) {
            List<Future<Long>> all = new ArrayList<>();
            for (int thread = 0; thread < connections; thread++) {
                all.add(threads.submit(() -> {
                    long sum = 0;
                    for (int i = next.getAndIncrement(); i < many; i = next.getAndIncrement()) {
                        sum += request.of(i);
                    }
                    return sum;
                }));
            }
            for (Future<Long> one : all) {
                octets += one.get();
            }
        }
        told(what, (System.nanoTime() - begun) / 1e9, peer.cpu() - cpu, octets);
    }

    private void told(String what, double seconds, double cpu, long octets) throws IOException {
        Matcher memory = RESIDENT.matcher(
                Files.readString(Path.of("/proc/" + peer.process().pid() + "/status")));
        long resident = memory.find() ? Long.parseLong(memory.group(1)) >> 10 : 0;
        System.out.printf(
                "%-40s %8.2f s %8.2f s CPU %10.1f MB sent %6d MB memory%n", what, seconds, cpu, octets / 1e6, resident);
    }

    private long put(int name, int i) throws Exception {
        HttpResponse<Void> answer = client.send(
                request("PUT", peer.book() + "card-" + name + ".vcf", DavBench.card("card-" + name, i)),
                BodyHandlers.discarding());
        if (answer.statusCode() / 100 != 2) {
            throw new IllegalStateException("answered with " + answer.statusCode());
        }
        return 0;
    }

    private static String body(String token, boolean cards) {
        return "<D:sync-collection xmlns:D='DAV:' xmlns:C='urn:ietf:params:xml:ns:carddav'><D:sync-token>" + token
                + "</D:sync-token><D:sync-level>1</D:sync-level><D:prop><D:getetag/>"
                + (cards ? "<C:address-data/>" : "") + "</D:prop></D:sync-collection>";
    }

    /// @return octets of the answer
    private long sync(String token, boolean cards) throws Exception {
        HttpResponse<InputStream> answer =
                client.send(request("REPORT", peer.book(), body(token, cards)), BodyHandlers.ofInputStream());
        try (InputStream in = answer.body()) {
            byte[] some = new byte[1 << 16];
            long sum = 0;
            for (int read = in.read(some); read >= 0; read = in.read(some)) {
                sum += read;
            }
            return sum;
        }
    }

    private String token() throws Exception {
        String answer = client.send(
                        request("REPORT", peer.book(), body("", false)), BodyHandlers.ofString(StandardCharsets.UTF_8))
                .body();
        Matcher token = TOKEN.matcher(answer);
        if (!token.find()) {
            throw new IllegalStateException("no token");
        }
        return token.group(1);
    }

    private HttpRequest request(String method, String path, String body) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + peer.port() + path))
                .method(method, BodyPublishers.ofString(body, StandardCharsets.UTF_8))
                .header("Authorization", peer.authorization())
                .header("Content-Type", method.equals("PUT") ? "text/vcard" : "application/xml")
                .build();
    }
}
