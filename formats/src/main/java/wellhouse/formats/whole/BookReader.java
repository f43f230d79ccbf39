package wellhouse.formats.whole;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;
import wellhouse.intake.Rejected;
import wellhouse.intake.SourceBroken;
import wellhouse.kernel.Problem;
import wellhouse.whole.Fact;

/// Reads the JSON of a whole book, fact by fact; a fact that is none is reported and passed over.
public final class BookReader {

    private static final Pattern BEGINNING = Pattern.compile("\\s*\\{\\s*\"wellhouse\"\\s*:.*", Pattern.DOTALL);
    private static final int SEEN = 200;

    private BookReader() {}

    /// Whether this is the beginning of such a document.
    public static boolean recognise(byte[] head) {
        String text = new String(Arrays.copyOf(head, Math.min(head.length, SEEN)), StandardCharsets.UTF_8);
        return BEGINNING.matcher(text).matches();
    }

    /// Reads all of it.
    ///
    /// @param file its name, for what is rejected
    /// @throws SourceBroken if it is no JSON, or of a later version
    public static void read(InputStream in, String file, Consumer<Fact> facts, Consumer<Rejected> rejected) {
        try (JsonParser json = Shapes.MAPPER.createParser(in)) {
            begin(json);
            while (json.nextToken() == JsonToken.START_OBJECT) {
                int line = json.currentTokenLocation().getLineNr();
                JsonNode node = Shapes.MAPPER.readTree(json);
                fact(node)
                        .ifPresentOrElse(
                                facts,
                                () -> rejected.accept(new Rejected(file, Problem.of("book.no-fact", "line " + line))));
            }
        } catch (JacksonException e) {
            String where =
                    e.getLocation() == null ? "" : "line " + e.getLocation().getLineNr();
            throw new SourceBroken(Problem.of("book.unreadable", where), e);
        }
    }

    private static void begin(JsonParser json) {
        json.nextToken();
        while (json.nextToken() == JsonToken.PROPERTY_NAME
                && !json.currentName().equals("facts")) {
            boolean version = json.currentName().equals("wellhouse");
            json.nextToken();
            if (version && json.getIntValue() > BookWriter.VERSION) {
                throw new SourceBroken(
                        Problem.of("book.later-version", ""), new IllegalArgumentException("a later version"));
            }
            json.skipChildren();
        }
        json.nextToken();
    }

    private static Optional<Fact> fact(JsonNode node) {
        for (Kind kind : Kind.values()) {
            JsonNode content = node.get(kind.text());
            if (content != null) {
                try {
                    return Optional.of(Kind.fact(Shapes.MAPPER.treeToValue(content, kind.type())));
                } catch (JacksonException | IllegalArgumentException | NullPointerException e) {
                    return Optional.empty();
                }
            }
        }
        return Optional.empty();
    }
}
