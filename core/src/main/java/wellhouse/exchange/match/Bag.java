package wellhouse.exchange.match;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// A text as matching sees it.
///
/// @param text as written
/// @param words stems that say something, each with the word it came from, as written
/// @param families ids of the skill families it touches
/// @param english whether it is likely English, which the model that comes along reads
/// @param title whether it is little more than the name of an occupation
public record Bag(String text, Map<String, String> words, Set<String> families, boolean english, boolean title) {

    /// A text with at most this many words that names an occupation is a title.
    private static final int TITLE_WORDS = 7;

    public Bag {
        words = Map.copyOf(words);
        families = Set.copyOf(families);
    }

    public static Bag of(String text) {
        List<Stems.Word> found = Stems.of(text);
        Map<String, String> words = new LinkedHashMap<>();
        found.forEach(word -> words.putIfAbsent(word.stem(), word.shown()));
        Set<String> titled = Families.ALL.titled(found);
        boolean title = !titled.isEmpty() && found.size() <= TITLE_WORDS;
        return new Bag(text, words, Families.ALL.of(found), Stems.isEnglish(text), title);
    }

    /// What the sentence model is to read: the text; for an occupation also what people in it do; and for a
    /// text in another language than English what people of its families do, as far as it touches any.
    public String sentence() {
        if (!english && !families.isEmpty()) {
            return about(families);
        }
        return title ? text + ". " + about(Families.ALL.titled(Stems.of(text))) : text;
    }

    private static String about(Set<String> ids) {
        return ids.stream().sorted().map(id -> Families.ALL.get(id).about()).collect(Collectors.joining(". "));
    }

    /// Masked: how much there is only.
    @Override
    public String toString() {
        return "Bag[" + words.size() + " words]";
    }
}
