package wellhouse.exchange.match;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/*
 * Meaning first: the cosine of two sentence vectors orders well where no word coincides, which is the usual case.
 * Words second: the weighted share of words and families that both ends use is added with a weight of a quarter, so
 * that names of things the model knows badly still count, and a coincidence of one word does not turn the order round.
 * Rank fusion with equal weights was worse in what is known of this task, and so were synonyms poured into the texts.
 */

/// How well two texts fit, and why.
public final class Fit {

    /// What words count for beside meaning, which goes from -1 to 1.
    private static final double WORDS = .25;

    /// And where one of the texts is in a language that the model does not read well.
    private static final double FOREIGN_WORDS = .75;

    /// A family that both touch counts as this many rare words.
    private static final double FAMILY = 1.3;

    /// What a named occupation is worth that no vector was made of.
    private static final double TITLE = .3;

    /// From here on a match is shown unasked; with a model, and without.
    private static final double GOOD = .38;

    private static final double GOOD_BY_WORDS = .22;

    private static final int SHARED = 3;
    private static final int FAMILIES = 2;

    private Fit() {}

    /// How rare a word or family is: 0 for what everybody says, more the rarer.
    public interface Rarity {
        double word(String stem);

        double family(String id);
    }

    /// A score and its grounds.
    public record Found(double score, boolean good, List<String> shared, List<Family> families) {}

    /// @param meaning the cosine of the two sentence vectors; empty where one of them has none
    /// @param model whether vectors are to be had at all
    public static Found of(Bag asked, Bag found, Optional<Double> meaning, boolean model, Rarity rarity) {
        Map<String, Double> words = new HashMap<>();
        asked.words().keySet().stream()
                .filter(found.words()::containsKey)
                .forEach(stem -> words.put(stem, rarity.word(stem)));
        Map<String, Double> families = new HashMap<>();
        asked.families().stream()
                .filter(found.families()::contains)
                .forEach(id -> families.put(id, FAMILY * rarity.family(id)));
        double both = sum(words) + sum(families);
        double share = both == 0 ? 0 : both / Math.sqrt(weight(asked, rarity) * weight(found, rarity));
        double sense = meaning.orElse(model && !families.isEmpty() && found.title() ? TITLE : 0);
        double score = model ? sense + words(asked, found) * share : share;
        return new Found(
                score,
                score >= (model ? GOOD : GOOD_BY_WORDS),
                top(words, SHARED).stream()
                        .map(stem -> found.words().getOrDefault(stem, stem))
                        .distinct()
                        .toList(),
                top(families, FAMILIES).stream().map(Families.ALL::get).toList());
    }

    private static double words(Bag asked, Bag found) {
        return asked.english() && found.english() ? WORDS : FOREIGN_WORDS;
    }

    private static double weight(Bag bag, Rarity rarity) {
        double words = bag.words().keySet().stream().mapToDouble(rarity::word).sum();
        double families = bag.families().stream().mapToDouble(rarity::family).sum();
        return Math.max(1e-6, words + FAMILY * families);
    }

    private static double sum(Map<String, Double> weights) {
        return weights.values().stream().mapToDouble(Double::doubleValue).sum();
    }

    private static List<String> top(Map<String, Double> weights, int most) {
        List<Map.Entry<String, Double>> all = new ArrayList<>(weights.entrySet());
        all.sort(Map.Entry.<String, Double>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()));
        return all.stream().limit(most).map(Map.Entry::getKey).toList();
    }
}
