package wellhouse.cli;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import wellhouse.exchange.Noting;
import wellhouse.kernel.Id;
import wellhouse.people.Person;
import wellhouse.reading.Collecting.Outcome;
import wellhouse.reading.Outside;
import wellhouse.reading.Readings;
import wellhouse.wire.Giving;
import wellhouse.wire.Shapes;

/// `wellhouse reading`: things to read and share.
@Command(name = "reading", synopsisSubcommandLabel = "(list | add | share | done)", mixinStandardHelpOptions = true)
public final class ReadingCommand {

    private static final int MOST = 1_000;

    private ReadingCommand() {}

    /// The command with those below it.
    public static CommandLine all(Opening opening, Terminal terminal) {
        return new CommandLine(new ReadingCommand())
                .addSubcommand(Listing.of(opening, terminal, ReadingCommand::list))
                .addSubcommand(new Add(opening, terminal))
                .addSubcommand(new Share(opening, terminal))
                .addSubcommand(new Done(opening, terminal));
    }

    private static Listing.Sheet list(Opened opened, Voice voice) {
        var rooms = opened.rooms();
        ZoneId zone = opened.book().zone();
        List<Shapes.ItemShape> items = Giving.items(rooms.transactions()
                .read(() -> rooms.readings().items(opened.book().id(), Readings.Item.Status.OPEN, MOST)));
        return Listing.Sheet.of(
                new Shapes.Items(items),
                List.of("when", "title", "address"),
                items,
                item -> List.of(
                        item.added().atZone(zone).toLocalDate().toString(), item.title(), item.url(), item.id()));
    }

    /// `reading add URL`.
    @Command(name = "add", mixinStandardHelpOptions = true)
    static final class Add extends Errand {

        @Parameters(paramLabel = "URL")
        private String url = "";

        @Option(names = "--title", paramLabel = "TEXT", defaultValue = "")
        private String title = "";

        Add(Opening opening, Terminal terminal) {
            super(opening, terminal);
        }

        @Override
        int run(Opened opened, Voice voice) {
            if (!Outside.isAddress(url) || title.length() > Outside.TITLE) {
                throw new Refused(Code.USAGE, "cli.reading.url", Outside.TITLE);
            }
            var rooms = opened.rooms();
            Outcome outcome = rooms.collecting()
                    .add(
                            opened.book(),
                            url,
                            title.strip(),
                            "",
                            List.of(),
                            rooms.clock().instant(),
                            "cli");
            return switch (outcome) {
                case Outcome.Done done -> {
                    if (voice.json()) {
                        voice.json(
                                new Shapes.ItemDone(done.what(), done.change().toString()));
                    } else {
                        voice.say("cli.reading.added", done.what());
                    }
                    yield Code.OK;
                }
                case Outcome.Known _ -> throw new Refused(Code.FAILED, "give.reading.known");
                case Outcome.Not not ->
                    throw new Refused(
                            Code.FAILED, "give.fetch." + not.why().name().toLowerCase(Locale.ROOT));
                case Outcome.NotAllowed _, Outcome.Untitled _, Outcome.NoFeed _, Outcome.TooMany _ ->
                    throw new Refused(Code.FAILED, "give.reading.untitled");
            };
        }
    }

    private static Optional<Readings.Item> find(Opened opened, Id<Readings.Item> id) {
        return opened.rooms().readings().item(opened.book().id(), id);
    }

    /// `reading share ID WHO LINE`.
    @Command(name = "share", mixinStandardHelpOptions = true)
    static final class Share extends AboutEntry<Readings.Item> {

        @Parameters(index = "1", paramLabel = "WHO")
        private String who = "";

        @Parameters(index = "2..*", paramLabel = "LINE", arity = "1..*")
        private List<String> line = new ArrayList<>();

        @Option(names = "--gift")
        private boolean gift;

        Share(Opening opening, Terminal terminal) {
            super(opening, terminal, ReadingCommand::find);
        }

        @Override
        int run(Opened opened, Voice voice) {
            var rooms = opened.rooms();
            Readings.Item item = entry(opened);
            Person person = Who.is(rooms, opened.book(), who);
            String change = rooms.collecting()
                    .share(opened.book(), item, person, Rows.text(line, Noting.LONGEST), gift, opened.today(), "cli")
                    .orElseThrow(() -> new Refused(Code.FAILED, "give.reading.cap"))
                    .toString();
            Shapes.ItemDone done = new Shapes.ItemDone(item.title(), change);
            return Rows.done(voice, done, "cli.reading.shared", person.called(), item.title());
        }
    }

    /// `reading done ID`.
    @Command(name = "done", mixinStandardHelpOptions = true)
    static final class Done extends AboutEntry<Readings.Item> {

        Done(Opening opening, Terminal terminal) {
            super(opening, terminal, ReadingCommand::find);
        }

        @Override
        int run(Opened opened, Voice voice) {
            Readings.Item item = entry(opened);
            String change =
                    opened.rooms().collecting().done(opened.book(), item, "cli").toString();
            return Rows.done(voice, new Shapes.ItemDone(item.title(), change), "cli.reading.done", "", item.title());
        }
    }
}
