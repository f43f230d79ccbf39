package wellhouse.graph;

import java.util.ArrayList;
import java.util.List;

/// What the searches for one and for several chains between two vertices have in common: two steps from the
/// one, two from the other, meeting halfway.
abstract sealed class Halfway permits BestChain, BestChains {

    final Graph graph;
    final TwoSteps steps;
    int from;
    int to;

    /// What a chain has to beat to be of use.
    long enough;

    Halfway(Graph graph, Barred barred) {
        this.graph = graph;
        this.steps = new TwoSteps(graph, barred);
    }

    /// Takes what is strong enough of the chains that reach `v` by two ties and go on through `b` to the end.
    ///
    /// @param v the middle; `b` itself in a chain of three ties
    /// @param length 3 or 4
    /// @param rest strengths of the ties after `v` multiplied
    abstract void through(int v, int b, int length, long rest);

    /// @param width how many of everybody's ties to look at, the strongest first
    final void byThreeOrFour(int most, int width) {
        steps.follow(width, graph.strongest(to) * 1_000L, enough);
        for (int i = graph.first[to]; i < graph.first[to + 1]; i++) {
            int b = graph.others[i];
            long rest = graph.strengths[i] * 1_000L;
            if (steps.twice(b) * rest > enough && b != from) {
                through(b, b, 3, rest);
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
            if (near * Graph.FULL * strongest <= enough) {
                break;
            }
            if (b == from || at[b] == Labels.BARRED) {
                continue;
            }
            int stop = steps.stop(b, width);
            for (int j = graph.first[b]; j < stop && near * strengths[j] * strongest > enough; j++) {
                int v = others[j];
                long rest = near * strengths[j];
                if ((at[v] - two) * rest > enough && v != from && v != to && at[v] != Labels.BARRED) {
                    through(v, b, 4, rest);
                }
            }
        }
    }

    /// The chain of these vertices, of which as many count as it has ties.
    final Chain chain(long product, int ties, int first, int middle, int last) {
        List<Integer> vertices = new ArrayList<>();
        vertices.add(graph.outside[from]);
        if (ties > 2) {
            vertices.add(graph.outside[first]);
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
        return new Chain(vertices, product);
    }
}
