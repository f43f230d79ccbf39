package wellhouse.app;

import static org.assertj.core.api.Assertions.assertThat;
import static wellhouse.app.DavHouse.card;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// A server is killed in the middle of many PUTs; each card that was acknowledged is there, and a token taken before
/// tells of all of them.
final class KilledSyncTest {

    private static final int PUTS = 1_000;
    private static final int KILLED_AFTER = 300;

    @Test
    void everyAcknowledgedCardIsThereAndTheTokenIsRight(@TempDir Path data) throws Exception {
        JsonNode device = CommandLineRun.of(data, "app-password", "create", "phone", "--json")
                .json();
        String user = device.get("user").asString();
        String key = Base64.getEncoder()
                .encodeToString((user + ":" + device.get("password").asString())
                        .getBytes(java.nio.charset.StandardCharsets.UTF_8));
        Process server = serve(data);
        String address = address(server);
        String book = address + "/dav/addressbooks/" + user + "/everyone/";
        Set<String> acknowledged = ConcurrentHashMap.newKeySet();
        String token;
        try (HttpClient client = HttpClient.newHttpClient();
                ExecutorService threads = Executors.newFixedThreadPool(4)) {
            token = token(sync(client, book, key, ""));
            AtomicInteger next = new AtomicInteger();
            CountDownLatch enough = new CountDownLatch(KILLED_AFTER);
            for (int thread = 0; thread < 4; thread++) {
                threads.submit(() -> {
                    for (int i = next.getAndIncrement(); i < PUTS; i = next.getAndIncrement()) {
                        HttpRequest put = HttpRequest.newBuilder(URI.create(book + i + ".vcf"))
                                .header("Authorization", "Basic " + key)
                                .PUT(BodyPublishers.ofString(card("u" + i, "Person " + i)))
                                .build();
                        if (client.send(put, BodyHandlers.discarding()).statusCode() == 201) {
                            acknowledged.add(i + ".vcf");
                            enough.countDown();
                        }
                    }
                    return true;
                });
            }
            assertThat(enough.await(3, TimeUnit.MINUTES)).isTrue();
            server.destroyForcibly().waitFor();
        }

        Process again = serve(data);
        try (HttpClient client = HttpClient.newHttpClient()) {
            String now = address(again) + "/dav/addressbooks/" + user + "/everyone/";
            String delta = sync(client, now, key, token);
            List<String> told = Pattern.compile("/([0-9]+\\.vcf)</D:href>")
                    .matcher(delta)
                    .results()
                    .map(one -> one.group(1))
                    .toList();
            assertThat(told).containsAll(acknowledged).doesNotHaveDuplicates();
            assertThat(told.size() - acknowledged.size()).isBetween(0, 4);
            assertThat(sync(client, now, key, token(delta))).doesNotContain("<D:response>");
        } finally {
            again.destroyForcibly().waitFor();
        }
    }

    private static String sync(HttpClient client, String book, String key, String token)
            throws IOException, InterruptedException {
        String body = "<sync-collection xmlns='DAV:'><sync-token>" + token
                + "</sync-token><sync-level>1</sync-level><prop><getetag/></prop></sync-collection>";
        HttpRequest report = HttpRequest.newBuilder(URI.create(book))
                .header("Authorization", "Basic " + key)
                .method("REPORT", BodyPublishers.ofString(body))
                .build();
        return client.send(report, BodyHandlers.ofString()).body();
    }

    private static String token(String answer) {
        return DavHouse.token(answer);
    }

    private static Process serve(Path data) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "wellhouse.app.Wellhouse",
                        "serve",
                        "--port",
                        "0",
                        "--data",
                        data.toString())
                .redirectErrorStream(true)
                .start();
    }

    /// Where it says that it is open.
    private static String address(Process server) throws IOException {
        Pattern open = Pattern.compile("open at (http://[^/]+)/");
        BufferedReader said = server.inputReader();
        for (String line = said.readLine(); line != null; line = said.readLine()) {
            var found = open.matcher(line);
            if (found.find()) {
                return found.group(1);
            }
        }
        throw new IllegalStateException("the server did not open");
    }
}
