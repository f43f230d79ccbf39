package wellhouse.cli;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import wellhouse.exchange.Need;
import wellhouse.exchange.Noting;
import wellhouse.exchange.match.End;
import wellhouse.exchange.match.Match;
import wellhouse.people.Person;

/// `wellhouse needs`: what people look for, and what could meet it.
@Command(name = "needs", synopsisSubcommandLabel = "(list | add | close | matches)", mixinStandardHelpOptions = true)
public final class NeedsCommand {

    private static final int MOST = 1_000;

    private NeedsCommand() {}

    /// The command with those below it.
    public static CommandLine all(Opening opening, Terminal terminal) {
        return new CommandLine(new NeedsCommand())
                .addSubcommand(new Listed(opening, terminal))
                .addSubcommand(new Add(opening, terminal))
                .addSubcommand(new Close(opening, terminal))
                .addSubcommand(new Matching(opening, terminal));
    }

    /// What `list` answers.
    record Answer(List<Wire.NeedShape> needs) {}

    /// What the others answer.
    record Done(Wire.NeedShape need, String change) {}

    /// `needs list`.
    @Command(name = "list", mixinStandardHelpOptions = true)
    static final class Listed extends Errand {

        @Option(names = "--of", paramLabel = "WHO")
        private @Nullable String of;

        Listed(Opening opening, Terminal terminal) {
            super(opening, terminal);
        }

        @Override
        int run(Opened opened, Voice voice) {
            var rooms = opened.rooms();
            var book = opened.book();
            Optional<Person> person = Optional.ofNullable(of).map(who -> Who.is(rooms, book, who));
            List<Wire.NeedShape> needs = rooms.transactions()
                    .read(() -> new Wire(rooms, book)
                            .needs(person.map(one -> rooms.exchange().needs(book.id(), one.id()))
                                    .orElseGet(() -> rooms.exchange().openNeeds(book.id(), MOST))));
            return Rows.show(
                    voice,
                    new Answer(needs),
                    List.of("person", "need", "until"),
                    needs.stream()
                            .map(need -> List.of(
                                    need.person().name(),
                                    need.what(),
                                    need.by().map(LocalDate::toString).orElse(""),
                                    need.id()))
                            .toList());
        }
    }

    private static int done(Opened opened, Voice voice, Noting.Noted<Need> noted, String key) {
        Wire.NeedShape shape = opened.rooms()
                .transactions()
                .read(() -> new Wire(opened.rooms(), opened.book()).needs(List.of(noted.what())))
                .getFirst();
        Done done = new Done(shape, noted.change().toString());
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

    private static Need need(Opened opened, String id) {
        return opened.rooms()
                .transactions()
                .read(() -> opened.rooms().exchange().need(opened.book().id(), Rows.id(id)))
                .orElseThrow(() -> Rows.unknown(id));
    }

    /// `needs close ID`.
    @Command(name = "close", mixinStandardHelpOptions = true)
    static final class Close extends Errand {

        @Parameters(paramLabel = "ID")
        private String id = "";

        @Option(names = "--gone")
        private boolean gone;

        Close(Opening opening, Terminal terminal) {
            super(opening, terminal);
        }

        @Override
        int run(Opened opened, Voice voice) {
            Need.Status status = gone ? Need.Status.GONE : Need.Status.MET;
            var noted = opened.rooms().noting().close(opened.book(), need(opened, id), status, "cli");
            return done(opened, voice, noted, gone ? "cli.needs.gone" : "cli.needs.met");
        }
    }

    /// `needs matches ID`.
    @Command(name = "matches", mixinStandardHelpOptions = true)
    static final class Matching extends Errand {

        @Parameters(paramLabel = "ID")
        private String id = "";

        @Option(names = "--limit", defaultValue = "5")
        private int limit;

        Matching(Opening opening, Terminal terminal) {
            super(opening, terminal);
        }

        /// The whole answer.
        record Found(List<Fitting> matches) {}

        /// One that fits.
        ///
        /// @param good whether it is good enough to be shown unasked
        record Fitting(
                End.Kind kind, String id, Optional<Wire.Who> person, String text, boolean good, List<String> why) {}

        @Override
        int run(Opened opened, Voice voice) {
            UUID wanted = need(opened, id).id().value();
            var rooms = opened.rooms();
            List<Fitting> found = rooms.transactions()
                    .read(() ->
                            rooms
                                    .matches()
                                    .of(opened.book().id(), End.Kind.NEED, wanted, Math.clamp(limit, 1, 200))
                                    .stream()
                                    .map(match -> fitting(match, opened, voice))
                                    .toList());
            return Rows.show(
                    voice,
                    new Found(found),
                    List.of("person", "what", "why"),
                    found.stream()
                            .map(one -> List.of(
                                    one.person().map(Wire.Who::name).orElse(""),
                                    one.text(),
                                    String.join(", ", one.why()),
                                    one.id()))
                            .toList());
        }

        private static Fitting fitting(Match match, Opened opened, Voice voice) {
            End end = match.found();
            List<String> why = new ArrayList<>(match.shared());
            match.families().forEach(family -> why.add(family.name(voice.words().language())));
            return new Fitting(
                    end.kind(),
                    end.id().toString(),
                    end.person()
                            .flatMap(person ->
                                    opened.rooms().people().find(opened.book().id(), person))
                            .map(Wire.Who::of),
                    end.text(),
                    match.good(),
                    why);
        }
    }
}
