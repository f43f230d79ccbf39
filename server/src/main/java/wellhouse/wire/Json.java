package wellhouse.wire;

import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.ToStringSerializer;
import wellhouse.kernel.PartialDate;

/// How answers are written down: days as `2026-03-01`, moments as `2026-03-01T12:00:00Z`, dates of which only a part is
/// known as `2024-02` or `--02-29`, what is unknown as `null`.
public final class Json {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .addModule(new SimpleModule().addSerializer(PartialDate.class, ToStringSerializer.instance))
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build();

    private Json() {}

    /// One document, indented.
    public static String text(Object answer) {
        return MAPPER.writeValueAsString(answer);
    }
}
