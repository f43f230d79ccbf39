package wellhouse.cli;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import wellhouse.kernel.Book;
import wellhouse.people.Finding;
import wellhouse.people.Listing;
import wellhouse.people.Row;
import wellhouse.people.Standing;
import wellhouse.rooms.Rooms;
import wellhouse.wire.PeopleSheet;

/// `wellhouse people`: finds people, or lists them.
@Command(name = "people", mixinStandardHelpOptions = true)
public final class PeopleCommand extends Errand {

    @Parameters(arity = "0..*", paramLabel = "QUERY")
    private List<String> query = List.of();

    @Option(names = "--limit", defaultValue = "50")
    private int limit;

    @Option(names = "--circle", paramLabel = "NAME")
    private @Nullable String circle;

    @Option(names = "--order", defaultValue = "NAME")
    private Listing.Order order = Listing.Order.NAME;

    public PeopleCommand(Opening opening, Terminal terminal) {
        super(opening, terminal);
    }

    @Override
    int run(Opened opened, Voice voice) {
        int most = Options.upTo(1_000, "--limit", limit);
        List<PeopleSheet.Line> lines = rows(opened.rooms(), opened.book(), most).stream()
                .map(PeopleSheet.Line::of)
                .toList();
        if (voice.json()) {
            voice.json(new PeopleSheet(lines));
        } else {
            show(lines, voice);
        }
        return lines.isEmpty() ? Code.NOTHING_FOUND : Code.OK;
    }

    private List<Row> rows(Rooms rooms, Book book, int most) {
        String words = String.join(" ", query).strip();
        return rooms.transactions().read(() -> {
            if (words.isEmpty()) {
                Listing listing = new Listing(
                        Standing.KEPT,
                        Set.of(),
                        Set.of(),
                        Optional.ofNullable(circle),
                        Optional.empty(),
                        order,
                        Optional.empty(),
                        most);
                return rooms.people().list(book.id(), listing).rows();
            }
            return new Finding(rooms.people(), rooms.search())
                    .find(book.id(), words, book.dayOf(rooms.clock().instant()), most).matches().stream()
                            .map(Finding.Match::row)
                            .filter(row -> circle == null || row.circles().contains(circle))
                            .toList();
        });
    }

    static void show(List<PeopleSheet.Line> lines, Voice voice) {
        if (lines.isEmpty()) {
            voice.note("cli.people.none");
            return;
        }
        voice.table(
                List.of(
                        Table.Column.left(voice.words().say("cli.column.person")),
                        Table.Column.left(voice.words().say("cli.column.work")),
                        Table.Column.left(voice.words().say("cli.column.city")),
                        Table.Column.left(voice.words().say("cli.column.last")),
                        Table.Column.right(voice.words().say("cli.column.days"))),
                lines.stream().map(PeopleCommand::cells).toList());
    }

    private static List<String> cells(PeopleSheet.Line line) {
        String work = line.title().isEmpty() || line.organization().isEmpty()
                ? line.title() + line.organization()
                : line.title() + ", " + line.organization();
        return List.of(
                line.name(),
                work,
                line.city(),
                line.lastContact().map(LocalDate::toString).orElse(""),
                Integer.toString(line.contactDays()));
    }
}
