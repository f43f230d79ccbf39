package wellhouse.store;

import java.io.StringWriter;
import java.math.BigDecimal;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/// Some columns of a row as the change log writes them: a flat JSON object, ids and octets in hexadecimal.
final class Image {

    private static final JsonFactory JSON = new JsonFactory();

    private Image() {}

    static String write(Map<String, @Nullable Object> columns) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), text)) {
            json.writeStartObject();
            columns.forEach((column, value) -> {
                json.writeName(column);
                switch (value) {
                    case null -> json.writeNull();
                    case String plain -> json.writeString(plain);
                    case Long number -> json.writeNumber(number);
                    case Double number -> json.writeNumber(number);
                    case BigDecimal number -> json.writeNumber(number);
                    case UUID id -> json.writeString(HexFormat.of().formatHex(Line.octets(id)));
                    case byte[] octets -> json.writeString(HexFormat.of().formatHex(octets));
                    default -> throw new IllegalArgumentException("no column holds a " + value.getClass());
                }
            });
            json.writeEndObject();
        }
        return text.toString();
    }

    /// Texts as strings, numbers as [BigDecimal].
    static Map<String, @Nullable Object> read(String text) {
        Map<String, @Nullable Object> columns = new LinkedHashMap<>();
        try (JsonParser json = JSON.createParser(ObjectReadContext.empty(), text)) {
            json.nextToken();
            while (json.nextToken() == JsonToken.PROPERTY_NAME) {
                String column = json.currentName();
                columns.put(
                        column,
                        switch (json.nextToken()) {
                            case VALUE_NULL -> null;
                            case VALUE_STRING -> json.getString();
                            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new BigDecimal(json.getString());
                            default -> throw new IllegalStateException("a change row is damaged");
                        });
            }
        }
        return columns;
    }
}
