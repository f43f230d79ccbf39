package wellhouse.cli;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/// Which ties to score at which moments, and how they were.
final class TieTasks {

    /// One tie at one moment.
    private static final class Row {

        private final long cut;
        private final int ego;
        private final int alter;
        private double next = Double.NaN;
        private double cold = Double.NaN;

        private Row(long cut, int ego, int alter) {
            this.cut = cut;
            this.ego = ego;
            this.alter = alter;
        }
    }

    /// Scores one tie.
    interface Scorer {
        /// @return next and cold; not a number where there is nothing to go by
        double[] score(int alter);
    }

    /// Makes the scorer of one person at one moment.
    interface Scorers {
        Scorer at(int ego, long cut);
    }

    private final List<Row> rows = new ArrayList<>();

    static TieTasks read(Path file) throws IOException, Columns.Broken {
        TieTasks tasks = new TieTasks();
        Columns.read(file, ',', List.of("cut", "ego", "alter"), numbers -> {
            if (Math.min(numbers[1], numbers[2]) < 0 || Math.max(numbers[1], numbers[2]) > Integer.MAX_VALUE) {
                throw new Columns.Broken(file + ": ids must be 0 to " + Integer.MAX_VALUE);
            }
            tasks.rows.add(new Row(numbers[0], (int) numbers[1], (int) numbers[2]));
        });
        return tasks;
    }

    /// Whose books are asked about, ascending.
    int[] egos() {
        return rows.stream().mapToInt(row -> row.ego).sorted().distinct().toArray();
    }

    /// Scores every row, one person after the other.
    void score(Scorers scorers) {
        Row[] order = rows.toArray(Row[]::new);
        Arrays.sort(order, Comparator.comparingInt((Row row) -> row.ego).thenComparingLong(row -> row.cut));
        for (int start = 0; start < order.length; ) {
            Row first = order[start];
            Scorer scorer = scorers.at(first.ego, first.cut);
            int end = start;
            while (end < order.length && order[end].ego == first.ego && order[end].cut == first.cut) {
                double[] scores = scorer.score(order[end].alter);
                order[end].next = scores[0];
                order[end].cold = scores[1];
                end++;
            }
            start = end;
        }
    }

    /// Writes the rows in the order they were read.
    void write(Path file) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write("cut,ego,alter,score,dormant\n");
            for (Row row : rows) {
                out.write(row.cut + "," + row.ego + "," + row.alter + "," + row.next + "," + row.cold + "\n");
            }
        }
    }
}
