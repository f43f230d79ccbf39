package wellhouse.graph;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Takes ties one by one, in any order, and makes a [Graph] of them.
///
/// A tie told twice, in either direction, keeps the greater strength; a tie to oneself is left out. The
/// same ties in another order make the same graph. For one thread.
///
/// Cost: 10 bytes a tie while ties come in, then twice the finished graph until it is done.
public final class GraphBuilder {

    private static final int BLOCK = 1 << 18;
    private static final int MOST_HALVES = Integer.MAX_VALUE - 8;

    private record Block(int[] ones, int[] others, short[] strengths) {}

    private final List<Block> full = new ArrayList<>();
    private Block block = newBlock();
    private int used;
    private int vertices;

    /// Makes room for numbers up to `count - 1`, whether they have ties or not.
    public GraphBuilder vertices(int count) {
        vertices = Math.max(vertices, count);
        return this;
    }

    /// Adds one tie.
    ///
    /// @param one a number, 0 or more
    /// @param other a number, 0 or more
    /// @param strength in thousandths, 1 to 1000
    /// @throws IllegalArgumentException if a number or the strength is out of range
    public GraphBuilder tie(int one, int other, int strength) {
        if ((one | other) < 0 || Math.max(one, other) >= MOST_HALVES) {
            throw new IllegalArgumentException("vertices are numbered from 0, were " + one + " and " + other);
        }
        if (strength < 1 || strength > Graph.FULL) {
            throw new IllegalArgumentException("strength must be 1 to 1000, was " + strength);
        }
        vertices = Math.max(vertices, Math.max(one, other) + 1);
        if (one == other) {
            return this;
        }
        if (used == BLOCK) {
            full.add(block);
            block = newBlock();
            used = 0;
        }
        block.ones[used] = one;
        block.others[used] = other;
        block.strengths[used++] = (short) strength;
        return this;
    }

    /// The graph of all ties so far; the builder is empty afterwards.
    ///
    /// @throws IllegalStateException if there are more than 1,073 million ties
    public Graph build() {
        int[] first = rowsByCount();
        int[] others = new int[first[vertices]];
        short[] strengths = new short[others.length];
        scatter(first, others, strengths);
        return finished(first, others, strengths);
    }

    private int[] rowsByCount() {
        long halves = 2L * (full.size() * (long) BLOCK + used);
        if (halves > MOST_HALVES) {
            throw new IllegalStateException("a graph holds at most " + MOST_HALVES / 2 + " ties");
        }
        int[] first = new int[vertices + 1];
        full.add(block);
        for (int k = 0; k < full.size(); k++) {
            Block each = full.get(k);
            for (int i = 0; i < length(k); i++) {
                first[each.ones[i] + 1]++;
                first[each.others[i] + 1]++;
            }
        }
        for (int v = 0; v < vertices; v++) {
            first[v + 1] += first[v];
        }
        return first;
    }

    private int length(int k) {
        return k < full.size() - 1 ? BLOCK : used;
    }

    /// Puts both halves of each tie into their rows, and lets go of the blocks.
    private void scatter(int[] first, int[] others, short[] strengths) {
        int[] next = Arrays.copyOf(first, vertices);
        for (int k = 0; k < full.size(); k++) {
            Block each = full.get(k);
            for (int i = 0; i < length(k); i++) {
                int one = each.ones[i];
                int other = each.others[i];
                others[next[one]] = other;
                strengths[next[one]++] = each.strengths[i];
                others[next[other]] = one;
                strengths[next[other]++] = each.strengths[i];
            }
        }
        full.clear();
        block = newBlock();
        used = 0;
    }

    /// Renumbers by nearness, drops the weaker of two equal ties and sorts each row.
    private Graph finished(int[] oldFirst, int[] oldOthers, short[] oldStrengths) {
        int[] outside = Nearness.order(oldFirst);
        int[] inside = new int[outside.length];
        for (int v = 0; v < outside.length; v++) {
            inside[outside[v]] = v;
        }
        int[] first = new int[outside.length + 1];
        int[] others = new int[oldOthers.length];
        short[] strengths = new short[oldOthers.length];
        long[] row = new long[16];
        int[] seen = new int[outside.length];
        Arrays.fill(seen, -1);
        int end = 0;
        for (int v = 0; v < outside.length; v++) {
            first[v] = end;
            int from = oldFirst[outside[v]];
            int to = oldFirst[outside[v] + 1];
            if (row.length < to - from) {
                row = new long[Math.max(to - from, row.length * 2)];
            }
            int length = 0;
            for (int i = from; i < to; i++) {
                int other = inside[oldOthers[i]];
                long entry = ((long) (Graph.FULL - oldStrengths[i]) << 32) | other;
                int place = seen[other];
                if (place >= end && place < end + length) {
                    row[place - end] = Math.min(row[place - end], entry);
                } else {
                    seen[other] = end + length;
                    row[length++] = entry;
                }
            }
            Arrays.sort(row, 0, length);
            for (int i = 0; i < length; i++) {
                others[end + i] = (int) row[i];
                strengths[end + i] = (short) (Graph.FULL - (int) (row[i] >>> 32));
            }
            end += length;
        }
        first[outside.length] = end;
        boolean nothingDropped = end == others.length;
        return new Graph(
                first,
                nothingDropped ? others : Arrays.copyOf(others, end),
                nothingDropped ? strengths : Arrays.copyOf(strengths, end),
                outside);
    }

    private static Block newBlock() {
        return new Block(new int[BLOCK], new int[BLOCK], new short[BLOCK]);
    }
}
