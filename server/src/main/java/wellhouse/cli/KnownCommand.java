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
import wellhouse.exchange.known.Knowing;
import wellhouse.exchange.known.Renown;
import wellhouse.kernel.Change;
import wellhouse.kernel.Id;
import wellhouse.people.Person;
import wellhouse.wire.KnownSheet;
import wellhouse.wire.Named;
import wellhouse.wire.Sight;

/// `wellhouse known`: who would speak for the owner, who knows what they do, praise, and what made them visible.
@Command(
        name = "known",
        synopsisSubcommandLabel = "(list | praise | voucher | agreed | told | shown | remove)",
        mixinStandardHelpOptions = true)
public final class KnownCommand {

    private KnownCommand() {}

    /// The command with those below it.
    public static CommandLine all(Opening opening, Terminal terminal) {
        return new CommandLine(new KnownCommand())
                .addSubcommand(Listing.of(opening, terminal, KnownCommand::list))
                .addSubcommand(new Praise(opening, terminal))
                .addSubcommand(new Voucher(opening, terminal))
                .addSubcommand(new Agreed(opening, terminal))
                .addSubcommand(new Told(opening, terminal))
                .addSubcommand(new Shown(opening, terminal))
                .addSubcommand(new Remove(opening, terminal));
    }

    private static Renown.All all(Opened opened) {
        return opened.rooms()
                .transactions()
                .read(() -> opened.rooms().renown().all(opened.book().id()));
    }

    private static int done(Voice voice, Id<Change> change) {
        return Rows.done(voice, new KnownSheet.Done(change.toString()), "cli.known.done", "", "");
    }

    private static Listing.Sheet list(Opened opened, Voice voice) {
        KnownSheet sheet =
                opened.rooms().transactions().read(() -> KnownSheet.of(opened.rooms(), opened.book(), Sight.OWNER));
        List<List<String>> rows = new ArrayList<>();
        sheet.vouchers()
                .forEach(one -> rows.add(row(
                        voice,
                        one.agreed().isPresent() ? "agreed" : "voucher",
                        one.person().name(),
                        one.about(),
                        one.agreed(),
                        one.id())));
        sheet.praise()
                .forEach(one -> rows.add(row(
                        voice,
                        "praise",
                        one.person().map(Named::name).orElse(one.source()),
                        one.words(),
                        Optional.of(one.on()),
                        one.id())));
        sheet.tellings()
                .forEach(one ->
                        rows.add(row(voice, "told", one.person().name(), one.what(), Optional.of(one.on()), one.id())));
        sheet.showings()
                .forEach(
                        one -> rows.add(row(voice, "shown", one.where(), one.what(), Optional.of(one.on()), one.id())));
        sheet.began()
                .forEach(one -> rows.add(row(voice, "began", one.person().name(), "", Optional.of(one.last()), "")));
        return new Listing.Sheet(sheet, List.of("side", "person", "what", "when"), rows);
    }

    private static List<String> row(
            Voice voice, String kind, String who, String what, Optional<LocalDate> on, String id) {
        return List.of(
                voice.words().say("cli.known." + kind),
                who,
                what,
                on.map(LocalDate::toString).orElse(""),
                id);
    }

    /// `known praise WORDS`.
    @Command(name = "praise", mixinStandardHelpOptions = true)
    static final class Praise extends Errand {

        @Parameters(paramLabel = "WORDS", arity = "1..*")
        private List<String> words = new ArrayList<>();

        @Option(names = "--from", paramLabel = "WHO")
        private @Nullable String from;

        @Option(names = "--source", paramLabel = "TEXT", defaultValue = "")
        private String source = "";

        Praise(Opening opening, Terminal terminal) {
            super(opening, terminal);
        }

        @Override
        int run(Opened opened, Voice voice) {
            Optional<Person> person = Optional.ofNullable(from).map(who -> Who.is(opened.rooms(), opened.book(), who));
            String where = source.isBlank() ? "" : Rows.text(List.of(source), Knowing.LINE);
            return done(
                    voice,
                    opened.rooms()
                            .knowing()
                            .praise(
                                    opened.book(),
                                    person,
                                    Rows.text(words, Knowing.PRAISE),
                                    where,
                                    opened.today(),
                                    "cli"));
        }
    }

    /// `known voucher WHO WHAT`.
    @Command(name = "voucher", mixinStandardHelpOptions = true)
    static final class Voucher extends AboutSomebody {

        @Option(names = "--agreed")
        private boolean agreed;

        Voucher(Opening opening, Terminal terminal) {
            super(opening, terminal, Knowing.LINE);
        }

        @Override
        int note(Opened opened, Voice voice, Person person, String text) {
            Optional<LocalDate> on = agreed ? Optional.of(opened.today()) : Optional.empty();
            return done(voice, opened.rooms().knowing().voucher(opened.book(), person, text, on, "cli"));
        }
    }

    /// `known agreed ID`.
    @Command(name = "agreed", mixinStandardHelpOptions = true)
    static final class Agreed extends AboutEntry<Renown.Voucher> {

        Agreed(Opening opening, Terminal terminal) {
            super(
                    opening,
                    terminal,
                    (opened, id) -> all(opened).vouchers().stream()
                            .filter(one -> one.id().equals(id))
                            .findFirst());
        }

        @Override
        int run(Opened opened, Voice voice) {
            return done(voice, opened.rooms().knowing().agreed(opened.book(), entry(opened), opened.today(), "cli"));
        }
    }

    /// `known told WHO WHAT`.
    @Command(name = "told", mixinStandardHelpOptions = true)
    static final class Told extends AboutSomebody {

        Told(Opening opening, Terminal terminal) {
            super(opening, terminal, Knowing.LINE);
        }

        @Override
        int note(Opened opened, Voice voice, Person person, String text) {
            return done(voice, opened.rooms().knowing().told(opened.book(), person, text, opened.today(), "cli"));
        }
    }

    /// `known shown WHAT`.
    @Command(name = "shown", mixinStandardHelpOptions = true)
    static final class Shown extends Errand {

        @Parameters(paramLabel = "WHAT", arity = "1..*")
        private List<String> what = new ArrayList<>();

        @Option(names = "--where", paramLabel = "TEXT", defaultValue = "")
        private String where = "";

        Shown(Opening opening, Terminal terminal) {
            super(opening, terminal);
        }

        @Override
        int run(Opened opened, Voice voice) {
            String place = where.isBlank() ? "" : Rows.text(List.of(where), Knowing.LINE);
            return done(
                    voice,
                    opened.rooms()
                            .knowing()
                            .shown(opened.book(), Rows.text(what, Knowing.LINE), place, opened.today(), "cli"));
        }
    }

    /// `known remove ID`.
    @Command(name = "remove", mixinStandardHelpOptions = true)
    static final class Remove extends Errand {

        @Parameters(index = "0", paramLabel = "ID")
        private String id = "";

        Remove(Opening opening, Terminal terminal) {
            super(opening, terminal);
        }

        @Override
        int run(Opened opened, Voice voice) {
            Id<Renown> entry = Rows.id(id);
            Renown.Entry kind = Knowing.kind(all(opened), entry).orElseThrow(() -> Rows.unknown(id));
            return done(voice, opened.rooms().knowing().remove(opened.book(), kind, entry, "cli"));
        }
    }
}
