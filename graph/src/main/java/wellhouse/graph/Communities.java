package wellhouse.graph;

import java.util.SplittableRandom;

/// Groups with more strength of ties within than to the outside, found by label propagation. Immutable.
public final class Communities {

    /*
     * Everybody begins alone and again and again takes on the group that most of the strength of its ties leads to [1],
     * in an order shuffled by the seed, until a round changes little. Near linear, and the same for the same seed: sums
     * are integers, and of equally strong groups the present one stays, else the lowest number wins.
     *
     * Leiden finds better-cut groups; it is left for the day when a figure shows that it matters.
     *
     * [1] U. N. Raghavan, R. Albert, S. Kumara, "Near linear time algorithm to detect community structures in
     *     large-scale networks", Physical Review E 76, 2007.
     */

    private static final int MOST_ROUNDS = 20;

    private final Graph graph;
    private final int[] groups;
    private final long[] sums;

    /// Cost: every tie twice a round, at most 20 rounds; usually five or six.
    public Communities(Graph graph, long seed) {
        this.graph = graph;
        int n = graph.vertices();
        groups = new int[n];
        sums = new long[n];
        for (int v = 0; v < n; v++) {
            groups[v] = graph.outside[v];
        }
        int[] order = shuffled(n, new SplittableRandom(seed));
        int changed = n;
        for (int round = 0; round < MOST_ROUNDS && changed > n / 1_000; round++) {
            changed = 0;
            for (int v : order) {
                int group = strongest(v);
                if (group != groups[v]) {
                    groups[v] = group;
                    changed++;
                }
            }
        }
    }

    /// The group of `vertex`, named by a number that one of its members has or had.
    public int of(int vertex) {
        return groups[graph.inside[vertex]];
    }

    private int strongest(int v) {
        int best = groups[v];
        for (int i = graph.first[v]; i < graph.first[v + 1]; i++) {
            sums[groups[graph.others[i]]] += graph.strengths[i];
        }
        for (int i = graph.first[v]; i < graph.first[v + 1]; i++) {
            int group = groups[graph.others[i]];
            if (sums[group] > sums[best] || (sums[group] == sums[best] && best != groups[v] && group < best)) {
                best = group;
            }
        }
        for (int i = graph.first[v]; i < graph.first[v + 1]; i++) {
            sums[groups[graph.others[i]]] = 0;
        }
        return best;
    }

    private static int[] shuffled(int n, SplittableRandom random) {
        int[] order = new int[n];
        for (int i = 0; i < n; i++) {
            int j = random.nextInt(i + 1);
            order[i] = order[j];
            order[j] = i;
        }
        return order;
    }
}
