package wellhouse.cli;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import wellhouse.kernel.Id;
import wellhouse.people.Person;
import wellhouse.people.Search;
import wellhouse.people.Standing;

/// `wellhouse evaluate search`: puts people into a throw-away book and searches it by the code that searches any book.
@Command(name = "search", mixinStandardHelpOptions = true)
public final class EvaluateSearch implements Callable<Integer> {

    private static final int HITS = 10;

    private final Opening opening;

    @Option(names = "--people", required = true, paramLabel = "PEOPLE.tsv")
    private Path people = Path.of("");

    @Option(names = "--queries", required = true, paramLabel = "QUERIES.tsv")
    private Path queries = Path.of("");

    @Option(names = "--out", required = true, paramLabel = "RUN.tsv")
    private Path out = Path.of("");

    @Option(names = "--database", paramLabel = "URL")
    private @Nullable String database;

    @Spec
    private @Nullable CommandSpec spec;

    public EvaluateSearch(Opening opening) {
        this.opening = opening;
    }

    @Override
    public Integer call() throws IOException {
        try {
            List<Map<String, String>> described = TextTable.read(people, List.of("person_id", "name"));
            List<Map<String, String>> asked = TextTable.read(queries, List.of("query_id", "query"));
            Path folder = Files.createTempDirectory("wellhouse-evaluate");
            try (Opened opened = opening.open(new Opening.Where(folder, Optional.ofNullable(database)))) {
                return run(opened, described, asked);
            } finally {
                try (Stream<Path> all = Files.walk(folder)) {
                    for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                        Files.deleteIfExists(path);
                    }
                }
            }
        } catch (NoSuchFileException e) {
            return broken(e.getFile() + ": there is no such file");
        } catch (TextTable.Broken e) {
            return broken(String.valueOf(e.getMessage()));
        }
    }

    private int run(Opened opened, List<Map<String, String>> described, List<Map<String, String>> asked)
            throws IOException {
        var rooms = opened.rooms();
        var book = opened.book();
        if (rooms.transactions().read(() -> rooms.people().count(book.id())).values().stream()
                .anyMatch(n -> n > 0)) {
            return broken("the database holds people already; give an empty one");
        }
        Stopwatch watch = new Stopwatch();
        Map<Id<Person>, String> names = new HashMap<>();
        PeopleTable table = new PeopleTable(opened);
        for (int from = 0; from < described.size(); from += PeopleTable.TOGETHER) {
            names.putAll(table.put(
                    described.subList(from, Math.min(described.size(), from + PeopleTable.TOGETHER)), Standing.KEPT));
        }
        double filled = watch.seconds();
        rooms.transactions().read(() -> rooms.search().find(book.id(), "a", 1));
        double indexed = watch.seconds();
        List<Double> times = new ArrayList<>();
        try (Writer run = Files.newBufferedWriter(out, StandardCharsets.UTF_8)) {
            for (Map<String, String> query : asked) {
                String words = query.getOrDefault("query", "");
                long began = System.nanoTime();
                List<Search.Hit> hits =
                        rooms.transactions().read(() -> rooms.search().find(book.id(), words, HITS));
                double millis = (System.nanoTime() - began) / 1e6;
                times.add(millis);
                for (int i = 0; i < hits.size(); i++) {
                    run.write(String.format(
                            Locale.ROOT,
                            "%s\t%d\t%s\t%.3f%n",
                            query.getOrDefault("query_id", ""),
                            i + 1,
                            names.get(hits.get(i).person()),
                            millis));
                }
            }
        }
        times.sort(Comparator.naturalOrder());
        say(String.format(
                Locale.ROOT,
                "%,d people written in %.1f s, indexed in %.1f s; %,d queries, half within %.1f ms, 95 %% within %.1f ms",
                described.size(),
                filled,
                indexed - filled,
                times.size(),
                times.isEmpty() ? 0 : times.get(times.size() / 2),
                times.isEmpty() ? 0 : times.get(times.size() * 95 / 100)));
        return 0;
    }

    private void say(String line) {
        if (spec != null) {
            spec.commandLine().getOut().println(line);
            spec.commandLine().getOut().flush();
        }
    }

    private int broken(String why) {
        if (spec != null) {
            spec.commandLine().getErr().println(why);
            spec.commandLine().getErr().flush();
        }
        return Code.FAILED;
    }
}
