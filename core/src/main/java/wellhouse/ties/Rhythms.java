package wellhouse.ties;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import wellhouse.people.Tier;

/// The rhythm that each tier of a book begins with (F2).
///
/// @param days between two contacts, 7 to 730 (F4 keeps what is learnt within the same); one for every tier
public record Rhythms(Map<Tier, Integer> days) {

    public static final int SHORTEST = 7;
    public static final int LONGEST = 730;

    /// Those of a book whose owner has not said otherwise.
    public static final Rhythms USUAL = usual();

    public Rhythms {
        days = Map.copyOf(days);
        for (Tier tier : Tier.values()) {
            Integer some = days.get(tier);
            if (some == null || some < SHORTEST || some > LONGEST) {
                throw new IllegalArgumentException("days of every tier must be 7 to 730, was " + some);
            }
        }
    }

    public int of(Tier tier) {
        return Objects.requireNonNull(days.get(tier));
    }

    public Rhythms with(Tier tier, int changed) {
        Map<Tier, Integer> all = new EnumMap<>(days);
        all.put(tier, changed);
        return new Rhythms(all);
    }

    private static Rhythms usual() {
        Map<Tier, Integer> all = new EnumMap<>(Tier.class);
        for (Tier tier : Tier.values()) {
            all.put(tier, tier.days());
        }
        return new Rhythms(all);
    }
}
