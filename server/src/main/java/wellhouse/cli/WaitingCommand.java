package wellhouse.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import wellhouse.intake.WaitingRoom.Decision;
import wellhouse.kernel.Change;
import wellhouse.kernel.Id;
import wellhouse.people.Person;
import wellhouse.people.Role;
import wellhouse.people.Tier;
import wellhouse.wire.Named;
import wellhouse.wire.PeopleSheet;

/// `wellhouse waiting`: who waits, and what becomes of them.
@Command(name = "waiting", mixinStandardHelpOptions = true)
public final class WaitingCommand extends Errand {

    @Option(names = "--limit", defaultValue = "50")
    private int limit;

    @Option(names = "--keep", paramLabel = "ID|NAME")
    private List<String> keep = List.of();

    @Option(names = "--rest", paramLabel = "ID|NAME")
    private List<String> rest = List.of();

    @Option(names = "--dismiss", paramLabel = "ID|NAME")
    private List<String> dismiss = List.of();

    @Option(names = "--tier", defaultValue = "REGULAR")
    private Tier tier = Tier.REGULAR;

    @Option(names = "--role")
    private @Nullable Role role;

    public WaitingCommand(Opening opening, Terminal terminal) {
        super(opening, terminal);
    }

    /// Somebody who waits.
    record Stranger(PeopleSheet.Line person, List<String> points) {}

    /// The list.
    record Answer(List<Stranger> waiting) {}

    /// One decision carried out.
    record Decided(Named person, String decision, String change) {}

    /// What was decided.
    record Decisions(List<Decided> decided) {}

    @Override
    int run(Opened opened, Voice voice) {
        if (keep.isEmpty() && rest.isEmpty() && dismiss.isEmpty()) {
            return list(opened, voice);
        }
        List<Decided> decided = new ArrayList<>();
        keep.forEach(who -> decide(opened, who, new Decision.Keep(tier, Optional.ofNullable(role)), decided));
        rest.forEach(who -> decide(opened, who, new Decision.Rest(), decided));
        dismiss.forEach(who -> decide(opened, who, new Decision.Dismiss(), decided));
        if (voice.json()) {
            voice.json(new Decisions(decided));
        } else {
            decided.forEach(one ->
                    voice.say("cli.waiting." + one.decision(), one.person().name()));
        }
        return Code.OK;
    }

    private static void decide(Opened opened, String who, Decision decision, List<Decided> decided) {
        Person person = Who.is(opened.rooms(), opened.book(), who);
        Optional<Id<Change>> change = opened.rooms().waitingRoom().decide(opened.book(), person.id(), decision, "cli");
        String what = switch (decision) {
            case Decision.Keep _ -> "KEPT";
            case Decision.Rest _ -> "RESTING";
            case Decision.Dismiss _ -> "DISMISSED";
        };
        change.ifPresent(id -> decided.add(new Decided(Named.of(person), what, id.toString())));
    }

    private int list(Opened opened, Voice voice) {
        var rooms = opened.rooms();
        var page = rooms.waitingRoom().waiting(opened.book(), Optional.empty(), Options.upTo(1_000, "--limit", limit));
        var ids = page.rows().stream().map(row -> row.id()).toList();
        var points = rooms.transactions()
                .read(() -> rooms.people().points(opened.book().id(), ids));
        List<Stranger> strangers = page.rows().stream()
                .map(row -> new Stranger(
                        PeopleSheet.Line.of(row),
                        points.getOrDefault(row.id(), List.of()).stream()
                                .map(point -> point.value())
                                .toList()))
                .toList();
        if (voice.json()) {
            voice.json(new Answer(strangers));
        } else if (strangers.isEmpty()) {
            voice.say("cli.waiting.none");
        } else {
            show(strangers, voice);
        }
        return Code.OK;
    }

    private static void show(List<Stranger> strangers, Voice voice) {
        voice.table(
                List.of(
                        Table.Column.left(voice.words().say("cli.column.person")),
                        Table.Column.left(voice.words().say("cli.column.address")),
                        Table.Column.left(voice.words().say("cli.column.last")),
                        Table.Column.right(voice.words().say("cli.column.days")),
                        Table.Column.left("id")),
                strangers.stream()
                        .map(one -> List.of(
                                one.person().name(),
                                one.points().isEmpty() ? "" : one.points().getFirst(),
                                one.person().lastContact().map(Object::toString).orElse(""),
                                Integer.toString(one.person().contactDays()),
                                one.person().id()))
                        .toList());
    }
}
