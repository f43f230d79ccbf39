package wellhouse.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import wellhouse.kernel.Book;
import wellhouse.kernel.Id;
import wellhouse.paths.Evidence;
import wellhouse.paths.Explained;
import wellhouse.paths.NearWay;
import wellhouse.paths.Paths;
import wellhouse.people.Organization;
import wellhouse.people.Person;
import wellhouse.rooms.Rooms;
import wellhouse.wire.Named;

/// `wellhouse paths`: who could introduce me to somebody, or to anybody at an organization.
@Command(name = "paths", mixinStandardHelpOptions = true)
public final class PathsCommand extends Errand {

    private static final int ANSWERS = 10;

    @Parameters(arity = "1..*", paramLabel = "NAME|ORGANIZATION|WORDS")
    private List<String> what = List.of();

    @Option(names = "--without", paramLabel = "ID|NAME")
    private List<String> without = List.of();

    @Option(names = "--can")
    private boolean can;

    public PathsCommand(Opening opening, Terminal terminal) {
        super(opening, terminal);
    }

    /// One tie of a way.
    ///
    /// @param strength in thousandths
    /// @param probably whether nobody said that it is there
    record Step(Optional<Named> from, Named to, int strength, String words, boolean probably, List<String> evidence) {}

    /// A chain of people.
    record Way(double strength, Optional<Named> askFirst, List<Step> steps) {}

    /// Where to begin.
    record Near(String kind, String name, List<Named> people) {}

    /// Somebody who knows, has or can it.
    record Can(Named person, String field, String snippet, Optional<Named> askFirst, boolean way) {}

    /// The whole answer.
    record Answer(String sought, List<Way> ways, List<Near> near, List<Can> found) {}

    @Override
    int run(Opened opened, Voice voice) {
        Rooms rooms = opened.rooms();
        Book book = opened.book();
        String words = String.join(" ", what);
        List<Id<Person>> avoided =
                without.stream().map(who -> Who.is(rooms, book, who).id()).toList();
        Answer answer = rooms.transactions().read(() -> answer(rooms, book, words, avoided, voice));
        if (voice.json()) {
            voice.json(answer);
        } else {
            show(answer, voice);
        }
        return answer.ways().isEmpty() && answer.found().isEmpty() ? Code.NOTHING_FOUND : Code.OK;
    }

    private Answer answer(Rooms rooms, Book book, String words, List<Id<Person>> avoided, Voice voice) {
        Paths paths = rooms.paths();
        if (can) {
            List<Can> found = paths.find(book, words, ANSWERS).stream()
                    .map(PathsCommand::can)
                    .toList();
            return new Answer(words, List.of(), List.of(), found);
        }
        Optional<Organization> organization = rooms.organizations().find(book.id(), words, 2).stream()
                .filter(one -> one.name().equalsIgnoreCase(words))
                .findFirst();
        if (organization.isPresent()) {
            List<Explained> ways = paths.into(book, organization.get().id(), avoided);
            List<NearWay> near = ways.isEmpty()
                    ? paths.nearOrganization(book, organization.get().id())
                    : List.of();
            return answer(rooms, book, organization.get().name(), ways, near, voice);
        }
        Person person = Who.is(rooms, book, words);
        List<Explained> ways = paths.to(book, person.id(), avoided);
        List<NearWay> near = ways.isEmpty() ? paths.near(book, person.id()) : List.of();
        return answer(rooms, book, person.name().shown(), ways, near, voice);
    }

    private static Answer answer(
            Rooms rooms, Book book, String sought, List<Explained> ways, List<NearWay> near, Voice voice) {
        List<Near> nearest = near.stream()
                .map(way -> new Near(
                        way.kind().name(),
                        way.name(),
                        rooms.people().find(book.id(), way.people()).stream()
                                .map(Named::of)
                                .toList()))
                .toList();
        return new Answer(
                sought, ways.stream().map(way -> way(way, voice, book, rooms)).toList(), nearest, List.of());
    }

    private static Can can(Paths.Found found) {
        return new Can(
                Named.of(found.person()),
                found.field(),
                found.snippet(),
                found.first().map(Named::of),
                found.way().isPresent());
    }

    private static Way way(Explained way, Voice voice, Book book, Rooms rooms) {
        List<Step> steps = new ArrayList<>();
        for (Explained.Step step : way.steps()) {
            steps.add(new Step(
                    step.from().map(Named::of),
                    Named.of(step.to()),
                    step.way().strength(),
                    voice.words().say(step.way().words()),
                    step.inferred(),
                    step.evidence().stream()
                            .map(one -> told(one, step, voice, book, rooms))
                            .toList()));
        }
        return new Way(way.strength(), way.askFirst().map(Named::of), List.copyOf(steps));
    }

    private static String told(Evidence evidence, Explained.Step step, Voice voice, Book book, Rooms rooms) {
        return switch (evidence) {
            case Evidence.Said said ->
                voice.words()
                        .say(
                                evidence.words(),
                                voice.words()
                                        .say("relation."
                                                + said.relation()
                                                        .kind()
                                                        .name()
                                                        .toLowerCase(Locale.ROOT)
                                                        .replace('_', '-')),
                                said.relation().note().isEmpty()
                                        ? ""
                                        : " – " + said.relation().note());
            case Evidence.MetThrough met -> {
                boolean to = met.through().equals(step.to().id());
                Person from = step.from().orElse(step.to());
                yield voice.words()
                        .say(
                                evidence.words(),
                                (to ? step.to() : from).name().familiar(),
                                (to ? from : step.to()).name().familiar());
            }
            case Evidence.Together together ->
                voice.words()
                        .say(
                                evidence.words(),
                                together.shared().times(),
                                voice.words()
                                        .ago(
                                                together.shared().last(),
                                                book.dayOf(rooms.clock().instant())));
            case Evidence.Colleagues colleagues ->
                voice.words().say(evidence.words(), colleagues.colleague().organization());
            case Evidence.InCircle circle -> voice.words().say(evidence.words(), circle.circle());
        };
    }

    private static void show(Answer answer, Voice voice) {
        for (Way way : answer.ways()) {
            voice.heading(
                    way.askFirst().isPresent() ? "cli.paths.through" : "cli.paths.direct",
                    way.askFirst().orElse(way.steps().getLast().to()).name());
            for (Step step : way.steps()) {
                String probably = step.probably() ? " (" + voice.words().say("paths.probably") + ")" : "";
                String from = step.from().map(Named::name).orElse(voice.words().say("paths.you"));
                voice.line(from + " → " + step.to().name() + ": " + step.words() + probably);
                step.evidence().forEach(line -> voice.line("    " + line));
            }
        }
        if (answer.ways().isEmpty() && answer.found().isEmpty()) {
            voice.say("cli.paths.nobody", answer.sought());
        }
        answer.near()
                .forEach(near -> voice.line(voice.words()
                                .say("paths.near." + near.kind().toLowerCase(Locale.ROOT), near.name())
                        + ": "
                        + String.join(
                                ", ", near.people().stream().map(Named::name).toList())));
        if (!answer.found().isEmpty()) {
            voice.table(
                    List.of(
                            Table.Column.left(voice.words().say("cli.column.person")),
                            Table.Column.left(voice.words().say("cli.column.what")),
                            Table.Column.left(voice.words().say("cli.column.why"))),
                    answer.found().stream()
                            .map(found -> List.of(
                                    found.person().name(),
                                    voice.words().say("paths.field." + found.field())
                                            + (found.snippet().isEmpty() ? "" : ": " + found.snippet()),
                                    voice.words()
                                            .say(
                                                    "paths.reach."
                                                            + (!found.way()
                                                                    ? "nobody"
                                                                    : found.askFirst()
                                                                                    .isPresent()
                                                                            ? "asked"
                                                                            : "direct"),
                                                    found.askFirst()
                                                            .map(Named::name)
                                                            .orElse(""))))
                            .toList());
        }
    }
}
