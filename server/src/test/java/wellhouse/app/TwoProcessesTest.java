package wellhouse.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A server runs in a process of its own; commands work on the same folder beside it. What one does, the other sees
/// with its next answer.
final class TwoProcessesTest {

    private static final Pattern OPEN = Pattern.compile("open at (http://[^/]+)/");
    private static final int PEOPLE = 60;
    private static final List<String> SYLLABLES =
            List.of("al", "bor", "cem", "dun", "elk", "fas", "gim", "hux", "iro", "jup");

    private Path data = Path.of("");
    private Process server;
    private HttpClient client;
    private String address = "";
    private String csrf = "";

    @BeforeEach
    void open(@TempDir Path folder) throws IOException, InterruptedException {
        data = folder.resolve("data");
        server = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "wellhouse.app.Wellhouse",
                        "serve",
                        "--lang",
                        "en",
                        "--port",
                        "0",
                        "--data",
                        data.toString())
                .redirectErrorStream(true)
                .start();
        client = HttpClient.newBuilder()
                .cookieHandler(new CookieManager())
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build();
        BufferedReader said = server.inputReader();
        for (String line = said.readLine(); line != null && address.isEmpty(); line = said.readLine()) {
            Matcher found = OPEN.matcher(line);
            address = found.find() ? found.group(1) : "";
        }
        String link = CommandLineRun.of(data, "sign-in", "--address", address).out();
        csrf = get(link.strip().substring(address.length()))
                .replaceAll("(?s).*name=\"csrf\" value=\"([^\"]+)\".*", "$1");
    }

    @AfterEach
    void close() throws InterruptedException {
        client.close();
        server.destroyForcibly().waitFor();
    }

    @Test
    void whatTheServerTakesTheCommandLineFindsAndTheOtherWayRound() throws Exception {
        post("/people/new", Map.of("name", "Zofia Kowalczyk"));
        assertThat(command("people", "kowalcyk")).contains("Zofia Kowalczyk");

        command("log", "coffee with Zofia Kowalczyk yesterday; knows Gdańsk well");
        assertThat(get("/people?q=Zofia")).contains("Zofia Kowalczyk");
        String page = get(person("Zofia Kowalczyk"));
        assertThat(page).contains("coffee", "Gdańsk");
        assertThat(get("/history")).contains("Zofia Kowalczyk");

        assertThat(command("undo")).contains("Zofia Kowalczyk");
        assertThat(get(person("Zofia Kowalczyk"))).doesNotContain("Gdańsk");
        assertThat(get("/history")).contains("Taken back");

        post("/capture", Map.of("line", "call with Zofia Kowalczyk today, send the maps by Friday"));
        assertThat(command("person", "Zofia Kowalczyk")).contains("send the maps");
        String change = CommandLineRun.of(data, "history", "--json")
                .json()
                .at("/changes/0/id")
                .asString();
        post("/undo/" + change, Map.of());
        assertThat(command("person", "Zofia Kowalczyk")).doesNotContain("send the maps");
        assertThat(command("history")).contains("taken back");
    }

    @Test
    void bothWriteAndReadAtOnceAndNothingIsLostOrHalf() throws Exception {
        AtomicInteger written = new AtomicInteger();
        try (ExecutorService threads = Executors.newSingleThreadExecutor()) {
            Future<Boolean> writing = threads.submit(() -> {
                for (int i = 0; i < PEOPLE; i++) {
                    post(
                            "/capture",
                            Map.of("line", "coffee with Quill " + family(i) + " yesterday, send the book by Friday"));
                    written.incrementAndGet();
                }
                return true;
            });
            int seen = 0;
            int own = 0;
            while (!writing.isDone()) {
                int before = written.get();
                var found = CommandLineRun.of(data, "people", "Quill", "--limit", "1000", "--json");
                int now = found.code() == 3 ? 0 : found.json().get("people").size();
                assertThat(now).as(found.out()).isGreaterThanOrEqualTo(Math.max(before, seen));
                seen = now;
                CommandLineRun logged =
                        CommandLineRun.of(data, "log", "lunch with Wick " + family(own) + " yesterday", "--json");
                assertThat(logged.code()).as(logged.err() + logged.out()).isZero();
                own++;
            }
            assertThat(writing.get()).isTrue();
            assertThat(own).isPositive();
            assertThat(people("Quill")).isEqualTo(PEOPLE);
            assertThat(people("Wick")).isEqualTo(own);
        }
        assertThat(command("doctor")).contains("All is well");
        Path out = data.resolve("all.json");
        command("export", "--format", "json", "--out", out.toString());
        List<String> facts = Files.readAllLines(out);
        assertThat(facts.stream().filter(line -> line.contains("{\"promise\":")))
                .hasSize(PEOPLE);
    }

    /// Names that differ by more than a slip of the pen.
    private static String family(int number) {
        String first = SYLLABLES.get(number / 100 % 10) + SYLLABLES.get(number / 10 % 10);
        return Character.toUpperCase(first.charAt(0)) + first.substring(1) + SYLLABLES.get(number % 10);
    }

    private int people(String word) {
        return CommandLineRun.of(data, "people", word, "--limit", "1000", "--json")
                .json()
                .get("people")
                .size();
    }

    private String command(String... words) {
        CommandLineRun run = CommandLineRun.of(data, words);
        assertThat(run.code()).as(run.err()).isZero();
        return run.out();
    }

    private String person(String name) {
        return "/people/"
                + CommandLineRun.of(data, "person", name, "--json")
                        .json()
                        .get("id")
                        .asString();
    }

    private String get(String path) throws IOException, InterruptedException {
        HttpResponse<String> answer =
                client.send(HttpRequest.newBuilder(URI.create(address + path)).build(), BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return answer.body();
    }

    private void post(String path, Map<String, String> form) throws IOException, InterruptedException {
        String body = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&", "csrf=" + csrf + "&", ""));
        HttpRequest request = HttpRequest.newBuilder(URI.create(address + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body))
                .build();
        HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(path + answer.body()).isEqualTo(200);
    }
}
