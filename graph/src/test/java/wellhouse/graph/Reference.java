package wellhouse.graph;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.IntPredicate;

/// The plain truth about chains, slow and short: nothing is shared with what it checks but the graph's own
/// lists.
final class Reference {

    private final Graph graph;
    private final IntPredicate barred;

    Reference(Graph graph, IntPredicate barred) {
        this.graph = graph;
        this.barred = barred;
    }

    /// Bellman-Ford by rounds: the best product per vertex and number of ties, as if missing ties were
    /// full.
    ///
    /// @return by exactly `[ties]`, per vertex; 0 where there is no walk
    long[][] rounds(int start, int most) {
        long[][] best = new long[most + 1][graph.vertices()];
        best[0][start] = Chain.WHOLE;
        for (int round = 1; round <= most; round++) {
            for (int v = 0; v < graph.vertices(); v++) {
                if (best[round - 1][v] > 0 && (v == start || !barred.test(v))) {
                    for (int other : graph.neighbours(v)) {
                        long product = best[round - 1][v] / Graph.FULL * graph.strength(v, other);
                        best[round][other] = Math.max(best[round][other], product);
                    }
                }
            }
        }
        return best;
    }

    long best(long[][] rounds, int end) {
        return Arrays.stream(rounds).mapToLong(round -> round[end]).max().orElse(0);
    }

    /// Products of all simple chains, the strongest first, by walking every one of them.
    List<Long> all(int start, int end, int most) {
        List<Long> found = new ArrayList<>();
        walk(new ArrayList<>(List.of(start)), end, most, Chain.WHOLE, found);
        found.sort(Collections.reverseOrder());
        return found;
    }

    private void walk(List<Integer> sofar, int end, int left, long product, List<Long> found) {
        int here = sofar.getLast();
        if (here == end) {
            found.add(product);
            return;
        }
        if (left == 0 || (sofar.size() > 1 && barred.test(here))) {
            return;
        }
        for (int other : graph.neighbours(here)) {
            if (!sofar.contains(other)) {
                sofar.add(other);
                walk(sofar, end, left - 1, product / Graph.FULL * graph.strength(here, other), found);
                sofar.removeLast();
            }
        }
    }
}
