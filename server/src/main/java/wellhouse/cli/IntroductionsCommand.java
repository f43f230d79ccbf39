package wellhouse.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import wellhouse.exchange.Need;
import wellhouse.introductions.Introducing;
import wellhouse.introductions.Introduction;
import wellhouse.kernel.Id;
import wellhouse.people.Person;
import wellhouse.wire.Shapes;

/// `wellhouse introductions`: two people, each asked first.
@Command(name = "introductions", synopsisSubcommandLabel = "(list | begin | move)", mixinStandardHelpOptions = true)
public final class IntroductionsCommand {

    private static final int MOST = 1_000;

    private IntroductionsCommand() {}

    /// The command with those below it.
    public static CommandLine all(Opening opening, Terminal terminal) {
        return new CommandLine(new IntroductionsCommand())
                .addSubcommand(new Listed(opening, terminal))
                .addSubcommand(new Begin(opening, terminal))
                .addSubcommand(new Move(opening, terminal));
    }

    /// `introductions list`.
    static final class Listed extends Listing {

        @Option(names = "--over")
        private boolean over;

        Listed(Opening opening, Terminal terminal) {
            super(opening, terminal);
        }

        @Override
        Sheet sheet(Opened opened, Voice voice) {
            var rooms = opened.rooms();
            Id<wellhouse.kernel.Book> book = opened.book().id();
            List<Shapes.IntroductionShape> all = opened.giving(giving -> giving.introductions(
                    over
                            ? rooms.introductions().over(book, MOST)
                            : rooms.introductions().open(book, MOST)));
            return Sheet.of(
                    new Shapes.Meetings(all),
                    List.of("first", "second", "why", "status"),
                    all,
                    one -> List.of(one.first().name(), one.second().name(), one.why(), word(one.status()), one.id()));
        }
    }

    private static String word(Introduction.Status status) {
        return status.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static int told(Opened opened, Voice voice, Introducing.Outcome outcome) {
        return switch (outcome) {
            case Introducing.Outcome.Done done -> {
                var rooms = opened.rooms();
                Shapes.IntroductionShape shape = opened.giving(giving -> giving.introductions(
                                rooms.introductions().find(opened.book().id(), done.introduction()).stream()
                                        .toList()))
                        .getFirst();
                if (voice.json()) {
                    voice.json(new Shapes.MeetingDone(shape, done.change().toString()));
                } else {
                    voice.say(
                            "cli.introductions.now",
                            shape.first().name(),
                            shape.second().name(),
                            word(shape.status()),
                            shape.id());
                }
                yield Code.OK;
            }
            case Introducing.Outcome.Already already ->
                throw new Refused(Code.FAILED, "cli.introductions.already", already.introduction());
            case Introducing.Outcome.Closed _ -> throw new Refused(Code.FAILED, "cli.introductions.closed");
            case Introducing.Outcome.Apart _ -> throw new Refused(Code.FAILED, "cli.introductions.apart");
            case Introducing.Outcome.Named _ -> throw new Refused(Code.FAILED, "cli.introductions.named");
            case Introducing.Outcome.Stale _ -> throw new Refused(Code.FAILED, "cli.introductions.stale");
        };
    }

    /// `introductions begin FIRST SECOND WHY`.
    @Command(name = "begin", mixinStandardHelpOptions = true)
    static final class Begin extends Errand {

        @Parameters(index = "0", paramLabel = "FIRST")
        private String first = "";

        @Parameters(index = "1", paramLabel = "SECOND")
        private String second = "";

        @Parameters(index = "2..*", paramLabel = "WHY", arity = "1..*")
        private List<String> why = new ArrayList<>();

        @Option(names = "--need", paramLabel = "ID")
        private @Nullable String need;

        @Option(names = "--named")
        private boolean named;

        Begin(Opening opening, Terminal terminal) {
            super(opening, terminal);
        }

        @Override
        int run(Opened opened, Voice voice) {
            var rooms = opened.rooms();
            Person one = Who.is(rooms, opened.book(), first);
            Person other = Who.is(rooms, opened.book(), second);
            if (one.id().equals(other.id())) {
                throw new Refused(Code.USAGE, "cli.introductions.same");
            }
            String reason = Rows.text(why, 500);
            Optional<Need> meant = Optional.ofNullable(need)
                    .map(id -> rooms.transactions()
                            .read(() -> rooms.exchange().need(opened.book().id(), Rows.id(id)))
                            .orElseThrow(() -> Rows.unknown(id)));
            var thought = new Introducing.Thought(Introduction.Kind.BY_ME, one, other, reason, meant, named);
            return told(opened, voice, rooms.introducing().propose(opened.book(), thought, opened.today(), "cli"));
        }
    }

    /// `introductions move ID STATUS`.
    @Command(name = "move", mixinStandardHelpOptions = true)
    static final class Move extends Errand {

        @Parameters(index = "0", paramLabel = "ID")
        private String id = "";

        @Parameters(index = "1", paramLabel = "STEP")
        private String step = "";

        @Option(names = "--came", paramLabel = "TEXT", defaultValue = "")
        private String came = "";

        Move(Opening opening, Terminal terminal) {
            super(opening, terminal);
        }

        @Override
        int run(Opened opened, Voice voice) {
            var rooms = opened.rooms();
            Introduction.Status to;
            try {
                to = Introduction.Status.valueOf(step.toUpperCase(Locale.ROOT).replace('-', '_'));
            } catch (IllegalArgumentException e) {
                throw new Refused(Code.USAGE, "cli.introductions.step", step);
            }
            Id<Introduction> which = Rows.id(id);
            String cut = came.substring(0, Math.min(500, came.length()));
            return told(opened, voice, rooms.introducing().move(opened.book(), which, to, cut, opened.today(), "cli"));
        }
    }
}
