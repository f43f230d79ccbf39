package wellhouse.graph;

import java.util.Arrays;

/// One number of 1 to 1,000,000 per vertex, forgotten all at once by [#next].
final class Labels {

    /*
     * An entry is base + label, where base grows by 2^20 with each question. An entry of an earlier question is
     * therefore smaller than every entry of this one, and "write if new or greater" is a single comparison:
     *
     *     if (base + label > at[v]) at[v] = base + label;
     *
     * Two ties' strengths multiplied are at most 10^6 and fit, so that whole chains are compared exactly, in integers.
     * Four bytes a vertex keep the labels of a million people in 4 MB. Barred vertices hold BARRED for ever: nothing is
     * greater, so they're never written, and what is read there is out of range.
     */

    static final int BARRED = Integer.MAX_VALUE;
    static final int MOST = 1_000_000;

    private static final int STEP = 1 << 20;
    private static final int LAST = 2046 * STEP;

    final int[] at;

    private final int[] barred;
    private int base;

    Labels(Graph graph, Barred barred) {
        this.at = new int[graph.vertices()];
        this.barred = barred.inside(graph);
        forget();
    }

    /// Begins a question; returns what to add to its labels.
    int next() {
        if (base == LAST) {
            forget();
        }
        base += STEP;
        return base;
    }

    private void forget() {
        Arrays.fill(at, 0);
        for (int v : barred) {
            at[v] = BARRED;
        }
        base = 0;
    }
}
