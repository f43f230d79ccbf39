package wellhouse.insight;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// How alike the people are with whom the owner was in touch, year by year.
///
/// @param years the latest first; each of 365 days
public record Bubble(List<Year> years) {

    static final int YEARS = 5;

    public Bubble {
        years = List.copyOf(years);
    }

    /// By what people are compared.
    public enum Trait {
        ORGANIZATION(Roll.Line::organization),
        FIELD(line -> Field.of(line.work()).name()),
        PLACE(Roll.Line::city),
        MET(Roll.Line::met);

        private final Function<Roll.Line, String> value;

        Trait(Function<Roll.Line, String> value) {
            this.value = value;
        }
    }

    /// One year.
    ///
    /// @param active people with contact
    /// @param alike one for each trait
    public record Year(int active, List<Alike> alike) {

        public Year {
            alike = List.copyOf(alike);
        }
    }

    /// How alike people are in one trait.
    ///
    /// @param known of how many the trait is known
    /// @param chance that two of them, drawn at random, have it in common, 0 to 1 (Simpson's index); 0 for fewer
    ///     than two
    /// @param largest what most of them share; may be empty
    /// @param share of those of whom it is known, 0 to 1
    public record Alike(Trait trait, int known, double chance, String largest, double share) {}

    /// @param active for each year back, who was in touch
    static Bubble of(List<List<Roll.Line>> active) {
        List<Year> years = new ArrayList<>();
        for (List<Roll.Line> people : active) {
            years.add(new Year(
                    people.size(),
                    Arrays.stream(Trait.values())
                            .map(trait -> alike(trait, people))
                            .toList()));
        }
        return new Bubble(years);
    }

    private static Alike alike(Trait trait, List<Roll.Line> people) {
        Map<String, Integer> counts = new HashMap<>();
        int known = 0;
        for (Roll.Line line : people) {
            String value = trait.value.apply(line);
            if (!value.isEmpty() && !value.equals(Field.OTHER.name())) {
                counts.merge(value, 1, Integer::sum);
                known++;
            }
        }
        double pairs = 0;
        for (int count : counts.values()) {
            pairs += (double) count * (count - 1);
        }
        Map.Entry<String, Integer> most = counts.entrySet().stream()
                .max(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .orElse(Map.entry("", 0));
        return new Alike(
                trait,
                known,
                known < 2 ? 0 : pairs / ((double) known * (known - 1)),
                most.getKey(),
                known == 0 ? 0 : (double) most.getValue() / known);
    }
}
