package wellhouse.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.TreeMap;

/// Checks what `wellhouse evaluate paths` wrote against a model that shares no code with it: Bellman-Ford
/// by rounds with one label per person and number of ties, in costs; all chains one after the other for the
/// five best.
///
/// `./wellhouse bench check-paths DIR ANSWERS [PAIRS]`, DIR with edges.tsv and targets.tsv. Small whole
/// numbers as names.
final class PathsCheck {

    private static final int TIES = 4;
    private static final double NEAR = 2e-6;

    private int[][] others = {};
    private double[][] costs = {};
    private int wrong;

    private PathsCheck() {}

    static void run(String[] words) throws IOException {
        if (words.length < 2) {
            System.err.println("bench check-paths DIR ANSWERS [PAIRS]");
            return;
        }
        PathsCheck check = new PathsCheck();
        check.read(Path.of(words[0]).resolve("edges.tsv"));
        Path answers = Path.of(words[1]);
        int most = words.length > 2 ? Integer.parseInt(words[2]) : Integer.MAX_VALUE;
        int pairs = check.pairs(answers, most);
        int sets = check.sets(Path.of(words[0]).resolve("targets.tsv"), answers.resolve("set4.tsv"));
        int people = check.constraints(answers.resolve("constraint.tsv"), most);
        System.out.printf(
                Locale.ROOT,
                "%,d pairs (best and five best), %,d sets, %,d constraints compared: %,d differ%n",
                pairs,
                sets,
                people,
                check.wrong);
        if (check.wrong > 0) {
            System.exit(1);
        }
    }

    private void read(Path file) throws IOException {
        List<TreeMap<Integer, Integer>> rows = new ArrayList<>();
        try (BufferedReader in = Files.newBufferedReader(file)) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                String[] fields = line.split("\t", -1);
                int one = Integer.parseInt(fields[0]);
                int other = Integer.parseInt(fields[1]);
                int strength = Integer.parseInt(fields[2]);
                while (rows.size() <= Math.max(one, other)) {
                    rows.add(new TreeMap<>());
                }
                if (one != other) {
                    rows.get(one).merge(other, strength, Math::max);
                    rows.get(other).merge(one, strength, Math::max);
                }
            }
        }
        others = new int[rows.size()][];
        costs = new double[rows.size()][];
        for (int v = 0; v < others.length; v++) {
            others[v] = rows.get(v).keySet().stream().mapToInt(i -> i).toArray();
            costs[v] = rows.get(v).values().stream()
                    .mapToDouble(strength -> -Math.log(strength / 1_000.0))
                    .toArray();
        }
    }

    /// The least cost from `start` by exactly each number of ties.
    private double[][] rounds(int start) {
        double[][] least = new double[TIES + 1][others.length];
        Arrays.stream(least).forEach(round -> Arrays.fill(round, Double.POSITIVE_INFINITY));
        least[0][start] = 0;
        for (int round = 1; round <= TIES; round++) {
            for (int v = 0; v < others.length; v++) {
                double here = least[round - 1][v];
                for (int i = 0; here < Double.POSITIVE_INFINITY && i < others[v].length; i++) {
                    int other = others[v][i];
                    least[round][other] = Math.min(least[round][other], here + costs[v][i]);
                }
            }
        }
        return least;
    }

    private static double least(double[][] rounds, int end) {
        return Arrays.stream(rounds).mapToDouble(round -> round[end]).min().orElseThrow();
    }

    private int pairs(Path answers, int most) throws IOException {
        List<String> best = Files.readAllLines(answers.resolve("best4.tsv"));
        List<String> five = Files.readAllLines(answers.resolve("top5.tsv"));
        int count = Math.min(most, best.size());
        for (int i = 0; i < count; i++) {
            String[] fields = best.get(i).split("\t");
            int start = Integer.parseInt(fields[0]);
            int end = Integer.parseInt(fields[1]);
            double[][] back = rounds(end);
            same(best.get(i), List.of(fields[2]), finite(List.of(least(back, start))));
            String[] costs = five.get(i).split("\t");
            List<String> said = List.of(costs).subList(2, costs.length);
            same(five.get(i), said, said(five(start, end, back)));
        }
        return count;
    }

    private static List<Double> finite(List<Double> costs) {
        return costs.stream().filter(cost -> cost < Double.POSITIVE_INFINITY).toList();
    }

    private static List<Double> said(PriorityQueue<Double> kept) {
        List<Double> costs = new ArrayList<>(kept);
        Collections.sort(costs);
        return costs;
    }

    /// Walks every chain that can still be among the five, as the rounds from the other end say.
    private PriorityQueue<Double> five(int start, int end, double[][] back) {
        PriorityQueue<Double> kept = new PriorityQueue<>(Collections.reverseOrder());
        double[][] within = new double[TIES + 1][others.length];
        within[0] = back[0];
        for (int left = 1; left <= TIES; left++) {
            for (int v = 0; v < others.length; v++) {
                within[left][v] = Math.min(within[left - 1][v], back[left][v]);
            }
        }
        walk(start, end, TIES, 0, new HashSet<>(Set.of(start)), within, kept);
        return kept;
    }

    private void walk(
            int v, int end, int left, double cost, Set<Integer> met, double[][] within, PriorityQueue<Double> kept) {
        if (v == end) {
            kept.add(cost);
            if (kept.size() > 5) {
                kept.poll();
            }
            return;
        }
        for (int i = 0; left > 0 && i < others[v].length; i++) {
            int other = others[v][i];
            double through = cost + costs[v][i];
            Double dearest = kept.size() < 5 ? null : kept.peek();
            double bound = dearest == null ? Double.MAX_VALUE : dearest;
            if (through + within[left - 1][other] < bound && met.add(other)) {
                walk(other, end, left - 1, through, met, within, kept);
                met.remove(other);
            }
        }
    }

    private int sets(Path targets, Path answers) throws IOException {
        List<String> said = Files.readAllLines(answers);
        List<String> sets = Files.readAllLines(targets);
        for (int i = 0; i < sets.size(); i++) {
            String[] fields = sets.get(i).split("\t");
            double[][] rounds = rounds(Integer.parseInt(fields[0]));
            double least = Arrays.stream(fields[1].split(","))
                    .mapToDouble(end -> least(rounds, Integer.parseInt(end)))
                    .min()
                    .orElseThrow();
            same(said.get(i), List.of(said.get(i).split("\t")[1]), finite(List.of(least)));
        }
        return sets.size();
    }

    private int constraints(Path answers, int most) throws IOException {
        List<String> said = Files.readAllLines(answers);
        int count = Math.min(most, said.size());
        for (String line : said.subList(0, count)) {
            String[] fields = line.split("\t");
            int v = Integer.parseInt(fields[0]);
            same(line, List.of(fields[1]), others[v].length == 0 ? List.of() : List.of(constraint(v)));
        }
        return count;
    }

    private double constraint(int v) {
        Map<Integer, Double> bound = new HashMap<>();
        Map<Integer, Double> shares = shares(v);
        shares.forEach((q, share) -> {
            bound.merge(q, share, Double::sum);
            shares(q).forEach((j, theirs) -> {
                if (shares.containsKey(j)) {
                    bound.merge(j, share * theirs, Double::sum);
                }
            });
        });
        return bound.values().stream().mapToDouble(each -> each * each).sum();
    }

    private Map<Integer, Double> shares(int v) {
        double whole = Arrays.stream(costs[v]).map(cost -> Math.exp(-cost)).sum();
        Map<Integer, Double> shares = new HashMap<>();
        for (int i = 0; i < others[v].length; i++) {
            shares.put(others[v][i], Math.exp(-costs[v][i]) / whole);
        }
        return shares;
    }

    private void same(String line, List<String> said, List<Double> wanted) {
        List<String> costs = said.equals(List.of("-")) ? List.of() : said;
        boolean same = costs.size() == wanted.size();
        for (int i = 0; same && i < wanted.size(); i++) {
            same = Math.abs(Double.parseDouble(costs.get(i)) - wanted.get(i)) < NEAR;
        }
        if (!same) {
            wrong++;
            System.out.println(line + " should be " + wanted);
        }
    }
}
