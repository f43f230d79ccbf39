package wellhouse.web.servers;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import wellhouse.formats.vcard.ContentLine;
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
        Set<String> there =
                ContentLine.all(other).stream().map(ContentLine::unfolded).collect(Collectors.toSet());
        List<ContentLine> lines = ContentLine.all(card).stream()
                .filter(line -> !there.contains(line.unfolded()))
                .toList();
        List<Said> said = new ArrayList<>();
        for (ContentLine line : lines) {
            if (WORDS.get(line.name()) instanceof String word) {
                said.add(new Said(word, value(line)));
            } else if (!SILENT.contains(line.name())) {
                said.add(new Said("other", line.unfolded()));
            }
        }
        return said.isEmpty()
                ? lines.stream().map(line -> new Said("other", line.unfolded())).toList()
                : said;
    }

    private static String value(ContentLine line) {
        return switch (line.name()) {
            case "PHOTO" -> "";
            case "ADR", "ORG" ->
                Arrays.stream(line.value().split("(?<!\\\\);", -1))
                        .filter(part -> !part.isBlank())
                        .map(CardLines::plain)
                        .collect(Collectors.joining(", "));
            default -> plain(line.value());
        };
    }

    private static String plain(String value) {
        return ContentLine.unescaped(value).replace('\n', ' ');
    }
}
