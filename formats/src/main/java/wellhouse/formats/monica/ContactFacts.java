package wellhouse.formats.monica;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import tools.jackson.databind.JsonNode;
import wellhouse.exchange.Promise;
import wellhouse.formats.source.Fault;
import wellhouse.formats.source.Input;
import wellhouse.intake.Origin;
import wellhouse.intake.Reader.Sink;
import wellhouse.intake.Sighting.OfHappening;
import wellhouse.intake.Sighting.OfKeeping;
import wellhouse.intake.Sighting.OfPromise;
import wellhouse.intake.Sighting.Who;
import wellhouse.timeline.Interaction.Direction;
import wellhouse.timeline.Interaction.Kind;

/// What a contact's record says beyond the person: calls, conversations, tasks, how they met.
final class ContactFacts {

    private static final int LONGEST_PROMISE = 500;
    private static final int MOST_DAYS = 3_650;
    private static final LocalDate FOR_EVER = LocalDate.of(9999, 12, 31);

    private final Input input;
    private final Types types;
    private final Sink sink;

    ContactFacts(Input input, Types types, Sink sink) {
        this.input = input;
        this.types = types;
        this.sink = sink;
    }

    void give(JsonNode contact, Who who, String where) {
        JsonNode properties = contact.path("properties");
        keeping(properties, who, where);
        for (JsonNode collection : contact.path("data")) {
            String type = Fields.text(collection, "type");
            for (JsonNode record : collection.path("values")) {
                JsonNode its = record.path("properties");
                Origin origin = new Origin("monica", input.fileName(), where, type + " " + Fields.text(record, "uuid"));
                switch (type) {
                    case "call" -> call(its, who, origin);
                    case "conversation" -> conversation(its, who, origin);
                    case "task" -> task(record, who, origin);
                    default -> {}
                }
            }
        }
    }

    private void keeping(JsonNode properties, Who who, String where) {
        int days = properties.path("stay_in_touch_frequency").asInt(0);
        OptionalInt rhythm = days >= 1 && days <= MOST_DAYS ? OptionalInt.of(days) : OptionalInt.empty();
        String through = Fields.text(properties, "first_met_through");
        boolean atRest = properties.path("is_dead").asBoolean(false)
                || !properties.path("is_active").asBoolean(true);
        OfKeeping keeping = new OfKeeping(
                new Origin(
                        "monica",
                        input.fileName(),
                        where,
                        "keeping " + who.key().normal()),
                who,
                Fields.text(properties, "first_met_where"),
                Fields.special(properties.path("first_met_date")),
                through.isEmpty() ? Optional.empty() : Optional.of(MonicaReader.who(through)),
                Fields.text(properties, "first_met_additional_info"),
                rhythm,
                atRest ? Optional.of(FOR_EVER) : Optional.empty());
        boolean says = keeping.when().isPresent()
                || keeping.through().isPresent()
                || !keeping.where().isEmpty()
                || !keeping.impression().isEmpty()
                || rhythm.isPresent()
                || atRest;
        if (says) {
            sink.sighting(keeping);
        }
    }

    private void call(JsonNode call, Who who, Origin origin) {
        Direction direction = call.path("contact_called").asBoolean(false) ? Direction.THEIRS : Direction.MINE;
        StringBuilder emotions = new StringBuilder();
        for (JsonNode emotion : call.path("emotions")) {
            String name = emotion.isObject() ? Fields.text(emotion, "name") : emotion.asString("");
            emotions.append(emotions.isEmpty() ? "" : ", ").append(name);
        }
        String note = Fields.joined("\n", Fields.text(call, "content"), emotions.toString());
        happened(origin, Fields.text(call, "called_at"), Kind.CALL, direction, "", note, who);
    }

    private void conversation(JsonNode conversation, Who who, Origin origin) {
        String channel = types.name(conversation.path("contact_field_type"));
        String title = Fields.joined(", ", channel, Fields.dayText(conversation, "happened_at"));
        JsonNode messages = conversation.path("messages");
        if (messages.isEmpty()) {
            happened(origin, Fields.text(conversation, "happened_at"), Kind.MESSAGE, Direction.MUTUAL, title, "", who);
        }
        for (JsonNode message : messages) {
            JsonNode its = message.path("properties");
            boolean mine = its.path("written_by_me").asBoolean(false);
            happened(
                    new Origin("monica", origin.file(), origin.where(), "message " + Fields.text(message, "uuid")),
                    Fields.text(its, "written_at"),
                    Kind.MESSAGE,
                    mine ? Direction.MINE : Direction.THEIRS,
                    title,
                    Fields.text(its, "content"),
                    who);
        }
    }

    private void happened(
            Origin origin, String at, Kind kind, Direction direction, String title, String note, Who who) {
        Optional<Instant> moment = Fields.moment(at, input.options().zone());
        if (moment.isEmpty()) {
            sink.rejected(Fault.MONICA_NO_DATE.reject(input, origin.where(), Fields.joined(" · ", title, note)));
        } else {
            sink.sighting(new OfHappening(origin, moment.get(), kind, direction, title, note, List.of(who)));
        }
    }

    private void task(JsonNode task, Who who, Origin origin) {
        JsonNode properties = task.path("properties");
        String what = Fields.text(properties, "title");
        Instant made = Fields.moment(
                        Fields.text(task, "created_at"), input.options().zone())
                .orElse(LocalDate.EPOCH
                        .atTime(LocalTime.NOON)
                        .atZone(input.options().zone())
                        .toInstant());
        if (!what.isEmpty()) {
            sink.sighting(new OfPromise(
                    origin,
                    who,
                    what.substring(0, Math.min(what.length(), LONGEST_PROMISE)),
                    true,
                    Optional.empty(),
                    made,
                    properties.path("completed").asBoolean(false) ? Promise.Status.KEPT : Promise.Status.OPEN));
        }
    }
}
