package wellhouse.graph;

import java.util.BitSet;

/// Vertices through which no chain may pass; a chain may still begin or end there. Immutable.
public final class Barred {

    private static final Barred NOBODY = new Barred(new BitSet());

    private final BitSet vertices;

    private Barred(BitSet vertices) {
        this.vertices = vertices;
    }

    public static Barred nobody() {
        return NOBODY;
    }

    public static Barred of(int... vertices) {
        BitSet set = new BitSet();
        for (int vertex : vertices) {
            set.set(vertex);
        }
        return new Barred(set);
    }

    public boolean contains(int vertex) {
        return vertices.get(vertex);
    }

    /// The barred ones among the vertices of `graph`, in inside numbers.
    int[] inside(Graph graph) {
        return vertices.stream()
                .filter(vertex -> vertex < graph.vertices())
                .map(vertex -> graph.inside[vertex])
                .toArray();
    }
}
