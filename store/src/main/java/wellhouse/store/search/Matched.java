package wellhouse.store.search;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import wellhouse.people.spelling.Romanised;
import wellhouse.store.search.Entry.Field;
import wellhouse.store.search.PeopleIndex.Found;

/// Says where somebody matched what was typed: in the name if that meets every word, else in the first other text
/// that meets a word which the name does not.
final class Matched {

    private static final double MET = 1.6;

    private final List<Likeness> tokens;

    Matched(List<String> tokens) {
        this.tokens = tokens.stream().map(Likeness::new).toList();
    }

    Found in(UUID person, double price, Map<Field, List<String>> texts) {
        List<String> names = words(texts, Field.NAME);
        List<Likeness> open = tokens.stream()
                .filter(token -> names.stream().noneMatch(word -> token.name(word) < MET))
                .toList();
        if (!open.isEmpty()) {
            for (Field field : Field.values()) {
                for (String text : field == Field.NAME ? List.<String>of() : texts.getOrDefault(field, List.of())) {
                    List<String> words = Romanised.words(text);
                    if (open.stream().anyMatch(token -> words.stream().anyMatch(word -> token.other(word) < MET))) {
                        return new Found(person, price, field, text);
                    }
                }
            }
        }
        String name =
                texts.getOrDefault(Field.NAME, List.of()).stream().findFirst().orElse("");
        return new Found(person, price, Field.NAME, open.size() < tokens.size() ? name : "");
    }

    private static List<String> words(Map<Field, List<String>> texts, Field field) {
        return texts.getOrDefault(field, List.of()).stream()
                .flatMap(text -> Romanised.words(text).stream())
                .toList();
    }
}
