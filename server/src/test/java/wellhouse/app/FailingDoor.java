package wellhouse.app;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/// A door before a server through which everything passes until one request, which goes wrong as a test says, and so
/// does everything after it until the door is mended.
final class FailingDoor implements AutoCloseable {

    /// How it goes wrong.
    enum Fault {
        /// The server behind is not asked; the answer is 500.
        REFUSED,
        /// The server behind is not asked; the connection closes.
        CUT_BEFORE,
        /// The server behind has done it; half of its answer comes back.
        CUT_AFTER
    }

    private static final Set<String> PASSED =
            Set.of("authorization", "content-type", "depth", "if-match", "if-none-match");

    private final String behind;
    private final HttpServer server;
    private final HttpClient client = HttpClient.newHttpClient();
    private final AtomicInteger good = new AtomicInteger(Integer.MAX_VALUE);
    private String method = "";
    private Fault fault = Fault.REFUSED;

    /// @param behind the root of the server
    FailingDoor(String behind) {
        this.behind = behind;
        try {
            server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 50);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::pass);
        server.start();
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /// Lets so many requests of a method through; then all go wrong.
    void failAfter(int requests, String which, Fault how) {
        method = which;
        fault = how;
        good.set(requests);
    }

    void mend() {
        good.set(Integer.MAX_VALUE);
    }

    private void pass(HttpExchange exchange) throws IOException {
        try (exchange) {
            boolean counts = exchange.getRequestMethod().equals(method);
            boolean fails = counts ? good.getAndDecrement() <= 0 : good.get() < 0;
            if (fails && fault == Fault.REFUSED) {
                exchange.sendResponseHeaders(500, -1);
            } else if (!fails || fault == Fault.CUT_AFTER) {
                answer(exchange, fails);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void answer(HttpExchange exchange, boolean half) throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = asked(exchange);
        for (String name : List.of("ETag", "Content-Type", "Location")) {
            answer.headers()
                    .firstValue(name)
                    .ifPresent(value -> exchange.getResponseHeaders().set(name, value));
        }
        byte[] body = answer.body();
        if (half && body.length == 0) {
            return;
        }
        exchange.sendResponseHeaders(answer.statusCode(), body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body, 0, half ? body.length / 2 : body.length);
    }

    private HttpResponse<byte[]> asked(HttpExchange exchange) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(behind + exchange.getRequestURI()))
                .method(
                        exchange.getRequestMethod(),
                        BodyPublishers.ofByteArray(exchange.getRequestBody().readAllBytes()));
        exchange.getRequestHeaders().forEach((name, values) -> {
            if (PASSED.contains(name.toLowerCase(Locale.ROOT))) {
                values.forEach(value -> request.header(name, value));
            }
        });
        return client.send(request.build(), BodyHandlers.ofByteArray());
    }

    @Override
    public void close() {
        server.stop(0);
        client.close();
    }
}
