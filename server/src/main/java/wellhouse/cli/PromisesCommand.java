package wellhouse.cli;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import wellhouse.exchange.Noting;
import wellhouse.exchange.Promise;
import wellhouse.kernel.Id;
import wellhouse.people.Person;
import wellhouse.wire.Shapes;

/// `wellhouse promises`: what was said, by either side. Nothing is added up.
@Command(
        name = "promises",
        synopsisSubcommandLabel = "(list | add | keep | move | release)",
        mixinStandardHelpOptions = true)
public final class PromisesCommand {

    private static final int MOST = 1_000;

    private PromisesCommand() {}

    /// The command with those below it.
    public static CommandLine all(Opening opening, Terminal terminal) {
        return new CommandLine(new PromisesCommand())
                .addSubcommand(Listing.of(opening, terminal, PromisesCommand::list))
                .addSubcommand(new Add(opening, terminal))
                .addSubcommand("keep", new End(opening, terminal, Promise.Status.KEPT, "cli.promises.kept"))
                .addSubcommand(new Move(opening, terminal))
                .addSubcommand("release", new End(opening, terminal, Promise.Status.RELEASED, "cli.promises.released"));
    }

    private static Listing.Sheet list(Opened opened, Voice voice) {
        var rooms = opened.rooms();
        var book = opened.book();
        List<Shapes.PromiseShape> promises = opened.giving(
                giving -> giving.promises(rooms.exchange().openPromises(book.id(), LocalDate.of(9999, 1, 1), MOST)));
        return Listing.Sheet.of(
                new Shapes.Promises(promises),
                List.of("side", "person", "promise", "until"),
                promises,
                promise -> List.of(
                        voice.words().say(promise.mine() ? "cli.promises.mine" : "cli.promises.theirs"),
                        promise.person().name(),
                        promise.what(),
                        promise.due().map(LocalDate::toString).orElse(""),
                        promise.id()));
    }

    private static int done(Opened opened, Voice voice, Noting.Noted<Promise> noted, String key) {
        Shapes.PromiseShape shape =
                opened.giving(giving -> giving.promises(List.of(noted.what()))).getFirst();
        Shapes.PromiseDone done = new Shapes.PromiseDone(shape, noted.change().toString());
        return Rows.done(voice, done, key, shape.person().name(), shape.what());
    }

    /// `promises add WHO WHAT`.
    @Command(name = "add", mixinStandardHelpOptions = true)
    static final class Add extends AboutSomebody {

        @Option(names = "--by", paramLabel = "DATE")
        private @Nullable LocalDate by;

        @Option(names = "--theirs")
        private boolean theirs;

        Add(Opening opening, Terminal terminal) {
            super(opening, terminal);
        }

        @Override
        int note(Opened opened, Voice voice, Person person, String text) {
            var rooms = opened.rooms();
            var noted = rooms.noting()
                    .promise(
                            opened.book(),
                            person,
                            text,
                            !theirs,
                            Optional.ofNullable(by),
                            rooms.clock().instant(),
                            "cli");
            return done(opened, voice, noted, "cli.promises.added");
        }
    }

    private static Optional<Promise> find(Opened opened, Id<Promise> id) {
        return opened.rooms().exchange().promise(opened.book().id(), id);
    }

    /// `promises keep ID` and `promises release ID`.
    @Command(mixinStandardHelpOptions = true)
    static final class End extends AboutEntry<Promise> {

        private final Promise.Status status;
        private final String key;

        End(Opening opening, Terminal terminal, Promise.Status status, String key) {
            super(opening, terminal, PromisesCommand::find);
            this.status = status;
            this.key = key;
        }

        @Override
        int run(Opened opened, Voice voice) {
            return done(opened, voice, opened.rooms().noting().end(opened.book(), entry(opened), status, "cli"), key);
        }
    }

    /// `promises move ID`.
    @Command(name = "move", mixinStandardHelpOptions = true)
    static final class Move extends AboutEntry<Promise> {

        @Option(names = "--by", paramLabel = "DATE")
        private @Nullable LocalDate by;

        Move(Opening opening, Terminal terminal) {
            super(opening, terminal, PromisesCommand::find);
        }

        @Override
        int run(Opened opened, Voice voice) {
            var noted = opened.rooms().noting().move(opened.book(), entry(opened), Optional.ofNullable(by), "cli");
            return done(opened, voice, noted, "cli.promises.moved");
        }
    }
}
