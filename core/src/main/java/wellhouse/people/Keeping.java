package wellhouse.people;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// How the owner wants to keep up with somebody.
///
/// @param tier sets the rhythm to begin with
/// @param rhythmDays the owner's own setting, 1 to 3650 days; wins over what was learnt
/// @param learning factor learnt from the owner's answers (F4), 0.05 to 20; 1 for none yet
/// @param closeness how close the owner feels, 1 to 5; 0 for not said
/// @param neverAsk "friend: never suggest asks"
/// @param secret private: named in no path, no introduction and no shared view
/// @param restUntil no suggestions before this day
public record Keeping(
        Tier tier,
        OptionalInt rhythmDays,
        double learning,
        int closeness,
        boolean neverAsk,
        boolean secret,
        Optional<LocalDate> restUntil) {

    public static final Keeping USUAL =
            new Keeping(Tier.REGULAR, OptionalInt.empty(), 1, 0, false, false, Optional.empty());

    public Keeping {
        if (closeness < 0 || closeness > 5) {
            throw new IllegalArgumentException("closeness must be 0 to 5, was " + closeness);
        }
        if (rhythmDays.isPresent() && (rhythmDays.getAsInt() < 1 || rhythmDays.getAsInt() > 3_650)) {
            throw new IllegalArgumentException("rhythmDays must be 1 to 3650, was " + rhythmDays.getAsInt());
        }
        if (!(learning >= 0.05 && learning <= 20)) {
            throw new IllegalArgumentException("learning must be 0.05 to 20, was " + learning);
        }
    }

    /// Whether nothing is suggested on this day: the owner lets it rest.
    public boolean restsOn(LocalDate day) {
        return restUntil.filter(day::isBefore).isPresent();
    }

    /// All that [#matters()] can be, the most first.
    public static final List<Integer> MATTERING = List.of(20, 18, 16, 15, 12, 10, 8, 7, 5, 4);

    /// How much somebody matters, in tenths: by how close the owner feels, else by the tier. Our choice; most
    /// people, in the middle tier and not rated, are at 10.
    public int matters() {
        if (closeness > 0) {
            return 4 * closeness;
        }
        return switch (tier) {
            case INNER -> 18;
            case CLOSE -> 15;
            case REGULAR -> 10;
            case LOOSE -> 7;
            case YEARLY -> 5;
        };
    }

    public Keeping withTier(Tier changed) {
        return new Keeping(changed, rhythmDays, learning, closeness, neverAsk, secret, restUntil);
    }

    public Keeping withRhythmDays(OptionalInt changed) {
        return new Keeping(tier, changed, learning, closeness, neverAsk, secret, restUntil);
    }

    public Keeping withLearning(double changed) {
        return new Keeping(tier, rhythmDays, Math.clamp(changed, 0.05, 20), closeness, neverAsk, secret, restUntil);
    }

    public Keeping withCloseness(int changed) {
        return new Keeping(tier, rhythmDays, learning, changed, neverAsk, secret, restUntil);
    }

    public Keeping withNeverAsk(boolean changed) {
        return new Keeping(tier, rhythmDays, learning, closeness, changed, secret, restUntil);
    }

    public Keeping withSecret(boolean changed) {
        return new Keeping(tier, rhythmDays, learning, closeness, neverAsk, changed, restUntil);
    }

    public Keeping withRestUntil(Optional<LocalDate> changed) {
        return new Keeping(tier, rhythmDays, learning, closeness, neverAsk, secret, changed);
    }
}
