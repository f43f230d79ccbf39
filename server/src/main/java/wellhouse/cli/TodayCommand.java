package wellhouse.cli;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import wellhouse.kernel.Book;
import wellhouse.rooms.Rooms;
import wellhouse.today.Rest;
import wellhouse.today.Today;
import wellhouse.wire.Named;
import wellhouse.wire.Sight;
import wellhouse.wire.TodaySheet;

/// `wellhouse today`: whom you can help, and a session that ends by itself.
@Command(name = "today", mixinStandardHelpOptions = true)
public final class TodayCommand extends Errand {

    /// Minutes of the longest session that can be asked for: a day.
    private static final int LONGEST = 1_440;

    @Option(names = "--minutes")
    private @Nullable Integer minutes;

    @Option(names = "--at", paramLabel = "DATE")
    private @Nullable LocalDate at;

    public TodayCommand(Opening opening, Terminal terminal) {
        super(opening, terminal);
    }

    @Override
    int run(Opened opened, Voice voice) {
        Rooms rooms = opened.rooms();
        Book book = opened.book();
        LocalDateTime now =
                at == null ? LocalDateTime.ofInstant(rooms.clock().instant(), book.zone()) : at.atTime(LocalTime.NOON);
        LocalDate day = now.toLocalDate();
        int length = minutes != null
                ? Options.upTo(LONGEST, "--minutes", minutes)
                : rooms.transactions()
                        .read(() -> rooms.accounts().settings(book.id()).minutes());
        Today.Opening opening = minutes != null ? Today.Opening.ASKED : Today.Opening.USUAL;
        TodaySheet answer =
                TodaySheet.of(rooms.today().home(book, now, length, opening), day, length, voice.words(), Sight.OWNER);
        if (voice.json()) {
            voice.json(answer);
        } else {
            show(answer, voice);
        }
        return Code.OK;
    }

    private static void show(TodaySheet answer, Voice voice) {
        if (answer.people().values().stream().allMatch(number -> number == 0)) {
            voice.say("cli.today.empty");
            return;
        }
        if (!answer.help().isEmpty()) {
            voice.heading("cli.today.help");
            List<List<String>> rows = new ArrayList<>();
            answer.help()
                    .forEach(line -> rows.add(List.of(
                            line.person().name(), line.reason(), voice.words().say("cli.minutes", line.minutes()))));
            voice.table(columns(voice), rows);
        }
        if (answer.rest().equals(Rest.NONE.name())) {
            session(answer, voice);
        } else {
            voice.line("");
            voice.line(voice.words().value("home.rest", answer.rest()));
            if (!answer.paused()) {
                voice.say("cli.today.anyway");
            }
        }
        if (!answer.newPeople().isEmpty()) {
            voice.heading("cli.today.new");
            voice.line(String.join(
                    ", ", answer.newPeople().stream().map(Named::name).toList()));
        }
        int waiting = answer.people().getOrDefault("WAITING", 0);
        if (waiting > 0) {
            voice.line("");
            voice.say("cli.today.waiting", waiting);
        }
    }

    private static void session(TodaySheet answer, Voice voice) {
        voice.heading("cli.today.session", answer.minutes());
        List<List<String>> rows = new ArrayList<>();
        for (TodaySheet.Step step : answer.session()) {
            String reach =
                    step.reach().isEmpty() ? "" : " (" + step.reach().getFirst().value() + ")";
            rows.add(List.of(
                    step.person().name(),
                    voice.words().value("act", step.kind()) + ": " + String.join("; ", step.reasons()) + reach,
                    voice.words().say("cli.minutes", step.minutes())));
        }
        if (rows.isEmpty()) {
            voice.say("cli.today.nothing");
        } else {
            voice.table(columns(voice), rows);
        }
    }

    private static List<Table.Column> columns(Voice voice) {
        return List.of(
                Table.Column.left(voice.words().say("cli.column.person")),
                Table.Column.sentences(voice.words().say("cli.column.why")),
                Table.Column.right(""));
    }
}
