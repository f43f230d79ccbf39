package wellhouse.insight;

import java.util.List;

/// How the owner practises, month by month: six facets, and what came of it. Trends, no marks.
///
/// @param months of 30 days, the latest first
/// @param reach people with contact in the last 365 days
/// @param trust of them, how many the owner rates close (4 or 5)
/// @param knownBy of them, how many began a contact themselves
public record Practice(List<Month> months, int reach, int trust, int knownBy) {

    /// Contact days that may be planned for 90 days: ten people a day.
    public static final int MOST_PLANNED = 900;

    static final int MONTHS = 24;

    /// Days after the first contact in which a contact builds a tie, rather than keeping it up.
    static final int BUILDING_DAYS = 90;

    public Practice {
        months = List.copyOf(months);
    }

    /// What a contact was for.
    public enum Facet {
        /// With somebody new.
        BUILD,
        /// When nothing was needed.
        MAINTAIN,
        /// Help was received.
        USE
    }

    /// What the owner means to do in 90 days; no judgement follows from it.
    ///
    /// @param inside contact days at the owner's own organization, 0 to [#MOST_PLANNED]; 0 for no plan
    /// @param outside contact days elsewhere, likewise
    public record Planned(int inside, int outside) {

        public static final Planned NOTHING = new Planned(0, 0);

        /// @throws IllegalArgumentException outside of 0 to [#MOST_PLANNED]
        public Planned {
            if (Math.min(inside, outside) < 0 || Math.max(inside, outside) > MOST_PLANNED) {
                throw new IllegalArgumentException("a plan is of 0 to " + MOST_PLANNED + " contact days");
            }
        }
    }

    /// Contact days of one month, at the owner's own organization (inside) and elsewhere, by facet.
    ///
    /// @param given acts of help given
    public record Month(int[] inside, int[] outside, int given) {

        /// Copies, since arrays can be written to.
        public Month {
            inside = inside.clone();
            outside = outside.clone();
        }

        @Override
        public int[] inside() {
            return inside.clone();
        }

        @Override
        public int[] outside() {
            return outside.clone();
        }

        public int of(Facet facet) {
            return inside[facet.ordinal()] + outside[facet.ordinal()];
        }

        public int all() {
            int sum = 0;
            for (Facet facet : Facet.values()) {
                sum += of(facet);
            }
            return sum;
        }
    }

    /// The share of a facet in the last 90 days, 0 to 1; 0 where nothing happened.
    public double share(Facet facet) {
        int all = 0;
        int these = 0;
        for (Month month : months.subList(0, Math.min(3, months.size()))) {
            all += month.all();
            these += month.of(facet);
        }
        return all == 0 ? 0 : (double) these / all;
    }
}
