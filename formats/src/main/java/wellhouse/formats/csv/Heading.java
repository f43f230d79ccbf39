package wellhouse.formats.csv;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import wellhouse.people.Names;

/// A heading of a table, read for what its column says and of which of several: `Home Street 2` is a street, at home.
///
/// @param meaning what it says; empty where the heading tells nothing
/// @param label `work`, `home`, `mobile` or `other`; empty for none
/// @param number of an e-mail address or the like; 1 where the heading has none
record Heading(Optional<Meaning> meaning, String label, int number) {

    private static final Map<String, String> LABELS = Map.ofEntries(
            Map.entry("work", "work"),
            Map.entry("business", "work"),
            Map.entry("office", "work"),
            Map.entry("geschaftlich", "work"),
            Map.entry("dienstlich", "work"),
            Map.entry("buro", "work"),
            Map.entry("bureau", "work"),
            Map.entry("professionnel", "work"),
            Map.entry("professionnelle", "work"),
            Map.entry("trabajo", "work"),
            Map.entry("ufficio", "work"),
            Map.entry("sluzbowy", "work"),
            Map.entry("home", "home"),
            Map.entry("private", "home"),
            Map.entry("privat", "home"),
            Map.entry("personal", "home"),
            Map.entry("domicile", "home"),
            Map.entry("personnel", "home"),
            Map.entry("particular", "home"),
            Map.entry("casa", "home"),
            Map.entry("abitazione", "home"),
            Map.entry("domowy", "home"),
            Map.entry("mobile", "mobile"),
            Map.entry("mobiltelefon", "mobile"),
            Map.entry("mobil", "mobile"),
            Map.entry("handy", "mobile"),
            Map.entry("cell", "mobile"),
            Map.entry("cellular", "mobile"),
            Map.entry("movil", "mobile"),
            Map.entry("cellulare", "mobile"),
            Map.entry("komorkowy", "mobile"),
            Map.entry("other", "other"),
            Map.entry("weitere", "other"),
            Map.entry("weiterer", "other"),
            Map.entry("weiteres", "other"),
            Map.entry("autre", "other"),
            Map.entry("otra", "other"),
            Map.entry("altro", "other"));

    private static final Set<String> FILLERS = Set.of(
            "de", "del", "la", "le", "du", "der", "des", "die", "the", "of", "s", "value", "primary", "secondary");

    static Heading of(String written) {
        List<String> words = List.of(Names.fold(written).split(" "));
        String label = words.stream()
                .map(LABELS::get)
                .filter(found -> found != null)
                .findFirst()
                .orElse("");
        int number = words.stream()
                .filter(word -> word.matches("[1-9]"))
                .mapToInt(Integer::parseInt)
                .findFirst()
                .orElse(words.contains("secondary") ? 2 : 1);
        if (words.contains("label") && words.size() > 1 || words.contains("type") && words.size() > 1) {
            return new Heading(Optional.of(Meaning.NOTHING), "", number);
        }
        Optional<Meaning> whole = Meaning.whole(String.join("_", words));
        if (whole.isPresent()) {
            return new Heading(whole, label, number);
        }
        List<String> bare = new ArrayList<>(words);
        bare.removeIf(word -> word.matches("[0-9]+") || FILLERS.contains(word));
        Optional<Meaning> numbered = Meaning.whole(String.join("_", bare));
        if (numbered.isEmpty()) {
            bare.removeIf(word -> LABELS.containsKey(word) && !word.equals("mobile"));
            numbered = Meaning.whole(String.join("_", bare));
        }
        return new Heading(numbered.or(() -> Meaning.of(written)), label, number);
    }

    /// Its fold, to compare tables by their headings.
    static String fold(String written) {
        return Names.fold(written).toLowerCase(Locale.ROOT);
    }
}
