package wellhouse.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import wellhouse.demo.SampleBook;
import wellhouse.people.Person;
import wellhouse.rooms.Rooms;
import wellhouse.store.StoreConfig;

final class CommandLineTest {

    static final String CARD = """
            BEGIN:VCARD
            VERSION:3.0
            UID:ana-1
            FN:Ana Ruiz
            N:Ruiz;Ana;;;
            EMAIL;TYPE=HOME:ana@example.org
            TEL;TYPE=CELL:+44 7700 900123
            ORG:The Open Orchard
            TITLE:Head gardener
            X-SHOE-SIZE:41
            END:VCARD
            """;

    @Test
    void anEmptyBookSaysHowToBegin(@TempDir Path data) {
        CommandLineRun run = CommandLineRun.of(data, "today");

        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("wellhouse import");
    }

    @Test
    void aPersonWhoWasBroughtInIsFoundShownAndLoggedAndAllOfItUndone(@TempDir Path data) throws IOException {
        Path card = Files.writeString(data.resolve("ana.vcf"), CARD);

        CommandLineRun brought = CommandLineRun.of(data, "import", card.toString(), "--json");
        assertThat(brought.code()).isZero();
        assertThat(brought.json().at("/count/newPeople").asInt()).isEqualTo(1);
        assertThat(brought.json().at("/files/0/format").asString()).isEqualTo("vcard");

        assertThat(CommandLineRun.of(data, "people", "ana").out()).contains("Ana Ruiz", "Open Orchard");
        CommandLineRun logged = CommandLineRun.of(data, "log", "coffee with Ana Ruiz yesterday", "--json");
        assertThat(logged.json().get("saved").asBoolean()).isTrue();
        JsonNode person =
                CommandLineRun.of(data, "person", "Ana Ruiz", "--json").json();
        assertThat(person.at("/tie/contactDays").asInt()).isEqualTo(1);
        assertThat(person.get("points")
                        .valueStream()
                        .map(point -> point.get("value").asString()))
                .contains("ana@example.org", "+44 7700 900123");

        assertThat(CommandLineRun.of(data, "undo").out()).contains("Ana Ruiz");
        assertThat(CommandLineRun.of(data, "undo").out()).contains("ana.vcf");
        assertThat(CommandLineRun.of(data, "people").code()).isEqualTo(3);
    }

    @Test
    void twoWhoMayBeOneAreProposedMergedAndTakenApart(@TempDir Path data) throws IOException {
        Path cards = Files.writeString(
                data.resolve("two.vcf"),
                CARD + CARD.replace("ana-1", "ana-2").replace("ana@", "ruiz@").replace("900123", "900456"));
        CommandLineRun.of(data, "import", cards.toString());

        JsonNode pairs = CommandLineRun.of(data, "doubles", "--json").json().get("pairs");
        assertThat(pairs).hasSize(1);
        assertThat(pairs.at("/0/chance").asDouble()).isBetween(0.5, 1.0);
        assertThat(pairs.at("/0/evidence")
                        .valueStream()
                        .map(one -> one.get("key").asString()))
                .contains("doubles.given.same", "doubles.phone.different");
        assertThat(CommandLineRun.of(data, "doubles").out()).contains("same first name");
        String one = pairs.at("/0/one/id").asString();
        String other = pairs.at("/0/other/id").asString();

        JsonNode merged = CommandLineRun.of(data, "merge", one, other, "--take", "name", "--json")
                .json();
        assertThat(merged.at("/part/id").asString()).isEqualTo(other);
        assertThat(CommandLineRun.of(data, "people", "--json").json().get("people"))
                .hasSize(1);
        assertThat(CommandLineRun.of(data, "merge", one, other).code()).isEqualTo(3);

        assertThat(CommandLineRun.of(data, "unmerge", one, "--json")
                        .json()
                        .at("/apart/0/person/id")
                        .asString())
                .isEqualTo(other);
        assertThat(CommandLineRun.of(data, "people", "--json").json().get("people"))
                .hasSize(2);
        assertThat(CommandLineRun.of(data, "doubles").out()).contains("Everybody is here once");
        assertThat(CommandLineRun.of(data, "unmerge", one).code()).isEqualTo(3);
    }

    @Test
    void reasonsGoOnInTheNextLineOfANarrowTerminal(@TempDir Path data) {
        fill(data, 60);

        CommandLineRun wide = CommandLineRun.of(data, 0, Map.of(), "today", "--minutes", "30");
        CommandLineRun narrow = CommandLineRun.of(data, 40, Map.of(), "today", "--minutes", "30");

        String reasons = wide.out();
        assertThat(reasons).contains(" min");
        assertThat(narrow.out().lines().filter(line -> line.contains(" min"))).isNotEmpty();
        assertThat(narrow.out().lines().filter(line -> line.startsWith("  ")).filter(line -> !line.isBlank()))
                .isNotEmpty()
                .allMatch(line -> line.length() <= 40);
    }

    @Test
    void tablesFitTheTerminal(@TempDir Path data) {
        fill(data, 60);

        for (int width : List.of(40, 80, 120)) {
            CommandLineRun run = CommandLineRun.of(data, width, Map.of(), "people");
            assertThat(run.out().lines()).isNotEmpty().allMatch(line -> line.length() <= width);
        }
    }

    @Test
    void aWholeBookLeavesAndComesBackWithTheSameFacts(@TempDir Path data, @TempDir Path other, @TempDir Path files)
            throws IOException {
        fill(data, 60);
        Path left = files.resolve("left.json");
        Path back = files.resolve("back.json");
        assertThat(CommandLineRun.of(data, "export", "--format", "json", "--out", left.toString())
                        .code())
                .isZero();

        CommandLineRun brought = CommandLineRun.of(other, "import", left.toString(), "--json");
        assertThat(brought.code()).as(brought.out()).isZero();
        CommandLineRun again = CommandLineRun.of(other, "import", left.toString(), "--json");
        assertThat(again.json().at("/count/newPeople").asInt()).isZero();
        assertThat(again.json().at("/count/interactions").asInt()).isZero();
        CommandLineRun.of(other, "export", "--format", "json", "--out", back.toString());

        assertThat(facts(back)).isEqualTo(facts(left)).hasSizeGreaterThan(100);
    }

    @Test
    void cardsLeaveWithWhatWellhouseDoesNotUnderstand(@TempDir Path data, @TempDir Path files) throws IOException {
        Path card = Files.writeString(files.resolve("ana.vcf"), CARD);
        CommandLineRun.of(data, "import", card.toString());

        for (String version : List.of("3.0", "4.0")) {
            Path out = files.resolve("out" + version + ".vcf");
            CommandLineRun run =
                    CommandLineRun.of(data, "export", "--format", "vcard", "--vcard", version, "--out", out.toString());
            assertThat(run.code()).as(run.err()).isZero();
            assertThat(Files.readString(out))
                    .contains(
                            "VERSION:" + version, "X-SHOE-SIZE:41", "FN:Ana Ruiz", "UID:ana-1", "TITLE:Head gardener");
        }
        CommandLineRun again =
                CommandLineRun.of(data, "import", files.resolve("out4.0.vcf").toString(), "--json");
        assertThat(again.json().at("/count/newPeople").asInt()).isZero();
    }

    @Test
    void aTableThatLeftIsUnderstoodAgain(@TempDir Path data, @TempDir Path other, @TempDir Path files) {
        fill(data, 40);
        Path out = files.resolve("people.csv");
        assertThat(CommandLineRun.of(data, "export", "--format", "csv", "--out", out.toString())
                        .code())
                .isZero();

        CommandLineRun brought = CommandLineRun.of(other, "import", out.toString(), "--json");

        assertThat(brought.json().at("/files/0/format").asString()).isEqualTo("google");
        assertThat(brought.json().at("/count/newPeople").asInt()).isEqualTo(40);
    }

    @ParameterizedTest
    @CsvSource({"vcard,3.0", "vcard,4.0", "csv,4.0"})
    void theAddressBookThatLeftComesBackTheSame(
            String format, String version, @TempDir Path data, @TempDir Path other, @TempDir Path files)
            throws IOException {
        fill(data, 60);
        Path left = files.resolve("left");
        Path back = files.resolve("back");
        leave(data, format, version, left);
        assertThat(CommandLineRun.of(other, "import", left.toString(), "--json").code())
                .isZero();
        leave(other, format, version, back);

        assertThat(records(format, back)).isEqualTo(records(format, left)).hasSizeGreaterThanOrEqualTo(60);
    }

    private static void leave(Path data, String format, String version, Path out) {
        CommandLineRun run =
                CommandLineRun.of(data, "export", "--format", format, "--vcard", version, "--out", out.toString());
        assertThat(run.code()).as(run.err()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"vcard", "csv"})
    void whatLeftChangesNothingInTheBookItLeft(String format, @TempDir Path data, @TempDir Path files)
            throws IOException {
        fill(data, 60);
        CommandLineRun.of(data, "log", "--yes", "coffee with Onlya Name on 3 March 2024");
        Path left = files.resolve("left");
        Path back = files.resolve("back");
        leave(data, format, "4.0", left);
        CommandLineRun again = CommandLineRun.of(data, "import", left.toString(), "--json");
        leave(data, format, "4.0", back);

        assertThat(again.json().at("/count/newPeople").asInt()).isZero();
        assertThat(records(format, back)).isEqualTo(records(format, left));
    }

    /// Each card, its lines in order, without the moment it was written; or the lines of a table, without the ids.
    private static List<String> records(String format, Path file) throws IOException {
        String text = Files.readString(file).replace("\r\n", "\n");
        if (format.equals("csv")) {
            return text.lines()
                    .skip(1)
                    .map(line -> line.replaceFirst(",[0-9a-f]{8}-[0-9a-f-]{27},", ","))
                    .sorted()
                    .toList();
        }
        return Stream.of(text.replace("\n ", "").split("(?<=END:VCARD)\n"))
                .filter(card -> !card.isBlank())
                .map(card -> card.lines()
                        .filter(line -> !line.startsWith("REV") && !line.startsWith("PRODID"))
                        .sorted()
                        .collect(Collectors.joining("\n")))
                .sorted()
                .toList();
    }

    @Test
    void aTieThatRestsIsShownAsRestingNotAsGoingCold(@TempDir Path data) {
        CommandLineRun.of(data, "log", "--yes", "coffee with Ana Ruiz on 3 March 2024");
        assertThat(CommandLineRun.of(data, "person", "Ana Ruiz", "--json")
                        .json()
                        .at("/tie/state")
                        .asString())
                .isNotEqualTo("RESTING");
        LocalDate until = LocalDate.now(ZoneOffset.UTC).plusDays(40);
        try (Wiring wiring = Wiring.open(StoreConfig.embedded(data, InstantSource.system()))) {
            Rooms rooms = wiring.rooms();
            var book = wiring.book();
            var id = rooms.transactions()
                    .read(() -> rooms.search().find(book.id(), "Ana", 1))
                    .getFirst()
                    .person();
            rooms.pen().write(book.id(), "test", "change.answer.let-rest", List.of("Ana"), () -> {
                Person ana = rooms.people().find(book.id(), id).orElseThrow();
                rooms.people().put(book.id(), ana.withKeeping(ana.keeping().withRestUntil(Optional.of(until))));
            });
        }

        CommandLineRun shown = CommandLineRun.of(data, "person", "Ana Ruiz", "--json");
        assertThat(shown.json().at("/tie/state").asString()).isEqualTo("RESTING");
        assertThat(shown.json().at("/tie/restsUntil").asString()).isEqualTo(until.toString());
        assertThat(CommandLineRun.of(data, "person", "Ana Ruiz").out()).contains("resting", "Rests until");
    }

    @Test
    void theSameSeedAndDayGiveTheSameBook(@TempDir Path one, @TempDir Path two, @TempDir Path files)
            throws IOException {
        fill(one, 30);
        fill(two, 30);
        CommandLineRun.of(
                one, "export", "--format", "json", "--out", files.resolve("1").toString());
        CommandLineRun.of(
                two, "export", "--format", "json", "--out", files.resolve("2").toString());

        assertThat(facts(files.resolve("1"))).isEqualTo(facts(files.resolve("2")));
    }

    private static void fill(Path data, int people) {
        try (Wiring wiring = Wiring.open(StoreConfig.embedded(data, InstantSource.system()))) {
            var book = wiring.book();
            var today = book.dayOf(wiring.rooms().clock().instant());
            SampleBook.fill(wiring.rooms(), book, today, SampleBook.Size.of(people, 2_000));
        }
    }

    private static List<String> facts(Path json) throws IOException {
        List<String> lines = new ArrayList<>(Files.readAllLines(json, StandardCharsets.UTF_8));
        lines.removeFirst();
        return lines.stream()
                .map(line -> line.replaceAll("[,\\]}]*$", ""))
                .sorted()
                .toList();
    }
}
