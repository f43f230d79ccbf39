package wellhouse.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import wellhouse.kernel.Book;
import wellhouse.kernel.Id;
import wellhouse.people.Name;
import wellhouse.people.Person;
import wellhouse.people.Photos;
import wellhouse.people.Standing;
import wellhouse.rooms.Rooms;
import wellhouse.store.StoreConfig;

/// Text that means harm, typed or pasted into every field of giving and taking, and what the pages make of it.
final class HostileTextTest {

    private static final String MARKUP =
            "\"><script>alert(1)</script><img src=x onerror=alert(2)>'{{7*773}}${7*773}&lt;b&gt;";
    private static final String TURNED = "invoice\u202Egnp.exe\u202C \u2066hidden\u2069 \u200Bzero \uFEFFmark";
    private static final String CONTROL = "line one\r\nBcc: everybody@example.org\r\n\u0000\u0007\u001B[31mred";

    private Wiring wiring;
    private Rooms rooms;
    private Book book;
    private Walk walk;
    private Person ana;
    private Person ben;

    static List<String> hostile() {
        return List.of(MARKUP, TURNED, CONTROL);
    }

    @BeforeEach
    void open(@TempDir Path folder) {
        wiring = Wiring.open(StoreConfig.embedded(folder, InstantSource.system()));
        rooms = wiring.rooms();
        book = wiring.book();
        ana = kept("Ana Ruiz");
        ben = kept("Ben Ode");
        walk = new Walk(rooms, book, folder);
    }

    @AfterEach
    void close() {
        walk.close();
        wiring.close();
    }

    private Person kept(String name) {
        Person person = Person.named(
                rooms.pen().next(),
                Name.shown(name),
                Standing.KEPT,
                rooms.clock().instant());
        rooms.pen()
                .write(
                        book.id(),
                        "test",
                        "change.demo",
                        List.of(),
                        () -> rooms.people().put(book.id(), person));
        return person;
    }

    /// Every form that takes text, with the text in every field that takes any.
    private List<Integer> fill(String text) {
        String who = ana.id().toString();
        Map<String, String> intro =
                Map.of("kind", "by-me", "first", who, "second", ben.id().toString(), "why", text, "named", "on");
        List<Integer> codes = new ArrayList<>();
        codes.add(
                walk.post("/give/board/needs", Map.of("who", who, "what", text)).statusCode());
        codes.add(walk.post("/give/board/offers", Map.of("who", who, "what", text))
                .statusCode());
        codes.add(walk.post("/give/board/own", Map.of("side", "can-help", "what", text))
                .statusCode());
        codes.add(walk.post("/give/board/paste", Map.of("who", who, "text", "I need " + text))
                .statusCode());
        codes.add(walk.post("/give/board/pasted", Map.of("who", who, "need", text))
                .statusCode());
        codes.add(walk.post("/give/ledger", Map.of("who", who, "given", "true", "currency", "thanks", "what", text))
                .statusCode());
        codes.add(walk.post("/give/reading", Map.of("title", text, "text", text, "topics", text))
                .statusCode());
        codes.add(walk.post("/give/hearsay", Map.of("what", text, "reach", "anybody"))
                .statusCode());
        codes.add(walk.post("/give/asks", Map.of("who", who, "what", text, "for", text, "why", text))
                .statusCode());
        codes.add(walk.post("/give/known/kudos", Map.of("words", text, "source", text))
                .statusCode());
        codes.add(walk.post("/give/known/showings", Map.of("what", text, "where", text))
                .statusCode());
        codes.add(walk.post("/give/tone", Map.of("text", text)).statusCode());
        codes.add(walk.post("/introductions", intro).statusCode());
        codes.add(
                walk.post("/people/" + who + "/promises", Map.of("what", text)).statusCode());
        codes.add(
                walk.post("/capture", Map.of("line", "Ana Ruiz needs " + text)).statusCode());
        return codes;
    }

    @Test
    void aPageInPlaceOfAPictureIsNotShown() {
        rooms.pen().write(book.id(), "test", "change.demo", List.of(), () -> {
            byte[] page = "<script>alert(5411)</script>".getBytes(StandardCharsets.UTF_8);
            String print = rooms.photos().put(book.id(), new Photos.Photo("text/html", page));
            rooms.people().put(book.id(), ana.withPhoto(Optional.of(print)));
        });

        assertThat(walk.get("/people/" + ana.id() + "/photo").statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void whatWasTypedIsShownAsTextAndNeverBecomesPartOfAPage(String text) {
        assertThat(fill(text)).allMatch(code -> code == 200 || code == 400 || code == 422);

        walk.everything(List.of(ana.id(), ben.id())).forEach((path, answer) -> {
            assertThat(answer.statusCode()).as(path).isIn(Walk.well(path), 404);
            if (path.startsWith("/api/")) {
                isDataAndNoPage(path, answer);
                return;
            }
            Document page = Jsoup.parse(answer.body());
            assertThat(page.select("script:not([src]), img[src=x], [onerror]"))
                    .as(path)
                    .isEmpty();
            assertThat(answer.body()).as(path).doesNotContain("<script>alert");
            assertThat(page.text()).as(path).doesNotContain("5411");
            assertThat(answer.body()).as(path).doesNotContain("\u0000").doesNotContain("\u001B");
            assertThat(answer.body())
                    .as(path + " is turned round")
                    .doesNotContain("\u202E")
                    .doesNotContain("\u2066");
            assertThat(page.select("a[href^=mailto:]").eachAttr("href"))
                    .as(path)
                    .noneMatch(to -> to.matches("(?is).*[?&]bcc=.*"));
        });
    }

    /// Programs get the text as it was typed, and no browser takes it for a page.
    private static void isDataAndNoPage(String path, HttpResponse<String> answer) {
        assertThat(answer.headers().firstValue("Content-Type").orElse(""))
                .as(path)
                .matches("application/(problem\\+)?json.*|text/plain.*|application/yaml.*");
        assertThat(answer.headers().firstValue("X-Content-Type-Options"))
                .as(path)
                .contains("nosniff");
        assertThat(answer.body()).as(path).doesNotContain("\u0000").doesNotContain("\u001B");
    }

    @Test
    void aHundredThousandCharactersAreRefusedOrCutAndNeverBreakAPage() {
        assertThat(fill("ab ".repeat(33_334))).allMatch(code -> code < 500);
        assertThat(fill("x".repeat(100_000))).allMatch(code -> code < 500);
        assertThat(fill("x".repeat(400))).allMatch(code -> code < 500);

        walk.everything(List.<Id<Person>>of(ana.id())).forEach((path, answer) -> {
            assertThat(answer.statusCode()).as(path).isIn(Walk.well(path), 404);
            assertThat(answer.body().length()).as(path).isLessThan(400_000);
        });
        assertThat(rooms.transactions().read(() -> rooms.exchange().needs(book.id(), ana.id())))
                .allMatch(need -> need.what().length() <= 500);
    }
}
