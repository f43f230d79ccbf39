package wellhouse.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.OperatingSystemMXBean;
import java.lang.management.ThreadMXBean;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import wellhouse.graph.BestChain;
import wellhouse.graph.BestChains;
import wellhouse.graph.Chain;
import wellhouse.graph.ChainInto;
import wellhouse.graph.Graph;
import wellhouse.graph.GraphBuilder;

/// `./wellhouse bench paths [PEOPLE ...]`: best chains of at most four ties on made networks, 50 ties each,
/// beside an array search written by hand and a join in PostgreSQL (up to 100,000 people), whose answers
/// must agree.
///
/// Ours and the array search take turns, five rounds of all questions each; of each the least disturbed
/// round is told.
final class PathsBench {

    private static final int PAIRS = 1_000;
    private static final int SETS = 200;
    private static final int SET = 200;
    private static final int ROUNDS = 5;
    private static final int JOIN_PEOPLE = 100_000;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final Graph graph;
    private final int[][] pairs;
    private final int[] askers;
    private final int[][] sets;

    private PathsBench(int people) {
        GraphMaker maker = new GraphMaker(people, GraphMaker.SEED);
        GraphBuilder builder = new GraphBuilder().vertices(people);
        maker.make(people * 25L, builder::tie);
        long before = System.nanoTime();
        long cpu = THREADS.getCurrentThreadCpuTime();
        graph = builder.build();
        pairs = maker.pairs(PAIRS);
        askers = maker.set(SETS);
        sets = IntStream.range(0, SETS).mapToObj(i -> maker.set(SET)).toArray(int[][]::new);
        System.out.printf(
                Locale.ROOT,
                "%n%,d people, %,d ties (seed %d); built in %.2f s, CPU %.2f s; %.2f bytes per tie%n",
                people,
                graph.ties(),
                GraphMaker.SEED,
                (System.nanoTime() - before) / 1e9,
                (THREADS.getCurrentThreadCpuTime() - cpu) / 1e9,
                (double) graph.bytes() / graph.ties());
    }

    static void run(String[] words) throws SQLException {
        int[] sizes = words.length == 0
                ? new int[] {10_000, 100_000, 1_000_000}
                : Arrays.stream(words).mapToInt(Integer::parseInt).toArray();
        System.out.println("CPU milliseconds, median / 99th of a hundred; PostgreSQL: wall, median of 20 (sets: of 3)");
        for (int people : sizes) {
            new PathsBench(people).all();
        }
    }

    private void all() throws SQLException {
        BestChain one = new BestChain(graph);
        BestChains five = new BestChains(graph, 5);
        ChainInto into = new ChainInto(graph);
        ArraySearch peer = new ArraySearch(graph);
        Row best = compare(
                PAIRS, i -> cost(one.find(pairs[i][0], pairs[i][1], 4)), i -> peer.best(pairs[i][0], pairs[i][1]));
        Row fifth = compare(
                PAIRS,
                i -> five.find(pairs[i][0], pairs[i][1], 4) < 5 ? cost(0) : cost(five.product(4)),
                i -> peer.fifth(pairs[i][0], pairs[i][1]));
        Row set = compare(SETS, i -> cost(into.find(askers[i], sets[i], 4)), i -> peer.into(askers[i], sets[i]));
        String url = System.getenv("WELLHOUSE_TEST_POSTGRES");
        double joinPair = Double.NaN;
        double joinSet = Double.NaN;
        if (url != null && graph.vertices() <= JOIN_PEOPLE) {
            try (JoinByHand join = new JoinByHand(url, graph)) {
                joinPair = join.median(
                        20, i -> same(join.best(pairs[i][0], pairs[i][1]), peer.best(pairs[i][0], pairs[i][1])));
                joinSet = join.median(3, i -> same(join.best(askers[i], sets[i]), peer.into(askers[i], sets[i])));
            }
        }
        tell("best chain", best, joinPair);
        tell("five best", fifth, Double.NaN);
        tell("into a set", set, joinSet);
        OperatingSystemMXBean machine = ManagementFactory.getOperatingSystemMXBean();
        System.out.printf(
                Locale.ROOT,
                "load average %.1f on %d processors%n",
                machine.getSystemLoadAverage(),
                machine.getAvailableProcessors());
    }

    /// Median and 99th of a hundred, ours and the peer's, in CPU milliseconds.
    private record Row(double median, double p99, double peerMedian, double peerP99) {}

    private static Row compare(int count, IntToDoubleFunction ours, IntToDoubleFunction peer) {
        for (int i = 0; i < count; i++) {
            same(ours.applyAsDouble(i), peer.applyAsDouble(i));
        }
        double @Nullable [] us = null;
        double @Nullable [] them = null;
        round(count, ours);
        round(count, peer);
        for (int round = 0; round < ROUNDS; round++) {
            us = less(us, round(count, ours));
            them = less(them, round(count, peer));
        }
        if (us == null || them == null) {
            throw new IllegalStateException("no round");
        }
        return new Row(us[0], us[1], them[0], them[1]);
    }

    private static double[] less(double @Nullable [] one, double[] other) {
        return one == null || other[0] < one[0] ? other : one;
    }

    private static double[] round(int count, IntToDoubleFunction ask) {
        long[] times = new long[count];
        double sum = 0;
        for (int i = 0; i < count; i++) {
            long before = THREADS.getCurrentThreadCpuTime();
            sum += ask.applyAsDouble(i);
            times[i] = THREADS.getCurrentThreadCpuTime() - before;
        }
        if (Double.isNaN(sum)) {
            throw new IllegalStateException("a cost is no number");
        }
        Arrays.sort(times);
        return new double[] {times[count / 2] / 1e6, times[count * 99 / 100] / 1e6};
    }

    private static void tell(String name, Row row, double join) {
        System.out.printf(
                Locale.ROOT,
                "%-11s ours %.4f / %.4f   array search %.4f / %.4f   (%.2f x / %.2f x)%s%n",
                name,
                row.median,
                row.p99,
                row.peerMedian,
                row.peerP99,
                row.median / row.peerMedian,
                row.p99 / row.peerP99,
                Double.isNaN(join)
                        ? ""
                        : String.format(Locale.ROOT, "   PostgreSQL %.1f (%,.0f x)", join, join / row.median));
    }

    private static double cost(long product) {
        return product == 0 ? Double.POSITIVE_INFINITY : Chain.cost(product);
    }

    private static void same(double one, double other) {
        if (one != other && !(Math.abs(one - other) < 1e-9)) {
            throw new IllegalStateException("answers differ: " + one + " and " + other);
        }
    }
}
