package wellhouse.cli;

import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import wellhouse.kernel.Id;
import wellhouse.people.Person;
import wellhouse.wire.Sight;
import wellhouse.wire.Twins;

/// `wellhouse doubles`: who may be one person, and why; or says of two that they are not.
@Command(name = "doubles", mixinStandardHelpOptions = true)
public final class DoublesCommand extends Errand {

    @Option(names = "--limit", defaultValue = "50")
    private int limit;

    @Option(names = "--not-same", arity = "2", paramLabel = "ID|NAME")
    private List<String> notSame = List.of();

    public DoublesCommand(Opening opening, Terminal terminal) {
        super(opening, terminal);
    }

    @Override
    int run(Opened opened, Voice voice) {
        var rooms = opened.rooms();
        var book = opened.book();
        if (!notSame.isEmpty()) {
            Person one = Who.is(rooms, book, notSame.getFirst());
            Person other = Who.is(rooms, book, notSame.getLast());
            Id<?> change = rooms.merging().keepApart(book, one, other, "cli");
            voice.done(new Twins.NotSame(change.toString()), "change.person.not-same", one, other);
            return Code.OK;
        }
        rooms.likelyDoubles().follow(book);
        List<Twins.Pair> pairs = rooms.transactions()
                .read(() -> Twins.of(rooms, book, Options.upTo(1_000, "--limit", limit), voice.words(), Sight.OWNER));
        if (voice.json()) {
            voice.json(new Twins(pairs));
        } else if (pairs.isEmpty()) {
            voice.say("cli.doubles.none");
        } else {
            show(pairs, voice);
        }
        return Code.OK;
    }

    /// In 100; never sure.
    static long percent(double chance) {
        return Math.clamp(Math.round(100 * chance), 1, 99);
    }

    /// The three weightiest reasons for it, in one line.
    static String why(List<Twins.Reason> evidence) {
        return evidence.stream()
                .filter(reason -> reason.bits() > 0)
                .limit(3)
                .map(Twins.Reason::text)
                .collect(Collectors.joining(", "));
    }

    private static void show(List<Twins.Pair> pairs, Voice voice) {
        voice.table(
                List.of(
                        Table.Column.left(voice.words().say("cli.column.person")),
                        Table.Column.left(voice.words().say("cli.column.other")),
                        Table.Column.right(voice.words().say("cli.column.chance")),
                        Table.Column.left(voice.words().say("cli.column.why"))),
                pairs.stream()
                        .map(pair -> List.of(
                                pair.one().name(),
                                pair.other().name(),
                                percent(pair.chance()) + " %",
                                why(pair.evidence())))
                        .toList());
    }
}
