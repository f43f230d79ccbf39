package wellhouse.graph;

import java.util.Arrays;

/// Who is tied to whom and how strongly, as it stood at one moment; immutable, safe for any number of
/// threads.
///
/// Holds up to 2,147,483,639 half-ties, so 1,073 million ties: 10 million vertices and 500 million ties
/// take 6.1 GB (12 bytes a tie, 12 a vertex). Beyond that the builder refuses.
public final class Graph {

    /*
     * Rows of arrays: the half-ties of vertex v are first[v] to first[v + 1] - 1, the strongest first, equals by
     * number. Sorted rows let a search leave a row as soon as the rest of it cannot help any more.
     *
     * Inside, vertices are numbered by nearness (see Nearness), so that neighbours of neighbours share cache lines;
     * everything public speaks in the caller's numbers. Plain arrays rather than MemorySegments or chunks: one array
     * of ints holds 2^31 half-ties, which is twice what is aimed for, and nothing else is as quick to index.
     */

    /// The greatest strength, "as sure as can be"; a chain of such ties loses nothing on the way.
    public static final int FULL = 1000;

    final int[] first;
    final int[] others;
    final short[] strengths;

    /// From the number inside to the caller's, and back.
    final int[] outside;

    final int[] inside;

    Graph(int[] first, int[] others, short[] strengths, int[] outside) {
        this.first = first;
        this.others = others;
        this.strengths = strengths;
        this.outside = outside;
        this.inside = new int[outside.length];
        for (int v = 0; v < outside.length; v++) {
            inside[outside[v]] = v;
        }
    }

    /// How many vertices there are; their numbers run from 0 to one less.
    public int vertices() {
        return outside.length;
    }

    /// How many ties there are, each counted once.
    public int ties() {
        return others.length / 2;
    }

    /// How many ties `vertex` has.
    public int degree(int vertex) {
        int v = inside[vertex];
        return first[v + 1] - first[v];
    }

    /// Who the ties of `vertex` lead to, the strongest first.
    public int[] neighbours(int vertex) {
        int v = inside[vertex];
        int[] found = Arrays.copyOfRange(others, first[v], first[v + 1]);
        for (int i = 0; i < found.length; i++) {
            found[i] = outside[found[i]];
        }
        return found;
    }

    /// How strong the ties of `vertex` are, in the order of [#neighbours].
    public int[] strengths(int vertex) {
        int v = inside[vertex];
        int[] found = new int[first[v + 1] - first[v]];
        for (int i = 0; i < found.length; i++) {
            found[i] = strengths[first[v] + i];
        }
        return found;
    }

    /// How strong the tie between the two is, in thousandths; 0 where there is none.
    ///
    /// Cost: as many steps as the one with fewer ties has.
    public int strength(int one, int other) {
        int a = inside[one];
        int b = inside[other];
        return first[a + 1] - first[a] <= first[b + 1] - first[b] ? between(a, b) : between(b, a);
    }

    /// As [#strength], in inside numbers, looking through the row of `a`.
    int between(int a, int b) {
        for (int i = first[a]; i < first[a + 1]; i++) {
            if (others[i] == b) {
                return strengths[i];
            }
        }
        return 0;
    }

    /// Strength of the strongest tie of `v` (an inside number); 0 where it has none.
    int strongest(int v) {
        return first[v] < first[v + 1] ? strengths[first[v]] : 0;
    }

    /// Bytes held by the arrays.
    public long bytes() {
        return 6L * others.length + 4L * first.length + 8L * outside.length;
    }
}
