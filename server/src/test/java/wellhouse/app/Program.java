package wellhouse.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import wellhouse.accounts.Account;
import wellhouse.accounts.Scope;
import wellhouse.rooms.Rooms;

/// A program that uses the API with a token of its own. Every answer is held against the description.
final class Program {

    private static final OpenApi DESCRIPTION = OpenApi.read();
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final House house;
    private final String token;
    private final TreeSet<String> asked = new TreeSet<>();

    Program(House house, String token) {
        this.house = house;
        this.token = token;
    }

    static Program of(House house, Rooms rooms, Set<Scope> scopes) {
        return of(house, rooms, rooms.signIn().owner(), scopes, Optional.empty());
    }

    static Program of(House house, Rooms rooms, Account account, Set<Scope> scopes, Optional<Instant> ends) {
        return new Program(
                house, rooms.devices().makeToken(account, "test", scopes, ends).password());
    }

    static Set<Scope> everything() {
        return Set.copyOf(Scope.OF_PROGRAMS);
    }

    /// Operations that were asked, as [OpenApi#operations()] names them.
    Set<String> asked() {
        return asked;
    }

    JsonNode get(String route, String path) {
        return json("GET", route, path, 200, "");
    }

    JsonNode post(String route, String path, String body) {
        return json("POST", route, path, 200, body);
    }

    /// An answer that is as it should be.
    JsonNode json(String method, String route, String path, int status, String body) {
        HttpResponse<String> answer = ask(method, route, path, "application/json", body);
        assertThat(answer.statusCode())
                .as(method + " " + path + " " + answer.body())
                .isEqualTo(status);
        return JsonMapper.shared().readTree(answer.body());
    }

    /// One call, held against the description.
    ///
    /// @param route as described, such as `/people/{id}`
    /// @param path as asked
    HttpResponse<String> ask(String method, String route, String path, String type, String body) {
        HttpRequest.Builder request =
                request(path).method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (!body.isEmpty()) {
            request.header("Content-Type", type);
        }
        HttpResponse<String> answer = send(request.build());
        String operation = method + " /api/v1" + route;
        asked.add(operation);
        assertThat(DESCRIPTION.faults(operation, answer))
                .as(operation + " " + answer.body())
                .isEmpty();
        return answer;
    }

    HttpRequest.Builder request(String path) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + house.port() + "/api/v1" + path));
        return token.isEmpty() ? request : request.header("Authorization", "Bearer " + token);
    }

    static HttpResponse<String> send(HttpRequest request) {
        try {
            return CLIENT.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /// What is described behind the gate.
    static TreeSet<String> described() {
        TreeSet<String> all = DESCRIPTION.operations();
        all.removeIf(operation -> !operation.contains(" /api/v1/"));
        return all;
    }
}
