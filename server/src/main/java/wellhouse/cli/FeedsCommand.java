package wellhouse.cli;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import wellhouse.kernel.Id;
import wellhouse.reading.Collecting.Outcome;
import wellhouse.reading.Outside;
import wellhouse.reading.Readings.Feed;
import wellhouse.wire.FeedSheet;
import wellhouse.wire.Shapes;

/// `wellhouse feeds`: the pages whose news become things to read.
@Command(name = "feeds", synopsisSubcommandLabel = "(list | add | look | remove)", mixinStandardHelpOptions = true)
public final class FeedsCommand {

    private FeedsCommand() {}

    /// The command with those below it.
    public static CommandLine all(Opening opening, Terminal terminal) {
        return new CommandLine(new FeedsCommand())
                .addSubcommand(Listing.of(opening, terminal, FeedsCommand::list))
                .addSubcommand(new Add(opening, terminal))
                .addSubcommand(new Look(opening, terminal))
                .addSubcommand(new Remove(opening, terminal));
    }

    private static Optional<Feed> find(Opened opened, Id<Feed> id) {
        return opened.rooms().readings().feeds(opened.book().id()).stream()
                .filter(feed -> feed.id().equals(id))
                .findFirst();
    }

    private static Listing.Sheet list(Opened opened, Voice voice) {
        FeedSheet sheet = FeedSheet.of(opened.rooms()
                .transactions()
                .read(() -> opened.rooms().readings().feeds(opened.book().id())));
        return Listing.Sheet.of(
                sheet,
                List.of("title", "address", "status"),
                sheet.feeds(),
                feed -> List.of(
                        feed.title(),
                        feed.host(),
                        feed.trouble().isEmpty() ? "" : voice.words().say("give.fetch." + feed.trouble()),
                        feed.id()));
    }

    /// `feeds add URL`.
    @Command(name = "add", mixinStandardHelpOptions = true)
    static final class Add extends Errand {

        @Parameters(paramLabel = "URL")
        private String url = "";

        Add(Opening opening, Terminal terminal) {
            super(opening, terminal);
        }

        @Override
        int run(Opened opened, Voice voice) {
            if (!Outside.isAddress(url)) {
                throw new Refused(Code.USAGE, "give.reading.url");
            }
            var rooms = opened.rooms();
            Outcome outcome = rooms.collecting()
                    .subscribe(opened.book(), url, rooms.clock().instant(), "cli");
            return switch (outcome) {
                case Outcome.Done done ->
                    Rows.done(
                            voice,
                            new Shapes.ItemDone(done.what(), done.change().toString()),
                            "cli.feeds.added",
                            done.what(),
                            "");
                case Outcome.Known _ -> throw new Refused(Code.FAILED, "give.reading.known");
                case Outcome.NotAllowed _ -> throw new Refused(Code.FAILED, "give.reading.not-allowed");
                case Outcome.TooMany _ -> throw new Refused(Code.FAILED, "give.reading.too-many");
                case Outcome.Not not ->
                    throw new Refused(
                            Code.FAILED, "give.fetch." + not.why().name().toLowerCase(Locale.ROOT));
                case Outcome.NoFeed _, Outcome.Untitled _ -> throw new Refused(Code.FAILED, "give.reading.no-feed");
            };
        }
    }

    /// `feeds look ID`.
    @Command(name = "look", mixinStandardHelpOptions = true)
    static final class Look extends AboutEntry<Feed> {

        Look(Opening opening, Terminal terminal) {
            super(opening, terminal, FeedsCommand::find);
        }

        @Override
        int run(Opened opened, Voice voice) {
            Feed feed = entry(opened);
            var rooms = opened.rooms();
            if (!rooms.collecting().mayFetch(opened.book())) {
                throw new Refused(Code.FAILED, "give.reading.not-allowed");
            }
            int items =
                    rooms.collecting().look(opened.book(), feed, rooms.clock().instant(), "cli");
            return Rows.done(
                    voice,
                    new FeedSheet.Looked(feed.title(), items),
                    "cli.feeds.looked",
                    feed.title(),
                    Integer.toString(items));
        }
    }

    /// `feeds remove ID`.
    @Command(name = "remove", mixinStandardHelpOptions = true)
    static final class Remove extends AboutEntry<Feed> {

        Remove(Opening opening, Terminal terminal) {
            super(opening, terminal, FeedsCommand::find);
        }

        @Override
        int run(Opened opened, Voice voice) {
            Feed feed = entry(opened);
            String change = opened.rooms()
                    .collecting()
                    .unsubscribe(opened.book(), feed, "cli")
                    .toString();
            return Rows.done(voice, new Shapes.ItemDone(feed.title(), change), "cli.feeds.removed", feed.title(), "");
        }
    }
}
