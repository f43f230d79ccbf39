package wellhouse.cli;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import wellhouse.exchange.Need;
import wellhouse.exchange.Offer;
import wellhouse.exchange.match.End;
import wellhouse.exchange.match.Match;
import wellhouse.exchange.match.Matches;
import wellhouse.kernel.Id;
import wellhouse.people.Name;
import wellhouse.people.Person;
import wellhouse.people.Standing;
import wellhouse.rooms.Rooms;

/// `wellhouse evaluate match`: matches needs with offers by the code that matches them in a book.
///
/// A throw-away book is filled with one person for each line, so that everything a book's matches pass
/// through is passed through here.
@Command(name = "match", mixinStandardHelpOptions = true)
public final class EvaluateMatch implements Callable<Integer> {

    private static final int RANKED = 100;
    private static final Duration PATIENCE = Duration.ofHours(1);
    private static final String BY = "cli";

    /// A line of a file.
    private record Text(String id, String text) {}

    private final Opening opening;

    @Option(names = "--needs", required = true, paramLabel = "NEEDS.tsv")
    private Path needs = Path.of("");

    @Option(names = "--offers", required = true, paramLabel = "OFFERS.tsv")
    private Path offers = Path.of("");

    @Option(names = "--out", required = true, paramLabel = "RUN.tsv")
    private Path out = Path.of("");

    @Spec
    private @Nullable CommandSpec spec;

    public EvaluateMatch(Opening opening) {
        this.opening = opening;
    }

    @Override
    public Integer call() throws IOException {
        Path folder = Files.createTempDirectory("wellhouse-match");
        try (Opened opened = opening.open(new Opening.Where(folder, Optional.empty()))) {
            String told = run(opened, read(needs), read(offers));
            if (spec != null) {
                spec.commandLine().getErr().println(told);
            }
            return 0;
        } catch (Columns.Broken broken) {
            if (spec != null) {
                spec.commandLine().getErr().println(broken.getMessage());
            }
            return Code.FAILED;
        } finally {
            remove(folder);
        }
    }

    private String run(Opened opened, List<Text> asked, List<Text> given) throws IOException {
        Rooms rooms = opened.rooms();
        Map<UUID, String> names = new HashMap<>();
        List<Id<Need>> ids = new ArrayList<>();
        Instant now = rooms.clock().instant();
        rooms.pen().write(opened.book().id(), BY, "change.captured", List.of(), () -> {
            for (Text text : asked) {
                Id<Need> id = rooms.pen().next();
                ids.add(id);
                rooms.exchange()
                        .put(
                                opened.book().id(),
                                new Need(
                                        id,
                                        person(opened, text, now),
                                        text.text(),
                                        Optional.empty(),
                                        now,
                                        Need.Status.OPEN,
                                        "file"));
            }
            for (Text text : given) {
                Id<Offer> id = rooms.pen().next();
                names.put(id.value(), text.id());
                rooms.exchange()
                        .put(opened.book().id(), new Offer(id, person(opened, text, now), text.text(), now, "file"));
            }
        });
        Stopwatch reading = new Stopwatch();
        Matches.Reach reach = rooms.transactions()
                .read(() -> rooms.matches().settle(opened.book().id(), PATIENCE));
        double read = reading.seconds();
        Stopwatch matching = new Stopwatch();
        try (BufferedWriter writer = Files.newBufferedWriter(out)) {
            for (int i = 0; i < ids.size(); i++) {
                UUID id = ids.get(i).value();
                List<Match> found = rooms.transactions()
                        .read(() -> rooms.matches().of(opened.book().id(), End.Kind.NEED, id, RANKED));
                for (Match match : found) {
                    writer.write(asked.get(i).id() + "\t"
                            + names.getOrDefault(match.found().id(), "") + "\t"
                            + String.format(Locale.ROOT, "%.6f", match.score()) + "\n");
                }
            }
        }
        return String.format(
                Locale.ROOT,
                "%d needs, %d offers, model %s; read in %.1f s, matched in %.2f s",
                asked.size(),
                given.size(),
                reach.model().isEmpty() ? "none" : reach.model(),
                read,
                matching.seconds());
    }

    private static Id<Person> person(Opened opened, Text text, Instant now) {
        Rooms rooms = opened.rooms();
        Person person = Person.named(rooms.pen().next(), Name.shown(text.id()), Standing.KEPT, now);
        rooms.people().put(opened.book().id(), person);
        return person.id();
    }

    private static List<Text> read(Path file) throws IOException, Columns.Broken {
        try (Stream<String> lines = Files.lines(file, StandardCharsets.UTF_8)) {
            return lines.skip(1)
                    .filter(line -> !line.isBlank())
                    .map(line -> line.split("\t", -1))
                    .map(fields -> new Text(fields[0], fields[fields.length - 1]))
                    .toList();
        } catch (NoSuchFileException e) {
            throw new Columns.Broken(file + ": there is no such file");
        }
    }

    private static void remove(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
