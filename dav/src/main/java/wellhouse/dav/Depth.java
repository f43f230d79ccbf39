package wellhouse.dav;

import java.util.Locale;

/// How far below its address a request reaches.
enum Depth {
    ZERO,
    ONE,
    INFINITY;

    /// Reads the header.
    ///
    /// @param usual what holds without one
    static Depth of(Call call, Depth usual) {
        String said = call.header("Depth").orElse("").strip().toLowerCase(Locale.ROOT);
        return switch (said) {
            case "" -> usual;
            case "0" -> ZERO;
            case "1", "1,noroot" -> ONE;
            case "infinity" -> INFINITY;
            default -> throw new Refusal(400, "Depth is 0, 1 or infinity");
        };
    }
}
