package wellhouse.bench;

import java.io.IOException;
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
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// CardDAV beside other servers on this machine: CPU milliseconds of the server's processes for each request, with one
/// connection and with eight. The client is a process apart and is not counted.
///
/// Every server gets the same cards, is asked the same, and is warmed for the same time before each row with the
/// requests of
/// that row. Those that keep cards as files get the first ones laid down, since writing thousands takes them minutes.
final class DavBench {

    private static final List<String> PEERS = List.of("wellhouse", "radicale", "xandikos", "sabre/dav");
    private static final int[] CONNECTIONS = {1, 8};
    private static final String DAV =
            "xmlns:D='DAV:' xmlns:C='urn:ietf:params:xml:ns:carddav'" + " xmlns:CS='http://calendarserver.org/ns/'";
    private static final Pattern TOKEN = Pattern.compile("sync-token(?: [^>]*)?>([^<]+)<");
    private static final int TOGETHER = 100;
    private static final int DELTA = 10;
    private static final int WARMING = 8;

    private final DavPeer peer;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final int cards;
    private final double seconds;
    private final AtomicInteger next = new AtomicInteger();
    private final Map<String, double[]> rows = new LinkedHashMap<>();

    private DavBench(DavPeer peer, int cards, double seconds) {
        this.peer = peer;
        this.cards = cards;
        this.seconds = seconds;
    }

    /// `dav [CARDS [SECONDS [PEER ...]]]`: seconds for warming a row, and again for each figure of it. Nine rows with
    /// two figures for four servers take 108 times as long, and filling a minute or two. Where one request takes
    /// longer than that, its second alone is the figure.
    static void run(String[] words) throws Exception {
        int cards = words.length > 0 ? Integer.parseInt(words[0]) : 5_000;
        double seconds = words.length > 1 ? Double.parseDouble(words[1]) : 4;
        List<String> peers = words.length > 2 ? List.of(Arrays.copyOfRange(words, 2, words.length)) : PEERS;
        Map<String, Map<String, double[]>> all = new LinkedHashMap<>();
        for (String name : peers) {
            if (!DavPeer.isThere(name)) {
                System.out.println(name + " is not on this machine and is left out");
                continue;
            }
            Path folder = Files.createTempDirectory("wellhouse-bench-dav");
            try (DavPeer peer = DavPeer.start(name, folder)) {
                DavBench bench = new DavBench(peer, cards, seconds);
                bench.measure();
                all.put(name, bench.rows);
            } finally {
                Cost.remove(folder);
            }
        }
        print(all, cards);
    }

    private static void print(Map<String, Map<String, double[]>> all, int cards) {
        System.out.printf(
                "%n%,d cards, CPU ms of the server for a request, at 1 and at 8 connections%n%-28s", cards, "");
        all.keySet().forEach(name -> System.out.printf("%24s", name));
        System.out.println();
        List<String> names = all.values().stream()
                .flatMap(rows -> rows.keySet().stream())
                .distinct()
                .toList();
        for (String row : names) {
            System.out.printf("%-28s", row);
            all.values().forEach(rows -> {
                double[] figures = rows.get(row);
                System.out.printf("%24s", figures == null ? "cannot" : told(figures));
            });
            System.out.println();
        }
    }

    private static String told(double[] figures) {
        return Arrays.stream(figures).mapToObj("%.3f"::formatted).collect(Collectors.joining(" / "));
    }

    private void measure() throws Exception {
        make();
        fill();
        row("PUT of a new card", () -> {
            int i = next.incrementAndGet();
            return put("new-" + i, cards + i);
        });
        int made = next.get();
        together(
                WARMING,
                made,
                i -> send("DELETE", peer.book() + "new-" + (i + 1) + ".vcf", "").statusCode());
        row("PUT over a card", () -> put("card-" + next.incrementAndGet() % cards, next.get()));
        row("GET", () -> get(next.incrementAndGet() % cards));
        row("PROPFIND depth 1", () -> answer("PROPFIND", find("<D:getetag/>"), "1"));
        row("multiget of 100", () -> answer("REPORT", multiget(next.addAndGet(TOGETHER)), "0"));
        row("query by name", () -> answer("REPORT", query(next.incrementAndGet() % cards), "1"));
        row("sync, first", () -> answer("REPORT", sync(""), "0"));
        row("sync, ten changes", delta());
        row("poll of ctag and token", () -> answer("PROPFIND", find("<CS:getctag/><D:sync-token/>"), "0"));
    }

    private void fill() throws Exception {
        double before = peer.cpu();
        if (peer.files().isPresent()) {
            for (int i = 0; i < cards; i++) {
                Files.writeString(peer.files().get().resolve("card-" + i + ".vcf"), card("card-" + i, i));
            }
            peer.laid();
        } else {
            together(WARMING, cards, i -> put("card-" + i, i));
        }
        System.out.printf(
                "%s: %,d cards %s%n",
                peer.name(),
                cards,
                peer.files().isPresent()
                        ? "laid down as files"
                        : "written, %.2f ms CPU each".formatted((peer.cpu() - before) * 1e3 / cards));
    }

    /// A book, where the server does not come with one.
    private void make() throws Exception {
        if (send("PROPFIND", peer.book(), find("<D:resourcetype/>"), "Depth", "0")
                        .statusCode()
                == 404) {
            send(
                    "MKCOL",
                    peer.book(),
                    "<D:mkcol " + DAV + "><D:set><D:prop><D:resourcetype><D:collection/><C:addressbook/>"
                            + "</D:resourcetype></D:prop></D:set></D:mkcol>");
        }
    }

    private void row(String name, Callable<Integer> request) throws Exception {
        int status = request.call();
        if (status / 100 != 2) {
            System.out.println(peer.name() + " answers " + name + " with " + status);
            return;
        }
        double cpu = peer.cpu();
        long begun = System.nanoTime();
        request.call();
        if (System.nanoTime() - begun > seconds * 1e9) {
            keep(name, (peer.cpu() - cpu) * 1e3);
            return;
        }
        double[] figures = new double[CONNECTIONS.length];
        timed(WARMING, request);
        for (int c = 0; c < CONNECTIONS.length; c++) {
            double before = peer.cpu();
            int done = timed(CONNECTIONS[c], request);
            figures[c] = (peer.cpu() - before) * 1e3 / done;
        }
        keep(name, figures);
    }

    private void keep(String name, double... figures) {
        rows.put(name, figures);
        System.out.printf("  %-24s %s%n", name, told(figures));
    }

    /// Asks until the time for it has gone by.
    private int timed(int connections, Callable<Integer> request) throws Exception {
        long until = System.nanoTime() + (long) (seconds * 1e9);
        return workers(connections, () -> {
            int done = 0;
            do {
                int status = request.call();
                if (status / 100 != 2) {
                    throw new IllegalStateException("answered with " + status);
                }
                done++;
            } while (System.nanoTime() < until);
            return done;
        });
    }

    private interface Numbered {
        int of(int i) throws Exception;
    }

    private static int together(int connections, int many, Numbered request) throws Exception {
        AtomicInteger at = new AtomicInteger();
        return workers(connections, () -> {
            int done = 0;
            for (int i = at.getAndIncrement(); i < many; i = at.getAndIncrement()) {
                int status = request.of(i);
                if (status / 100 != 2) {
                    throw new IllegalStateException("answered with " + status);
                }
                done++;
            }
            return done;
        });
    }

    private static int workers(int connections, Callable<Integer> work) throws Exception {
        try (ExecutorService pool = Executors.newFixedThreadPool(connections)) {
            List<Future<Integer>> all = new ArrayList<>();
            for (int i = 0; i < connections; i++) {
                all.add(pool.submit(work));
            }
            int sum = 0;
            for (Future<Integer> one : all) {
                sum += one.get();
            }
            return sum;
        }
    }

    // ------------------------------------------------------------ requests

    private int put(String name, int i) throws Exception {
        return send("PUT", peer.book() + name + ".vcf", card(name, i), "Content-Type", "text/vcard; charset=utf-8")
                .statusCode();
    }

    /// A card such as a phone sends, some 400 octets.
    static String card(String uid, int i) {
        return String.join(
                "\r\n",
                "BEGIN:VCARD",
                "VERSION:3.0",
                "PRODID:-//Bench//EN",
                "UID:bench-" + uid,
                "N:Person" + i % 997 + ";Given" + i + ";;;",
                "FN:Given" + i + " Person" + i % 997,
                "ORG:Organization " + i % 50 + ";",
                "TITLE:Title " + i % 30,
                "EMAIL;TYPE=INTERNET,WORK:given" + i + "@example.org",
                "TEL;TYPE=CELL:+49170" + (1_000_000 + i),
                "ADR;TYPE=HOME:;;Street " + i % 90 + ";Town;;" + (10_000 + i) + ";Germany",
                "NOTE:Number " + i + " of the measurement\\, with a note",
                "REV:2026-01-01T00:00:00Z",
                "END:VCARD",
                "");
    }

    private int get(int i) throws Exception {
        return send("GET", peer.book() + "card-" + i + ".vcf", "").statusCode();
    }

    private int answer(String method, String body, String depth) throws Exception {
        return send(method, peer.book(), body, "Depth", depth).statusCode();
    }

    private static String find(String properties) {
        return "<D:propfind " + DAV + "><D:prop>" + properties + "</D:prop></D:propfind>";
    }

    private String multiget(int from) {
        String hrefs = IntStream.range(from, from + TOGETHER)
                .mapToObj(i -> "<D:href>" + peer.book() + "card-" + i % cards + ".vcf</D:href>")
                .collect(Collectors.joining());
        return "<C:addressbook-multiget " + DAV + "><D:prop><D:getetag/><C:address-data/></D:prop>" + hrefs
                + "</C:addressbook-multiget>";
    }

    private static String query(int i) {
        return "<C:addressbook-query " + DAV + "><D:prop><D:getetag/><C:address-data/></D:prop><C:filter>"
                + "<C:prop-filter name='FN'><C:text-match collation='i;unicode-casemap' match-type='contains'>given"
                + i + " p</C:text-match></C:prop-filter></C:filter></C:addressbook-query>";
    }

    private static String sync(String token) {
        return "<D:sync-collection " + DAV + "><D:sync-token>" + token + "</D:sync-token><D:sync-level>1</D:sync-level>"
                + "<D:prop><D:getetag/></D:prop></D:sync-collection>";
    }

    private Callable<Integer> delta() throws Exception {
        HttpResponse<String> first = send("REPORT", peer.book(), sync(""), "Depth", "0");
        Matcher said = TOKEN.matcher(first.body());
        if (!said.find()) {
            return () -> Math.max(400, first.statusCode());
        }
        String token = said.group(1);
        for (int i = 0; i < DELTA; i++) {
            put("card-" + i, cards + 100_000 + i);
        }
        return () -> answer("REPORT", sync(token), "0");
    }

    private HttpResponse<String> send(String method, String path, String body, String... headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + peer.port() + path))
                .method(
                        method,
                        body.isEmpty()
                                ? BodyPublishers.noBody()
                                : BodyPublishers.ofString(body, StandardCharsets.UTF_8));
        if (!peer.authorization().isEmpty()) {
            request.header("Authorization", peer.authorization());
        }
        if (!body.isEmpty() && headers.length == 0 || headers.length > 0 && headers[0].equals("Depth")) {
            request.header("Content-Type", "application/xml; charset=utf-8");
        }
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        try {
            return client.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            // Some servers close a connection that was kept open; then it goes out once more.
            return client.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
        }
    }
}
