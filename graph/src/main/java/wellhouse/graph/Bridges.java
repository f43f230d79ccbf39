package wellhouse.graph;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

/// Ties and vertices without which the network falls apart. Immutable.
public final class Bridges {

    /*
     * Tarjan's search in depth [1] with a stack of our own, since chains are longer than the stack of a thread:
     * `low` is the earliest vertex that can be reached from here and
     * below without the tie one came by. There are no double ties, so the tie back is known by its vertex.
     *
     * [1] R. Tarjan, "A note on finding the bridges of a graph", Information Processing Letters 2, 1974.
     */

    /// A tie that is the only way between its two sides; `one` is the lower number.
    public record Bridge(int one, int other) {}

    private final Graph graph;
    private final int[] order;
    private final int[] low;
    private final int[] parent;
    private final int[] next;
    private final BitSet joints = new BitSet();
    private final List<Bridge> bridges = new ArrayList<>();
    private int clock;

    /// Cost: every tie twice; four numbers a vertex while it runs.
    public Bridges(Graph graph) {
        this.graph = graph;
        int n = graph.vertices();
        order = new int[n];
        low = new int[n];
        parent = new int[n];
        next = Arrays.copyOf(graph.first, n);
        for (int v = 0; v < n; v++) {
            if (order[v] == 0) {
                search(v);
            }
        }
        bridges.sort(Comparator.comparingInt(Bridge::one).thenComparingInt(Bridge::other));
    }

    /// All bridges, in order of their numbers.
    public List<Bridge> ties() {
        return List.copyOf(bridges);
    }

    /// Whether the network of `vertex` falls apart without it.
    public boolean joins(int vertex) {
        return joints.get(vertex);
    }

    private void search(int root) {
        int branches = 0;
        parent[root] = -1;
        order[root] = low[root] = ++clock;
        int v = root;
        while (v >= 0) {
            if (next[v] < graph.first[v + 1]) {
                int other = graph.others[next[v]++];
                if (order[other] == 0) {
                    parent[other] = v;
                    order[other] = low[other] = ++clock;
                    branches += v == root ? 1 : 0;
                    v = other;
                } else if (other != parent[v]) {
                    low[v] = Math.min(low[v], order[other]);
                }
            } else {
                leave(v, root);
                v = parent[v];
            }
        }
        if (branches > 1) {
            joints.set(graph.outside[root]);
        }
    }

    private void leave(int v, int root) {
        int above = parent[v];
        if (above < 0) {
            return;
        }
        low[above] = Math.min(low[above], low[v]);
        int one = graph.outside[above];
        int other = graph.outside[v];
        if (low[v] > order[above]) {
            bridges.add(new Bridge(Math.min(one, other), Math.max(one, other)));
        }
        if (low[v] >= order[above] && above != root) {
            joints.set(one);
        }
    }
}
