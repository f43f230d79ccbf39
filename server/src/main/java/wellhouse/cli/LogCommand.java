package wellhouse.cli;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import wellhouse.intake.Capture;
import wellhouse.intake.Chip;
import wellhouse.kernel.Book;
import wellhouse.wire.Captured;
import wellhouse.wire.Named;
import wellhouse.wire.Sight;

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

    @Override
    int run(Opened opened, Voice voice) {
        Book book = opened.book();
        LocalDate today = opened.today();
        String text = String.join(" ", line);
        if (text.length() > Capture.LONGEST) {
            throw new Refused(Code.FAILED, "cli.log.long", Capture.LONGEST);
        }
        List<Chip> chips = opened.rooms().capture().read(book, text, today);
        List<Captured.Understood> understood = Captured.understood(chips, voice.words(), Sight.OWNER);
        if (!Capture.saysWho(chips)) {
            throw new Refused(Code.NOTHING_FOUND, "cli.log.nobody");
        }
        if (!voice.json()) {
            understood.forEach(one -> show(one, voice));
        }
        boolean save = !dry && (yes || !voice.interactive() || voice.agrees("cli.log.save"));
        Optional<Capture.Saved> saved =
                save ? opened.rooms().capture().save(book, chips, today, "cli") : Optional.empty();
        if (voice.json()) {
            voice.json(Captured.of(understood, saved));
        } else {
            saved.ifPresentOrElse(one -> voice.say("cli.log.saved"), () -> voice.say("cli.log.not-saved"));
        }
        return Code.OK;
    }

    private static void show(Captured.Understood one, Voice voice) {
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
