package wellhouse.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import wellhouse.store.StoreConfig;

/// The shapes of JSON in `docs/command-line.md` are those the commands answer with: the page is the golden file.
final class JsonShapesTest {

    private static final Pattern COMMAND = Pattern.compile("^([a-z][a-z-]*(?: (?:--)?[a-z][a-z-]*)?) {2,}(\\{.*)$");
    private static final Pattern NAMED = Pattern.compile("^([a-z][A-Za-z]*) = (\\{.*)$");
    private static final List<String> OPEN_UNTIL_TOLD = List.of("serve");

    /// What these answer comes from another server, and none is asked here.
    private static final List<String> FROM_OUTSIDE = List.of("feeds add", "feeds look");

    private final Map<String, Shape> commands = new HashMap<>();
    private final Map<String, Shape> named = new HashMap<>();
    private final TreeSet<String> checked = new TreeSet<>();
    private Path data = Path.of("");
    private Path files = Path.of("");

    /// What a value looks like.
    private sealed interface Shape {

        /// Fields by their names.
        record Fields(Map<String, Shape> fields) implements Shape {}

        /// Any names, all with values of one shape.
        record Names(Shape value) implements Shape {}

        record Many(Shape of) implements Shape {}

        /// A text, number, truth, or none; or what [#named] has under this name.
        record Plain(String word) implements Shape {}
    }

    @BeforeEach
    void read(@TempDir Path folder) throws IOException {
        data = folder.resolve("data");
        files = Files.createDirectories(folder.resolve("files"));
        String page = Files.readString(Path.of("../docs/command-line.md"));
        String block = page.substring(page.indexOf("## Shapes of JSON"), page.indexOf("## A whole book as JSON"));
        List<String> lines = new ArrayList<>();
        for (String line : block.substring(block.indexOf("```text") + 8, block.lastIndexOf("```"))
                .lines()
                .toList()) {
            if (line.startsWith("   ")) {
                lines.add(lines.removeLast() + " " + line.strip());
            } else {
                lines.add(line);
            }
        }
        for (String line : lines) {
            Matcher command = COMMAND.matcher(line);
            Matcher name = NAMED.matcher(line);
            if (command.matches()) {
                commands.put(command.group(1), new Notation(command.group(2)).shape());
            } else if (name.matches()) {
                named.put(name.group(1), new Notation(name.group(2)).shape());
            } else {
                assertThat(line).as("a line of the shapes").isBlank();
            }
        }
    }

    @Test
    void everyAnswerHasTheShapeThatIsWritten() throws IOException {
        Path two = Files.writeString(files.resolve("two.vcf"), """
                BEGIN:VCARD
                VERSION:3.0
                FN:Iva Novak
                N:Novak;Iva;;;
                EMAIL:iva@example.org
                END:VCARD
                BEGIN:VCARD
                VERSION:3.0
                FN:Iva Novak
                N:Novak;Iva;;;
                EMAIL:novak@example.net
                END:VCARD
                BEGIN:VCARD
                VERSION:3.0
                """);
        Path table = Files.writeString(files.resolve("table.csv"), "First name,Surname,Remark\nBo,Berg,tea\n");
        Path odd = Files.write(files.resolve("odd.bin"), new byte[] {0, 1, 2});
        Path backup = files.resolve("backup.zip");

        answer("demo", "demo", "--people", "120", "--fill-only");
        answer("import --dry-run", "import", "--dry-run", two.toString(), table.toString());
        answer("import", "import", two.toString(), odd.toString());
        answer("import", "import", odd.toString());
        answer("today", "today", "--minutes", "30");
        String someone = answer("people", "people").at("/people/0/id").asString();
        answer("people", "people", "Novak");
        for (JsonNode one : answer("people", "people", "--limit", "40").get("people")) {
            answer("person", "person", one.get("id").asString());
        }
        answer("paths", "paths", "Fjordline Ferries");
        answer("paths", "paths", someone);
        answer("paths", "paths", "--can", "contract");
        answer("log", "log", "--dry-run", "coffee with Iva Novak yesterday");
        answer("log", "log", "--yes", "coffee with Zora Quill yesterday, send the map by Friday; needs a flat");
        give(someone);
        answer("undo", "undo");
        answer("history", "history");
        JsonNode waiting = answer("waiting", "waiting").get("waiting");
        answer("waiting --keep", "waiting", "--keep", waiting.at("/0/person/id").asString());
        answer("waiting --keep", "waiting", "--rest", waiting.at("/1/person/id").asString());
        answer(
                "waiting --keep",
                "waiting",
                "--dismiss",
                waiting.at("/2/person/id").asString());
        JsonNode pair = answer("doubles", "doubles").at("/pairs/0");
        String one = pair.at("/one/id").asString();
        String other = pair.at("/other/id").asString();
        answer("merge", "merge", one, other);
        answer("unmerge", "unmerge", one);
        answer("doubles --not-same", "doubles", "--not-same", one, other);
        for (String format : List.of("vcard", "csv", "json")) {
            answer(
                    "export",
                    "export",
                    "--format",
                    format,
                    "--out",
                    files.resolve("out." + format).toString());
        }
        answer("backup", "backup", "--out", backup.toString());
        answer("doctor", "doctor");
        answer("sign-in", "sign-in");
        answer("app-password create", "app-password", "create", "phone");
        answer("app-password list", "app-password", "list");
        answer("app-password revoke", "app-password", "revoke", "phone");
        answer("token create", "token", "create", "script", "--scope", "people:read,capture", "--until", "2099-03-01");
        answer("token list", "token", "list");
        answer("token revoke", "token", "revoke", "script");
        data = files.resolve("restored");
        answer("restore", "restore", backup.toString());

        TreeSet<String> written = new TreeSet<>(commands.keySet());
        OPEN_UNTIL_TOLD.forEach(written::remove);
        FROM_OUTSIDE.forEach(written::remove);
        assertThat(checked).isEqualTo(written);
    }

    private void give(String someone) {
        answer("needs add", "needs", "add", "Zora Quill", "a", "tax adviser", "--by", "2099-03-01");
        answer("offers add", "offers", "add", someone, "tax returns");
        JsonNode needs = answer("needs list", "needs", "list");
        String need = needs.at("/needs/0/id").asString();
        answer("needs matches", "needs", "matches", need);
        JsonNode introduction =
                answer("introductions begin", "introductions", "begin", "Zora Quill", someone, "both keep bees");
        answer("introductions list", "introductions", "list");
        answer(
                "introductions move",
                "introductions",
                "move",
                introduction.at("/introduction/id").asString(),
                "asked-first");
        answer("needs close", "needs", "close", need);
        answer(
                "offers close",
                "offers",
                "close",
                answer("offers list", "offers", "list").at("/offers/0/id").asString());
        answer("ledger gave", "ledger", "gave", "Zora Quill", "advice", "about bees");
        answer("ledger received", "ledger", "received", "Zora Quill", "time");
        answer("ledger list", "ledger", "list");
        String promised = answer("promises add", "promises", "add", "Zora Quill", "send seeds")
                .at("/promise/id")
                .asString();
        answer("promises list", "promises", "list");
        answer("promises move", "promises", "move", promised, "--by", "2099-03-01");
        answer("promises keep", "promises", "keep", promised);
        String theirs = answer("promises add", "promises", "add", "--theirs", "Zora Quill", "a jar")
                .at("/promise/id")
                .asString();
        answer("promises release", "promises", "release", theirs);
        String own = answer("card add", "card", "add", "CAN_HELP", "bicycle repairs")
                .at("/line/id")
                .asString();
        answer("card list", "card", "list");
        answer("card remove", "card", "remove", own);
        String position = answer(
                        "positions add",
                        "positions",
                        "add",
                        "Mill Lane Works",
                        "Gardener",
                        "--from",
                        "2015-03",
                        "--to",
                        "2019")
                .at("/position/id")
                .asString();
        answer("positions list", "positions", "list");
        answer("positions remove", "positions", "remove", position);
        String ask = answer(
                        "asks add",
                        "asks",
                        "add",
                        "Zora Quill",
                        "ten minutes on hives",
                        "--for",
                        "my garden",
                        "--why",
                        "you keep bees",
                        "--by",
                        "2099-03-01")
                .at("/ask/id")
                .asString();
        answer("asks list", "asks", "list");
        answer("asks asked", "asks", "asked", ask);
        answer("asks answer", "asks", "answer", ask, "YES");
        answer("asks close", "asks", "close", ask, "--came", "a hive", "--thanked");
        answer("heard add", "heard", "add", "the library looks for help", "--from", "Zora Quill");
        answer("heard list", "heard", "list");
        answer("reading add", "reading", "add", "https://example.org/bees", "--title", "On bees");
        String item =
                answer("reading list", "reading", "list").at("/items/0/id").asString();
        answer("reading share", "reading", "share", item, "Zora Quill", "for your bees");
        answer("reading done", "reading", "done", item);
        answer("known praise", "known", "praise", "a calm hand", "--from", "Zora Quill", "--source", "a letter");
        answer("known voucher", "known", "voucher", "Zora Quill", "my bees");
        answer("known told", "known", "told", "Zora Quill", "that I look for a garden");
        answer("known shown", "known", "shown", "a talk on hives", "--where", "the library");
        String voucher =
                answer("known list", "known", "list").at("/vouchers/0/id").asString();
        answer("known agreed", "known", "agreed", voucher);
        answer("known remove", "known", "remove", voucher);
        answer("tone", "tone", "You are amazing, could you help me?");
        String feed = feed();
        answer("feeds list", "feeds", "list");
        answer("feeds remove", "feeds", "remove", feed);
        assertThat(CommandLineRun.of(data, "feeds", "add", "https://feeds.example/news", "--json")
                        .json()
                        .at("/error/code")
                        .asString())
                .isEqualTo("give.reading.not-allowed");
    }

    /// Nothing may be fetched here, so that a feed is put in by hand.
    private String feed() {
        try (Wiring wiring = Wiring.open(StoreConfig.embedded(data, InstantSource.system()))) {
            return Feeds.put(wiring.rooms(), wiring.book());
        }
    }

    @Test
    void everyMistakeHasOneShape() {
        JsonNode nobody = CommandLineRun.of(data, "person", "Nobody", "--json").json();

        assertThat(nobody.propertyNames()).containsExactly("error");
        assertThat(nobody.get("error").propertyNames()).containsExactly("code", "message");
        assertThat(nobody.at("/error/code").asString()).isEqualTo("cli.nobody");
    }

    private JsonNode answer(String shape, String... words) {
        CommandLineRun run = CommandLineRun.of(
                data, Stream.concat(Stream.of(words), Stream.of("--json")).toArray(String[]::new));
        JsonNode document = run.json();
        checked.add(shape);
        Shape expected = commands.getOrDefault(shape, new Shape.Plain("undocumented"));
        assertThat(commands).as("docs/command-line.md").containsKey(shape);
        assertThat(document.has("error")).as(run.out()).isFalse();
        compare(String.join(" ", words), document, expected);
        return document;
    }

    private void compare(String where, JsonNode value, Shape shape) {
        if (value.isNull()) {
            return;
        }
        switch (shape) {
            case Shape.Fields fields -> {
                assertThat(new TreeSet<>(value.propertyNames()))
                        .as(where)
                        .isEqualTo(new TreeSet<>(fields.fields().keySet()));
                fields.fields().forEach((name, of) -> compare(where + "." + name, value.get(name), of));
            }
            case Shape.Names names ->
                value.properties().forEach(one -> compare(where + "." + one.getKey(), one.getValue(), names.value()));
            case Shape.Many many -> {
                assertThat(value.isArray()).as(where).isTrue();
                value.forEach(one -> compare(where + "[]", one, many.of()));
            }
            case Shape.Plain plain -> {
                Shape meant = named.get(plain.word());
                if (meant != null) {
                    compare(where, value, meant);
                    return;
                }
                assertThat(value.isContainer()).as(where + " is one value").isFalse();
                if (plain.word().contains("|")) {
                    assertThat(value.asString()).as(where).isIn((Object[])
                            plain.word().split("\\|"));
                }
            }
        }
    }

    /// Reads the notation of the page: `{name, name: value, ...}`, `[value]`, `A|B`, a word. A field without a value
    /// is what its name means.
    private static final class Notation {

        private final String text;
        private int at;

        Notation(String text) {
            this.text = text;
        }

        Shape shape() {
            Shape read = value();
            assertThat(text.substring(at)).as(text).isBlank();
            return read;
        }

        private Shape value() {
            skip();
            if (text.charAt(at) == '[') {
                at++;
                Shape of = value();
                expect(']');
                return new Shape.Many(of);
            }
            return text.charAt(at) == '{' ? fields() : new Shape.Plain(word());
        }

        private Shape fields() {
            expect('{');
            Map<String, Shape> fields = new HashMap<>();
            while (true) {
                String name = word();
                skip();
                if (text.charAt(at) == ':') {
                    at++;
                    fields.put(name, value());
                } else {
                    fields.put(name, new Shape.Plain(name));
                }
                skip();
                if (text.charAt(at) == '}') {
                    at++;
                    Map.Entry<String, Shape> first =
                            fields.entrySet().iterator().next();
                    return first.getKey().equals(first.getKey().toUpperCase(java.util.Locale.ROOT))
                            ? new Shape.Names(first.getValue())
                            : new Shape.Fields(fields);
                }
                expect(',');
            }
        }

        private String word() {
            skip();
            int from = at;
            while (at < text.length()
                    && (Character.isLetterOrDigit(text.charAt(at)) || "_|".indexOf(text.charAt(at)) >= 0)) {
                at++;
            }
            assertThat(at).as("a word at " + from + " of " + text).isGreaterThan(from);
            return text.substring(from, at);
        }

        private void expect(char sign) {
            skip();
            assertThat(text.charAt(at)).as(text + " at " + at).isEqualTo(sign);
            at++;
        }

        private void skip() {
            while (at < text.length() && text.charAt(at) == ' ') {
                at++;
            }
        }
    }
}
