package wellhouse.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import wellhouse.accounts.AppPassword;
import wellhouse.accounts.Scope;

/// What a token opens, and what it does not.
final class ApiTokensTest extends ApiHouse {

    @Test
    void withoutATokenNothingIsAnswered() {
        Program nobody = new Program(house, "");
        Program wrong = new Program(house, "wellhouse_abcdefghijkmnpqrstuvwxyz");
        Program over = Program.of(
                house,
                rooms,
                rooms.signIn().owner(),
                Program.everything(),
                Optional.of(Instant.now().minusSeconds(1)));
        for (String operation : Program.described()) {
            HttpResponse<String> answer = ask(nobody, operation);
            assertThat(answer.statusCode()).as(operation).isEqualTo(401);
            assertThat(answer.headers().firstValue("WWW-Authenticate"))
                    .as(operation)
                    .isPresent();
        }
        assertThat(wrong.json("GET", "/people", "/people", 401, "").get("type").asString())
                .isEqualTo("urn:wellhouse:problem:wrong-token");
        assertThat(over.json("GET", "/people", "/people", 401, "").get("type").asString())
                .isEqualTo("urn:wellhouse:problem:token-over");
    }

    private HttpResponse<String> ask(Program who, String operation) {
        String[] parts = operation.replace("/api/v1", "").split(" ", 2);
        return who.ask(parts[0], parts[1], parts[1].replace("{id}", ana.id().toString()), "application/json", "");
    }

    @Test
    void aTokenDoesOnlyWhatItsScopesSay() {
        for (Scope scope : Scope.OF_PROGRAMS) {
            Program narrow = Program.of(house, rooms, Set.of(scope));
            assertThat(narrow.get("/token", "/token")
                            .get("scopes")
                            .valueStream()
                            .map(JsonNode::asString))
                    .containsExactly(scope.word());
            long let = Program.described().stream()
                    .filter(operation -> !operation.contains("token"))
                    .filter(operation -> ask(narrow, operation).statusCode() != 403)
                    .count();
            assertThat(let)
                    .as(scope.word())
                    .isEqualTo(
                            switch (scope) {
                                case SYNC -> 0;
                                case PEOPLE_READ -> 5;
                                case PEOPLE_WRITE -> 3;
                                case CAPTURE -> 1;
                                case GIVE_READ -> 14;
                                case GIVE_WRITE -> 32;
                                case IMPORT -> 5;
                                case HISTORY -> 2;
                            });
        }
    }

    @Test
    void aBrowsersCookieOpensNothingHereAndATokenNoPage() {
        String cookie = Program.send(
                        HttpRequest.newBuilder(java.net.URI.create("http://127.0.0.1:" + house.port() + "/enter?token="
                                        + rooms.signIn().link(rooms.signIn().owner())))
                                .build())
                .headers()
                .firstValue("Set-Cookie")
                .orElseThrow()
                .replaceFirst(";.*", "");

        assertThat(Program.send(new Program(house, "")
                                .request("/people")
                                .header("Cookie", cookie)
                                .build())
                        .statusCode())
                .isEqualTo(401);
        HttpRequest page = program.request("/../../people").build();
        assertThat(page.headers().firstValue("Authorization")).isPresent();
        assertThat(Program.send(HttpRequest.newBuilder(
                                        java.net.URI.create("http://127.0.0.1:" + house.port() + "/people"))
                                .header(
                                        "Authorization",
                                        page.headers()
                                                .firstValue("Authorization")
                                                .orElseThrow())
                                .build())
                        .headers()
                        .firstValue("Location"))
                .hasValueSatisfying(at -> assertThat(at).endsWith("/enter"));
    }

    @Test
    void aTokenSyncsNothingAndADevicesPasswordAsksNothing() {
        var device = rooms.devices().make(rooms.signIn().owner(), "phone");
        var token = rooms.devices()
                .makeToken(rooms.signIn().owner(), "script", Set.of(Scope.PEOPLE_READ), Optional.empty());
        String basic = java.util.Base64.getEncoder()
                .encodeToString(
                        (token.user() + ":" + token.password()).getBytes(java.nio.charset.StandardCharsets.UTF_8));

        assertThat(Program.send(HttpRequest.newBuilder(
                                        java.net.URI.create("http://127.0.0.1:" + house.port() + "/dav/"))
                                .method("PROPFIND", HttpRequest.BodyPublishers.noBody())
                                .header("Authorization", "Basic " + basic)
                                .build())
                        .statusCode())
                .isEqualTo(401);
        new Program(house, device.password()).json("GET", "/people", "/people", 401, "");
        assertThat(rooms.devices().all(book.id()))
                .extracting(AppPassword::label)
                .doesNotContain("script");
    }

    @Test
    void aTokenThatWasTakenBackIsRefusedAtOnceAndItsUseIsNoted() {
        var made =
                rooms.devices().makeToken(rooms.signIn().owner(), "gone", Set.of(Scope.PEOPLE_READ), Optional.empty());
        Program soon = new Program(house, made.password());
        soon.get("/people", "/people");
        assertThat(rooms.devices().tokens(book.id()))
                .filteredOn(token -> token.label().equals("gone"))
                .allSatisfy(token -> assertThat(token.used()).isPresent());
        rooms.devices().revoke(book.id(), made.entry().id());

        soon.json("GET", "/people", "/people", 401, "");
    }
}
