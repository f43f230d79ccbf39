package wellhouse.graph;

import java.util.Arrays;

/// Everybody within two ties of a vertex, the best reached first. For one thread; asks without allocating,
/// once its memory has grown.
public final class Within {

    /*
     * Ranked by the best single chain rather than by adding up all ("noisy or"): the rank is then the strength of a way
     * that can be shown and walked, and agrees with what BestChain says.
     */

    private final Graph graph;
    private final Barred barred;
    private final Labels labels;
    private long[] ranked = new long[1 << 10];
    private int count;
    private int base;

    public Within(Graph graph) {
        this(graph, Barred.nobody());
    }

    public Within(Graph graph, Barred barred) {
        this.graph = graph;
        this.barred = barred;
        this.labels = new Labels(graph, Barred.nobody());
    }

    /// Looks around; equals come in the order of their numbers.
    ///
    /// @param most ties, 1 or 2
    /// @return how many others there are
    public int find(int start, int most) {
        if (most < 1 || most > 2) {
            throw new IllegalArgumentException("within 1 or 2 ties, asked for " + most);
        }
        int from = graph.inside[start];
        base = labels.next();
        count = 0;
        for (int i = graph.first[from]; i < graph.first[from + 1]; i++) {
            int a = graph.others[i];
            int near = graph.strengths[i];
            reach(a, near * Graph.FULL);
            if (most > 1 && !barred.contains(graph.outside[a])) {
                for (int j = graph.first[a]; j < graph.first[a + 1]; j++) {
                    if (graph.others[j] != from) {
                        reach(graph.others[j], near * graph.strengths[j]);
                    }
                }
            }
        }
        for (int i = 0; i < count; i++) {
            int v = (int) ranked[i];
            ranked[i] = ((long) (Labels.MOST - (labels.at[v] - base)) << 32) | graph.outside[v];
        }
        Arrays.sort(ranked, 0, count);
        return count;
    }

    /// The one at `rank`, counted from 0.
    public int vertex(int rank) {
        return (int) ranked[rank];
    }

    /// How strong the best way there is, in millionths: 1 to 1,000,000.
    public int product(int rank) {
        return Labels.MOST - (int) (ranked[rank] >>> 32);
    }

    private void reach(int v, int product) {
        if (labels.at[v] < base) {
            if (count == ranked.length) {
                ranked = Arrays.copyOf(ranked, count * 2);
            }
            ranked[count++] = v;
        }
        labels.at[v] = Math.max(labels.at[v], base + product);
    }
}
