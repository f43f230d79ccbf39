package wellhouse.formats.mail;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The line between two messages of an mbox: `From jane@example.org Wed Feb  7 12:00:00 2024`.
final class FromLine {

    private static final int LONGEST = 1 << 10;

    /// How asctime writes a moment, and with one blank before a day of one digit.
    private static final List<String> USUAL = List.of("aaa aaa 00 00:00:00 0000", "aaa aaa 0 00:00:00 0000");

    private static final Pattern WITH_TIME =
            Pattern.compile("From .*\\d{1,2}:\\d{2}.*\\b\\d{4}\\b.*|From .*\\b\\d{4}\\b.*\\d{1,2}:\\d{2}.*");
    private static final Pattern CERTAIN = Pattern.compile(
            "From (.*\\s)?\\p{Alpha}{3},?\\s+\\p{Alpha}{3}\\s+\\d{1,2}\\s+\\d{1,2}:\\d{2}(:\\d{2})?\\s.*\\d{4}\\s*.*");
    private static final Pattern SHORT = Pattern.compile("From \\s*\\S*\\s*");
    private static final Pattern FIELD = Pattern.compile("[!-9;-~]+[ \\t]*:.*|>?From .*|\\s*");
    private static final Pattern DATE = Pattern.compile(
            "\\p{Alpha}{3},?\\s+(\\p{Alpha}{3}\\s+\\d|\\d{1,2}\\s+\\p{Alpha}{3}).*|\\d{1,2}\\s+\\p{Alpha}{3}\\s+\\d{4}.*");

    private FromLine() {}

    /// Whether a line with a weekday, a day and a time as only such lines have it is there.
    static boolean certain(byte[] bytes, int at, int end) {
        return CERTAIN.matcher(line(bytes, at, end)).matches();
    }

    /// Whether a message begins at a line that starts with `From `.
    static boolean begins(byte[] bytes, int at, int end) {
        if (usual(bytes, at, end) >= 0) {
            return true;
        }
        String line = line(bytes, at, end);
        if (CERTAIN.matcher(line).matches()) {
            return true;
        }
        if (!WITH_TIME.matcher(line).matches() && !SHORT.matcher(line).matches()) {
            return false;
        }
        int next = at + line.length();
        while (next < end && bytes[next] != '\n') {
            next++;
        }
        if (next + 1 >= end) {
            return true;
        }
        return FIELD.matcher(line(bytes, next + 1, end)).matches();
    }

    /// The date part; empty if there is none.
    static String date(byte[] bytes, int at, int end) {
        int usual = usual(bytes, at, end);
        if (usual >= 0) {
            return line(bytes, usual, end);
        }
        Matcher date = DATE.matcher(line(bytes, at, end));
        return date.find() ? date.group() : "";
    }

    /// Where the moment begins that a line ends with; -1 if it does not end as usual. Saves the expressions most lines.
    private static int usual(byte[] bytes, int at, int end) {
        int stop = stop(bytes, at, end);
        for (String form : USUAL) {
            int from = stop - form.length();
            if (from >= at + 5 && fits(form, bytes, from)) {
                return from;
            }
        }
        return -1;
    }

    private static boolean fits(String form, byte[] bytes, int from) {
        for (int i = 0; i < form.length(); i++) {
            byte one = bytes[from + i];
            boolean fits = switch (form.charAt(i)) {
                case 'a' -> one >= 'A' && one <= 'z';
                case '0' -> one >= '0' && one <= '9' || one == ' ' && form.charAt(i - 1) == ' ';
                default -> one == form.charAt(i);
            };
            if (!fits) {
                return false;
            }
        }
        return true;
    }

    private static String line(byte[] bytes, int at, int end) {
        return new String(bytes, at, stop(bytes, at, end) - at, StandardCharsets.ISO_8859_1);
    }

    /// Where a line ends, or what is read of it.
    private static int stop(byte[] bytes, int at, int end) {
        int stop = at;
        int most = Math.min(end, at + LONGEST);
        while (stop < most && bytes[stop] != '\n' && bytes[stop] != '\r') {
            stop++;
        }
        return stop;
    }
}
