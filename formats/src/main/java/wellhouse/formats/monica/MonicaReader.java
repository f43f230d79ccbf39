package wellhouse.formats.monica;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import wellhouse.formats.source.Fault;
import wellhouse.formats.source.Input;
import wellhouse.intake.Origin;
import wellhouse.intake.Reader;
import wellhouse.intake.Sighting.OfHappening;
import wellhouse.intake.Sighting.OfPaper;
import wellhouse.intake.Sighting.OfRelation;
import wellhouse.intake.Sighting.Who;
import wellhouse.people.Key;
import wellhouse.people.Photos;
import wellhouse.ties.Relation;
import wellhouse.timeline.Interaction.Direction;
import wellhouse.timeline.Interaction.Kind;

/// Reads an account export of Monica 4.x record by record, in two passes: the kinds of things stand behind what points
/// to them.
///
/// Cost: memory for one record, and for who is in which activity, photo and document.
public final class MonicaReader implements Reader {

    private static final int DEEPEST = 64;
    private static final int CAUSES = 8;

    /// Who is in what, held at most; what is beyond is told as being of nobody.
    private static final int MOST_LINKS = 2_000_000;

    private static final Map<String, Relation.Kind> RELATIONS = Map.ofEntries(
            Map.entry("partner", Relation.Kind.PARTNER),
            Map.entry("spouse", Relation.Kind.PARTNER),
            Map.entry("date", Relation.Kind.PARTNER),
            Map.entry("lover", Relation.Kind.PARTNER),
            Map.entry("parent", Relation.Kind.PARENT),
            Map.entry("stepparent", Relation.Kind.PARENT),
            Map.entry("child", Relation.Kind.CHILD),
            Map.entry("stepchild", Relation.Kind.CHILD),
            Map.entry("sibling", Relation.Kind.SIBLING),
            Map.entry("grandparent", Relation.Kind.KIN),
            Map.entry("grandchild", Relation.Kind.KIN),
            Map.entry("uncle", Relation.Kind.KIN),
            Map.entry("nephew", Relation.Kind.KIN),
            Map.entry("cousin", Relation.Kind.KIN),
            Map.entry("godfather", Relation.Kind.KIN),
            Map.entry("godson", Relation.Kind.KIN),
            Map.entry("friend", Relation.Kind.FRIEND),
            Map.entry("bestfriend", Relation.Kind.FRIEND),
            Map.entry("colleague", Relation.Kind.COLLEAGUE),
            Map.entry("boss", Relation.Kind.MANAGER),
            Map.entry("subordinate", Relation.Kind.REPORT));

    private final Input input;
    private final JsonMapper mapper;
    private final Map<String, List<Who>> links = new HashMap<>();
    private final Map<String, String> portraits = new HashMap<>();
    private Types types = Types.of(JsonNodeFactory.instance.objectNode());
    private boolean going = true;
    private int held;
    private int record;

    public MonicaReader(Input input) {
        this.input = input;
        this.mapper = JsonMapper.builder(JsonFactory.builder()
                        .streamReadConstraints(StreamReadConstraints.builder()
                                .maxNestingDepth(DEEPEST)
                                .maxStringLength(input.options().limits().jsonRecordBytes())
                                .build())
                        .build())
                .disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .build();
    }

    @Override
    public void read(Sink sink) {
        pass(in -> types = Types.of(instance(in)));
        pass(in -> data(in, sink));
    }

    @FunctionalInterface
    private interface Pass {
        void over(Metered in) throws IOException;
    }

    private void pass(Pass pass) {
        try (InputStream file = input.open();
                Metered in = new Metered(file, input.options().limits().jsonRecordBytes())) {
            pass.over(in);
        } catch (Metered.TooBig e) {
            throw Fault.JSON_TOO_BIG.broken("record " + record, e);
        } catch (JacksonException e) {
            if (isTooBig(e)) {
                throw Fault.JSON_TOO_BIG.broken("record " + record, e);
            }
            String where =
                    e.getLocation() == null ? "" : "line " + e.getLocation().getLineNr();
            throw Fault.JSON_UNREADABLE.broken(where, e);
        } catch (IOException e) {
            throw Fault.SOURCE_UNREADABLE.broken("record " + record, e);
        }
    }

    private static boolean isTooBig(Throwable broken) {
        Throwable at = broken;
        for (int deep = 0; at != null && deep < CAUSES; deep++) {
            if (at instanceof Metered.TooBig) {
                return true;
            }
            at = at.getCause();
        }
        return false;
    }

    /// The kinds of things; the data before them is passed over token by token.
    private JsonNode instance(Metered in) {
        try (JsonParser json = mapper.createParser(in)) {
            if (!enter(json, in, "account") || json.currentToken() != JsonToken.START_OBJECT) {
                throw Fault.JSON_UNREADABLE.broken("");
            }
            return enter(json, in, "instance") ? mapper.readTree(json) : JsonNodeFactory.instance.objectNode();
        }
    }

    /// Goes to the value of a member of the object that begins here.
    private static boolean enter(JsonParser json, Metered in, String member) {
        if (json.currentToken() == null) {
            json.nextToken();
        }
        while (json.nextToken() == JsonToken.PROPERTY_NAME) {
            boolean found = json.currentName().equals(member);
            json.nextToken();
            if (found) {
                return true;
            }
            skip(json, in);
        }
        return false;
    }

    /// Passes over a value of whatever size.
    private static void skip(JsonParser json, Metered in) {
        int depth = 0;
        do {
            in.next();
            JsonToken token = json.currentToken();
            depth += token == null ? 0 : token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
            if (depth > 0 && json.nextToken() == null) {
                return;
            }
        } while (depth > 0);
    }

    private void data(Metered in, Sink sink) {
        try (JsonParser json = mapper.createParser(in)) {
            if (!enter(json, in, "account") || !enter(json, in, "data")) {
                return;
            }
            while (going && json.nextToken() == JsonToken.START_OBJECT) {
                collection(json, in, sink);
            }
        }
    }

    /// One collection, `{count, type, values}`; the type stands before the values.
    private void collection(JsonParser json, Metered in, Sink sink) {
        String type = "";
        while (going && json.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = json.currentName();
            json.nextToken();
            if (name.equals("type")) {
                type = json.getString();
            } else if (name.equals("values") && json.currentToken() == JsonToken.START_ARRAY) {
                while (going && json.nextToken() == JsonToken.START_OBJECT) {
                    in.next();
                    JsonNode node = mapper.readTree(json);
                    take(type, node, sink);
                    record++;
                    going = sink.at(in.count());
                }
            } else {
                skip(json, in);
            }
        }
    }

    private void take(String type, JsonNode node, Sink sink) {
        String uuid = Fields.text(node, "uuid");
        String where = type + " " + uuid;
        JsonNode properties = node.path("properties");
        switch (type) {
            case "contact" -> contact(node, uuid, where, sink);
            case "relationship" -> relation(properties, origin(where, where), sink);
            case "activity" -> activity(properties, uuid, where, sink);
            case "photo", "document" -> paper(properties, uuid, where, sink);
            case "user" -> {
                String address = Fields.text(properties, "email");
                if (!address.isEmpty()) {
                    sink.ownAddress(address);
                }
                sink.passedOver();
            }
            default -> sink.passedOver();
        }
    }

    private Origin origin(String where, String key) {
        return new Origin("monica", input.fileName(), where, key);
    }

    private void contact(JsonNode node, String uuid, String where, Sink sink) {
        ContactSighting contact = new ContactSighting(node, types);
        if (contact.name().isEmpty() && Fields.text(node, "uuid").isEmpty()) {
            sink.rejected(Fault.MONICA_NOBODY.reject(input, where));
            return;
        }
        Who who = new Who(who(uuid).key(), contact.name().shown());
        sink.sighting(contact.person(origin(where, where), who.key().normal()));
        new ContactFacts(input, types, sink).give(node, who, where);
        for (JsonNode collection : node.path("data")) {
            switch (Fields.text(collection, "type")) {
                case "activity", "photo", "document" ->
                    collection.path("values").forEach(linked -> link(linked.asString(""), who));
                default -> {}
            }
        }
        String portrait = Fields.text(node.path("properties").path("avatar"), "avatar_photo");
        if (!portrait.isEmpty()) {
            portraits.put(uuid, portrait);
            List<Who> shown = links.getOrDefault(portrait, List.of());
            if (!shown.contains(who)) {
                link(portrait, who);
            }
        }
    }

    private void link(String uuid, Who who) {
        if (held < MOST_LINKS && !uuid.isEmpty()) {
            links.computeIfAbsent(uuid, any -> new ArrayList<>(1)).add(who);
            held++;
        }
    }

    static Who who(String uuid) {
        return new Who(new Key(Key.Kind.UID, "monica:" + uuid), "");
    }

    private static void relation(JsonNode properties, Origin origin, Sink sink) {
        String type = Fields.text(properties, "type");
        Relation.Kind kind = RELATIONS.getOrDefault(type, Relation.Kind.KNOWS);
        boolean same = kind.name().equalsIgnoreCase(type);
        sink.sighting(new OfRelation(
                origin,
                who(Fields.text(properties, "contact_is")),
                who(Fields.text(properties, "of_contact")),
                kind,
                same ? "" : type.replace('_', ' ')));
    }

    private void activity(JsonNode properties, String uuid, String where, Sink sink) {
        List<Who> with = links.getOrDefault(uuid, List.of());
        String summary = Fields.text(properties, "summary");
        String kind = types.name(properties.path("type"));
        String note =
                Fields.joined("\n", Fields.text(properties, "description"), kind.isEmpty() ? "" : "[" + kind + "]");
        Optional<Instant> at = Fields.moment(
                Fields.text(properties, "happened_at"), input.options().zone());
        String whole = Fields.joined(" · ", Fields.dayText(properties, "happened_at"), summary, note);
        if (with.isEmpty()) {
            sink.rejected(Fault.MONICA_NOBODY_IN_IT.reject(input, where, whole));
        } else if (at.isEmpty()) {
            sink.rejected(Fault.MONICA_NO_DATE.reject(input, where, whole));
        } else {
            sink.sighting(new OfHappening(
                    origin(where, where), at.get(), Kind.MEETING, Direction.MUTUAL, summary, note, with));
        }
    }

    private void paper(JsonNode properties, String uuid, String where, Sink sink) {
        String name = Fields.text(properties, "original_filename");
        List<Who> whose = links.getOrDefault(uuid, List.of());
        Optional<Photos.Photo> content = content(properties);
        if (whose.isEmpty()) {
            sink.rejected(Fault.MONICA_NOBODY_IN_IT.reject(input, where, name));
            return;
        }
        if (content.isEmpty()) {
            sink.rejected(Fault.MONICA_NO_CONTENT.reject(input, where, name));
            return;
        }
        for (Who who : whose) {
            boolean portrait = content.get().type().startsWith("image/")
                    && uuid.equals(portraits.get(who.key().normal().substring("monica:".length())));
            sink.sighting(new OfPaper(
                    origin(where, where + " of " + who.key().normal()), who, name, content.get(), portrait));
        }
    }

    /// What stands in a data URL.
    private static Optional<Photos.Photo> content(JsonNode properties) {
        String url = Fields.text(properties, "dataUrl");
        int comma = url.indexOf(',');
        if (!url.startsWith("data:") || comma < 0) {
            return Optional.empty();
        }
        try {
            String type = url.substring("data:".length(), comma).replaceFirst(";base64$", "");
            byte[] bytes = Base64.getMimeDecoder().decode(url.substring(comma + 1));
            // What says that it is a picture and is none is never shown as one.
            String seen = Photos.typeOf(bytes).orElse("");
            String kept = seen.isEmpty() && (type.isEmpty() || type.startsWith("image/"))
                    ? "application/octet-stream"
                    : seen.isEmpty() ? type : seen;
            return bytes.length == 0 ? Optional.empty() : Optional.of(new Photos.Photo(kept, bytes));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
