package wellhouse.store.search;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import wellhouse.people.spelling.Romanised;
import wellhouse.store.search.Entry.Field;

/// Says where somebody matched what was typed: in the name if that meets every word, else in the first other text
/// that meets a word which the name does not.
final class Matched {

    private static final double MET = 1.6;

    private final List<Likeness> tokens;

    Matched(List<String> tokens) {
        this.tokens = tokens.stream().map(Likeness::new).toList();
    }

    /// The typed words that no spelling of a name meets.
    List<Likeness> open(Spelt spelt) {
        return tokens.stream()
                .filter(token -> spelt.names().stream()
                        .noneMatch(words -> words.stream().anyMatch(word -> token.name(word) < MET)))
                .toList();
    }

    /// The first text beside the names that meets one of these words.
    static Optional<Map.Entry<Field, String>> elsewhere(Map<Field, List<String>> texts, List<Likeness> open) {
        for (Field field : Field.values()) {
            for (String text : field == Field.NAME ? List.<String>of() : texts.getOrDefault(field, List.of())) {
                List<String> words = Romanised.words(text);
                if (open.stream().anyMatch(token -> words.stream().anyMatch(word -> token.other(word) < MET))) {
                    return Optional.of(Map.entry(field, text));
                }
            }
        }
        return Optional.empty();
    }
}
