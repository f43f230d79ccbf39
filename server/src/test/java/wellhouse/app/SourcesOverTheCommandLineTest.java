package wellhouse.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import wellhouse.insight.Roll;
import wellhouse.store.StoreConfig;

/// What people leave with from elsewhere, on a real data folder.
final class SourcesOverTheCommandLineTest {

    private static final String HEADINGS = "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n";

    private static Path write(Path folder, String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text, StandardCharsets.UTF_8);
    }

    private static JsonNode bring(Path data, Path file, String... more) {
        String[] words = new String[3 + more.length];
        words[0] = "import";
        words[1] = "--json";
        words[2] = file.toString();
        System.arraycopy(more, 0, words, 3, more.length);
        return CommandLineRun.of(data, words).json();
    }

    @Test
    void aLaterExportOfLinkedinTellsWhoChangedJobs(@TempDir Path folder) throws IOException {
        Path data = folder.resolve("data");
        String ana = "Ana,Ruiz,https://www.linkedin.com/in/ana,,%s,%s,12 Mar 2024\n";
        Path older = write(folder, "old.csv", HEADINGS + ana.formatted("Verlag", "Editor"));
        Path newer = write(folder, "new.csv", HEADINGS + ana.formatted("Museum", "Curator"));

        bring(data, older);
        assertThat(bring(data, newer).at("/count/joined").asInt()).isEqualTo(1);
        JsonNode positions =
                CommandLineRun.of(data, "person", "Ana Ruiz", "--json").json().get("positions");

        assertThat(positions).hasSize(2);
        assertThat(positions.get(0).get("organization").asString()).isEqualTo("Museum");
        assertThat(positions.get(0).path("to").isNull()).isTrue();
        assertThat(positions.get(1).get("organization").asString()).isEqualTo("Verlag");
        assertThat(positions.get(1).path("to").isNull()).isFalse();

        assertThat(bring(data, older).at("/count/joined").asInt()).isZero();
        assertThat(bring(data, newer).at("/count/joined").asInt()).isZero();
    }

    @Test
    void aWholeExportOfLinkedinNamesItsOwnerAndMeetsOnlyOthers(@TempDir Path folder) throws IOException {
        Path data = folder.resolve("data");
        Path zip = folder.resolve("export.zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            entry(
                    out,
                    "Connections.csv",
                    HEADINGS + "Ana,Ruiz,https://www.linkedin.com/in/ana,,Verlag,Editor,12 Mar 2024\n");
            entry(
                    out,
                    "Profile.csv",
                    "First Name,Last Name,Maiden Name,Address,Birth Date,Headline,Summary,Industry,Zip Code,Geo Location\n"
                            + "Me,Myself,,,,Gardener,,Farming,,Leeds\n");
            entry(
                    out,
                    "Positions.csv",
                    "Company Name,Title,Description,Location,Started On,Finished On\nOrchard,Gardener,,Leeds,Mar 2020,\n"
                            + "Nursery,Apprentice,,Leeds,Mar 2016,Feb 2020\n");
            entry(
                    out,
                    "Email Addresses.csv",
                    "Email Address,Confirmed,Primary,Updated On\nme@home.example,Yes,Yes,\"1/2/20, 3:04 PM\"\n"
                            + "typo@home.example,No,No,\"1/2/20, 3:05 PM\"\n");
            entry(out, "Skills.csv", "Name\nPruning\nGrafting\n");
        }

        JsonNode came = bring(data, zip);

        assertThat(names(data)).containsExactly("Ana Ruiz");
        assertThat(ownerAndWork(data)).containsExactly("Me Myself", "Orchard");
        assertThat(came.get("ownAddresses")
                        .valueStream()
                        .map(JsonNode::asString)
                        .toList())
                .containsExactly("me@home.example");
        assertThat(came.get("rejected")).isEmpty();
        assertThat(came.get("files")
                        .valueStream()
                        .filter(file -> file.path("format").isNull())
                        .map(file -> file.get("file").asString())
                        .toList())
                .singleElement()
                .asString()
                .endsWith("Skills.csv");
        assertThat(positions(data))
                .containsExactly(
                        "Orchard, Gardener, 2020-03 to null, linkedin",
                        "Nursery, Apprentice, 2016-03 to 2020-02, linkedin");
        assertThat(came.at("/count/facts").asInt()).isEqualTo(2);
        JsonNode again = bring(data, zip);
        assertThat(again.at("/count/joined").asInt()).isZero();
        assertThat(again.at("/count/facts").asInt()).isZero();
        assertThat(ownerAndWork(data)).containsExactly("Me Myself", "Orchard");
        assertThat(positions(data)).hasSize(2);
        assertThat(CommandLineRun.of(data, "undo", came.get("change").asString())
                        .code())
                .isZero();
        assertThat(positions(data)).isEmpty();
    }

    @Test
    void aLaterExportOfLinkedinSaysThatAPositionHasEnded(@TempDir Path folder) throws IOException {
        Path data = folder.resolve("data");
        String headings = "Company Name,Title,Description,Location,Started On,Finished On\n";
        Path first = Files.writeString(
                Files.createDirectory(folder.resolve("first")).resolve("Positions.csv"),
                headings + "Orchard,Gardener,,Leeds,Mar 2020,\n");
        Path second = Files.writeString(
                Files.createDirectory(folder.resolve("second")).resolve("Positions.csv"),
                headings + "Meadow,Head gardener,,Leeds,Jun 2024,\nOrchard,Gardener,,Leeds,Mar 2020,May 2024\n");

        bring(data, first);
        JsonNode later = bring(data, second);

        assertThat(positions(data))
                .containsExactly(
                        "Meadow, Head gardener, 2024-06 to null, linkedin",
                        "Orchard, Gardener, 2020-03 to 2024-05, linkedin");
        assertThat(CommandLineRun.of(data, "undo", later.get("change").asString())
                        .code())
                .isZero();
        assertThat(positions(data)).containsExactly("Orchard, Gardener, 2020-03 to null, linkedin");
    }

    private static List<String> positions(Path data) {
        return CommandLineRun.of(data, "positions", "list", "--json")
                .json()
                .get("positions")
                .valueStream()
                .map(one -> one.get("organization").asString() + ", "
                        + one.get("title").asString() + ", "
                        + one.get("from").asString("null") + " to "
                        + one.get("to").asString("null") + ", "
                        + one.get("source").asString())
                .toList();
    }

    private static List<String> ownerAndWork(Path data) {
        try (Wiring wiring = Wiring.open(StoreConfig.embedded(data, InstantSource.system()))) {
            var rooms = wiring.rooms();
            return rooms.transactions()
                    .read(() -> Stream.concat(
                                    Stream.of(rooms.accounts().all().getFirst().name()),
                                    rooms
                                            .roll()
                                            .watches(rooms.accounts()
                                                    .all()
                                                    .getFirst()
                                                    .book())
                                            .stream()
                                            .map(Roll.Watch::name))
                            .toList());
        }
    }

    private static void entry(ZipOutputStream out, String name, String text) throws IOException {
        out.putNextEntry(new ZipEntry(name));
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void aDryRunSaysWhatWouldComeAndChangesNothing(@TempDir Path folder) throws IOException {
        Path data = folder.resolve("data");
        Path table =
                write(folder, "mine.csv", "Name;E-Mail;Lieblingstee\nBo Berg;bo@example.org;Assam\nnobody;;\n;;x\n");

        JsonNode told = bring(data, table, "--dry-run");

        assertThat(told.get("status").asString()).isEqualTo("FORETOLD");
        assertThat(told.at("/count/newPeople").asInt()).isEqualTo(2);
        assertThat(told.at("/columns/mine.csv/0/meaning").asString()).isIn("FULL_NAME", "FAMILY");
        assertThat(told.at("/columns/mine.csv/1/meaning").asString()).isEqualTo("EMAIL");
        assertThat(told.at("/columns/mine.csv/2/meaning").asString()).isEqualTo("LABELLED");
        assertThat(told.get("rejected")).hasSize(1);
        assertThat(CommandLineRun.of(data, "people", "--json").json().get("people"))
                .isEmpty();

        assertThat(bring(data, table).get("count")).isEqualTo(told.get("count"));
    }

    private static String card(String name, String mail, String organization, String title, String city) {
        return "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:" + name + "\r\nEMAIL:" + mail + "\r\nORG:" + organization
                + "\r\nTITLE:" + title + "\r\nADR:;;;" + city + ";;;\r\nEND:VCARD\r\n";
    }

    private static List<String> pairs(JsonNode pairs) {
        return pairs.valueStream()
                .map(pair -> Stream.of(pair.at("/one/name"), pair.at("/other/name"))
                                .map(JsonNode::asString)
                                .sorted()
                                .toList()
                        + " "
                        + pair.get("chance")
                        + pair.get("evidence"))
                .sorted()
                .toList();
    }

    @Test
    void aDryRunFindsTheDoublesThatTheImportWillFind(@TempDir Path folder) throws IOException {
        Path data = folder.resolve("data");
        Path first = write(
                folder,
                "first.vcf",
                card("Anna Ruiz", "anna@orchard.example", "Open Orchard", "Head gardener", "Leeds")
                        + card("Ana Ruiz", "aruiz@post.example", "", "", "Leeds")
                        + card("Ida Ladewig", "ida.ladewig@gmx.example", "Verlag Nord", "Lektorin", "Kiel")
                        + card("William Penhaligon", "w@harbour.example", "Harbour Trust", "Pilot", "Truro"));
        Path second = write(
                folder,
                "second.vcf",
                card("Bill Penhaligon", "bill@penhaligon.example", "", "", "Truro")
                        + card("Ladewig, Ida", "ida.ladewig@post.example", "Verlag Nord", "Lektorin", "Kiel")
                        + card("Zeno Quist", "zeno@quist.example", "", "", "Oslo"));
        bring(data, first);
        List<String> before =
                pairs(CommandLineRun.of(data, "doubles", "--json").json().get("pairs"));
        int people =
                CommandLineRun.of(data, "people", "--json").json().get("people").size();
        assertThat(before).hasSize(1);

        JsonNode told = bring(data, second, "--dry-run").get("doubles");
        assertThat(pairs(CommandLineRun.of(data, "doubles", "--json").json().get("pairs")))
                .isEqualTo(before);
        JsonNode brought = bring(data, second);
        int came = brought.at("/count/newPeople").asInt();

        List<String> after = new ArrayList<>(
                pairs(CommandLineRun.of(data, "doubles", "--json").json().get("pairs")));
        int left =
                CommandLineRun.of(data, "people", "--json").json().get("people").size();
        after.removeAll(before);
        assertThat(after).isNotEmpty().isEqualTo(pairs(told.get("pairs")));
        assertThat(told.get("likely").asInt()).isEqualTo(after.size());
        assertThat(told.get("joined").asInt()).isEqualTo(people + came - left).isPositive();
        assertThat(brought.at("/doubles/joined")).isEqualTo(told.get("joined"));
        assertThat(brought.at("/doubles/likely").asInt()).isEqualTo(before.size() + after.size());
        assertThat(told.toString()).doesNotContain("Zeno").contains("\"isNew\":true");
    }

    @Test
    void whoWasMergedAndWhoIsNotTheSameLeavesAndComesBack(@TempDir Path folder) throws IOException {
        Path data = folder.resolve("data");
        Path cards = write(
                folder,
                "cards.vcf",
                card("Anna Ruiz", "anna@orchard.example", "Orchard", "Gardener", "Leeds")
                        + card("A. Ruiz-Blum", "blum@post.example", "Choir", "Alto", "York")
                        + card("Bo Berg", "bo@berg.example", "", "", "Oslo")
                        + card("Cy Dahl", "cy@dahl.example", "", "", "Bergen"));
        bring(data, cards);
        CommandLineRun.of(data, "merge", "Bo Berg", "Cy Dahl");
        CommandLineRun.of(data, "merge", "Anna Ruiz", "Bo Berg");
        CommandLineRun.of(data, "doubles", "--not-same", "Anna Ruiz", "A. Ruiz-Blum");
        String left = leave(data, folder.resolve("left.json"));
        assertThat(left).contains("\"merge\"", "\"notSame\"");

        Path elsewhere = folder.resolve("elsewhere");
        Path whole = folder.resolve("left.json");
        assertThat(bring(elsewhere, whole).at("/count/rejected").asInt()).isZero();
        assertThat(leave(elsewhere, folder.resolve("back.json"))).isEqualTo(left);
        assertThat(names(elsewhere)).containsExactlyInAnyOrder("Anna Ruiz", "A. Ruiz-Blum");
        assertThat(CommandLineRun.of(elsewhere, "doctor").code()).isZero();

        bring(elsewhere, whole);
        bring(elsewhere, cards);
        assertThat(names(elsewhere)).containsExactlyInAnyOrder("Anna Ruiz", "A. Ruiz-Blum");
        assertThat(CommandLineRun.of(elsewhere, "unmerge", "Anna Ruiz").code()).isZero();
        assertThat(names(elsewhere)).containsExactlyInAnyOrder("Anna Ruiz", "A. Ruiz-Blum", "Bo Berg", "Cy Dahl");
        JsonNode cy =
                CommandLineRun.of(elsewhere, "person", "Cy Dahl", "--json").json();
        assertThat(cy.at("/points/0/value").asString()).isEqualTo("cy@dahl.example");
        assertThat(cy.at("/places/0").asString()).contains("Bergen");
        assertThat(CommandLineRun.of(elsewhere, "doctor").code()).isZero();
    }

    private static List<String> names(Path data) {
        return CommandLineRun.of(data, "people", "--json")
                .json()
                .get("people")
                .valueStream()
                .map(person -> person.get("name").asString())
                .toList();
    }

    /// The facts of a book, without the moment it was written.
    private static String leave(Path data, Path file) throws IOException {
        CommandLineRun.of(data, "export", "--format", "json", "--out", file.toString());
        return Files.readString(file).lines().skip(1).collect(Collectors.joining("\n"));
    }

    @Test
    void whatMonicaKnewLeavesAgainWithEveryFactAndWhoSaidIt(@TempDir Path folder) throws IOException {
        Path data = folder.resolve("data");
        Path export = write(folder, "monica.json", """
                {"version": "1.0-preview.1", "app_version": "4.1.2", "account": {"data": [
                {"type": "contact", "values": [
                {"uuid": "c1", "properties": {"first_name": "Ana", "last_name": "Ruiz", "food_preferences": "No nuts",
                "first_met_through": "c2", "first_met_where": "Lisbon", "stay_in_touch_frequency": 30, "tags": ["choir"]},
                "data": [
                {"type": "note", "values": [{"uuid": "n", "properties": {"body": "Plays the oud"}}]},
                {"type": "gift", "values": [{"uuid": "g", "properties": {"name": "Book on bees", "amount": 18,
                "status": "offered"}}]},
                {"type": "pet", "values": [{"uuid": "p", "properties": {"name": "Miso", "category": "dog"}}]},
                {"type": "task", "values": [{"uuid": "t", "created_at": "2022-01-02T10:00:00Z", "properties":
                {"title": "Send the article", "completed": false}}]},
                {"type": "call", "values": [{"uuid": "l", "properties": {"called_at": "2020-10-31T09:30:00Z",
                "content": "Spoke about the move", "contact_called": true}}]},
                {"type": "document", "values": ["d"]}]},
                {"uuid": "c2", "properties": {"first_name": "Bo", "last_name": "Berg"}}]},
                {"type": "relationship", "values": [{"uuid": "r", "properties": {"type": "mentor", "contact_is": "c2",
                "of_contact": "c1"}}]},
                {"type": "document", "values": [{"uuid": "d", "properties": {"original_filename": "cv.txt",
                "dataUrl": "data:text/plain;base64,aGVsbG8="}}]}], "instance": {}}}
                """);

        JsonNode first = bring(data, export);
        assertThat(first.at("/count/newPeople").asInt()).isEqualTo(2);
        assertThat(first.at("/count/interactions").asInt()).isEqualTo(1);
        JsonNode again = bring(data, export);
        assertThat(again.at("/count/newPeople").asInt()).isZero();
        assertThat(again.at("/count/facts").asInt()).isZero();

        Path whole = folder.resolve("whole.json");
        CommandLineRun.of(data, "export", "--format", "json", "--out", whole.toString());
        assertThat(Files.readString(whole))
                .contains(
                        "No nuts",
                        "Lisbon",
                        "choir",
                        "Plays the oud",
                        "Book on bees",
                        "dog: Miso",
                        "Send the article",
                        "Spoke about the move",
                        "cv.txt",
                        "aGVsbG8=",
                        "mentor",
                        "\"rhythmDays\":30",
                        "monica.json");

        Path elsewhere = folder.resolve("elsewhere");
        CommandLineRun.of(elsewhere, "import", "--json", whole.toString());
        Path back = folder.resolve("back.json");
        CommandLineRun.of(elsewhere, "export", "--format", "json", "--out", back.toString());
        assertThat(Files.readString(back)).contains("cv.txt", "aGVsbG8=", "\"file\":\"monica.json\"");

        CommandLineRun.of(data, "undo", first.get("change").asString());
        assertThat(CommandLineRun.of(data, "people", "--json").json().get("people"))
                .isEmpty();
    }
}
