package wellhouse.ties;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Ranks ties by how likely the owner is to write to them next.
///
/// You write to people you have written to on many separate occasions, recently; how much recency counts can
/// be learnt from your own last 100 days.
public final class Next {

    /*
     * A conditional logit [1]: of the people of a book, those are written to next whose weighted sum of signs is
     * largest. The signs are logarithms, so that a sum of them is a product of powers, as in the log-rf-dir rule this
     * was measured against. The usual weights are the ridge fit over the first halves of three sets of messages [2].
     *
     * A book's own weights are fitted to the book's own past: at seven moments of the last 100 days, who was written
     * to in the (at most) 30 days after. Few data would give wild weights, so the fit is drawn to the usual ones, which
     * weigh as much as about a dozen of those choices. The sum of a log-sum-exp and a square is strictly convex, so
     * Newton's method with halved steps ends at the only minimum whatever the data.
     *
     * [1] D. McFadden, "Conditional logit analysis of qualitative choice behavior", 1974.
     * [2] Our measurement: docs/decisions/0020-who-next-and-what-goes-cold.md.
     */

    /// Ln(1 + sent), ln(1 + received), ln(1 + sent apart), ln(1 + last), ln(1 + last sent), never sent.
    private static final double[] WEIGHTS = {.11, .11, .87, -.51, .06, -.20};

    /// Days before the moment at which a book's own past is looked at.
    private static final int[] LOOKS = {10, 20, 30, 45, 60, 80, 100};

    private static final int LOOK_AHEAD = 30;

    /// Days of history without which a look tells nothing.
    private static final double ENOUGH = 7;

    private static final long DAY = 86_400;

    /// With the weights that were measured to do well for everybody.
    public static final Next USUAL = new Next(WEIGHTS);

    private final double[] weights;

    private Next(double[] weights) {
        this.weights = weights;
    }

    /// How likely: a number without a unit that only compares ties of one book.
    public double of(Signs signs) {
        double sum = 0;
        double[] row = row(signs);
        for (int i = 0; i < row.length; i++) {
            sum += weights[i] * row[i];
        }
        return sum;
    }

    /// Learns what counts for this owner from what they did before a moment; [#USUAL] where that tells
    /// nothing.
    ///
    /// Cost: reads every trail seven times.
    ///
    /// @param book everybody the owner ever had to do with: leaving out those who were silent would teach
    ///     that silence does not count
    public static Next learnt(List<Trail> book, long moment) {
        List<Choice> choices = new ArrayList<>();
        for (int days : LOOKS) {
            look(book, moment - days * DAY, Math.min(days, LOOK_AHEAD)).ifPresent(choices::add);
        }
        return choices.isEmpty() ? USUAL : new Next(Choice.weights(choices, WEIGHTS));
    }

    private static Optional<Choice> look(List<Trail> book, long moment, int ahead) {
        List<double[]> rows = new ArrayList<>();
        List<Boolean> written = new ArrayList<>();
        double age = -1;
        for (Trail trail : book) {
            Optional<Signs> signs = trail.before(moment);
            if (signs.isPresent()) {
                rows.add(row(signs.get()));
                written.add(trail.written(moment, moment + ahead * DAY));
                age = Math.max(age, trail.age(moment));
            }
        }
        return age < ENOUGH ? Optional.empty() : Choice.of(rows, written);
    }

    private static double[] row(Signs signs) {
        return new double[] {
            Math.log1p(signs.sent()),
            Math.log1p(signs.received()),
            Math.log1p(signs.sentApart()),
            Math.log1p(signs.last()),
            Math.log1p(signs.lastSent()),
            signs.neverSent() ? 1 : 0
        };
    }

    /// The weights, for those who want to see what was learnt.
    @Override
    public String toString() {
        return "Next" + Arrays.toString(weights);
    }
}
