package wellhouse.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import wellhouse.ties.Cold;
import wellhouse.ties.Next;
import wellhouse.ties.Signs;
import wellhouse.ties.Trail;

/// `wellhouse evaluate ties`: ranks the ties of a set of messages by the code that ranks them in a book.
///
/// Memory is linear in the messages and the rows to score: 28 bytes for a message, about 50 while the file
/// is read, and 48 for a row; of the people, one at a time is looked at.
@Command(name = "ties", mixinStandardHelpOptions = true)
final class EvaluateTies extends Evaluation {

    @Option(names = "--events", required = true, paramLabel = "NAME.tsv.gz")
    private Path events = Path.of("");

    @Option(names = "--tasks", required = true, paramLabel = "TASKS.csv")
    private Path tasks = Path.of("");

    @Option(names = "--out", required = true, paramLabel = "SCORES.csv")
    private Path out = Path.of("");

    @Option(names = "--usual")
    private boolean usual;

    private int ego = -1;
    private Map<Integer, Trail> book = Map.of();

    @Override
    void evaluate(PrintWriter say) throws IOException, Columns.Broken {
        TieTasks rows = TieTasks.read(tasks);
        MessageEvents messages = MessageEvents.read(events, rows.egos());
        rows.score((person, cut) -> scorer(messages, person, cut));
        rows.write(out);
    }

    private TieTasks.Scorer scorer(MessageEvents messages, int person, long cut) {
        if (ego != person) {
            ego = person;
            book = messages.book(person);
        }
        Map<Integer, Trail> known = book;
        List<Trail> trails = List.copyOf(known.values());
        Next next = usual ? Next.USUAL : Next.learnt(trails, cut);
        double breadth = Cold.breadth(trails, cut);
        return alter -> {
            Optional<Signs> signs = Optional.ofNullable(known.get(alter)).flatMap(trail -> trail.before(cut));
            return new double[] {
                signs.map(next::of).orElse(Double.NaN),
                signs.map(seen -> Cold.of(seen) + breadth).orElse(Double.NaN)
            };
        };
    }
}
