package wellhouse.cli;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import wellhouse.kernel.Book;
import wellhouse.people.ContactPoint;
import wellhouse.rooms.Rooms;
import wellhouse.today.Act;
import wellhouse.today.Helpable;
import wellhouse.today.Home;
import wellhouse.today.Rest;
import wellhouse.today.Today;

/// `wellhouse today`: whom you can help, and a session that ends by itself.
@Command(name = "today", mixinStandardHelpOptions = true)
public final class TodayCommand extends Errand {

    @Option(names = "--minutes")
    private int minutes;

    @Option(names = "--at", paramLabel = "DATE")
    private @Nullable LocalDate at;

    public TodayCommand(Opening opening, Terminal terminal) {
        super(opening, terminal);
    }

    /// One way to help.
    record Help(Named person, String kind, int minutes, String reason) {}

    /// A way to reach somebody.
    record Reach(String kind, String value) {}

    /// One act of the session.
    record Step(
            Named person, String kind, int minutes, Optional<String> state, List<String> reasons, List<Reach> reach) {}

    /// The whole answer.
    record Answer(
            LocalDate date,
            int minutes,
            boolean paused,
            String rest,
            List<Help> help,
            List<Step> session,
            List<Named> newPeople,
            Map<String, Integer> people) {}

    @Override
    int run(Opened opened, Voice voice) {
        Rooms rooms = opened.rooms();
        Book book = opened.book();
        LocalDateTime now =
                at == null ? LocalDateTime.ofInstant(rooms.clock().instant(), book.zone()) : at.atTime(LocalTime.NOON);
        LocalDate day = now.toLocalDate();
        int length = minutes > 0
                ? minutes
                : rooms.transactions()
                        .read(() -> rooms.accounts().settings(book.id()).minutes());
        Today.Opening opening = minutes > 0 ? Today.Opening.ASKED : Today.Opening.USUAL;
        Answer answer = answer(rooms.today().home(book, now, length, opening), day, length, voice);
        if (voice.json()) {
            voice.json(answer);
        } else {
            show(answer, voice);
        }
        return Code.OK;
    }

    private static Answer answer(Home home, LocalDate day, int length, Voice voice) {
        List<Help> help = home.help().stream()
                .map(line ->
                        new Help(Named.of(line.person()), kind(line), line.minutes(), voice.reason(line.reason(), day)))
                .toList();
        List<Step> steps = home.session().acts().stream()
                .map(act -> new Step(
                        Named.of(act.person()),
                        act.kind().name(),
                        act.minutes(),
                        act.state().map(Enum::name),
                        act.reasons().stream()
                                .map(reason -> voice.reason(reason, day))
                                .toList(),
                        reach(act)))
                .toList();
        List<Named> fresh =
                home.newPeople().stream().map(row -> Named.of(row.person())).toList();
        Map<String, Integer> count = new TreeMap<>();
        home.count().forEach((standing, number) -> count.put(standing.name(), number));
        return new Answer(day, length, home.rest() == Rest.PAUSED, home.rest().name(), help, steps, fresh, count);
    }

    private static String kind(Helpable line) {
        return switch (line) {
            case Helpable.Known _ -> "NEED";
            case Helpable.Promised _ -> "PROMISE";
            case Helpable.Celebrating _ -> "DAY";
            case Helpable.Caring _ -> "SEND";
        };
    }

    private static List<Reach> reach(Act act) {
        return act.points().stream()
                .filter(point -> point.kind() == ContactPoint.Kind.EMAIL || point.kind() == ContactPoint.Kind.PHONE)
                .map(point -> new Reach(point.kind().name(), point.value()))
                .limit(2)
                .toList();
    }

    private static void show(Answer answer, Voice voice) {
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

    private static void session(Answer answer, Voice voice) {
        voice.heading("cli.today.session", answer.minutes());
        List<List<String>> rows = new ArrayList<>();
        for (Step step : answer.session()) {
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
                Table.Column.left(voice.words().say("cli.column.why")),
                Table.Column.right(""));
    }
}
