package wellhouse.web.servers;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import wellhouse.web.servers.ServersPage.Said;

/// What one card or task says and another does not, in words for people.
final class CardLines {

    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("FN", "name"),
            Map.entry("NICKNAME", "nickname"),
            Map.entry("TEL", "phone"),
            Map.entry("EMAIL", "mail"),
            Map.entry("ADR", "address"),
            Map.entry("ORG", "firm"),
            Map.entry("TITLE", "title"),
            Map.entry("NOTE", "note"),
            Map.entry("DESCRIPTION", "note"),
            Map.entry("BDAY", "birthday"),
            Map.entry("URL", "web"),
            Map.entry("CATEGORIES", "circles"),
            Map.entry("PHOTO", "photo"),
            Map.entry("SUMMARY", "what"),
            Map.entry("DUE", "due"),
            Map.entry("STATUS", "status"));

    /// Of no meaning to people, or said by another line too.
    private static final Set<String> SILENT = Set.of(
            "N", "UID", "REV", "PRODID", "VERSION", "BEGIN", "END", "DTSTAMP", "CREATED", "LAST-MODIFIED", "SEQUENCE");

    private CardLines() {}

    /// What is said here only; where nothing of it means anything to people, the lines as they are.
    static List<Said> only(String card, String other) {
        Set<String> there = new HashSet<>(unfolded(other));
        List<String> lines =
                unfolded(card).stream().filter(line -> !there.contains(line)).toList();
        List<Said> said = new ArrayList<>();
        for (String line : lines) {
            String name = name(line);
            if (WORDS.containsKey(name)) {
                said.add(new Said(WORDS.get(name), value(name, line)));
            } else if (!SILENT.contains(name)) {
                said.add(new Said("other", line));
            }
        }
        return said.isEmpty()
                ? lines.stream().map(line -> new Said("other", line)).toList()
                : said;
    }

    private static List<String> unfolded(String card) {
        return card.replaceAll("\r?\n[ \t]", "").lines().toList();
    }

    private static String name(String line) {
        String before = line.substring(0, colon(line));
        String name = before.contains(";") ? before.substring(0, before.indexOf(';')) : before;
        return name.substring(name.lastIndexOf('.') + 1).toUpperCase(Locale.ROOT);
    }

    /// The first colon outside of quotes.
    private static int colon(String line) {
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            if (line.charAt(i) == '"') {
                quoted = !quoted;
            } else if (line.charAt(i) == ':' && !quoted) {
                return i;
            }
        }
        return line.length();
    }

    private static String value(String name, String line) {
        String value = line.substring(Math.min(line.length(), colon(line) + 1));
        return switch (name) {
            case "PHOTO" -> "";
            case "ADR", "ORG" ->
                Arrays.stream(value.split("(?<!\\\\);", -1))
                        .filter(part -> !part.isBlank())
                        .map(CardLines::plain)
                        .collect(Collectors.joining(", "));
            default -> plain(value);
        };
    }

    private static String plain(String value) {
        return value.replace("\\n", " ").replace("\\N", " ").replaceAll("\\\\([,;\\\\])", "$1");
    }
}
