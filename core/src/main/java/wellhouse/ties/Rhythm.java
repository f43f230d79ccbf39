package wellhouse.ties;

import java.util.Arrays;
import wellhouse.people.Keeping;

/// How often a tie is usually alive.
///
/// @param days between two contacts, 1 to 3,650
/// @param from where it is from
public record Rhythm(double days, From from) {

    /// Where a rhythm is from.
    public enum From {
        OWNER,
        LEARNT,
        TIER
    }

    /// How much the tier's default weighs against the gaps that were seen (F2).
    private static final int PRIOR = 3;

    public Rhythm {
        if (!(days >= 1 && days <= 3_650)) {
            throw new IllegalArgumentException("days must be 1 to 3650, was " + days);
        }
    }

    /// The rhythm of a tie: the owner's setting, else the tier's default drawn towards the median gap (F2), times
    /// what was learnt from the owner's answers (F4).
    ///
    /// @param tiers the defaults of the book
    /// @param gaps how many gaps between contact days were seen in the 24 months up to the last contact day
    /// @param medianGap their median in days; not read when there is none
    public static Rhythm of(Keeping keeping, Rhythms tiers, int gaps, double medianGap) {
        if (keeping.rhythmDays().isPresent()) {
            return new Rhythm(keeping.rhythmDays().getAsInt(), From.OWNER);
        }
        double tier = tiers.of(keeping.tier());
        double learnt = gaps == 0 ? tier : (PRIOR * tier + gaps * medianGap) / (PRIOR + gaps);
        double corrected = Math.clamp(learnt * keeping.learning(), Rhythms.SHORTEST, Rhythms.LONGEST);
        return new Rhythm(corrected, gaps == 0 && keeping.learning() == 1 ? From.TIER : From.LEARNT);
    }

    /// The median; the mean of the middle two for an even count.
    ///
    /// @throws IllegalArgumentException if there are none
    public static double median(int[] gaps) {
        if (gaps.length == 0) {
            throw new IllegalArgumentException("no gaps have no median");
        }
        int[] sorted = gaps.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2.0;
    }
}
