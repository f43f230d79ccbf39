package wellhouse.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import wellhouse.exchange.Noting;
import wellhouse.people.Person;
import wellhouse.reading.Readings.Hearsay;
import wellhouse.wire.Named;
import wellhouse.wire.Shapes;

/// `wellhouse heard`: what was heard, from whom, and how far it may go.
@Command(name = "heard", synopsisSubcommandLabel = "(list | add)", mixinStandardHelpOptions = true)
public final class HeardCommand {

    private HeardCommand() {}

    /// The command with those below it.
    public static CommandLine all(Opening opening, Terminal terminal) {
        return new CommandLine(new HeardCommand())
                .addSubcommand(Listing.of(opening, terminal, HeardCommand::list))
                .addSubcommand(new Add(opening, terminal));
    }

    private static Listing.Sheet list(Opened opened, Voice voice) {
        var rooms = opened.rooms();
        List<Shapes.HeardShape> heard = opened.giving(
                giving -> giving.heard(rooms.readings().hearsay(opened.book().id())));
        return Listing.Sheet.of(
                new Shapes.Grapevine(heard),
                List.of("when", "what", "from", "reach"),
                heard,
                one -> List.of(
                        one.on().toString(),
                        one.what(),
                        one.from().map(Named::name).orElse(""),
                        voice.words().value("give.hearsay.reach", one.reach().name()),
                        one.id()));
    }

    /// `heard add WHAT`.
    @Command(name = "add", mixinStandardHelpOptions = true)
    static final class Add extends Errand {

        @Parameters(paramLabel = "WHAT", arity = "1..*")
        private List<String> what = new ArrayList<>();

        @Option(names = "--from", paramLabel = "WHO")
        private @Nullable String from;

        @Option(names = "--reach", paramLabel = "REACH", defaultValue = "NOBODY")
        private Hearsay.Reach reach = Hearsay.Reach.NOBODY;

        Add(Opening opening, Terminal terminal) {
            super(opening, terminal);
        }

        @Override
        int run(Opened opened, Voice voice) {
            var rooms = opened.rooms();
            Optional<Person> person = Optional.ofNullable(from).map(who -> Who.is(rooms, opened.book(), who));
            Hearsay heard = new Hearsay(
                    rooms.pen().next(), Rows.text(what, Noting.LONGEST), person.map(Person::id), opened.today(), reach);
            String change = rooms.collecting().hear(opened.book(), heard, "cli").toString();
            Shapes.HeardShape shape =
                    opened.giving(giving -> giving.heard(List.of(heard))).getFirst();
            return Rows.done(
                    voice,
                    new Shapes.HeardDone(shape, change),
                    "cli.heard.added",
                    shape.from().map(Named::name).orElse(""),
                    heard.what());
        }
    }
}
