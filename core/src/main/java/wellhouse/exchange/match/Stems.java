package wellhouse.exchange.match;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.regex.Pattern;
import wellhouse.people.Names;

/// Words without their endings, so that forms of one word meet, in English and German alike.
///
/// Our choice: one light stemmer for both languages. It need not find real stems, only the same for most forms.
final class Stems {

    private static final int LEAST = 2;
    private static final int SHORT = 4;

    private static final List<String> ENDINGS = List.of(
            "ungen", "innen", "ings", "ing", "ung", "ern", "est", "ies", "ed", "es", "er", "en", "em", "in", "e", "s",
            "n", "y");

    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final Pattern AROUND = Pattern.compile("^[^\\p{L}\\p{N}]+|[^\\p{L}\\p{N}]+$");

    private static final Set<String> ENGLISH = small("en");
    private static final Set<String> GERMAN = small("de");

    private Stems() {}

    /// A word of a text.
    ///
    /// @param stem what is compared
    /// @param written as it stands in the text, folded
    /// @param shown as it stands in the text, for people to read
    record Word(String stem, String written, String shown) {}

    /// The words that say something, in their order.
    static List<Word> of(String text) {
        List<Word> words = new ArrayList<>();
        for (String shown : SPACES.split(text, -1)) {
            for (String word : Names.fold(shown).split(" ", -1)) {
                if (word.length() >= LEAST && !ENGLISH.contains(word) && !GERMAN.contains(word)) {
                    words.add(new Word(stem(word), word, AROUND.matcher(shown).replaceAll("")));
                }
            }
        }
        return words;
    }

    /// Whether a text is likely English: at least as many of its small words are as are German.
    static boolean isEnglish(String text) {
        List<String> words = List.of(Names.fold(text).split(" ", -1));
        long english = words.stream().filter(ENGLISH::contains).count();
        long german = words.stream().filter(GERMAN::contains).count();
        return english >= german;
    }

    /// @param word folded by [Names#fold]
    static String stem(String word) {
        String stem = word;
        for (int round = 0; round < 2; round++) {
            String before = stem;
            for (String ending : ENDINGS) {
                if (before.endsWith(ending) && before.length() - ending.length() >= SHORT - round % 2) {
                    stem = before.substring(0, before.length() - ending.length());
                    break;
                }
            }
        }
        return stem;
    }

    private static Set<String> small(String language) {
        return Set.of(ResourceBundle.getBundle("wellhouse.exchange.match.small_words", Locale.ROOT)
                .getString(language)
                .split(" ", -1));
    }
}
