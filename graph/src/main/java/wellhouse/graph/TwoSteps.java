package wellhouse.graph;

/// Everybody within one tie and within exactly two ties of a start, with the strongest way there.
final class TwoSteps {

    /// For `width`: whole rows.
    static final int ALL = Integer.MAX_VALUE;

    final Labels ones;
    final Labels twos;

    /// What was added to the labels of this question.
    int one;

    int two;

    /// No label of two ties is greater.
    int strongestTwo;

    private final Graph graph;
    private int from;
    private int end;

    TwoSteps(Graph graph, Barred barred) {
        this.graph = graph;
        this.ones = new Labels(graph, barred);
        this.twos = new Labels(graph, barred);
    }

    /// Begins a question and takes the first step; nothing leads through `end`.
    void begin(int start, int sought) {
        from = start;
        end = sought;
        one = ones.next();
        two = twos.next();
        int[] at = ones.at;
        for (int i = graph.first[from]; i < graph.first[from + 1]; i++) {
            int a = graph.others[i];
            if (a != end && at[a] != Labels.BARRED) {
                at[a] = one + graph.strengths[i];
            }
        }
    }

    /// Takes the second step; may be asked again with a greater width, and keeps what it has.
    ///
    /// @param width how many of each neighbour's ties to follow, the strongest first
    /// @param rest the most that the other ties of a chain can come to
    /// @param enough chains up to this strength are of no use; what only they need gets no label
    void follow(int width, long rest, long enough) {
        int[] others = graph.others;
        short[] strengths = graph.strengths;
        int[] at = twos.at;
        strongestTwo = 0;
        for (int i = graph.first[from]; i < graph.first[from + 1]; i++) {
            int a = others[i];
            int near = strengths[i];
            if (near * Graph.FULL * rest <= enough) {
                break;
            }
            if (a == end || at[a] == Labels.BARRED) {
                continue;
            }
            int least = (int) (enough / (near * rest));
            int stop = stop(a, width);
            for (int j = graph.first[a]; j < stop && strengths[j] > least; j++) {
                int label = two + near * strengths[j];
                if (label > at[others[j]]) {
                    at[others[j]] = label;
                }
            }
            strongestTwo = Math.max(strongestTwo, near * graph.strongest(a));
        }
    }

    /// Where the row of `v` ends, if no more than `width` of its ties are wanted.
    int stop(int v, int width) {
        return (int) Math.min(graph.first[v + 1], (long) graph.first[v] + width);
    }

    /// Strength of the tie between the start and `v`; 0 where there is none or nothing may lead through
    /// `v`.
    int near(int v) {
        int near = ones.at[v] - one;
        return near > Graph.FULL ? 0 : Math.max(near, 0);
    }

    /// Strength of the strongest way by exactly two ties, as far as labelled; 0 where there is none or `v`
    /// is barred.
    int twice(int v) {
        int twice = twos.at[v] - two;
        return twice > Labels.MOST ? 0 : Math.max(twice, 0);
    }

    /// Who stands between the start and `v` on the strongest way by exactly two ties.
    int before(int v) {
        int wanted = twice(v);
        for (int i = graph.first[v]; i < graph.first[v + 1]; i++) {
            int a = graph.others[i];
            if (near(a) * graph.strengths[i] == wanted) {
                return a;
            }
        }
        throw new IllegalStateException("nobody stands between the two");
    }
}
