package wellhouse.api;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import wellhouse.kernel.Id;
import wellhouse.kernel.PartialDate;

/// The JSON object of a request. Whatever is wrong with it is refused with the name of the member.
final class Body {

    /// Longest body, in bytes.
    static final int LONGEST = 64 * 1024;

    private static final int DEEPEST = 8;

    /// All but tabs and line ends.
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}&&[^\\n\\r\\t]]");

    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final JsonNode members;

    private Body(JsonNode members) {
        this.members = members;
    }

    /// Reads a body.
    ///
    /// @param allowed members there may be
    /// @throws Refusal if it is of another kind, too long, no JSON object, or has other members
    static Body of(Context request, String... allowed) {
        String type = request.contentType();
        if (type == null || !type.toLowerCase(Locale.ROOT).startsWith("application/json")) {
            throw new Refusal(415, "not-json");
        }
        JsonNode read = read(request);
        if (!read.isObject()) {
            throw new Refusal(400, "no-object");
        }
        Set<String> known = Set.of(allowed);
        for (String name : read.propertyNames()) {
            if (!known.contains(name)) {
                throw new Refusal(
                        422,
                        "member",
                        name.substring(0, Math.min(40, name.length())),
                        Stream.of(allowed).collect(Collectors.joining(", ")));
            }
        }
        return new Body(read);
    }

    private static JsonNode read(Context request) {
        try (InputStream in = request.bodyInputStream()) {
            byte[] bytes = in.readNBytes(LONGEST + 1);
            if (bytes.length > LONGEST) {
                throw new Refusal(413, "too-long", LONGEST);
            }
            return MAPPER.readTree(bytes);
        } catch (JacksonException e) {
            throw new Refusal(400, "broken-json", e.getOriginalMessage());
        } catch (IOException e) {
            throw new Refusal(400, "broken-json", String.valueOf(e.getMessage()));
        }
    }

    private Optional<JsonNode> member(String name) {
        JsonNode node = members.get(name);
        return node == null || node.isNull() ? Optional.empty() : Optional.of(node);
    }

    /// A text, stripped and without control characters; empty if it is not there.
    ///
    /// @throws Refusal if it is no text, or longer than `most` characters
    String text(String name, int most) {
        return member(name)
                .map(node -> {
                    if (!node.isString() || node.asString().length() > most) {
                        throw new Refusal(422, "text", name, most);
                    }
                    return CONTROL.matcher(node.asString()).replaceAll("").strip();
                })
                .orElse("");
    }

    /// A text that must be there.
    String said(String name, int most) {
        String text = text(name, most);
        if (text.isEmpty()) {
            throw new Refusal(422, "text", name, most);
        }
        return text;
    }

    <T> Optional<Id<T>> maybeId(String name) {
        return Optional.of(text(name, 36)).filter(text -> !text.isEmpty()).map(text -> {
            try {
                return Id.parse(text);
            } catch (IllegalArgumentException e) {
                throw new Refusal(422, "id", name);
            }
        });
    }

    <T> Id<T> id(String name) {
        return this.<T>maybeId(name).orElseThrow(() -> new Refusal(422, "id", name));
    }

    Optional<LocalDate> day(String name) {
        return Optional.of(text(name, 10)).filter(text -> !text.isEmpty()).map(text -> {
            try {
                return LocalDate.parse(text);
            } catch (DateTimeException e) {
                throw new Refusal(422, "day", name);
            }
        });
    }

    /// As much of a date as is known.
    Optional<PartialDate> date(String name) {
        return Optional.of(text(name, 10)).filter(text -> !text.isEmpty()).map(text -> {
            try {
                return PartialDate.parse(text);
            } catch (IllegalArgumentException e) {
                throw new Refusal(422, "date", name);
            }
        });
    }

    boolean flag(String name, boolean usual) {
        return member(name)
                .map(node -> {
                    if (!node.isBoolean()) {
                        throw new Refusal(422, "flag", name);
                    }
                    return node.asBoolean();
                })
                .orElse(usual);
    }

    /// A flag that must be there.
    boolean flag(String name) {
        if (member(name).isEmpty()) {
            throw new Refusal(422, "flag", name);
        }
        return flag(name, false);
    }

    /// @param usual what it is if it is not there
    int number(String name, int least, int most, int usual) {
        return member(name)
                .map(node -> {
                    if (!node.isInt() || node.asInt() < least || node.asInt() > most) {
                        throw new Refusal(422, "number", name, least, most);
                    }
                    return node.asInt();
                })
                .orElse(usual);
    }

    /// One of the values of an enum, as it is named.
    <E extends Enum<E>> E choice(String name, Class<E> of) {
        return Call.choice(name, text(name, 40), of);
    }

    /// Several of them; none if it is not there.
    <E extends Enum<E>> Set<E> choices(String name, Class<E> of) {
        EnumSet<E> chosen = EnumSet.noneOf(of);
        member(name).ifPresent(node -> {
            if (!node.isArray()) {
                throw new Refusal(422, "list", name);
            }
            node.forEach(one -> chosen.add(Call.choice(name, one.isString() ? one.asString() : "", of)));
        });
        return chosen;
    }
}
