package wellhouse.cli;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import wellhouse.exchange.Noting;
import wellhouse.exchange.OwnLine;
import wellhouse.kernel.Id;
import wellhouse.wire.Giving;
import wellhouse.wire.Shapes;

/// `wellhouse card`: what the owner looks for and can help with.
@Command(name = "card", synopsisSubcommandLabel = "(list | add | remove)", mixinStandardHelpOptions = true)
public final class CardCommand {

    private CardCommand() {}

    /// The command with those below it.
    public static CommandLine all(Opening opening, Terminal terminal) {
        return new CommandLine(new CardCommand())
                .addSubcommand(new Listed(opening, terminal))
                .addSubcommand(new Add(opening, terminal))
                .addSubcommand(new Remove(opening, terminal));
    }

    private static List<OwnLine> lines(Opened opened) {
        return opened.rooms()
                .transactions()
                .read(() -> opened.rooms().exchange().ownLines(opened.book().id()));
    }

    private static Optional<OwnLine> find(Opened opened, Id<OwnLine> id) {
        return opened.rooms().exchange().ownLines(opened.book().id()).stream()
                .filter(line -> line.id().equals(id))
                .findFirst();
    }

    private static String side(Voice voice, OwnLine.Side side) {
        return voice.words().value("give.own", side.name());
    }

    private static int told(Voice voice, Noting.Noted<OwnLine> noted, String key) {
        Shapes.OwnDone done =
                new Shapes.OwnDone(Giving.own(noted.what()), noted.change().toString());
        return Rows.done(
                voice, done, key, side(voice, noted.what().side()), noted.what().what());
    }

    /// `card list`.
    @Command(name = "list", mixinStandardHelpOptions = true)
    static final class Listed extends Errand {

        Listed(Opening opening, Terminal terminal) {
            super(opening, terminal);
        }

        @Override
        int run(Opened opened, Voice voice) {
            List<Shapes.OwnShape> lines = Giving.card(lines(opened));
            return Rows.show(
                    voice,
                    new Shapes.Card(lines),
                    List.of("side", "what", "until"),
                    lines.stream()
                            .map(line -> List.of(
                                    side(voice, line.side()),
                                    line.what(),
                                    line.by().map(LocalDate::toString).orElse(""),
                                    line.id()))
                            .toList());
        }
    }

    /// `card add SIDE WHAT`.
    @Command(name = "add", mixinStandardHelpOptions = true)
    static final class Add extends Errand {

        @Parameters(index = "0", paramLabel = "SIDE")
        private OwnLine.Side side = OwnLine.Side.CAN_HELP;

        @Parameters(index = "1..*", paramLabel = "WHAT", arity = "1..*")
        private List<String> what = new ArrayList<>();

        @Option(names = "--by", paramLabel = "DATE")
        private @Nullable LocalDate by;

        Add(Opening opening, Terminal terminal) {
            super(opening, terminal);
        }

        @Override
        int run(Opened opened, Voice voice) {
            var rooms = opened.rooms();
            var noted = rooms.noting()
                    .own(
                            opened.book(),
                            side,
                            Rows.text(what, Noting.LONGEST),
                            Optional.ofNullable(by),
                            rooms.clock().instant(),
                            "cli");
            return told(voice, noted, "cli.card.added");
        }
    }

    /// `card remove ID`.
    @Command(name = "remove", mixinStandardHelpOptions = true)
    static final class Remove extends AboutEntry<OwnLine> {

        Remove(Opening opening, Terminal terminal) {
            super(opening, terminal, CardCommand::find);
        }

        @Override
        int run(Opened opened, Voice voice) {
            return told(voice, opened.rooms().noting().remove(opened.book(), entry(opened), "cli"), "cli.card.removed");
        }
    }
}
