package wellhouse.graph;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// The best chain of at most four ties from one vertex to any of a set. For one thread; asks without
/// allocating.
public final class ChainInto {

    /*
     * Two steps from each of two hundred targets would be most of the graph. So the targets take one step, leaving at
     * each vertex the strength of its best tie into the set (`gates`), and the asker takes two, then a third where it
     * can still help. With many targets the best chain of three ties is strong, and little is left for the third step.
     *
     * First only strong ties into the set are gates, since reading all of them costs more than the rest of the search;
     * where what is found might be beaten through a weaker one, all of it is done again with every gate. STRONG is our
     * choice, where measuring showed least time (docs/decisions/0030-graph.md).
     *
     * Walks that come back to a vertex never win, for the reason told in BestChain.
     */

    private static final int STRONG = 700;

    private final Graph graph;
    private final Labels twos;
    private final Labels gates;
    private final Labels targets;

    private int two;
    private int gate;
    private int target;
    private int widest;
    private int[] reached = new int[1 << 12];
    private int reachedCount;

    private long best;
    private int ties;
    private int from;
    private int first;
    private int middle;
    private int last;

    public ChainInto(Graph graph) {
        this(graph, Barred.nobody());
    }

    public ChainInto(Graph graph, Barred barred) {
        this.graph = graph;
        this.twos = new Labels(graph, barred);
        this.gates = new Labels(graph, barred);
        this.targets = new Labels(graph, Barred.nobody());
    }

    /// Looks for the best chain; of equally strong ones, one with the fewest ties, the same every time. Who
    /// is in the set already is there by a chain of no tie.
    ///
    /// @param most ties it may have, 1 to 4
    /// @return its product, see [Chain#product]; 0 where there is none
    public long find(int start, int[] set, int most) {
        Chain.checkTies(most);
        from = graph.inside[start];
        best = 0;
        ties = 0;
        target = targets.next();
        for (int each : set) {
            targets.at[graph.inside[each]] = target + 1;
        }
        if (targets.at[from] > target) {
            best = Chain.WHOLE;
            return best;
        }
        search(set, most, STRONG);
        if (best <= graph.strongest(from) * (STRONG * 1_000_000L)) {
            // What was found is found again, unless a chain as strong has fewer ties.
            best = Math.max(0, best - 1);
            search(set, most, 0);
        }
        return best;
    }

    private void search(int[] set, int most, int weakest) {
        markGates(set, weakest);
        byOneOrTwo(most);
        if (most > 2) {
            byThree();
        }
        if (most > 3) {
            byFour();
        }
    }

    /// The chain found last.
    public Optional<Chain> chain() {
        if (best == 0) {
            return Optional.empty();
        }
        int[] between = {first, middle, last};
        List<Integer> vertices = new ArrayList<>();
        vertices.add(graph.outside[from]);
        for (int i = 0; i < ties - 1; i++) {
            vertices.add(graph.outside[between[i]]);
        }
        if (ties > 0) {
            vertices.add(graph.outside[targetOf(ties == 1 ? from : between[ties - 2])]);
        }
        return Optional.of(new Chain(vertices, best));
    }

    /// The target that `v` is tied to most strongly: the first in its row.
    private int targetOf(int v) {
        for (int i = graph.first[v]; i < graph.first[v + 1]; i++) {
            if (targets.at[graph.others[i]] > target) {
                return graph.others[i];
            }
        }
        throw new IllegalStateException("no target beside");
    }

    private void markGates(int[] set, int weakest) {
        gate = gates.next();
        widest = 0;
        int[] at = gates.at;
        for (int each : set) {
            int t = graph.inside[each];
            widest = Math.max(widest, graph.strongest(t));
            int end = graph.first[t + 1];
            for (int i = graph.first[t]; i < end && graph.strengths[i] > weakest; i++) {
                int label = gate + graph.strengths[i];
                if (label > at[graph.others[i]]) {
                    at[graph.others[i]] = label;
                }
            }
        }
    }

    private void byOneOrTwo(int most) {
        for (int i = graph.first[from]; i < graph.first[from + 1]; i++) {
            int a = graph.others[i];
            long near = graph.strengths[i];
            if (targets.at[a] > target && near * 1_000_000_000L >= best) {
                take(near * 1_000_000_000L, 1, a, a, a);
            }
            if (most > 1 && gates.at[a] != Labels.BARRED && (gates.at[a] - gate) * near * 1_000_000L > best) {
                take((gates.at[a] - gate) * near * 1_000_000L, 2, a, a, a);
            }
        }
    }

    private void byThree() {
        two = twos.next();
        reachedCount = 0;
        int[] others = graph.others;
        short[] strengths = graph.strengths;
        int[] at = twos.at;
        int[] open = gates.at;
        for (int i = graph.first[from]; i < graph.first[from + 1]; i++) {
            int a = others[i];
            int near = strengths[i];
            if (at[a] == Labels.BARRED) {
                continue;
            }
            int end = graph.first[a + 1];
            for (int j = graph.first[a]; j < end && (long) near * strengths[j] * widest * 1_000L > best; j++) {
                int v = others[j];
                int label = two + near * strengths[j];
                if (label <= at[v]) {
                    continue;
                }
                if (at[v] < two) {
                    reach(v);
                }
                at[v] = label;
                long product = (label - two) * ((open[v] - gate) * 1_000L);
                if (product > best) {
                    take(product, 3, a, v, v);
                }
            }
        }
    }

    private void reach(int v) {
        if (reachedCount == reached.length) {
            reached = Arrays.copyOf(reached, reachedCount * 2);
        }
        reached[reachedCount++] = v;
    }

    private void byFour() {
        int[] others = graph.others;
        short[] strengths = graph.strengths;
        int[] open = gates.at;
        for (int i = 0; i < reachedCount; i++) {
            int v = reached[i];
            long near = (long) twos.at[v] - two;
            if (near * widest * Graph.FULL <= best) {
                continue;
            }
            int end = graph.first[v + 1];
            for (int j = graph.first[v]; j < end && near * strengths[j] * widest > best; j++) {
                int x = others[j];
                long product = near * strengths[j] * (open[x] - gate);
                if (product > best && open[x] != Labels.BARRED) {
                    take(product, 4, -1, v, x);
                }
            }
        }
        if (ties == 4 && first < 0) {
            first = before(middle);
        }
    }

    /// Who stands between the start and `v` in the best chain of exactly two ties.
    private int before(int v) {
        for (int i = graph.first[from]; i < graph.first[from + 1]; i++) {
            int a = graph.others[i];
            if (twos.at[a] != Labels.BARRED && graph.strengths[i] * graph.between(a, v) == twos.at[v] - two) {
                return a;
            }
        }
        throw new IllegalStateException("nobody stands between the two");
    }

    private void take(long product, int length, int a, int v, int x) {
        best = product;
        ties = length;
        first = a;
        middle = v;
        last = x;
    }
}
