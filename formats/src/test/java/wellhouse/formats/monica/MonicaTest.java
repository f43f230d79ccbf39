package wellhouse.formats.monica;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import wellhouse.exchange.Promise;
import wellhouse.formats.Format;
import wellhouse.formats.Samples;
import wellhouse.formats.Samples.Gathered;
import wellhouse.intake.Sighting;
import wellhouse.intake.Sighting.OfHappening;
import wellhouse.intake.Sighting.OfKeeping;
import wellhouse.intake.Sighting.OfPaper;
import wellhouse.intake.Sighting.OfPromise;
import wellhouse.intake.Sighting.OfRelation;
import wellhouse.people.ContactPoint;
import wellhouse.timeline.Interaction;

final class MonicaTest {

    private static String export(String contact, String more) {
        return """
                {"version": "1.0-preview.1", "app_version": "4.1.2", "account": {"uuid": "a", "data": [
                {"count": 2, "type": "contact", "values": [{"uuid": "c1", "properties": {"first_name": "Ana",
                "last_name": "Ruiz"%s},
                {"uuid": "c2", "properties": {"first_name": "Bo"}}]}%s],
                "instance": {"contact_field_types": [{"uuid": "t1", "properties": {"name": "Telegram"}}],
                "activity_types": [{"uuid": "t2", "properties": {"translation_key": "just_hung_out"}}]}}}
                """.formatted(contact, more);
    }

    private static <T> List<T> of(Class<T> kind, Gathered gathered) {
        return gathered.sightings.stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }

    @Test
    void theSampleGivesWhatIsExpected() throws Exception {
        Path folder = Samples.folder().resolve("monica");
        JsonNode expected =
                JsonMapper.builder().build().readTree(Files.readString(folder.resolve("export-25.expected.json")));

        Gathered gathered = Samples.read(folder.resolve("export-25.json"));

        assertThat(Samples.recognise(folder.resolve("export-25.json"))).isEqualTo(Format.MONICA);
        List<OfHappening> happened = of(OfHappening.class, gathered);
        assertThat(gathered.people()).hasSize(expected.get("people").asInt());
        assertThat(happened)
                .filteredOn(one -> one.kind() == Interaction.Kind.CALL)
                .hasSize(expected.get("calls").asInt());
        assertThat(happened)
                .filteredOn(one -> one.kind() == Interaction.Kind.MESSAGE)
                .hasSize(expected.get("messages").asInt());
        assertThat(happened)
                .filteredOn(one -> one.kind() == Interaction.Kind.MEETING)
                .hasSize(expected.get("activities").asInt());
        assertThat(of(OfRelation.class, gathered))
                .hasSize(expected.get("relationships").asInt());
        assertThat(of(OfPromise.class, gathered)).hasSize(expected.get("tasks").asInt());
        assertThat(of(OfPaper.class, gathered).stream().map(OfPaper::name).distinct())
                .containsExactlyInAnyOrder("me.png", "cv.txt");
        assertThat(gathered.people().stream()
                        .mapToInt(person -> person.points().size())
                        .sum())
                .isEqualTo(expected.get("contact_fields").asInt());
        assertThat(gathered.people().stream()
                        .mapToInt(person -> person.homes().size())
                        .sum())
                .isEqualTo(expected.get("addresses").asInt());
        assertThat(said(gathered, "Present \\(.*"))
                .isEqualTo(expected.get("gifts").asInt());
        assertThat(said(gathered, "(I owe|They owe): .*"))
                .isEqualTo(expected.get("debts").asInt());
        assertThat(said(gathered, "Reminder \\(.*"))
                .isEqualTo(expected.get("reminders").asInt());
        assertThat(said(gathered, "(dog|cat|pet|bird|.*): ?Miso|dog.*|cat.*")).isPositive();
        assertThat(gathered.problems()).allMatch(problem -> problem.startsWith("monica.nobody-in-it"));
    }

    private static long said(Gathered gathered, String pattern) {
        return gathered.people().stream()
                .flatMap(person -> person.remarks().stream())
                .filter(said -> said.text().matches("(?s)" + pattern))
                .count();
    }

    @Test
    void aContactIsReadWithAllThatHangsOnIt() {
        Gathered gathered = Samples.read(Format.MONICA, export("""
                        , "birthdate": {"date": "1604-05-03T00:00:00Z", "is_year_unknown": true},
                        "first_met_through": "c2", "first_met_where": "Lisbon", "stay_in_touch_frequency": 30,
                        "tags": ["choir"], "is_starred": true, "is_dead": true}, "data": [
                        {"type": "contact_field", "values": [{"properties": {"data": "ana_r", "type": "t1"}}]},
                        {"type": "task", "values": [{"uuid": "k", "created_at": "2022-01-02T10:00:00Z",
                        "properties": {"title": "Send it", "description": "by post", "completed": true}}]},
                        {"type": "debt", "values": [{"properties": {"in_debt": true, "amount": 20.5, "currency": "EUR",
                        "reason": "tickets"}}]},
                        {"type": "call", "values": [{"uuid": "l", "properties": {"called_at": "2020-10-31T09:30:00Z",
                        "content": "The move", "contact_called": true, "emotions": ["joy"]}}]}]""", ""));

        var ana = gathered.people().getFirst();
        assertThat(ana.name().shown()).isEqualTo("Ana Ruiz");
        assertThat(ana.birthday()).hasToString("Optional[--05-03]");
        assertThat(ana.labels()).containsExactlyInAnyOrder("choir", "starred");
        assertThat(ana.points())
                .containsExactly(new Sighting.Point(ContactPoint.Kind.HANDLE, "telegram:ana_r", "telegram", false));
        assertThat(ana.remarks().stream().map(Sighting.Said::text))
                .contains("Task: Send it · by post", "I owe: 20.5 EUR · tickets", "Has died");
        OfKeeping keeping = of(OfKeeping.class, gathered).getFirst();
        assertThat(keeping.where()).isEqualTo("Lisbon");
        assertThat(keeping.through().orElseThrow().key().normal()).isEqualTo("monica:c2");
        assertThat(keeping.rhythmDays()).hasValue(30);
        assertThat(keeping.restUntil()).hasToString("Optional[9999-12-31]");
        assertThat(of(OfPromise.class, gathered).getFirst().status()).isEqualTo(Promise.Status.KEPT);
        OfHappening call = of(OfHappening.class, gathered).getFirst();
        assertThat(call.direction()).isEqualTo(Interaction.Direction.THEIRS);
        assertThat(call.note()).isEqualTo("The move\njoy");
    }

    @Test
    void anActivityOfNobodyIsToldWithItsText() {
        Gathered gathered = Samples.read(
                Format.MONICA,
                export(
                        "}",
                        ", {\"type\": \"activity\", \"values\": [{\"uuid\": \"x\", \"properties\": {\"summary\": \"A walk\","
                                + " \"happened_at\": \"2023-07-30T00:00:00Z\", \"type\": \"t2\"}}]}"));

        assertThat(gathered.rejected.getFirst().problem().details())
                .containsExactly("2023-07-30 · A walk · [just hung out]");
    }

    @Test
    void anExportThatIsCutOffKeepsWhatCameBefore() {
        String whole = export("}", "");
        Gathered gathered = new Gathered();

        org.assertj.core.api.Assertions.assertThatThrownBy(() -> wellhouse.formats.Formats.open(
                                Format.MONICA, Samples.source(whole.substring(0, whole.indexOf("\"c2\"") + 3)))
                        .read(gathered))
                .hasMessageContaining("json.unreadable");
    }
}
