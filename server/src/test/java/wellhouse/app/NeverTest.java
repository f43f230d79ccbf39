package wellhouse.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import wellhouse.demo.SampleBook;
import wellhouse.exchange.Help;
import wellhouse.exchange.Need;
import wellhouse.exchange.Offer;
import wellhouse.kernel.Book;
import wellhouse.kernel.Id;
import wellhouse.people.Name;
import wellhouse.people.Person;
import wellhouse.people.Standing;
import wellhouse.rooms.Rooms;
import wellhouse.store.StoreConfig;

/// What Wellhouse must never do, over every page of a house with a full book; docs/never.md says which test holds what.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class NeverTest {

    /// Numbers that occur nowhere by chance.
    private static final int GIFTS = 613;

    private static final int RECEIPTS = 211;

    private Wiring wiring;
    private Rooms rooms;
    private Book book;
    private Walk walk;
    private Path folder;
    private Person helped;
    private Person never;
    private Person stranger;
    private Need need;
    private Map<String, HttpResponse<String>> pages;

    @BeforeAll
    void fill(@TempDir Path temporary) {
        folder = temporary;
        wiring = Wiring.open(StoreConfig.embedded(folder, InstantSource.system()));
        rooms = wiring.rooms();
        book = wiring.book();
        LocalDate today = book.dayOf(rooms.clock().instant());
        SampleBook.fill(rooms, book, today, SampleBook.Size.usual("en"));
        helped = person("Quillon Vanterpool", Standing.KEPT, false);
        never = person("Nevera Askmenot", Standing.KEPT, true);
        stranger = person("Straniero Waitman", Standing.WAITING, false);
        need = new Need(
                rooms.pen().next(),
                helped.id(),
                "somebody for the bookkeeping of a club",
                Optional.empty(),
                now(),
                Need.Status.OPEN,
                "test");
        rooms.pen().write(book.id(), "test", "change.demo", List.of(), () -> {
            IntStream.range(0, GIFTS + RECEIPTS)
                    .forEach(number -> rooms.exchange()
                            .put(
                                    book.id(),
                                    new Help(
                                            rooms.pen().next(),
                                            helped.id(),
                                            number < GIFTS,
                                            Help.Currency.ADVICE,
                                            "",
                                            today.minusDays(1 + number % 300),
                                            0)));
            rooms.exchange().put(book.id(), need);
            rooms.exchange()
                    .put(book.id(), new Offer(rooms.pen().next(), never.id(), "bookkeeping for a club", now(), "test"));
        });
        walk = new Walk(rooms, book, folder);
        pages = walk.everything(List.of(helped.id(), stranger.id()));
    }

    @AfterAll
    void close() {
        walk.close();
        wiring.close();
    }

    private Instant now() {
        return rooms.clock().instant();
    }

    private Person person(String name, Standing standing, boolean neverAsk) {
        Person plain = Person.named(rooms.pen().next(), Name.shown(name), standing, now());
        Person person = plain.withKeeping(plain.keeping().withNeverAsk(neverAsk));
        rooms.pen().write(book.id(), "test", "change.demo", List.of(), () -> {
            rooms.people().put(book.id(), person);
            rooms.people()
                    .put(
                            book.id(),
                            new wellhouse.people.ContactPoint(
                                    rooms.pen().next(),
                                    person.id(),
                                    wellhouse.people.ContactPoint.Kind.EMAIL,
                                    name.toLowerCase(Locale.ROOT).replace(' ', '.') + "@example.org",
                                    "",
                                    "",
                                    false));
        });
        return person;
    }

    /// What somebody sees of a page, and what its pictures and fields say.
    private static String seen(Document page) {
        List<String> said = new ArrayList<>(List.of(page.text()));
        page.select("[aria-label], [title], [alt], [placeholder], [value]")
                .forEach(part -> List.of("aria-label", "title", "alt", "placeholder")
                        .forEach(name -> said.add(part.attr(name))));
        return String.join("\n", said);
    }

    private Map<String, Document> documents() {
        Map<String, Document> found = new java.util.TreeMap<>();
        pages.forEach((path, answer) -> found.put(path, Jsoup.parse(answer.body())));
        return found;
    }

    @Test
    void everyPageOpens() {
        pages.forEach((path, answer) -> assertThat(answer.statusCode()).as(path).isIn(Walk.well(path), 404));
        assertThat(pages.entrySet().stream()
                        .filter(page -> page.getValue().statusCode() == 404)
                        .map(Map.Entry::getKey))
                .as("only pictures that nobody has are missing")
                .allMatch(path -> path.endsWith("/photo") || path.contains("/people/" + stranger.id()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de"})
    void noWordOfSellingCountingOrGuiltIsUsed(String language) {
        language(language);
        Pattern words = Pattern.compile(
                "(?iU)\\b(lead score|prospects?|pipeline|blast|campaigns?|dialler|cold call|streaks?|overdue|guilt"
                        + "|leads? list|kampagnen?|kaltakquise|überfällig|strähne|interessent(en)?)\\b");

        walk.everything(List.of(helped.id())).forEach((path, answer) -> {
            if (!path.startsWith("/api/")) {
                assertThat(words.matcher(seen(Jsoup.parse(answer.body())))
                                .results()
                                .map(found -> found.group()))
                        .as(path)
                        .isEmpty();
            }
        });
        language("en");
    }

    private void language(String language) {
        var form = walk.page("/settings")
                .select("form[action=/settings/profile]")
                .forms()
                .getFirst();
        Map<String, String> fields = new java.util.HashMap<>();
        form.formData().forEach(field -> fields.put(field.key(), field.value()));
        fields.put("language", language);
        assertThat(walk.post("/settings/profile", fields).statusCode()).isEqualTo(200);
        assertThat(walk.page("/").select("html").attr("lang")).isEqualTo(language);
    }

    @Test
    void strangersWhoWaitCannotBeCalledOrWrittenToFromAList() {
        Document waiting = walk.page("/waiting");

        assertThat(waiting.select("form, button").size()).isPositive();
        assertThat(waiting.select("a[href~=^(tel|mailto|sms):]")).isEmpty();
        documents()
                .forEach((path, page) -> assertThat(
                                page.select("a[href~=^(tel|mailto|sms):]").eachAttr("href"))
                        .as(path)
                        .noneMatch(address -> address.contains("straniero") && !path.startsWith("/people/")));
    }

    @Test
    void aMailGoesToOnePersonOrToTwoWhoAgreedToMeet() {
        documents()
                .forEach((path, page) -> page.select("a[href^=mailto:]")
                        .eachAttr("href")
                        .forEach(address -> {
                            String to = address.replaceAll("[?].*", "");
                            assertThat(to.split(",", -1).length)
                                    .as(path)
                                    .isLessThanOrEqualTo(path.startsWith("/introductions/") ? 2 : 1);
                            assertThat(address)
                                    .as(path)
                                    .doesNotContainIgnoringCase("bcc=")
                                    .doesNotContainIgnoringCase("cc=");
                        }));
        documents()
                .forEach((path, page) ->
                        assertThat(page.select("form[action*=send]")).as(path).isEmpty());
    }

    @Test
    void noPageSaysHowManyPeopleThereAreAsIfThatWereAnAchievement() {
        int kept =
                rooms.transactions().read(() -> rooms.people().count(book.id())).getOrDefault(Standing.KEPT, 0);

        documents().forEach((path, page) -> {
            if (!path.matches("/(people|settings|imports|waiting|shape|doubles|names)(/.*|[?].*)?")) {
                assertThat(seen(page)).as(path).doesNotContainPattern("\\b" + kept + "\\b");
            }
        });
    }

    @Test
    void nobodyHasABalanceOnAnyPageInAnyAnswerOrExport() throws Exception {
        Pattern account = Pattern.compile("\\b(" + GIFTS + "|" + RECEIPTS + "|" + (GIFTS - RECEIPTS) + ")\\b");

        pages.forEach((path, answer) -> {
            boolean drawn = path.startsWith("/shape/picture.");
            boolean told = path.startsWith("/api/");
            assertThat(account.matcher(drawn || told ? "" : seen(Jsoup.parse(answer.body())))
                            .results()
                            .map(found -> found.group()))
                    .as(path)
                    .isEmpty();
            assertThat(drawn ? answer.body() : "").as(path).doesNotContainPattern("\"(balance|given|received|help)\"");
            assertThat(told ? answer.body() : "")
                    .as(path)
                    .doesNotContainPattern("\"(balance|given|received|owes|debt|strength)\"\\s*:\\s*-?[0-9]")
                    .doesNotContainPattern("[:\\[]\\s*" + account.pattern() + "\\s*[,}\\]\n]");
        });
        for (String format : List.of("json", "csv", "vcard")) {
            assertThat(exported(format))
                    .as(format)
                    .doesNotContainPattern("(?i)\"?(balance|owes|owed|debt)\"?\\s*[:=,]");
        }
        for (List<String> command : List.of(
                List.of("person", "Quillon Vanterpool"), List.of("today"), List.of("people"), List.of("history"))) {
            assertThat(command(command)).as(command.toString()).doesNotContainPattern(account);
        }
    }

    @Test
    void strengthTierAndWhatSomebodyNeedsLeaveInNoExportForOthers() throws Exception {
        for (String out : List.of(
                exported("vcard"),
                exported("csv"),
                walk.get("/people/" + helped.id() + "/card.vcf").body())) {
            assertThat(out)
                    .contains("Quillon")
                    .doesNotContainPattern("(?i)strength|closeness|balance|neverask|rhythm")
                    .doesNotContain("bookkeeping of a club");
        }
        assertThat(exported("json")).doesNotContainPattern("\"(strength|balance)\"");
    }

    private String exported(String format) throws Exception {
        Path out = folder.resolve("out." + format);
        Files.deleteIfExists(out);
        command(List.of("export", "--format", format, "--out", out.toString()));
        return Files.readString(out);
    }

    private String command(List<String> words) {
        List<String> all = new ArrayList<>(words);
        CommandLineRun run = CommandLineRun.of(folder, all.toArray(String[]::new));
        assertThat(run.code()).as(words + run.err()).isZero();
        CommandLineRun json = CommandLineRun.of(
                folder,
                java.util.stream.Stream.concat(words.stream(), java.util.stream.Stream.of("--json"))
                        .toArray(String[]::new));
        return run.out() + json.out();
    }

    @Test
    void whoIsNeverToBeAskedIsSuggestedNowhere() {
        assertThat(walk.page("/give/asks?what=help+with+bookkeeping").text()).doesNotContain("Nevera");
        documents()
                .forEach((path, page) -> assertThat(page.select(".match, .line-meets, .hands, .suitable")
                                .text())
                        .as(path)
                        .doesNotContain("Nevera"));
        assertThat(walk.page("/today/needs/" + helped.id() + "/" + need.id() + "/hands")
                        .text())
                .doesNotContain("Nevera");
    }

    @Test
    void anAskThatDoesNotSayWhatItNeedsIsNotAsked() {
        walk.post("/give/asks", Map.of("who", helped.id().toString(), "what", "advice"));
        String path = rooms.transactions()
                .read(() -> rooms.asks().all(book.id()))
                .getFirst()
                .id()
                .toString();

        assertThat(walk.post("/give/asks/" + path + "/asked", Map.of()).statusCode())
                .isEqualTo(422);
        assertThat(rooms.transactions()
                        .read(() -> rooms.asks().all(book.id()))
                        .getFirst()
                        .sent())
                .isEmpty();
    }

    @Test
    void everyPageBringsAllItIsMadeOfItself() {
        documents().forEach((path, page) -> {
            List<String> parts = new ArrayList<>(page.select("[src]").eachAttr("src"));
            parts.addAll(page.select("link[href]").eachAttr("href"));
            parts.addAll(page.select("[srcset], [poster], object[data]").eachAttr("srcset"));
            assertThat(parts)
                    .as(path)
                    .allMatch(part -> part.startsWith("/") && !part.startsWith("//") || part.startsWith("data:"));
            assertThat(page.select("iframe, object, embed, script:not([src]), [style], [onclick], [ping]"))
                    .as(path)
                    .isEmpty();
        });
    }

    @Test
    void aFreshBookWithoutGoalOrJobOpensEveryRoom(@TempDir Path empty) {
        try (Wiring fresh = Wiring.open(StoreConfig.embedded(empty, InstantSource.system()));
                Walk through = new Walk(fresh.rooms(), fresh.book(), empty)) {
            through.everything(List.<Id<Person>>of())
                    .forEach((path, answer) ->
                            assertThat(answer.statusCode()).as(path).isEqualTo(Walk.well(path)));
        }
    }

    /// There are no events to plan yet; who brings them sees this and asks for the reason.
    @Test
    void thereIsNoEventWithoutAReason() {
        assertThat(pages.keySet()).noneMatch(path -> path.contains("event"));
        documents()
                .forEach((path, page) -> page.select("form[action*=event]")
                        .forEach(form -> assertThat(form.select("[name=reason][required], [name=fun]"))
                                .as(path)
                                .isNotEmpty()));
    }

    @Test
    void eachNeverHasATestThatIsThere() throws Exception {
        String table = Files.readString(root().resolve("docs/never.md"));
        for (int number = 1; number <= 15; number++) {
            assertThat(table).containsPattern("\\| A%02d \\|".formatted(number));
        }
        var named = Pattern.compile("`([A-Za-z]+Test)#([A-Za-z]+)`")
                .matcher(table)
                .results()
                .toList();
        assertThat(named).hasSizeGreaterThan(15);
        for (var one : named) {
            assertThat(methods(one.group(1))).as(one.group()).contains("void " + one.group(2) + "(");
        }
    }

    private static Path root() {
        Path at = Path.of("").toAbsolutePath();
        return Files.exists(at.resolve("docs/never.md")) ? at : at.resolve("..").normalize();
    }

    /// The source of a test class, wherever in the project it stands.
    private static String methods(String name) throws Exception {
        try (var files = Files.find(
                root(),
                12,
                (path, _) -> path.getFileName().toString().equals(name + ".java")
                        && path.toString().contains("src/test"))) {
            return Files.readString(files.findFirst().orElseThrow(() -> new AssertionError(name + " is not there")));
        }
    }
}
