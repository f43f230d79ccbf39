package wellhouse.cli;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import wellhouse.intake.Capture;
import wellhouse.intake.Chip;
import wellhouse.kernel.Book;
import wellhouse.people.Person;

/// `wellhouse log`: one line in, what it means saved.
@Command(name = "log", mixinStandardHelpOptions = true)
public final class LogCommand extends Errand {

    @Parameters(arity = "1..*", paramLabel = "LINE")
    private List<String> line = List.of();

    @Option(names = {"-y", "--yes"})
    private boolean yes;

    @Option(names = "--dry-run")
    private boolean dry;

    public LogCommand(Opening opening, Terminal terminal) {
        super(opening, terminal);
    }

    /// One thing understood.
    ///
    /// @param others who else may be meant, for a person
    record Understood(String kind, String text, Optional<Named> person, List<Named> others) {}

    /// The whole answer.
    ///
    /// @param change for undo; none if nothing was saved
    record Answer(List<Understood> understood, boolean saved, Optional<String> person, Optional<String> change) {}

    @Override
    int run(Opened opened, Voice voice) {
        Book book = opened.book();
        LocalDate today = book.dayOf(opened.rooms().clock().instant());
        String text = String.join(" ", line);
        if (text.length() > Capture.LONGEST) {
            throw new Refused(Code.FAILED, "cli.log.long", Capture.LONGEST);
        }
        List<Chip> chips = opened.rooms().capture().read(book, text, today);
        List<Understood> understood =
                chips.stream().map(chip -> understood(chip, voice)).toList();
        if (chips.stream().noneMatch(Chip.Who.class::isInstance)) {
            throw new Refused(Code.NOTHING_FOUND, "cli.log.nobody");
        }
        if (!voice.json()) {
            understood.forEach(one -> show(one, voice));
        }
        boolean save = !dry && (yes || !voice.interactive() || voice.agrees("cli.log.save"));
        Optional<Capture.Saved> saved =
                save ? opened.rooms().capture().save(book, chips, today, "cli") : Optional.empty();
        if (voice.json()) {
            voice.json(new Answer(
                    understood,
                    saved.isPresent(),
                    saved.map(one -> one.person().toString()),
                    saved.map(one -> one.change().toString())));
        } else {
            saved.ifPresentOrElse(one -> voice.say("cli.log.saved"), () -> voice.say("cli.log.not-saved"));
        }
        return Code.OK;
    }

    private static Understood understood(Chip chip, Voice voice) {
        return switch (chip) {
            case Chip.Who who ->
                new Understood(
                        "WHO",
                        who.chosen().map(person -> person.called()).orElse(who.text()),
                        who.chosen().map(Named::of),
                        named(who.others()));
            case Chip.Happened happened ->
                plain(
                        "HAPPENED",
                        voice.words().value("kind", happened.kind().name()) + ", " + happened.on()
                                + (happened.title().isEmpty() ? "" : ": " + happened.title()));
            case Chip.Told told -> plain(told.kind().name(), told.text());
            case Chip.Promised promised ->
                plain(
                        promised.mine() ? "PROMISE_MINE" : "PROMISE_THEIRS",
                        promised.what()
                                + promised.due().map(due -> " (" + due + ")").orElse(""));
            case Chip.Needs needs ->
                plain(
                        "NEED",
                        needs.what() + needs.by().map(by -> " (" + by + ")").orElse(""));
            case Chip.Offers offers -> plain("OFFER", offers.what());
            case Chip.Helped helped -> plain(helped.given() ? "GIFT" : "RECEIPT", helped.what());
        };
    }

    private static List<Named> named(List<Person> people) {
        List<Named> named = new ArrayList<>();
        people.forEach(person -> named.add(Named.of(person)));
        return named;
    }

    private static Understood plain(String kind, String text) {
        return new Understood(kind, text, Optional.empty(), List.of());
    }

    private static void show(Understood one, Voice voice) {
        String label = voice.words().say("cli.known." + one.kind());
        if (!one.kind().equals("WHO")) {
            voice.line(label + ": " + one.text());
        } else if (one.person().isEmpty()) {
            voice.say("cli.log.somebody-new", one.text());
        } else if (one.others().isEmpty()) {
            voice.line(label + ": " + one.text());
        } else {
            voice.say(
                    "cli.log.or",
                    one.text(),
                    String.join(", ", one.others().stream().map(Named::name).toList()));
        }
    }
}
