package wellhouse.graph;

import java.util.Arrays;

/// Burt's measures of structural holes, for one vertex at a time. For one thread; asks without allocating.
///
/// Sources: R. S. Burt, "Structural Holes", 1992, chapter 2, for ties with strengths and without direction;
/// the sums run over the direct neighbours, as in NetworkX's `constraint` and `effective_size`.
public final class Holes {

    private final Graph graph;
    private final double[] sums;
    private final int[] stamps;
    private int stamp;

    public Holes(Graph graph) {
        this.graph = graph;
        this.sums = new double[graph.vertices()];
        this.stamps = new int[graph.vertices()];
    }

    /// How much the neighbours of `vertex` are tied among themselves, so that they leave it little room:
    /// the sum over neighbours j of (p(v,j) + sum over q of p(v,q) p(q,j)) squared, p being the share of
    /// one's strength spent on another.
    ///
    /// Cost: the ties of all neighbours.
    ///
    /// @return 1 with a single neighbour, down towards 0 with many who don't know each other; NaN without a
    ///     neighbour
    public double constraint(int vertex) {
        int v = graph.inside[vertex];
        if (graph.first[v] == graph.first[v + 1]) {
            return Double.NaN;
        }
        double whole = sum(v);
        markShares(v, whole);
        for (int i = graph.first[v]; i < graph.first[v + 1]; i++) {
            int q = graph.others[i];
            double share = graph.strengths[i] / whole / sum(q);
            spread(q, share);
        }
        double constraint = 0;
        for (int i = graph.first[v]; i < graph.first[v + 1]; i++) {
            double bound = sums[graph.others[i]];
            constraint += bound * bound;
        }
        return constraint;
    }

    /// How many neighbours `vertex` has that don't stand for each other: their number, less for each what
    /// its ties to the other neighbours repeat.
    ///
    /// Cost: the ties of all neighbours.
    ///
    /// @return 0 without a neighbour
    public double effectiveSize(int vertex) {
        int v = graph.inside[vertex];
        double whole = sum(v);
        stamp(v);
        double repeated = 0;
        for (int i = graph.first[v]; i < graph.first[v + 1]; i++) {
            int j = graph.others[i];
            double most = graph.strongest(j);
            for (int k = graph.first[j]; k < graph.first[j + 1]; k++) {
                int q = graph.others[k];
                if (stamps[q] == stamp) {
                    repeated += sums[q] / whole * graph.strengths[k] / most;
                }
            }
        }
        return graph.first[v + 1] - graph.first[v] - repeated;
    }

    private void markShares(int v, double whole) {
        stamp(v);
        for (int i = graph.first[v]; i < graph.first[v + 1]; i++) {
            sums[graph.others[i]] /= whole;
        }
    }

    /// Marks the neighbours of `v`, each with the strength of its tie.
    private void stamp(int v) {
        if (++stamp == Integer.MAX_VALUE) {
            Arrays.fill(stamps, 0);
            stamp = 1;
        }
        for (int i = graph.first[v]; i < graph.first[v + 1]; i++) {
            stamps[graph.others[i]] = stamp;
            sums[graph.others[i]] = graph.strengths[i];
        }
    }

    private void spread(int q, double share) {
        for (int k = graph.first[q]; k < graph.first[q + 1]; k++) {
            if (stamps[graph.others[k]] == stamp) {
                sums[graph.others[k]] += share * graph.strengths[k];
            }
        }
    }

    private double sum(int v) {
        long sum = 0;
        for (int i = graph.first[v]; i < graph.first[v + 1]; i++) {
            sum += graph.strengths[i];
        }
        return sum;
    }
}
