package wellhouse.bench;

import java.util.Arrays;
import java.util.stream.IntStream;
import wellhouse.graph.Graph;

/// What one would write by hand for nothing but these three questions: arrays, costs as doubles, two steps
/// from both sides, cut by the best so far. The peer that `wellhouse.graph` is measured beside; gives
/// costs, no chains.
final class ArraySearch {

    private final int[] first;
    private final int[] others;
    private final double[] costs;

    private final double[] ones;
    private final int[] onesAt;
    private final double[] twos;
    private final int[] twosAt;
    private final int[] wanted;
    private final int[] reached;
    private int question;
    private final double[] five = new double[5];

    ArraySearch(Graph graph) {
        int n = graph.vertices();
        first = new int[n + 1];
        others = new int[graph.ties() * 2];
        costs = new double[graph.ties() * 2];
        double[] logarithms = IntStream.rangeClosed(0, Graph.FULL)
                .mapToDouble(strength -> -Math.log(strength / 1_000.0))
                .toArray();
        for (int v = 0; v < n; v++) {
            int[] row = graph.neighbours(v);
            int[] strengths = graph.strengths(v);
            first[v + 1] = first[v] + row.length;
            for (int i = 0; i < row.length; i++) {
                others[first[v] + i] = row[i];
                costs[first[v] + i] = logarithms[strengths[i]];
            }
        }
        ones = new double[n];
        onesAt = new int[n];
        twos = new double[n];
        twosAt = new int[n];
        wanted = new int[n];
        reached = new int[n];
    }

    private double cheapest(int v) {
        return first[v] < first[v + 1] ? costs[first[v]] : Double.POSITIVE_INFINITY;
    }

    private void mark(int s) {
        question++;
        for (int i = first[s]; i < first[s + 1]; i++) {
            ones[others[i]] = costs[i];
            onesAt[others[i]] = question;
        }
    }

    private double markTwos(int s, double last, double best) {
        double least = Double.POSITIVE_INFINITY;
        for (int i = first[s]; i < first[s + 1]; i++) {
            int a = others[i];
            double cost = costs[i];
            if (cost + last >= best) {
                break;
            }
            for (int j = first[a]; j < first[a + 1] && cost + costs[j] + last < best; j++) {
                int v = others[j];
                double through = cost + costs[j];
                if (twosAt[v] != question || through < twos[v]) {
                    twosAt[v] = question;
                    twos[v] = through;
                }
            }
            least = Math.min(least, cost + cheapest(a));
        }
        return least;
    }

    double best(int s, int t) {
        if (s == t) {
            return 0;
        }
        mark(s);
        double best = Double.POSITIVE_INFINITY;
        for (int i = first[t]; i < first[t + 1]; i++) {
            int b = others[i];
            if (b == s) {
                best = Math.min(best, costs[i]);
            } else if (onesAt[b] == question) {
                best = Math.min(best, ones[b] + costs[i]);
            }
        }
        double least = markTwos(s, cheapest(t), best);
        for (int i = first[t]; i < first[t + 1]; i++) {
            if (twosAt[others[i]] == question) {
                best = Math.min(best, twos[others[i]] + costs[i]);
            }
        }
        for (int i = first[t]; i < first[t + 1] && costs[i] + least < best; i++) {
            int b = others[i];
            for (int j = first[b]; j < first[b + 1] && costs[i] + costs[j] + least < best; j++) {
                if (twosAt[others[j]] == question) {
                    best = Math.min(best, twos[others[j]] + costs[i] + costs[j]);
                }
            }
        }
        return best;
    }

    /// The dearest of the five best; infinite where there are fewer.
    double fifth(int s, int t) {
        Arrays.fill(five, Double.POSITIVE_INFINITY);
        mark(s);
        onesAt[t] = 0;
        for (int i = first[t]; i < first[t + 1]; i++) {
            int b = others[i];
            if (b == s) {
                keep(costs[i]);
            } else if (onesAt[b] == question) {
                keep(ones[b] + costs[i]);
            }
        }
        double least = markTwos(s, cheapest(t), five[4]);
        for (int i = first[t]; i < first[t + 1]; i++) {
            int b = others[i];
            if (b != s && twosAt[b] == question && twos[b] + costs[i] < five[4]) {
                through(s, b, -1, costs[i]);
            }
        }
        for (int i = first[t]; i < first[t + 1] && costs[i] + least < five[4]; i++) {
            int b = others[i];
            for (int j = first[b]; b != s && j < first[b + 1] && costs[i] + costs[j] + least < five[4]; j++) {
                int v = others[j];
                if (v != s && v != t && twosAt[v] == question && twos[v] + costs[i] + costs[j] < five[4]) {
                    through(s, v, b, costs[i] + costs[j]);
                }
            }
        }
        return five[4];
    }

    private void through(int s, int v, int b, double rest) {
        double least = cheapest(s) + rest;
        for (int i = first[v]; i < first[v + 1] && costs[i] + least < five[4]; i++) {
            int a = others[i];
            if (onesAt[a] == question && a != b) {
                keep(ones[a] + costs[i] + rest);
            }
        }
    }

    private void keep(double cost) {
        int place = 4;
        if (cost >= five[place]) {
            return;
        }
        while (place > 0 && five[place - 1] > cost) {
            five[place] = five[place - 1];
            place--;
        }
        five[place] = cost;
    }

    double into(int s, int[] set) {
        question++;
        double last = Double.POSITIVE_INFINITY;
        for (int t : set) {
            wanted[t] = question;
            last = Math.min(last, cheapest(t));
            for (int i = first[t]; i < first[t + 1]; i++) {
                int b = others[i];
                if (onesAt[b] != question || costs[i] < ones[b]) {
                    onesAt[b] = question;
                    ones[b] = costs[i];
                }
            }
        }
        if (wanted[s] == question) {
            return 0;
        }
        double best = Double.POSITIVE_INFINITY;
        for (int i = first[s]; i < first[s + 1]; i++) {
            int a = others[i];
            best = Math.min(best, wanted[a] == question ? costs[i] : Double.POSITIVE_INFINITY);
            best = Math.min(best, onesAt[a] == question ? costs[i] + ones[a] : Double.POSITIVE_INFINITY);
        }
        int count = 0;
        for (int i = first[s]; i < first[s + 1] && costs[i] + last < best; i++) {
            int a = others[i];
            for (int j = first[a]; j < first[a + 1] && costs[i] + costs[j] + last < best; j++) {
                int v = others[j];
                double through = costs[i] + costs[j];
                if (twosAt[v] != question) {
                    twosAt[v] = question;
                    twos[v] = Double.POSITIVE_INFINITY;
                    reached[count++] = v;
                }
                if (through < twos[v]) {
                    twos[v] = through;
                    best = onesAt[v] == question ? Math.min(best, through + ones[v]) : best;
                }
            }
        }
        for (int i = 0; i < count; i++) {
            int v = reached[i];
            for (int j = first[v]; j < first[v + 1] && twos[v] + costs[j] + last < best; j++) {
                int x = others[j];
                best = onesAt[x] == question ? Math.min(best, twos[v] + costs[j] + ones[x]) : best;
            }
        }
        return best;
    }
}
