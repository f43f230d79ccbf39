package wellhouse.cli;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import wellhouse.goals.Ask;
import wellhouse.goals.Asking;
import wellhouse.kernel.Id;
import wellhouse.people.Person;
import wellhouse.wire.Shapes;

/// `wellhouse asks`: the owner's asks, from the draft to the thanks. Nothing is sent.
@Command(
        name = "asks",
        synopsisSubcommandLabel = "(list | add | asked | answer | close)",
        mixinStandardHelpOptions = true)
public final class AsksCommand {

    private static final int LONGEST = 500;

    private AsksCommand() {}

    /// The command with those below it.
    public static CommandLine all(Opening opening, Terminal terminal) {
        return new CommandLine(new AsksCommand())
                .addSubcommand(Listing.of(opening, terminal, AsksCommand::list))
                .addSubcommand(new Add(opening, terminal))
                .addSubcommand(new Asked(opening, terminal))
                .addSubcommand(new Answer(opening, terminal))
                .addSubcommand(new Close(opening, terminal));
    }

    private static Listing.Sheet list(Opened opened, Voice voice) {
        var rooms = opened.rooms();
        List<Shapes.AskShape> asks = opened.giving(
                giving -> giving.asks(rooms.asks().all(opened.book().id())));
        return Listing.Sheet.of(
                new Shapes.Asked(asks),
                List.of("person", "what", "status", "lacks"),
                asks,
                ask -> List.of(ask.person().name(), ask.what(), word(ask.status()), lacks(ask, voice), ask.id()));
    }

    private static String word(Ask.Status status) {
        return status.name().toLowerCase(Locale.ROOT);
    }

    private static String lacks(Shapes.AskShape ask, Voice voice) {
        return ask.missing().stream()
                .map(part -> voice.words().value("give.ask.part", part.name()))
                .collect(Collectors.joining(", "));
    }

    private static int told(Opened opened, Voice voice, Asking.Outcome outcome) {
        return switch (outcome) {
            case Asking.Outcome.Done done -> {
                Shapes.AskShape shape = opened.giving(giving -> giving.asks(List.of(done.ask())))
                        .getFirst();
                if (voice.json()) {
                    voice.json(new Shapes.AskDone(shape, done.change().toString()));
                } else {
                    voice.say("cli.asks.now", shape.person().name(), shape.what(), word(shape.status()), shape.id());
                    if (!shape.missing().isEmpty()) {
                        voice.say("give.asks.next.missing", lacks(shape, voice));
                    }
                }
                yield Code.OK;
            }
            case Asking.Outcome.Not not ->
                throw new Refused(
                        Code.FAILED,
                        "give.ask." + not.why().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        };
    }

    /// `asks add WHO WHAT`.
    @Command(name = "add", mixinStandardHelpOptions = true)
    static final class Add extends AboutSomebody {

        @Option(names = "--kind", paramLabel = "KIND", defaultValue = "ADVICE")
        private Ask.Kind kind = Ask.Kind.ADVICE;

        @Option(names = "--for", paramLabel = "TEXT", defaultValue = "")
        private String forWhom = "";

        @Option(names = "--why", paramLabel = "TEXT", defaultValue = "")
        private String why = "";

        @Option(names = "--by", paramLabel = "DATE")
        private @Nullable LocalDate by;

        @Option(names = "--size", paramLabel = "SIZE", defaultValue = "SMALL")
        private Ask.Size size = Ask.Size.SMALL;

        Add(Opening opening, Terminal terminal) {
            super(opening, terminal);
        }

        @Override
        int note(Opened opened, Voice voice, Person person, String text) {
            var rooms = opened.rooms();
            LocalDate today = opened.today();
            if (forWhom.length() > LONGEST || why.length() > LONGEST) {
                throw new Refused(Code.USAGE, "cli.give.text", LONGEST);
            }
            if (by != null && by.isBefore(today)) {
                throw new Refused(Code.USAGE, "give.ask.past");
            }
            Ask ask = new Ask(
                    rooms.pen().next(),
                    person.id(),
                    kind,
                    text,
                    forWhom.strip(),
                    why.strip(),
                    Optional.ofNullable(by),
                    size,
                    "",
                    Ask.Status.DRAFTED,
                    rooms.clock().instant(),
                    Optional.empty(),
                    "",
                    Optional.empty(),
                    "");
            return told(opened, voice, rooms.asking().draft(opened.book(), ask, person, true, "cli"));
        }
    }

    private static Optional<Ask> find(Opened opened, Id<Ask> id) {
        return opened.rooms().asks().find(opened.book().id(), id);
    }

    /// `asks asked ID`.
    @Command(name = "asked", mixinStandardHelpOptions = true)
    static final class Asked extends AboutEntry<Ask> {

        Asked(Opening opening, Terminal terminal) {
            super(opening, terminal, AsksCommand::find);
        }

        @Override
        int run(Opened opened, Voice voice) {
            return told(
                    opened, voice, opened.rooms().asking().asked(opened.book(), entry(opened), opened.today(), "cli"));
        }
    }

    /// `asks answer ID yes|no`.
    @Command(name = "answer", mixinStandardHelpOptions = true)
    static final class Answer extends AboutEntry<Ask> {

        /// What they said.
        enum Said {
            YES,
            NO
        }

        @Parameters(index = "1", paramLabel = "YES|NO")
        private Said said = Said.NO;

        Answer(Opening opening, Terminal terminal) {
            super(opening, terminal, AsksCommand::find);
        }

        @Override
        int run(Opened opened, Voice voice) {
            return told(
                    opened,
                    voice,
                    opened.rooms().asking().answer(opened.book(), entry(opened), said == Said.YES, "cli"));
        }
    }

    /// `asks close ID`.
    @Command(name = "close", mixinStandardHelpOptions = true)
    static final class Close extends AboutEntry<Ask> {

        @Option(names = "--came", paramLabel = "TEXT", defaultValue = "")
        private String came = "";

        @Option(names = "--thanked")
        private boolean thanked;

        @Option(names = "--reason", paramLabel = "TEXT", defaultValue = "")
        private String reason = "";

        Close(Opening opening, Terminal terminal) {
            super(opening, terminal, AsksCommand::find);
        }

        @Override
        int run(Opened opened, Voice voice) {
            if (came.length() > LONGEST || reason.length() > LONGEST) {
                throw new Refused(Code.USAGE, "cli.give.text", LONGEST);
            }
            Optional<LocalDate> day = thanked ? Optional.of(opened.today()) : Optional.empty();
            return told(
                    opened,
                    voice,
                    opened.rooms()
                            .asking()
                            .close(opened.book(), entry(opened), came.strip(), day, reason.strip(), "cli"));
        }
    }
}
