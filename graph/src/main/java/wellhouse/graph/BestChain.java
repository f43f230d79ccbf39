package wellhouse.graph;

import java.util.Optional;

/// The best chain of at most four ties from one vertex to another. For one thread; asks without allocating.
public final class BestChain extends Halfway {

    /*
     * Two steps from the one, two from the other, meeting in the middle. "Best" is the greatest product of strengths;
     * products of two ties fit twenty bits and those of four a long, so no logarithm is taken and nothing is rounded.
     *
     * The trap: an ordinary shortest-path search answers another question. With at most four ties, the best way to a
     * vertex may have to be given up for a worse one with fewer ties, so one label per vertex isn't enough. Here a
     * label means "by exactly one tie" or "by exactly two", and a chain of
     *
     *     1  is a tie            2  is one + tie        3  is two + tie        4  is two + tie + tie.
     *
     * A walk that comes back to a vertex never wins: the chain without the loop has at most two ties, is at least as
     * strong, was looked at before, and only what is strictly stronger replaces the best.
     *
     * Rows are sorted by strength, so a row is left once its ties, at their best, cannot beat the best so far. To have
     * something to beat, the strongest few ties of everybody are tried first: GLANCE is our choice, where measuring
     * showed least time (docs/decisions/0030-graph.md).
     */

    private static final int GLANCE = 8;

    private int ties;
    private int middle;
    private int last;

    public BestChain(Graph graph) {
        this(graph, Barred.nobody());
    }

    public BestChain(Graph graph, Barred barred) {
        super(graph, barred);
    }

    /// Looks for the best chain; of equally strong ones, one with the fewest ties, the same every time.
    ///
    /// Cost: at most the ties of all neighbours of both.
    ///
    /// @param most ties it may have, 1 to 4
    /// @return its product, see [Chain#product]; 0 where there is none
    public long find(int start, int end, int most) {
        Chain.checkTies(most);
        from = graph.inside[start];
        to = graph.inside[end];
        enough = from == to ? Chain.WHOLE : 0;
        ties = 0;
        if (from == to) {
            return enough;
        }
        steps.begin(from, to);
        byOneOrTwo(most);
        if (most == 4) {
            byThreeOrFour(most, GLANCE);
            if (ties > 2) {
                // Found again below, unless a chain as strong has fewer ties.
                enough--;
            }
        }
        if (most > 2) {
            byThreeOrFour(most, TwoSteps.ALL);
        }
        return enough;
    }

    /// The chain found last.
    public Optional<Chain> chain() {
        if (enough == 0) {
            return Optional.empty();
        }
        int first = ties > 2 ? steps.before(middle) : last;
        return Optional.of(chain(enough, ties, first, middle, last));
    }

    private void byOneOrTwo(int most) {
        for (int i = graph.first[to]; i < graph.first[to + 1]; i++) {
            int b = graph.others[i];
            int strength = graph.strengths[i];
            if (b == from && strength * 1_000_000_000L >= enough) {
                take(strength * 1_000_000_000L, 1, b, b);
            }
            if (most > 1 && steps.near(b) * strength * 1_000_000L > enough) {
                take(steps.near(b) * strength * 1_000_000L, 2, b, b);
            }
        }
    }

    @Override
    void through(int v, int b, int length, long rest) {
        take(steps.twice(v) * rest, length, v, b);
    }

    private void take(long product, int length, int v, int b) {
        enough = product;
        ties = length;
        middle = v;
        last = b;
    }
}
