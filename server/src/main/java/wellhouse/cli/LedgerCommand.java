package wellhouse.cli;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import wellhouse.exchange.Help;
import wellhouse.exchange.Noting;
import wellhouse.people.Person;
import wellhouse.wire.Shapes;

/// `wellhouse ledger`: help that was given and received. There is no sum by person, here as anywhere.
@Command(name = "ledger", synopsisSubcommandLabel = "(list | gave | received)", mixinStandardHelpOptions = true)
public final class LedgerCommand {

    private static final int ALL = 100_000;

    private LedgerCommand() {}

    /// The command with those below it.
    public static CommandLine all(Opening opening, Terminal terminal) {
        return new CommandLine(new LedgerCommand())
                .addSubcommand(new Listed(opening, terminal))
                .addSubcommand("gave", new Note(opening, terminal, true))
                .addSubcommand("received", new Note(opening, terminal, false));
    }

    /// `ledger list`.
    static final class Listed extends Listing {

        @Option(names = "--months", defaultValue = "12")
        private int months;

        Listed(Opening opening, Terminal terminal) {
            super(opening, terminal);
        }

        @Override
        Sheet sheet(Opened opened, Voice voice) {
            var rooms = opened.rooms();
            var book = opened.book();
            LocalDate today = opened.today();
            LocalDate from = today.minusMonths(Options.upTo(1_200, "--months", months));
            List<Shapes.HelpShape> help = opened.giving(
                    giving -> giving.help(rooms.exchange().ledger(book.id(), from, today.plusDays(1), ALL)));
            return Sheet.of(
                    new Shapes.Ledger(help),
                    List.of("when", "side", "person", "currency", "what"),
                    help,
                    one -> List.of(
                            one.on().toString(),
                            voice.words().say(one.given() ? "cli.ledger.gave" : "cli.ledger.received"),
                            one.person().name(),
                            voice.words().value("currency", one.currency().name()),
                            one.what(),
                            one.id()));
        }
    }

    /// `ledger gave WHO CURRENCY [WHAT]` and `ledger received ...`.
    @Command(mixinStandardHelpOptions = true)
    static final class Note extends Errand {

        private final boolean given;

        @Parameters(index = "0", paramLabel = "WHO")
        private String who = "";

        @Parameters(index = "1", paramLabel = "CURRENCY")
        private String currency = "";

        @Parameters(index = "2..*", paramLabel = "WHAT", arity = "0..*")
        private List<String> what = new ArrayList<>();

        @Option(names = "--minutes", defaultValue = "0")
        private int minutes;

        Note(Opening opening, Terminal terminal, boolean given) {
            super(opening, terminal);
            this.given = given;
        }

        @Override
        int run(Opened opened, Voice voice) {
            var rooms = opened.rooms();
            Help.Currency meant = currency();
            String text = what.isEmpty() ? "" : Rows.text(what, Noting.LONGEST);
            if (minutes < 0 || minutes > 1_440) {
                throw new Refused(Code.USAGE, "cli.ledger.minutes");
            }
            Person person = Who.is(rooms, opened.book(), who);
            LocalDate today = opened.today();
            var noted = rooms.noting().help(opened.book(), person, given, meant, text, today, minutes, "cli");
            if (voice.json()) {
                Shapes.HelpShape shape = opened.giving(giving -> giving.help(List.of(noted.what())))
                        .getFirst();
                voice.json(new Shapes.HelpDone(shape, noted.change().toString()));
            } else {
                voice.say(
                        given ? "cli.ledger.given" : "cli.ledger.got",
                        person.called(),
                        voice.words().value("currency", meant.name()));
            }
            return Code.OK;
        }

        private Help.Currency currency() {
            try {
                return Help.Currency.valueOf(currency.toUpperCase(Locale.ROOT));
            } catch (IllegalArgumentException e) {
                throw new Refused(Code.USAGE, "cli.ledger.currency", currency);
            }
        }
    }
}
