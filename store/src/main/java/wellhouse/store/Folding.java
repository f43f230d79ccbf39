package wellhouse.store;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/// Texts as they are sorted and compared: small letters without marks.
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
        String small = text.strip().toLowerCase(Locale.ROOT);
        for (int i = 0; i < small.length(); i++) {
            if (small.charAt(i) >= 0x80) {
                return Normalizer.normalize(small, Normalizer.Form.NFKD)
                        .replaceAll("\\p{M}+", "")
                        .replace("ß", "ss")
                        .replace('ł', 'l')
                        .replace('ø', 'o');
            }
        }
        return small;
    }

    /// The name of an organization as it is compared: folded, without punctuation and without legal forms at its
    /// end. A name of nothing else is only folded.
    static String organization(String name) {
        String[] words = fold(name).replace(".", "").split("[^\\p{L}\\p{N}]+", -1);
        int end = words.length;
        while (end > 0 && (words[end - 1].isEmpty() || LEGAL_FORMS.contains(words[end - 1]))) {
            end--;
        }
        String plain =
                Arrays.stream(words, 0, end).filter(word -> !word.isEmpty()).collect(Collectors.joining(" "));
        return plain.isEmpty() ? fold(name) : plain;
    }
}
