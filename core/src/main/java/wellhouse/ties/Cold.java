package wellhouse.ties;

import java.util.BitSet;
import java.util.List;

/// Ranks ties by how likely they are to go cold: no contact either way for about the next two months.
///
/// A tie goes cold that lives from few separate occasions, the last of them a while ago.
public final class Cold {

    /*
     * Logistic regression on four signs, fitted to the pooled first halves of three sets of messages (our measurement:
     * docs/decisions/0020-who-next-and-what-goes-cold.md). Within a book only the first three matter. The fourth lets
     * books be compared: where many people are written to on many days, a single tie is sooner let go.
     */
    private static final double ALL = -.32;
    private static final double APART = -1.09;
    private static final double LAST = .65;
    private static final double BREADTH = .15;

    private Cold() {}

    /// How likely: a number without a unit that compares ties of one book, the higher the likelier.
    public static double of(Signs signs) {
        return ALL * Math.log1p(signs.all()) + APART * Math.log1p(signs.apart()) + LAST * Math.log1p(signs.last());
    }

    /// What to add to [#of] so that ties of different books compare.
    ///
    /// Cost: linear in the entries of the book.
    ///
    /// @param book everybody the owner ever had to do with
    public static double breadth(List<Trail> book, long moment) {
        BitSet days = new BitSet();
        int people = 0;
        for (Trail trail : book) {
            people += trail.begunBefore(moment) ? 1 : 0;
            trail.markDays(moment, days);
        }
        return BREADTH * (Math.log1p(days.cardinality()) + Math.log1p(people));
    }
}
