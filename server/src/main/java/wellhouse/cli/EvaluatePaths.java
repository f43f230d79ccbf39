package wellhouse.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import wellhouse.graph.BestChain;
import wellhouse.graph.BestChains;
import wellhouse.graph.Chain;
import wellhouse.graph.ChainInto;
import wellhouse.graph.Graph;
import wellhouse.graph.GraphBuilder;
import wellhouse.graph.Holes;

/// `wellhouse evaluate paths`: asks a network for its best chains of at most four ties by the code that
/// asks a book.
@Command(name = "paths", mixinStandardHelpOptions = true)
final class EvaluatePaths extends Evaluation {

    private static final int MOST_TIES = 4;
    private static final int COUNT = 5;

    /// A question: who asks, as the file has it and as a number, and whom for.
    private record Question(String asker, String sought, int start, int[] ends) {}

    @Option(names = "--edges", required = true, paramLabel = "EDGES.tsv")
    private Path edges = Path.of("");

    @Option(names = "--pairs", required = true, paramLabel = "PAIRS.tsv")
    private Path pairs = Path.of("");

    @Option(names = "--targets", required = true, paramLabel = "TARGETS.tsv")
    private Path targets = Path.of("");

    @Option(names = "--out", required = true, paramLabel = "DIR")
    private Path out = Path.of("");

    @Override
    void evaluate(PrintWriter say) throws IOException, Columns.Broken {
        Stopwatch load = new Stopwatch();
        Numbering numbering = new Numbering();
        GraphBuilder builder = new GraphBuilder();
        TieFile.read(edges, numbering, builder);
        double read = load.seconds();
        List<Question> ways = questions(pairs, numbering);
        List<Question> sets = questions(targets, numbering);
        Graph graph = builder.vertices(numbering.count()).build();
        say.printf(
                Locale.ROOT,
                "%,d people, %,d ties; loaded in %.2f s (read %.2f), CPU %.2f s; %.2f bytes per tie%n",
                graph.vertices(),
                graph.ties(),
                load.seconds(),
                read,
                load.cpuSeconds(),
                (double) graph.bytes() / Math.max(1, graph.ties()));
        say.println("                median      p99  CPU ms; each question asked before, to warm up");
        Files.createDirectories(out);
        best(graph, ways, say);
        several(graph, ways, say);
        into(graph, sets, say);
        constraint(graph, ways, say);
    }

    private void best(Graph graph, List<Question> ways, PrintWriter say) throws IOException {
        BestChain asking = new BestChain(graph);
        List<String> lines = new ArrayList<>();
        Stopwatch.each(
                "best chain",
                ways,
                way -> asking.find(way.start(), way.ends()[0], MOST_TIES),
                (way, product) -> lines.add(way.asker() + "\t" + way.sought() + "\t" + cost(product)),
                say);
        write("best4.tsv", lines);
    }

    private void several(Graph graph, List<Question> ways, PrintWriter say) throws IOException {
        BestChains asking = new BestChains(graph, COUNT);
        List<String> lines = new ArrayList<>();
        Stopwatch.each(
                "five best",
                ways,
                way -> asking.find(way.start(), way.ends()[0], MOST_TIES),
                (way, count) -> {
                    StringBuilder line = new StringBuilder(way.asker() + "\t" + way.sought());
                    for (int rank = 0; rank < count; rank++) {
                        line.append('\t').append(cost(asking.product(rank)));
                    }
                    lines.add(line.toString());
                },
                say);
        write("top5.tsv", lines);
    }

    private void into(Graph graph, List<Question> sets, PrintWriter say) throws IOException {
        ChainInto asking = new ChainInto(graph);
        List<String> lines = new ArrayList<>();
        Stopwatch.each(
                "into a set",
                sets,
                set -> asking.find(set.start(), set.ends(), MOST_TIES),
                (set, product) -> lines.add(set.asker() + "\t" + cost(product)),
                say);
        write("set4.tsv", lines);
    }

    private void constraint(Graph graph, List<Question> ways, PrintWriter say) throws IOException {
        Holes holes = new Holes(graph);
        LinkedHashSet<String> lines = new LinkedHashSet<>();
        Stopwatch.each(
                "constraint",
                ways,
                way -> Double.doubleToRawLongBits(holes.constraint(way.start())),
                (way, bits) -> lines.add(way.asker() + "\t" + six(Double.longBitsToDouble(bits))),
                say);
        write("constraint.tsv", lines);
    }

    private void write(String name, Iterable<String> lines) throws IOException {
        Files.writeString(out.resolve(name), String.join("\n", lines) + "\n", StandardCharsets.UTF_8);
    }

    private static String cost(long product) {
        return product == 0 ? "-" : six(Chain.cost(product));
    }

    private static String six(double value) {
        return Double.isNaN(value) ? "-" : String.format(Locale.ROOT, "%.6f", value);
    }

    private static List<Question> questions(Path file, Numbering numbering) throws IOException, Columns.Broken {
        List<Question> found = new ArrayList<>();
        int number = 0;
        for (String line : Files.readAllLines(file)) {
            number++;
            String[] fields = line.strip().split("\t", -1);
            if (line.isBlank()) {
                continue;
            }
            if (fields.length < 2) {
                throw new Columns.Broken(
                        file + ":" + number + ": a line needs a tab between who asks and who is sought");
            }
            String[] sought = fields[1].split(",");
            int[] ends = new int[sought.length];
            for (int i = 0; i < ends.length; i++) {
                ends[i] = numbering.of(sought[i].strip());
            }
            found.add(new Question(fields[0], fields[1], numbering.of(fields[0]), ends));
        }
        return found;
    }
}
