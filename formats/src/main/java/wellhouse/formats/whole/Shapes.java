package wellhouse.formats.whole;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import wellhouse.kernel.Id;
import wellhouse.kernel.PartialDate;
import wellhouse.people.Person;
import wellhouse.people.Position;

/// How facts look in JSON: records as objects, ids and partial dates as texts, sets sorted, moments and days in
/// ISO 8601. A golden file in the tests keeps it as it is.
final class Shapes {

    static final JsonMapper MAPPER = JsonMapper.builder()
            .addModule(module())
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .changeDefaultVisibility(all -> all.withIsGetterVisibility(JsonAutoDetect.Visibility.NONE))
            .addMixIn(Person.class, PersonWritten.class)
            .build();

    private Shapes() {}

    /// What stands in for a name is found again by whoever reads the book.
    private interface PersonWritten {

        @JsonProperty(access = JsonProperty.Access.WRITE_ONLY)
        @JsonSetter(nulls = Nulls.AS_EMPTY)
        String standIn();
    }

    private static SimpleModule module() {
        SimpleModule module = new SimpleModule("wellhouse");
        module.addSerializer(Id.class, new AsText<>());
        module.addSerializer(PartialDate.class, new AsText<>());
        module.addSerializer(new Sorted());
        module.addSerializer(Position.class, new AsWritten());
        module.addDeserializer(Id.class, new OfId());
        module.addDeserializer(PartialDate.class, new OfDate());
        module.addDeserializer(Position.class, new OfPosition());
        return module;
    }

    private static final class AsText<T> extends ValueSerializer<T> {
        @Override
        public void serialize(T value, JsonGenerator json, SerializationContext context) {
            json.writeString(value.toString());
        }
    }

    private static final class Sorted extends ValueSerializer<Set<?>> {
        @Override
        public Class<?> handledType() {
            return Set.class;
        }

        @Override
        public void serialize(Set<?> value, JsonGenerator json, SerializationContext context) {
            json.writeStartArray();
            for (String text : texts(value)) {
                json.writeString(text);
            }
            json.writeEndArray();
        }

        private static List<String> texts(Collection<?> value) {
            return value.stream().map(String::valueOf).sorted().toList();
        }
    }

    private static final class OfId extends ValueDeserializer<Id<?>> {
        @Override
        public Id<?> deserialize(JsonParser json, DeserializationContext context) {
            return Id.parse(json.getString());
        }
    }

    private static final class OfDate extends ValueDeserializer<PartialDate> {
        @Override
        public PartialDate deserialize(JsonParser json, DeserializationContext context) {
            return PartialDate.parse(json.getString());
        }
    }

    /// A position as it is written: organizations are met again by their names.
    private record Written(
            Id<Position> id,
            Id<Person> person,
            String organizationName,
            String title,
            String function,
            Optional<PartialDate> from,
            Optional<PartialDate> to) {}

    private static final class AsWritten extends ValueSerializer<Position> {
        @Override
        public void serialize(Position position, JsonGenerator json, SerializationContext context) {
            json.writePOJO(new Written(
                    position.id(),
                    position.person(),
                    position.organizationName(),
                    position.title(),
                    position.function(),
                    position.from(),
                    position.to()));
        }
    }

    private static final class OfPosition extends ValueDeserializer<Position> {
        @Override
        public Position deserialize(JsonParser json, DeserializationContext context) {
            Written read = context.readValue(json, Written.class);
            return new Position(
                    read.id(),
                    read.person(),
                    new Id<>(new UUID(0, 0)),
                    read.organizationName(),
                    read.title(),
                    read.function(),
                    read.from(),
                    read.to());
        }
    }
}
