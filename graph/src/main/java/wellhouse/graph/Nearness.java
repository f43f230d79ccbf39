package wellhouse.graph;

import java.util.Arrays;

/// Numbers vertices so that those who are met together get near numbers.
final class Nearness {

    /*
     * By number of ties, the most first. Half of all steps lead to a few well-connected vertices; numbered together,
     * their labels and the beginnings of their rows stay in the cache. Numbering breadth first or by communities found
     * by label propagation was tried and was no quicker on our networks, took three times as long to build, and the
     * former depends on the order in which ties were told (docs/decisions/0030-graph.md).
     */

    private Nearness() {}

    /// The old number by the new one; those with equally many ties in their old order.
    static int[] order(int[] first) {
        int n = first.length - 1;
        long[] keys = new long[n];
        for (int v = 0; v < n; v++) {
            keys[v] = ((long) (first[v] - first[v + 1]) << 32) | v;
        }
        Arrays.sort(keys);
        int[] order = new int[n];
        for (int v = 0; v < n; v++) {
            order[v] = (int) keys[v];
        }
        return order;
    }
}
