package wellhouse.store;

import java.util.Arrays;

/// Sums over pairs of people what they were in together.
///
/// A table of open addressing in plain arrays: 28 bytes a place, at most three quarters full, since a book may have
/// millions of pairs.
final class SharedMoments {

    /// Takes a pair.
    interface Taker {

        /// @param one less than `other`
        /// @param last milliseconds since 1970
        void pair(int one, int other, double weight, long last);
    }

    private final int people;
    private long[] pairs = new long[1 << 10];
    private double[] weights = new double[pairs.length];
    private long[] lasts = new long[pairs.length];
    private int count;

    SharedMoments(int people) {
        this.people = people;
        Arrays.fill(pairs, -1);
    }

    /// Adds one interaction: everybody in it with everybody else.
    ///
    /// @param there numbers of people, the first `length` count; the same one twice counts once
    void add(int[] there, int length, int present, long at) {
        double weight = 1.0 / (present - 1);
        int[] each = Arrays.stream(there, 0, length).sorted().distinct().toArray();
        for (int i = 1; i < each.length; i++) {
            for (int j = 0; j < i; j++) {
                add((long) each[j] * people + each[i], weight, at);
            }
        }
    }

    private void add(long pair, double weight, long at) {
        if (count * 4L > pairs.length * 3L) {
            grow();
        }
        int place = place(pair);
        if (pairs[place] < 0) {
            pairs[place] = pair;
            lasts[place] = at;
            count++;
        }
        weights[place] += weight;
        lasts[place] = Math.max(lasts[place], at);
    }

    private int place(long pair) {
        int mask = pairs.length - 1;
        int place = (int) (pair * 0x9E3779B97F4A7C15L >>> 32) & mask;
        while (pairs[place] >= 0 && pairs[place] != pair) {
            place = place + 1 & mask;
        }
        return place;
    }

    private void grow() {
        long[] oldPairs = pairs;
        double[] oldWeights = weights;
        long[] oldLasts = lasts;
        pairs = new long[oldPairs.length * 2];
        weights = new double[pairs.length];
        lasts = new long[pairs.length];
        Arrays.fill(pairs, -1);
        for (int i = 0; i < oldPairs.length; i++) {
            if (oldPairs[i] >= 0) {
                int place = place(oldPairs[i]);
                pairs[place] = oldPairs[i];
                weights[place] = oldWeights[i];
                lasts[place] = oldLasts[i];
            }
        }
    }

    void each(Taker taker) {
        for (int i = 0; i < pairs.length; i++) {
            if (pairs[i] >= 0) {
                taker.pair((int) (pairs[i] / people), (int) (pairs[i] % people), weights[i], lasts[i]);
            }
        }
    }
}
