package wellhouse.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Every real file there is, brought in, brought in again, and taken back.
///
/// The files are not part of the project: `../shared/samples` beside it, or where WELLHOUSE_SAMPLES says.
@EnabledIf("present")
final class SamplesOverTheCommandLineTest {

    /// Answers to be compared with, not files that anybody has.
    private static final List<String> ANSWERS =
            List.of("_gold.csv", "gold.csv", "truth.json", "expected.json", "eval.py", "README.md", ".gitattributes");

    private static final List<String> FOLDERS = List.of("vcard", "csv", "ics", "mail", "monica", "doubles");

    /// What one file brought, and how many of its records could not be taken.
    private record Line(String format, int people, int interactions, int rejected) {}

    @Test
    void whatCameInTwiceIsThereOnceAndGoesAgainAsAWhole(@TempDir Path data) throws IOException {
        JsonNode first = bring(data);
        Map<String, Line> table = table(first);
        table.forEach((file, line) -> assertThat(line.format).as(file).isNotEmpty());
        print(table);
        expected(table);
        String before = leave(data);

        JsonNode again = bring(data);

        assertThat(again.at("/count/newPeople").asInt()).isZero();
        assertThat(again.at("/count/joined").asInt()).isZero();
        assertThat(again.at("/count/interactions").asInt()).isZero();
        assertThat(again.at("/count/facts").asInt()).isZero();
        assertThat(again.at("/count/rejected")).isEqualTo(first.at("/count/rejected"));
        assertThat(leave(data)).isEqualTo(before);
        assertThat(CommandLineRun.of(data, "doctor", "--json").code()).isZero();

        assertThat(CommandLineRun.of(data, "undo", again.get("change").asString(), "--json")
                        .code())
                .isIn(0, 3);
        assertThat(CommandLineRun.of(data, "undo", first.get("change").asString(), "--json")
                        .code())
                .isZero();

        JsonNode after = CommandLineRun.of(data, "today", "--json").json().get("people");
        after.forEach(count -> assertThat(count.asInt()).isZero());
        assertThat(leave(data)).doesNotContain("\"person\"", "\"interaction\"", "\"told\"", "\"merge\"", "\"paper\"");
        assertThat(CommandLineRun.of(data, "doctor", "--json").code()).isZero();
    }

    /// Whatever strange files a book was made of, all of it can leave in every format, and what comes back of it is
    /// known.
    @ParameterizedTest
    @ValueSource(strings = {"json", "vcard", "csv"})
    void whatLeavesComesBackAsWhatIsKnown(String format, @TempDir Path data) throws IOException {
        bring(data);
        Path out = data.resolve("left." + format.replace("vcard", "vcf"));
        CommandLineRun left = CommandLineRun.of(data, "export", "--format", format, "--out", out.toString());
        assertThat(left.code()).as(left.err()).isZero();

        CommandLineRun again = CommandLineRun.of(data, "import", "--json", out.toString());

        assertThat(again.code()).as(again.err()).isZero();
        JsonNode count = again.json().get("count");
        assertThat(count.get("newPeople").asInt()).isZero();
        assertThat(count.get("joined").asInt()).isZero();
        assertThat(count.get("interactions").asInt()).isZero();
        assertThat(count.get("rejected").asInt()).isZero();
    }

    /// The counts that stand beside the samples.
    private static void expected(Map<String, Line> table) throws IOException {
        JsonNode google = answer("csv/google/contacts-new.expected.json");
        assertThat(Objects.requireNonNull(table.get("csv/google/contacts-new.csv")).people)
                .isEqualTo(google.get("rows").asInt());
        JsonNode monica = answer("monica/export-25.expected.json");
        Line export = Objects.requireNonNull(table.get("monica/export-25.json"));
        assertThat(export.people).isEqualTo(monica.get("people").asInt());
        assertThat(export.interactions)
                .isEqualTo(monica.get("calls").asInt()
                        + monica.get("messages").asInt()
                        + monica.get("activities").asInt());
    }

    /// Everything the account export of Monica says, but for ids, times of entry and what the program keeps for itself,
    /// is in the book that leaves.
    @Test
    void whatMonicaKnewLeavesAgain(@TempDir Path data) throws IOException {
        Path export = folder("monica/export-25.json");
        JsonNode came =
                CommandLineRun.of(data, "import", "--json", export.toString()).json();
        assertThat(came.get("ownAddresses").toString()).contains("owner@example.org");
        JsonNode left = JsonMapper.shared().readTree(leave(data));
        JsonNode expected = answer("monica/export-25.expected.json");
        assertThat(count(left, "person", any -> true))
                .isEqualTo(expected.get("people").asInt());
        assertThat(count(left, "relation", any -> true))
                .isEqualTo(expected.get("relationships").asInt());
        assertThat(count(left, "promise", any -> true))
                .isEqualTo(expected.get("tasks").asInt());
        for (Map.Entry<String, String> kind : Map.of("CALL", "calls", "MESSAGE", "messages", "MEETING", "activities")
                .entrySet()) {
            assertThat(count(
                            left,
                            "interaction",
                            one -> one.get("kind").asString().equals(kind.getKey())))
                    .isEqualTo(expected.get(kind.getValue()).asInt());
        }

        Set<String> rejected = new HashSet<>();
        came.get("rejected").forEach(one -> rejected.add(one.get("text").asString()));
        String all = texts(left, new ArrayList<>()).stream().collect(Collectors.joining("\n")) + rejected;
        JsonNode account =
                JsonMapper.shared().readTree(Files.readString(export)).get("account");
        List<String> lost = new ArrayList<>();
        for (JsonNode collection : account.get("data")) {
            String type = collection.get("type").asString();
            if (!type.equals("user")) {
                collection
                        .get("values")
                        .forEach(record -> facts(record).stream()
                                .filter(fact -> !all.contains(fact))
                                .forEach(lost::add));
            }
        }
        assertThat(lost).isEmpty();
    }

    /// What a record of Monica says, in the form in which it is looked for.
    private static List<String> facts(JsonNode record) {
        List<String> facts = new ArrayList<>();
        record.get("properties")
                .propertyStream()
                .filter(one -> !TECHNICAL.contains(one.getKey()))
                .flatMap(one -> texts(one.getValue(), new ArrayList<>()).stream())
                .filter(text -> !text.matches("[0-9a-f]{8}-[0-9a-f-]{27}"))
                .map(SamplesOverTheCommandLineTest::asKept)
                .forEach(facts::add);
        if (record.has("data")) {
            for (JsonNode collection : record.get("data")) {
                collection.get("values").forEach(one -> {
                    if (one.isObject()) {
                        facts.addAll(facts(one));
                    }
                });
            }
        }
        return facts;
    }

    /// A picture by its octets, a moment by its day without the year, all else as it is written.
    private static String asKept(String text) {
        int data = text.indexOf("base64,");
        if (data > 0) {
            return text.substring(data + "base64,".length());
        }
        return text.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}(T.*)?") ? text.substring(4, 10) : text.strip();
    }

    private static List<String> texts(JsonNode node, List<String> found) {
        if (node.isString()) {
            found.add(node.asString());
        }
        if (node.path("is_age_based").asBoolean(false)) {
            // Reckoned from an age: only the year is known.
            found.add(node.get("date").asString().substring(0, 4));
        } else if (node.isObject()) {
            node.propertyStream()
                    .filter(member -> !member.getKey().matches("(cre|upd)ated_at"))
                    .forEach(member -> texts(member.getValue(), found));
        } else {
            node.forEach(child -> texts(child, found));
        }
        return found;
    }

    private static int count(JsonNode book, String fact, Predicate<JsonNode> which) {
        return (int) book.get("facts")
                .valueStream()
                .filter(one -> one.has(fact) && which.test(one.get(fact)))
                .count();
    }

    /// What is no fact of anybody: how the program draws, counts and repeats.
    private static final Set<String> TECHNICAL = Set.of("avatar", "frequency_type", "type", "happened_at");

    /// What every file brought, by its name under the samples.
    private static Map<String, Line> table(JsonNode answer) {
        Map<String, Integer> rejected = new HashMap<>();
        answer.get("rejected").forEach(one -> rejected.merge(one.get("file").asString(), 1, Integer::sum));
        Map<String, Line> table = new TreeMap<>();
        for (JsonNode file : answer.get("files")) {
            String name = file.get("file").asString();
            JsonNode count = file.get("count");
            table.put(
                    samples().relativize(Path.of(name)).toString(),
                    new Line(
                            file.path("format").asString(""),
                            count.get("people").asInt(),
                            count.get("interactions").asInt()
                                    + count.get("knownInteractions").asInt(),
                            count.get("rejected").asInt()));
        }
        return table;
    }

    private static void print(Map<String, Line> table) throws IOException {
        StringBuilder text = new StringBuilder("file\tformat\tpeople\tinteractions\trejected\n");
        table.forEach((file, line) -> text.append(String.join(
                        "\t",
                        file,
                        line.format,
                        Integer.toString(line.people),
                        Integer.toString(line.interactions),
                        Integer.toString(line.rejected)))
                .append('\n'));
        Files.writeString(Path.of("target/samples.tsv"), text);
    }

    private static JsonNode answer(String name) throws IOException {
        return JsonMapper.shared().readTree(Files.readString(folder(name)));
    }

    private static String leave(Path data) throws IOException {
        Path out = data.resolve("left.json");
        Files.deleteIfExists(out);
        CommandLineRun.of(data, "export", "--format", "json", "--out", out.toString());
        return Files.readString(out).replaceFirst("\"written\": \"[^\"]*\"", "\"written\": \"\"");
    }

    private static JsonNode bring(Path data) throws IOException {
        List<String> words = new ArrayList<>(List.of("import", "--json", "--me", "raasdnil@gmail.com"));
        for (String name : FOLDERS) {
            try (Stream<Path> all = Files.walk(folder(name))) {
                all.filter(Files::isRegularFile)
                        .filter(file ->
                                ANSWERS.stream().noneMatch(file.getFileName().toString()::endsWith))
                        .sorted()
                        .forEach(file -> words.add(file.toString()));
            }
        }
        CommandLineRun run = CommandLineRun.of(data, words.toArray(String[]::new));
        assertThat(run.code()).as(run.err()).isIn(0, 4);
        return run.json();
    }

    private static Path folder(String name) {
        return samples().resolve(name);
    }

    private static Path samples() {
        String told = System.getenv("WELLHOUSE_SAMPLES");
        if (told != null) {
            return Path.of(told);
        }
        Path root = Stream.iterate(Path.of("").toAbsolutePath(), path -> path != null, Path::getParent)
                .filter(path -> Files.exists(path.resolve("mvnw")))
                .findFirst()
                .orElse(Path.of(""));
        return root.resolve("../shared/samples").normalize();
    }

    static boolean present() {
        return Files.isDirectory(samples());
    }
}
