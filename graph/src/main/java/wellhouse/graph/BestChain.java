package wellhouse.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The best chain of at most four ties from one vertex to another. For one thread; asks without allocating.
public final class BestChain {

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

    private final Graph graph;
    private final TwoSteps steps;

    private long best;
    private int ties;
    private int middle;
    private int last;
    private int from;
    private int to;

    public BestChain(Graph graph) {
        this(graph, Barred.nobody());
    }

    public BestChain(Graph graph, Barred barred) {
        this.graph = graph;
        this.steps = new TwoSteps(graph, barred);
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
        best = from == to ? Chain.WHOLE : 0;
        ties = 0;
        if (from == to) {
            return best;
        }
        steps.begin(from, to);
        byOneOrTwo(most);
        if (most == 4) {
            byThreeOrFour(most, GLANCE);
            if (ties > 2) {
                // Found again below, unless a chain as strong has fewer ties.
                best--;
            }
        }
        if (most > 2) {
            byThreeOrFour(most, TwoSteps.ALL);
        }
        return best;
    }

    /// The chain found last.
    public Optional<Chain> chain() {
        if (best == 0) {
            return Optional.empty();
        }
        List<Integer> vertices = new ArrayList<>();
        vertices.add(graph.outside[from]);
        if (ties > 2) {
            vertices.add(graph.outside[steps.before(middle)]);
        }
        if (ties > 3) {
            vertices.add(graph.outside[middle]);
        }
        if (ties > 1) {
            vertices.add(graph.outside[last]);
        }
        if (ties > 0) {
            vertices.add(graph.outside[to]);
        }
        return Optional.of(new Chain(vertices, best));
    }

    private void byOneOrTwo(int most) {
        for (int i = graph.first[to]; i < graph.first[to + 1]; i++) {
            int b = graph.others[i];
            int strength = graph.strengths[i];
            if (b == from && strength * 1_000_000_000L >= best) {
                take(strength * 1_000_000_000L, 1, b, b);
            }
            if (most > 1 && steps.near(b) * strength * 1_000_000L > best) {
                take(steps.near(b) * strength * 1_000_000L, 2, b, b);
            }
        }
    }

    private void byThreeOrFour(int most, int width) {
        steps.follow(width, graph.strongest(to) * 1_000L, best);
        for (int i = graph.first[to]; i < graph.first[to + 1]; i++) {
            int b = graph.others[i];
            long product = steps.twice(b) * (graph.strengths[i] * 1_000L);
            if (product > best) {
                take(product, 3, b, b);
            }
        }
        if (most > 3 && steps.strongestTwo > 0) {
            byFour(width);
        }
    }

    private void byFour(int width) {
        int[] others = graph.others;
        short[] strengths = graph.strengths;
        int[] at = steps.twos.at;
        int two = steps.two;
        long strongest = steps.strongestTwo;
        for (int i = graph.first[to]; i < graph.first[to + 1]; i++) {
            int b = others[i];
            long near = strengths[i];
            if (near * Graph.FULL * strongest <= best) {
                break;
            }
            if (at[b] == Labels.BARRED) {
                continue;
            }
            long least = best / (near * strongest);
            int stop = steps.stop(b, width);
            for (int j = graph.first[b]; j < stop && strengths[j] > least; j++) {
                int v = others[j];
                long product = (at[v] - two) * (near * strengths[j]);
                if (product > best && at[v] != Labels.BARRED) {
                    take(product, 4, v, b);
                    least = best / (near * strongest);
                }
            }
        }
    }

    private void take(long product, int length, int v, int b) {
        best = product;
        ties = length;
        middle = v;
        last = b;
    }
}
