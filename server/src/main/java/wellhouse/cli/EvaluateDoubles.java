package wellhouse.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import wellhouse.formats.csv.DescribedTable;
import wellhouse.people.doubles.Likely;
import wellhouse.people.doubles.Register;
import wellhouse.people.doubles.Resolution;

/// `wellhouse evaluate doubles`: joins and proposes the people of any table by the code that does so in a
/// book.
@Command(name = "doubles", mixinStandardHelpOptions = true)
final class EvaluateDoubles extends Evaluation {

    @Option(names = "--records", required = true, paramLabel = "FILE.csv")
    private Path records = Path.of("");

    @Option(names = "--out", required = true, paramLabel = "CLUSTERS.csv")
    private Path out = Path.of("");

    @Option(names = "--proposals", required = true, paramLabel = "PAIRS.csv")
    private Path proposals = Path.of("");

    @Override
    void evaluate(PrintWriter say) throws IOException {
        Stopwatch watch = new Stopwatch();
        Register register = new Register();
        List<String> ids = new ArrayList<>();
        new DescribedTable(records).read((id, described) -> {
            ids.add(id);
            register.add(described);
        });
        double read = watch.seconds();
        Resolution resolution = register.resolve();
        write(ids, resolution);
        say.printf(
                Locale.ROOT,
                "%,d records of %,d people, %,d pairs proposed; read in %.2f s, all in %.2f s, CPU %.2f s%n",
                ids.size(),
                resolution.person().stream().distinct().count(),
                resolution.likely().size(),
                read,
                watch.seconds(),
                watch.cpuSeconds());
    }

    private void write(List<String> ids, Resolution resolution) throws IOException {
        try (Writer clusters = Files.newBufferedWriter(out, StandardCharsets.UTF_8)) {
            clusters.write("id,cluster\n");
            for (int i = 0; i < ids.size(); i++) {
                clusters.write(quoted(ids.get(i)) + ","
                        + quoted(ids.get(resolution.person().get(i))) + "\n");
            }
        }
        try (Writer pairs = Files.newBufferedWriter(proposals, StandardCharsets.UTF_8)) {
            pairs.write("id1,id2,score\n");
            for (Likely pair : resolution.likely()) {
                String score = String.format(Locale.ROOT, "%.4f", pair.chance());
                pairs.write(quoted(ids.get(pair.one())) + "," + quoted(ids.get(pair.other())) + "," + score + "\n");
            }
        }
    }

    private static String quoted(String id) {
        boolean plain = id.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return plain ? id : '"' + id.replace("\"", "\"\"") + '"';
    }
}
