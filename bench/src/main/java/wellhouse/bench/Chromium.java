package wellhouse.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The system's own Chromium without a window, one page of 1600 by 1000, told what to do by its DevTools
/// protocol; WebGL is drawn by the processor, so that the figures are those of a machine without a graphics
/// card.
final class Chromium implements AutoCloseable {

    private static final String ADDRESS = "WELLHOUSE_TEST_CHROMIUM";
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Path folder = Files.createTempDirectory("wellhouse-bench-chromium");
    private final Process process;
    private final HttpClient client = HttpClient.newHttpClient();
    private final WebSocket page;
    private final JsonMapper json = new JsonMapper();
    private final AtomicInteger asked = new AtomicInteger();
    private final Map<Integer, CompletableFuture<JsonNode>> open = new ConcurrentHashMap<>();

    Chromium() throws Exception {
        List<String> command = new ArrayList<>(List.of(
                System.getenv().getOrDefault(ADDRESS, "chromium"),
                "--headless",
                "--no-sandbox",
                "--use-angle=swiftshader-webgl",
                "--enable-unsafe-swiftshader",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--disable-dev-shm-usage",
                "--window-size=1600,1000",
                "--remote-debugging-port=0",
                "--user-data-dir=" + folder,
                "about:blank"));
        process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("said").toFile())
                .start();
        int port = port();
        JsonNode pages = json.readTree(client.send(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/json/list"))
                                .build(),
                        BodyHandlers.ofString())
                .body());
        String address = "";
        for (JsonNode one : pages) {
            if (one.path("type").asString("").equals("page")) {
                address = one.path("webSocketDebuggerUrl").asString("");
            }
        }
        page = client.newWebSocketBuilder()
                .buildAsync(URI.create(address), new Listening())
                .get(30, TimeUnit.SECONDS);
    }

    private int port() throws IOException {
        Path told = folder.resolve("DevToolsActivePort");
        long until = System.nanoTime() + 30_000_000_000L;
        while (System.nanoTime() < until) {
            if (Files.exists(told) && !Files.readString(told).isBlank()) {
                return Integer.parseInt(Files.readString(told).lines().toList().getFirst());
            }
            LockSupport.parkNanos(20_000_000);
        }
        throw new IllegalStateException("Chromium did not start: " + Files.readString(folder.resolve("said")));
    }

    /// Asks the page's protocol and waits for the answer.
    JsonNode ask(String method, Map<String, ?> words) throws Exception {
        int id = asked.incrementAndGet();
        CompletableFuture<JsonNode> answer = new CompletableFuture<>();
        open.put(id, answer);
        page.sendText(json.writeValueAsString(Map.of("id", id, "method", method, "params", words)), true)
                .get(30, TimeUnit.SECONDS);
        JsonNode said = answer.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        if (said.has("error")) {
            throw new IllegalStateException(method + ": " + said.path("error"));
        }
        return said.path("result");
    }

    /// Opens an address; answered when the browser has begun with it.
    void go(String address) throws Exception {
        ask("Page.navigate", Map.of("url", address));
    }

    /// What a script in the page comes to; a promise is waited for.
    JsonNode evaluate(String script) throws Exception {
        JsonNode said =
                ask("Runtime.evaluate", Map.of("expression", script, "awaitPromise", true, "returnByValue", true));
        if (said.has("exceptionDetails")) {
            throw new IllegalStateException(said.path("exceptionDetails").toString());
        }
        return said.path("result").path("value");
    }

    /// Asks again and again until a script comes to true.
    void until(String script) throws Exception {
        long last = System.nanoTime() + PATIENCE.toNanos();
        while (!truly(script)) {
            if (System.nanoTime() > last) {
                throw new IllegalStateException("never came true: " + script);
            }
            LockSupport.parkNanos(20_000_000);
        }
    }

    /// While one page follows another there is none to ask.
    private boolean truly(String script) throws Exception {
        try {
            return evaluate(script).asBoolean(false);
        } catch (IllegalStateException between) {
            return false;
        }
    }

    /// Moves the mouse, presses or lets go.
    ///
    /// @param type `mouseMoved`, `mousePressed` or `mouseReleased`
    void mouse(String type, double x, double y, boolean pressed) throws Exception {
        ask(
                "Input.dispatchMouseEvent",
                Map.of(
                        "type",
                        type,
                        "x",
                        x,
                        "y",
                        y,
                        "button",
                        pressed ? "left" : "none",
                        "buttons",
                        pressed ? 1 : 0,
                        "clickCount",
                        type.equals("mouseMoved") ? 0 : 1));
    }

    void wheel(double x, double y, double by) throws Exception {
        ask("Input.dispatchMouseEvent", Map.of("type", "mouseWheel", "x", x, "y", y, "deltaX", 0, "deltaY", by));
    }

    @Override
    public void close() {
        page.abort();
        client.close();
        process.descendants().forEach(ProcessHandle::destroy);
        process.destroy();
        process.onExit().join();
        Cost.remove(folder);
    }

    /// Hands each answer to who asked.
    private final class Listening implements WebSocket.Listener {

        private final StringBuilder parts = new StringBuilder();

        @Override
        public CompletionStage<?> onText(WebSocket socket, CharSequence part, boolean last) {
            parts.append(part);
            if (last) {
                JsonNode said = json.readTree(parts.toString());
                parts.setLength(0);
                CompletableFuture<JsonNode> answer = open.remove(said.path("id").asInt(0));
                if (answer != null) {
                    answer.complete(said);
                }
            }
            socket.request(1);
            return CompletableFuture.completedFuture(null);
        }

        @Override
        public void onError(WebSocket socket, Throwable error) {
            open.values().forEach(answer -> answer.completeExceptionally(error));
        }
    }
}
