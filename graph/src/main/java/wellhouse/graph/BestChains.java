package wellhouse.graph;

import java.util.ArrayList;
import java.util.List;

/// The few best different chains of at most four ties from one vertex to another. For one thread; asks
/// without allocating.
public final class BestChains extends Halfway {

    /*
     * As BestChain, but a meeting in the middle stands for all chains through its last tie but one: the label tells the
     * strongest of them, which is a bound. Where it beats the weakest chain kept, the row of the middle vertex is
     * walked for everybody near the start. A chain is named by its vertices, each (first, middle, last) is looked at
     * once, and those that would visit somebody twice are left out here, since no shorter one stands for them.
     *
     * The glance only learns how strong the weakest of the wanted chains is at least; then all is begun anew.
     */

    private static final int GLANCE = 8;

    private final long[] products;
    private final int[] ties;
    private final int[] firsts;
    private final int[] middles;
    private final int[] lasts;
    private int kept;

    /// What a chain has to beat: the glance's finding, then the weakest of the kept ones once there are
    /// enough.
    private long floor;

    /// @param count how many chains are wanted, 1 or more
    public BestChains(Graph graph, int count) {
        this(graph, Barred.nobody(), count);
    }

    /// @param count how many chains are wanted, 1 or more
    public BestChains(Graph graph, Barred barred, int count) {
        super(graph, barred);
        this.products = new long[count];
        this.ties = new int[count];
        this.firsts = new int[count];
        this.middles = new int[count];
        this.lasts = new int[count];
    }

    /// Looks for the best chains; which of equally strong ones are kept is the same every time.
    ///
    /// @param most ties each may have, 1 to 4
    /// @return how many there are
    public int find(int start, int end, int most) {
        Chain.checkTies(most);
        from = graph.inside[start];
        to = graph.inside[end];
        clear(0);
        if (from == to) {
            keep(Chain.WHOLE, 0, from, from, from);
            return kept;
        }
        steps.begin(from, to);
        byOneOrTwo(most);
        if (most == 4) {
            byThreeOrFour(most, GLANCE);
            clear(kept == products.length ? enough - 1 : 0);
            byOneOrTwo(most);
        }
        if (most > 2) {
            byThreeOrFour(most, TwoSteps.ALL);
        }
        return kept;
    }

    /// Product of the chain at `rank`, counted from 0, the strongest first; see [Chain#product].
    public long product(int rank) {
        return products[rank];
    }

    /// The chains found last, the strongest first.
    public List<Chain> chains() {
        List<Chain> found = new ArrayList<>();
        for (int i = 0; i < kept; i++) {
            found.add(chain(products[i], ties[i], firsts[i], middles[i], lasts[i]));
        }
        return List.copyOf(found);
    }

    private void clear(long beat) {
        kept = 0;
        floor = beat;
        enough = beat;
    }

    private void byOneOrTwo(int most) {
        for (int i = graph.first[to]; i < graph.first[to + 1]; i++) {
            int b = graph.others[i];
            int strength = graph.strengths[i];
            if (b == from) {
                keep(strength * 1_000_000_000L, 1, b, b, b);
            } else if (most > 1 && steps.near(b) > 0) {
                keep(steps.near(b) * strength * 1_000_000L, 2, b, b, b);
            }
        }
    }

    @Override
    void through(int v, int b, int length, long rest) {
        long most = graph.strongest(from) * rest;
        for (int i = graph.first[v]; i < graph.first[v + 1] && graph.strengths[i] * most > enough; i++) {
            int a = graph.others[i];
            int near = steps.near(a);
            if (near > 0 && a != b) {
                keep(near * graph.strengths[i] * rest, length, a, v, b);
            }
        }
    }

    private void keep(long product, int length, int a, int v, int b) {
        if (product <= enough) {
            return;
        }
        int place = kept < products.length ? kept++ : kept - 1;
        while (place > 0 && products[place - 1] < product) {
            products[place] = products[place - 1];
            ties[place] = ties[place - 1];
            firsts[place] = firsts[place - 1];
            middles[place] = middles[place - 1];
            lasts[place] = lasts[place - 1];
            place--;
        }
        products[place] = product;
        ties[place] = length;
        firsts[place] = a;
        middles[place] = v;
        lasts[place] = b;
        enough = kept < products.length ? floor : products[kept - 1];
    }
}
