package wellhouse.cli;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import wellhouse.exchange.Need;
import wellhouse.exchange.Noting;
import wellhouse.kernel.Id;
import wellhouse.people.Person;
import wellhouse.wire.Fitting;
import wellhouse.wire.Named;
import wellhouse.wire.Shapes;
import wellhouse.wire.Sight;

/// `wellhouse needs`: what people look for, and what could meet it.
@Command(name = "needs", synopsisSubcommandLabel = "(list | add | close | matches)", mixinStandardHelpOptions = true)
public final class NeedsCommand {

    private static final int MOST = 1_000;

    private NeedsCommand() {}

    /// The command with those below it.
    public static CommandLine all(Opening opening, Terminal terminal) {
        return new CommandLine(new NeedsCommand())
                .addSubcommand(Listing.ofSomebody(opening, terminal, NeedsCommand::list))
                .addSubcommand(new Add(opening, terminal))
                .addSubcommand(new Close(opening, terminal))
                .addSubcommand(new Matching(opening, terminal));
    }

    private static Listing.Sheet list(Opened opened, Voice voice, Optional<Person> person) {
        var rooms = opened.rooms();
        var book = opened.book();
        List<Shapes.NeedShape> needs = opened.giving(giving ->
                giving.needs(person.map(one -> rooms.exchange().needs(book.id(), one.id()))
                        .orElseGet(() -> rooms.exchange().openNeeds(book.id(), MOST))));
        return Listing.Sheet.of(
                new Shapes.Needs(needs),
                List.of("person", "need", "until"),
                needs,
                need -> List.of(
                        need.person().name(),
                        need.what(),
                        need.by().map(LocalDate::toString).orElse(""),
                        need.id()));
    }

    private static int done(Opened opened, Voice voice, Noting.Noted<Need> noted, String key) {
        Shapes.NeedShape shape =
                opened.giving(giving -> giving.needs(List.of(noted.what()))).getFirst();
        Shapes.NeedDone done = new Shapes.NeedDone(shape, noted.change().toString());
        return Rows.done(voice, done, key, shape.person().name(), shape.what());
    }

    /// `needs add WHO WHAT`.
    @Command(name = "add", mixinStandardHelpOptions = true)
    static final class Add extends AboutSomebody {

        @Option(names = "--by", paramLabel = "DATE")
        private @Nullable LocalDate by;

        Add(Opening opening, Terminal terminal) {
            super(opening, terminal);
        }

        @Override
        int note(Opened opened, Voice voice, Person person, String text) {
            var rooms = opened.rooms();
            var noted = rooms.noting()
                    .need(
                            opened.book(),
                            person,
                            text,
                            Optional.ofNullable(by),
                            rooms.clock().instant(),
                            "cli");
            return done(opened, voice, noted, "cli.needs.added");
        }
    }

    private static Optional<Need> find(Opened opened, Id<Need> id) {
        return opened.rooms().exchange().need(opened.book().id(), id);
    }

    /// `needs close ID`.
    @Command(name = "close", mixinStandardHelpOptions = true)
    static final class Close extends AboutEntry<Need> {

        @Option(names = "--gone")
        private boolean gone;

        Close(Opening opening, Terminal terminal) {
            super(opening, terminal, NeedsCommand::find);
        }

        @Override
        int run(Opened opened, Voice voice) {
            Need.Status status = gone ? Need.Status.GONE : Need.Status.MET;
            var noted = opened.rooms().noting().close(opened.book(), entry(opened), status, "cli");
            return done(opened, voice, noted, gone ? "cli.needs.gone" : "cli.needs.met");
        }
    }

    /// `needs matches ID`.
    @Command(name = "matches", mixinStandardHelpOptions = true)
    static final class Matching extends AboutEntry<Need> {

        @Option(names = "--limit", defaultValue = "5")
        private int limit;

        Matching(Opening opening, Terminal terminal) {
            super(opening, terminal, NeedsCommand::find);
        }

        @Override
        int run(Opened opened, Voice voice) {
            var rooms = opened.rooms();
            Need wanted = entry(opened);
            List<Fitting> found = rooms.transactions()
                    .read(() -> Fitting.of(
                            rooms,
                            opened.book(),
                            wanted,
                            Options.upTo(200, "--limit", limit),
                            voice.words(),
                            Sight.OWNER));
            return Rows.show(
                    voice,
                    new Fitting.Found(found),
                    List.of("person", "what", "why"),
                    found.stream()
                            .map(one -> List.of(
                                    one.person().map(Named::name).orElse(""),
                                    one.text(),
                                    String.join(", ", one.why()),
                                    one.id()))
                            .toList());
        }
    }
}
