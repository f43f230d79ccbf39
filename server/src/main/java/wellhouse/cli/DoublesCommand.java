package wellhouse.cli;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import wellhouse.intake.Doubles;
import wellhouse.kernel.Id;
import wellhouse.people.Person;
import wellhouse.people.doubles.Evidence;

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

    /// One thing that speaks for or against it.
    ///
    /// @param bits twice as likely of one person as of two is one bit; negative speaks against it
    record Reason(String key, String text, double bits) {}

    /// Two who may be one person.
    ///
    /// @param chance 0 to 1
    record Pair(Named one, Named other, double chance, List<Reason> evidence) {}

    /// The list.
    record Answer(List<Pair> pairs) {}

    /// What was done.
    record Done(String change) {}

    @Override
    int run(Opened opened, Voice voice) {
        var rooms = opened.rooms();
        var book = opened.book();
        if (!notSame.isEmpty()) {
            Person one = Who.is(rooms, book, notSame.getFirst());
            Person other = Who.is(rooms, book, notSame.getLast());
            Id<?> change = rooms.merging().keepApart(book, one, other, "cli");
            voice.done(new Done(change.toString()), "change.person.not-same", one, other);
            return Code.OK;
        }
        rooms.likelyDoubles().follow(book);
        List<Pair> pairs = rooms.transactions().read(() -> {
            List<Doubles.Pair> found = rooms.doubles().likely(book.id(), Math.clamp(limit, 1, 1_000));
            Map<Id<Person>, Person> people = rooms
                    .people()
                    .find(
                            book.id(),
                            found.stream()
                                    .flatMap(pair -> List.of(pair.one(), pair.other()).stream())
                                    .distinct()
                                    .toList())
                    .stream()
                    .collect(Collectors.toMap(Person::id, person -> person));
            return found.stream()
                    .filter(pair -> people.containsKey(pair.one()) && people.containsKey(pair.other()))
                    .map(pair -> new Pair(
                            Named.of(Objects.requireNonNull(people.get(pair.one()))),
                            Named.of(Objects.requireNonNull(people.get(pair.other()))),
                            rounded(pair.chance()),
                            reasons(pair.evidence(), voice)))
                    .toList();
        });
        if (voice.json()) {
            voice.json(new Answer(pairs));
        } else if (pairs.isEmpty()) {
            voice.say("cli.doubles.none");
        } else {
            show(pairs, voice);
        }
        return Code.OK;
    }

    static double rounded(double chance) {
        return Math.round(1_000 * chance) / 1_000.0;
    }

    /// In 100; never sure.
    static long percent(double chance) {
        return Math.clamp(Math.round(100 * chance), 1, 99);
    }

    static List<Reason> reasons(List<Evidence> evidence, Voice voice) {
        return evidence.stream()
                .map(one -> new Reason(one.key(), voice.words().say(one.key()), Math.round(10 * one.bits()) / 10.0))
                .toList();
    }

    /// The three weightiest reasons for it, in one line.
    static String why(List<Reason> evidence) {
        return evidence.stream()
                .filter(reason -> reason.bits() > 0)
                .limit(3)
                .map(Reason::text)
                .collect(Collectors.joining(", "));
    }

    private static void show(List<Pair> pairs, Voice voice) {
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
