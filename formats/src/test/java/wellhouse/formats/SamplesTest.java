package wellhouse.formats;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import wellhouse.formats.Samples.Gathered;
import wellhouse.intake.Sighting.OfPerson;
import wellhouse.people.ContactPoint;

/// Every file of the samples, counted beside a count that knows no reader.
final class SamplesTest {

    @Test
    void everyCardOfEveryFileIsAPersonOrHasAReason() throws IOException {
        for (Path file : Samples.files("vcard", ".vcf")) {
            Gathered gathered = Samples.read(file);

            assertThat(Samples.recognise(file)).as(file.toString()).isEqualTo(Format.VCARD);
            assertThat(gathered.people().size() + gathered.rejected.size() + gathered.passedOver)
                    .as(file.toString())
                    .isEqualTo(count(file, "(?im)^[ \\t]*BEGIN[ \\t]*:[ \\t]*VCARD"));
        }
    }

    @Test
    void onlyTheKnownThreeCardsAreNoPeople() {
        List<String> problems = Samples.files("vcard", ".vcf").stream()
                .flatMap(file -> Samples.read(file).problems().stream())
                .toList();

        assertThat(problems)
                .containsExactlyInAnyOrder(
                        "vcard.nobody at card 1, line 1",
                        "vcard.nobody at card 1, line 1",
                        "vcard.organization at card 5, line 37");
    }

    @Test
    void everyMessageOfEveryFileIsAnInteractionOrHasAReason() {
        List<Path> files = Samples.files("mail", ".eml");
        int taken = 0;
        for (Path file : files) {
            Gathered gathered = Samples.read(file);
            assertThat(gathered.sightings.size() + gathered.rejected.size())
                    .as(file.toString())
                    .isEqualTo(1);
            assertThat(gathered.problems())
                    .as(file.toString())
                    .allMatch(problem -> problem.startsWith("mail.no-sender") || problem.startsWith("mail.no-date"));
            taken += gathered.interactions().size();
        }

        assertThat(files).hasSize(205);
        assertThat(taken).isEqualTo(160);
    }

    @Test
    void everyCalendarIsReadAndItsEventsCounted() throws IOException {
        Set<String> meetings = new HashSet<>();
        for (Path file : Samples.files("ics", ".ics")) {
            Gathered gathered = Samples.read(file);
            Set<String> uids = gathered.interactions().stream()
                    .map(meeting -> meeting.origin().key().split(" ")[0])
                    .collect(Collectors.toSet());
            meetings.addAll(uids);
            assertThat(uids.size() + gathered.passedOver + gathered.rejected.size())
                    .as(file.toString())
                    .isLessThanOrEqualTo(count(file, "(?im)^BEGIN:VEVENT") + 1)
                    .isGreaterThanOrEqualTo(Math.min(1, count(file, "(?im)^BEGIN:VEVENT")) - 1);
        }

        assertThat(meetings).contains("uid3@example.com", "44c10eaa-db0b-4223-8653-cf2b63f26326");
    }

    @Test
    void googlesPeopleAreAsExpected() throws IOException {
        Path file = Samples.folder().resolve("csv/google/contacts-new.csv");
        JsonNode expected = JsonMapper.builder()
                .build()
                .readTree(Files.readString(file.resolveSibling("contacts-new.expected.json")));
        List<OfPerson> people = Samples.read(file).people();

        assertThat(people).hasSize(expected.get("rows").asInt());
        for (int i = 0; i < people.size(); i++) {
            same(people.get(i), expected.get("people").get(i));
        }
    }

    @Test
    void googlesOldTableInUtf16IsRead() {
        Gathered gathered = Samples.read(Samples.folder().resolve("csv/google/contacts-old-utf16le.csv"));

        assertThat(gathered.people())
                .extracting(person -> person.name().shown())
                .containsExactly("Kim Lee", "Øystein Ærø");
        assertThat(gathered.rejected).isEmpty();
    }

    @Test
    void linkedinsRowsAreAllPeopleButTheEmptyOne() {
        Gathered now = Samples.read(Samples.folder().resolve("csv/linkedin/Connections-bom-crlf.csv"));
        Gathered old = Samples.read(Samples.folder().resolve("csv/linkedin/Connections-old-columns.csv"));

        assertThat(now.people()).hasSize(9);
        assertThat(now.problems()).containsExactly("csv.nobody at line 11");
        assertThat(now.people().getFirst().connected()).hasToString("Optional[2024-03-12]");
        assertThat(old.people())
                .extracting(person -> person.connected().orElseThrow().toString())
                .containsExactly("2018-11-04", "2017-08-27", "2016-01-02", "2015-12-31");
    }

    /// System groups are no circles, so the expectation's are left out.
    private static void same(OfPerson person, JsonNode expected) {
        String name = expected.get("name").isNull() ? "" : expected.get("name").asString();
        assertThat(person.name().shown()).isEqualTo(name);
        assertThat(values(person, ContactPoint.Kind.EMAIL)).isEqualTo(texts(expected.path("emails")));
        assertThat(values(person, ContactPoint.Kind.PHONE)).isEqualTo(texts(expected.path("phones")));
        assertThat(person.birthday().map(Object::toString).orElse(""))
                .isEqualTo(expected.path("birthday").asString(""));
        assertThat(person.jobs().isEmpty() ? "" : person.jobs().getFirst().organization())
                .isEqualTo(expected.path("org").asString(""));
        assertThat(person.jobs().isEmpty() ? "" : person.jobs().getFirst().title())
                .isEqualTo(expected.path("title").asString(""));
        Set<String> labels = new TreeSet<>(texts(expected.path("labels")));
        labels.removeAll(Set.of("myContacts", "Other Contacts"));
        assertThat(person.labels()).isEqualTo(labels);
    }

    private static List<String> values(OfPerson person, ContactPoint.Kind kind) {
        return person.points().stream()
                .filter(point -> point.kind() == kind)
                .map(point -> point.value())
                .toList();
    }

    private static List<String> texts(JsonNode list) {
        return list.valueStream().map(JsonNode::asString).toList();
    }

    private static int count(Path file, String pattern) throws IOException {
        String text = Files.readString(file, StandardCharsets.ISO_8859_1);
        return (int) Pattern.compile(pattern).matcher(text).results().count();
    }
}
