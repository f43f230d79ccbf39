package wellhouse.store;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import wellhouse.people.Names;

/// Texts as they are sorted and compared: small Latin letters without marks.
final class Folding {

    private static final Set<String> LEGAL_FORMS = Set.of(
            "ab",
            "ag",
            "aps",
            "as",
            "bv",
            "co",
            "company",
            "corp",
            "corporation",
            "ev",
            "gbr",
            "gmbh",
            "inc",
            "incorporated",
            "kg",
            "kgaa",
            "limited",
            "llc",
            "llp",
            "ltd",
            "mbh",
            "nv",
            "ohg",
            "oy",
            "plc",
            "pty",
            "sa",
            "sarl",
            "sas",
            "se",
            "spa",
            "srl",
            "ug");

    private Folding() {}

    static String fold(String text) {
        String folded = Names.fold(text);
        return folded.isEmpty() ? text.strip().toLowerCase(Locale.ROOT) : folded;
    }

    /// The name of an organization as it is compared: folded, without punctuation and without legal forms at its
    /// end. A name of nothing else is only folded.
    static String organization(String name) {
        String[] words = fold(name.replace(".", "")).split(" ", -1);
        int end = words.length;
        while (end > 0 && (words[end - 1].isEmpty() || LEGAL_FORMS.contains(words[end - 1]))) {
            end--;
        }
        String plain =
                Arrays.stream(words, 0, end).filter(word -> !word.isEmpty()).collect(Collectors.joining(" "));
        return plain.isEmpty() ? fold(name) : plain;
    }
}
