package wellhouse.people.doubles;

import java.util.List;
import java.util.Map;
import wellhouse.people.Name;
import wellhouse.people.spelling.Romanised;

/// Whether the names of two who share a mailbox, a telephone or a page let them be one person: couples and colleagues
/// share those too. Not for several threads.
///
/// A name that is missing, shorter or abbreviated fits; another given name does not, and be it by its
/// ending only: Mario and Maria are two. Another family name fits, since people marry.
public final class NameFit {

    private final Vocabulary vocabulary = new Vocabulary();
    private final Weigher weigher = new Weigher(vocabulary);

    public boolean fits(Name one, Name other) {
        Weight weight = weigher.weigh(facts(one), facts(other));
        return new Weight(0, weight.name(), Traits.Key.POINT).nameFits() && !endDiffers(one, other);
    }

    /// Whether two words differ by a vowel at their end, as names of men and women do.
    private static boolean endDiffers(Name one, Name other) {
        List<String> left = Romanised.words(one.shown());
        List<String> right = Romanised.words(other.shown());
        return left.stream()
                .filter(word -> !right.contains(word))
                .anyMatch(word -> right.stream()
                        .filter(its -> !left.contains(its))
                        .anyMatch(its -> stem(word).length() > 1 && stem(word).equals(stem(its))));
    }

    private static String stem(String word) {
        int end = word.length() - 1;
        return end > 0 && "aeiou".indexOf(word.charAt(end)) >= 0 ? word.substring(0, end) : word;
    }

    private Facts facts(Name name) {
        return vocabulary.note(new Described(List.of(name), Map.of()), true);
    }
}
