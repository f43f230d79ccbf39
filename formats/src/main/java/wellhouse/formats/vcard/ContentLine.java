package wellhouse.formats.vcard;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// One content line of a card as it was written: its folds and its line break are kept.
///
/// Source: RFC 6350, section 3.3, and RFC 2426 in the same words.
///
/// @param raw all of it, to its last line break
/// @param group what stands before the dot, as written; empty if there is none
/// @param name the property, in capitals
/// @param params the parameters in their order
/// @param value unfolded and not unescaped
public record ContentLine(String raw, String group, String name, List<Param> params, String value) {

    /// One parameter; a bare one, as `HOME` in `TEL;HOME:`, counts as a type.
    ///
    /// @param name in capitals
    /// @param values without quotes
    public record Param(String name, List<String> values) {

        public Param {
            values = List.copyOf(values);
        }
    }

    public ContentLine {
        params = List.copyOf(params);
    }

    /// Cuts a text into content lines; a line without a colon has an empty name and is all value.
    public static List<ContentLine> all(String text) {
        List<ContentLine> lines = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            int end = end(text, at);
            lines.add(of(text.substring(at, end)));
            at = end;
        }
        return lines;
    }

    private static int end(String text, int from) {
        int at = from;
        while (true) {
            int feed = text.indexOf('\n', at);
            if (feed < 0) {
                return text.length();
            }
            at = feed + 1;
            if (at >= text.length() || text.charAt(at) != ' ' && text.charAt(at) != '\t') {
                return at;
            }
        }
    }

    /// Reads one line with its folds.
    public static ContentLine of(String raw) {
        String line = unfolded(raw);
        int colon = colon(line);
        if (colon < 0) {
            return new ContentLine(raw, "", "", List.of(), line);
        }
        List<String> parts = split(line.substring(0, colon), ';');
        String first = parts.getFirst();
        int dot = first.indexOf('.');
        List<Param> params = new ArrayList<>();
        for (String part : parts.subList(1, parts.size())) {
            int equals = part.indexOf('=');
            String name =
                    equals < 0 ? "TYPE" : part.substring(0, equals).strip().toUpperCase(Locale.ROOT);
            List<String> values = split(part.substring(equals + 1), ',').stream()
                    .map(ContentLine::unquoted)
                    .toList();
            params.add(new Param(name, values));
        }
        return new ContentLine(
                raw,
                dot < 0 ? "" : first.substring(0, dot),
                first.substring(dot + 1).strip().toUpperCase(Locale.ROOT),
                params,
                line.substring(colon + 1));
    }

    private static String unfolded(String raw) {
        int end = raw.length();
        while (end > 0 && (raw.charAt(end - 1) == '\n' || raw.charAt(end - 1) == '\r')) {
            end--;
        }
        if (raw.indexOf('\n') >= end || raw.indexOf('\n') < 0) {
            return raw.substring(0, end);
        }
        StringBuilder line = new StringBuilder(end);
        for (int i = 0; i < end; i++) {
            char here = raw.charAt(i);
            boolean returns = here == '\r' && i + 1 < end && raw.charAt(i + 1) == '\n';
            if (returns) {
                continue;
            }
            if (here == '\n') {
                i++;
            } else {
                line.append(here);
            }
        }
        return line.toString();
    }

    /// The colon that ends name and parameters; one inside quotes does not.
    private static int colon(String line) {
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char here = line.charAt(i);
            if (here == '"') {
                quoted = !quoted;
            } else if (here == ':' && !quoted) {
                return i;
            }
        }
        return line.indexOf(':');
    }

    private static List<String> split(String text, char at) {
        List<String> parts = new ArrayList<>();
        boolean quoted = false;
        int from = 0;
        for (int i = 0; i < text.length(); i++) {
            char here = text.charAt(i);
            if (here == '"') {
                quoted = !quoted;
            } else if (here == at && !quoted) {
                parts.add(text.substring(from, i));
                from = i + 1;
            }
        }
        parts.add(text.substring(from));
        return parts;
    }

    private static String unquoted(String value) {
        String text = value.strip();
        return text.length() > 1 && text.startsWith("\"") && text.endsWith("\"")
                ? text.substring(1, text.length() - 1)
                : text;
    }

    /// The line as it was written, but for its folds and its line break.
    public String unfolded() {
        return unfolded(raw);
    }

    public boolean is(String property) {
        return name.equals(property);
    }

    /// The values of all parameters of this name.
    public List<String> values(String param) {
        return params.stream()
                .filter(one -> one.name().equals(param))
                .flatMap(one -> one.values().stream())
                .toList();
    }

    /// The value without its escapes.
    public String text() {
        return unescaped(value);
    }

    /// Takes the escapes out of a value.
    public static String unescaped(String value) {
        if (value.indexOf('\\') < 0) {
            return value;
        }
        StringBuilder text = new StringBuilder(value.length());
        for (int i = 0; i < value.length(); i++) {
            char here = value.charAt(i);
            if (here == '\\' && i + 1 < value.length()) {
                char next = value.charAt(++i);
                text.append(next == 'n' || next == 'N' ? '\n' : next);
            } else {
                text.append(here);
            }
        }
        return text.toString();
    }

    /// Another line with the same group, written anew and folded where it is long.
    public static String written(String group, String nameAndParams, String value) {
        return fold((group.isEmpty() ? "" : group + ".") + nameAndParams + ":" + value);
    }

    /// Folds a line at 75 octets and ends it, without cutting a character in two.
    public static String fold(String line) {
        StringBuilder folded = new StringBuilder(line.length() + line.length() / 32 + 2);
        int octets = 0;
        int at = 0;
        while (at < line.length()) {
            int point = line.codePointAt(at);
            int its = point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x1_0000 ? 3 : 4;
            if (octets + its > 75) {
                folded.append("\r\n ");
                octets = 1;
            }
            folded.appendCodePoint(point);
            octets += its;
            at += Character.charCount(point);
        }
        return folded.append("\r\n").toString();
    }
}
