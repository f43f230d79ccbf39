package wellhouse.app;

import static org.assertj.core.api.Assertions.assertThat;

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
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import wellhouse.rooms.Rooms;

/// Who may come in, and what the house says at the door.
final class FrontDoorTest {

    private Rooms rooms;
    private House house;
    private HttpClient client;

    @BeforeEach
    void open() {
        rooms = BareRooms.make();
        house = House.open("127.0.0.1", 0, rooms);
        client = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    }

    @AfterEach
    void close() {
        client.close();
        house.close();
    }

    @Test
    void aWatcherIsToldThatAllIsWell() throws Exception {
        assertThat(get("/health").body()).isEqualTo("ok");
    }

    @Test
    void aStrangerIsLedToTheDoor() throws Exception {
        HttpResponse<String> page = get("/");

        assertThat(page.statusCode()).isEqualTo(303);
        assertThat(page.headers().firstValue("Location")).contains("/enter");
    }

    @Test
    void theLinkOpensOnceAndThePasswordAfterIt() throws Exception {
        String link = "/enter?token=" + rooms.signIn().link(rooms.signIn().owner());
        assertThat(get(link).headers().firstValue("Location")).contains("/welcome");
        String welcome = get("/welcome").body();
        String csrf = welcome.replaceAll("(?s).*name=\"csrf\" value=\"([^\"]+)\".*", "$1");
        Map<String, String> form = Map.of(
                "csrf", csrf, "name", "Jo", "password", "a long sentence", "zone", "Europe/Berlin", "country", "DE");
        assertThat(post("/welcome", form).statusCode()).isEqualTo(303);

        client = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
        assertThat(get(link).statusCode()).isEqualTo(403);
        assertThat(post("/enter", Map.of("password", "a wrong sentence")).statusCode())
                .isEqualTo(403);
        assertThat(post("/enter", Map.of("password", "a long sentence"))
                        .headers()
                        .firstValue("Location"))
                .contains("/");
        assertThat(get("/").statusCode()).isEqualTo(200);
    }

    @Test
    void whoIsWelcomedAlreadyChangesThePasswordOnlyByKnowingIt() throws Exception {
        rooms.signIn().withPassword(rooms.signIn().owner(), "a long sentence".toCharArray());
        post("/enter", Map.of("password", "a long sentence"));
        String csrf = get("/settings").body().replaceAll("(?s).*name=\"csrf\" value=\"([^\"]+)\".*", "$1");
        Map<String, String> form = Map.of(
                "csrf", csrf, "name", "Jo", "password", "another sentence", "zone", "Europe/Berlin", "country", "DE");

        assertThat(post("/welcome", form).headers().firstValue("Location")).contains("/settings#password");

        client = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
        assertThat(post("/enter", Map.of("password", "another sentence")).statusCode())
                .isEqualTo(403);
    }

    @Test
    void aFormWithoutItsTokenChangesNothing() throws Exception {
        get("/enter?token=" + rooms.signIn().link(rooms.signIn().owner()));

        assertThat(post("/welcome", Map.of("name", "Jo", "password", "a long sentence"))
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void everyAnswerSaysWhatABrowserMayDoWithIt() throws Exception {
        HttpResponse<String> page = get("/enter");

        assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("default-src 'none'")
                .doesNotContain("unsafe");
        assertThat(page.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(page.body()).doesNotContain(" style=").doesNotContain("onclick=");
    }

    @Test
    void aNameFromElsewhereIsNotAnsweredTo() throws Exception {
        try (var socket = new java.net.Socket("127.0.0.1", house.port())) {
            socket.getOutputStream()
                    .write("GET /health HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n"
                            .getBytes(StandardCharsets.US_ASCII));
            assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                    .startsWith("HTTP/1.1 400");
        }
    }

    @Test
    void whatIsNotThereIsSaidInTheHousesOwnWords() throws Exception {
        HttpResponse<String> page = get("/nowhere");

        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.body()).contains("There is nothing here");
    }

    @Test
    void staticFilesAreKeptForAYearByTheirFingerprint() throws Exception {
        String address = get("/enter").body().replaceAll("(?s).*href=\"(/assets/base.css[^\"]+)\".*", "$1");

        assertThat(get(address).headers().firstValue("Cache-Control").orElse(""))
                .contains("immutable");
        assertThat(get("/assets/base.css").headers().firstValue("Cache-Control").orElse(""))
                .isEqualTo("no-cache");
        assertThat(get("/assets/htmx.js").statusCode()).isEqualTo(200);
        assertThat(get("/assets/..%2fopenapi.yaml").statusCode()).isIn(400, 404);
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(at(path)).header("Accept", "text/html").build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String path, Map<String, String> form) throws IOException, InterruptedException {
        String body = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        HttpRequest request = HttpRequest.newBuilder(at(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body))
                .build();
        return client.send(request, BodyHandlers.ofString());
    }

    private URI at(String path) {
        return URI.create("http://127.0.0.1:" + house.port() + path);
    }
}
