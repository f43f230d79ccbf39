package wellhouse.people;

import com.ibm.icu.text.Transliterator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// Compares names loosely: case, accents and scripts do not matter.
public final class Names {

    /// Loaded at the first name that needs it: that takes a good part of a second.
    private static final class Folding {
        private static final Transliterator FOLD = Transliterator.getInstance(
                "Any-Latin; NFD; [:Nonspacing Mark:] Remove; Lower; Latin-ASCII; Lower; NFC");
    }

    /// How people are addressed and spoken of, folded.
    private static final Set<String> ADDRESSED = Set.of(
            "mr",
            "mrs",
            "ms",
            "miss",
            "sir",
            "dr",
            "doctor",
            "prof",
            "professor",
            "aunt",
            "auntie",
            "uncle",
            "herr",
            "frau",
            "doktor",
            "tante",
            "onkel");

    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{Nd}]+");

    private Names() {}

    /// Latin letters without accents in lower case, words parted by one blank.
    public static String fold(String text) {
        String plain =
                text.chars().allMatch(c -> c < 0x80) ? text.toLowerCase(Locale.ROOT) : Folding.FOLD.transliterate(text);
        return NO_LETTERS.matcher(plain).replaceAll(" ").strip();
    }

    /// Whether two names may be one person's. Cautious the other way round: only names that speak against
    /// it are told apart, so a missing name, an initial, swapped parts or one differing letter are
    /// compatible.
    public static boolean compatible(Name one, Name other) {
        List<String> a = words(one);
        List<String> b = words(other);
        if (a.isEmpty() || b.isEmpty()) {
            return true;
        }
        List<String> fewer = a.size() <= b.size() ? a : b;
        List<String> more = a.size() <= b.size() ? b : a;
        if (fewer.size() == 1) {
            return more.stream().anyMatch(word -> alike(word, fewer.getFirst()));
        }
        long met = fewer.stream()
                .filter(word -> more.stream().anyMatch(candidate -> alike(candidate, word)))
                .count();
        return met == fewer.size() || alike(a.getFirst(), b.getFirst()) && met > 0;
    }

    /// Whether somebody who writes `written` means a person of this name: each word but a form of address is
    /// one of the name, give or take a letter. Stricter than [#compatible]: another family name is another
    /// person. Of somebody known by one word only, that word is enough.
    public static boolean means(String written, Name known) {
        List<String> said = split(written).stream()
                .filter(word -> !ADDRESSED.contains(word))
                .toList();
        List<String> all = split(String.join(
                " ", known.shown(), known.prefix(), known.given(), known.middle(), known.family(), known.nickname()));
        return !said.isEmpty() && said.stream().allMatch(word -> isIn(word, all))
                || words(known).size() == 1 && isIn(words(known).getFirst(), said);
    }

    private static boolean isIn(String word, List<String> all) {
        return all.stream().anyMatch(other -> alike(other, word));
    }

    private static List<String> words(Name name) {
        String parts =
                name.given().isEmpty() && name.family().isEmpty() ? name.shown() : name.given() + " " + name.family();
        return split(parts);
    }

    private static List<String> split(String text) {
        String folded = fold(text);
        return folded.isEmpty() ? List.of() : List.of(folded.split(" "));
    }

    private static boolean alike(String one, String other) {
        if (one.length() == 1 || other.length() == 1) {
            return one.charAt(0) == other.charAt(0);
        }
        return one.equals(other) || Math.min(one.length(), other.length()) > 3 && oneEditApart(one, other);
    }

    private static boolean oneEditApart(String one, String other) {
        int difference = one.length() - other.length();
        if (Math.abs(difference) > 1) {
            return false;
        }
        int at = 0;
        while (at < one.length() && at < other.length() && one.charAt(at) == other.charAt(at)) {
            at++;
        }
        String restOne = one.substring(Math.min(one.length(), at + (difference >= 0 ? 1 : 0)));
        String restOther = other.substring(Math.min(other.length(), at + (difference <= 0 ? 1 : 0)));
        return restOne.equals(restOther);
    }
}
