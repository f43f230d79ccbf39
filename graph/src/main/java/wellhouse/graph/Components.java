package wellhouse.graph;

import java.util.Arrays;

/// Which vertices hang together. Immutable.
public final class Components {

    private final int[] lowest;
    private final int[] sizes;
    private final int count;

    /// Cost: every tie once.
    public Components(Graph graph) {
        int n = graph.vertices();
        lowest = new int[n];
        sizes = new int[n];
        Arrays.fill(lowest, -1);
        int[] queue = new int[n];
        int found = 0;
        for (int start = 0; start < n; start++) {
            if (lowest[start] < 0) {
                sizes[start] = spread(graph, start, queue);
                found++;
            }
        }
        count = found;
    }

    private int spread(Graph graph, int start, int[] queue) {
        int end = 0;
        lowest[start] = start;
        queue[end++] = graph.inside[start];
        for (int next = 0; next < end; next++) {
            int v = queue[next];
            for (int i = graph.first[v]; i < graph.first[v + 1]; i++) {
                int other = graph.outside[graph.others[i]];
                if (lowest[other] < 0) {
                    lowest[other] = start;
                    queue[end++] = graph.others[i];
                }
            }
        }
        return end;
    }

    public int count() {
        return count;
    }

    /// The component of `vertex`, named by the lowest number in it.
    public int of(int vertex) {
        return lowest[vertex];
    }

    /// How many vertices are in the component of `vertex`, itself included.
    public int size(int vertex) {
        return sizes[lowest[vertex]];
    }
}
