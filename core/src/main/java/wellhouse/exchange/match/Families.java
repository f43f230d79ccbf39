package wellhouse.exchange.match;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import wellhouse.people.Names;

/// The skill families with the words each is known by; about a hundred, in `families.properties`.
final class Families {

    static final Families ALL = read();

    private static final int SHORTEST_BEGINNING = 3;

    /// Stems this short are shared by words that have nothing in common: lawyer and lawn, career and car.
    private static final int SHORT = 3;

    private final Map<String, Family> byId = new LinkedHashMap<>();
    private final Map<String, Map<String, Set<String>>> byWord = new HashMap<>();
    private final Map<String, Set<String>> byBeginning = new HashMap<>();
    private final Map<String, Map<String, Set<String>>> titles = new HashMap<>();
    private final Map<String, Set<String>> titleBeginnings = new HashMap<>();

    private Families() {}

    Family get(String id) {
        return Objects.requireNonNull(byId.get(id), id);
    }

    /// The families a text touches, those named first first.
    Set<String> of(List<Stems.Word> words) {
        return find(words, byWord, byBeginning);
    }

    /// The families of the occupations a text names.
    Set<String> titled(List<Stems.Word> words) {
        return find(words, titles, titleBeginnings);
    }

    private static Set<String> find(
            List<Stems.Word> words, Map<String, Map<String, Set<String>>> whole, Map<String, Set<String>> beginnings) {
        Set<String> found = new LinkedHashSet<>();
        for (int i = 0; i < words.size(); i++) {
            Stems.Word word = words.get(i);
            if (i + 1 < words.size()) {
                whole.getOrDefault(word.stem() + " " + words.get(i + 1).stem(), Map.of())
                        .values()
                        .forEach(found::addAll);
            }
            known(word, whole.getOrDefault(word.stem(), Map.of())).forEach(found::addAll);
            for (int end = SHORTEST_BEGINNING; end <= word.written().length(); end++) {
                found.addAll(beginnings.getOrDefault(word.written().substring(0, end), Set.of()));
            }
        }
        return found;
    }

    /// What the entries of one stem stand for; of a short stem only the entry that is written most alike.
    private static Collection<Set<String>> known(Stems.Word word, Map<String, Set<String>> entries) {
        if (word.stem().length() > SHORT || entries.size() < 2) {
            return entries.values();
        }
        return entries.entrySet().stream()
                .min(Comparator.comparingInt(entry -> apart(word.written(), entry.getKey())))
                .map(Map.Entry::getValue)
                .stream()
                .toList();
    }

    /// How many letters of both words come after what they begin with alike.
    private static int apart(String one, String other) {
        int alike = 0;
        while (alike < Math.min(one.length(), other.length()) && one.charAt(alike) == other.charAt(alike)) {
            alike++;
        }
        return one.length() + other.length() - 2 * alike;
    }

    private static Families read() {
        Families all = new Families();
        ResourceBundle lines = ResourceBundle.getBundle("wellhouse.exchange.match.families", Locale.ROOT);
        new TreeSet<>(lines.keySet()).forEach(id -> all.line(id, lines.getString(id)));
        return all;
    }

    private void line(String id, String line) {
        List<String> parts = List.of(line.split("\\|", -1));
        byId.put(
                id,
                new Family(
                        id,
                        parts.get(0).strip(),
                        parts.get(1).strip(),
                        parts.get(4).strip()));
        learn(id, parts.get(2), titles, titleBeginnings);
        learn(id, parts.get(2), byWord, byBeginning);
        learn(id, parts.get(3), byWord, byBeginning);
    }

    private static void learn(
            String id, String words, Map<String, Map<String, Set<String>>> whole, Map<String, Set<String>> beginnings) {
        for (String entry : words.split(";", -1)) {
            String word = entry.strip();
            if (word.endsWith("*")) {
                String beginning = Names.fold(word.substring(0, word.length() - 1));
                beginnings
                        .computeIfAbsent(beginning, any -> new LinkedHashSet<>())
                        .add(id);
            } else if (!word.isEmpty()) {
                List<String> stems = new ArrayList<>();
                Stems.of(word).forEach(part -> stems.add(part.stem()));
                whole.computeIfAbsent(stems.stream().collect(Collectors.joining(" ")), any -> new TreeMap<>())
                        .computeIfAbsent(Names.fold(word), any -> new LinkedHashSet<>())
                        .add(id);
            }
        }
    }
}
