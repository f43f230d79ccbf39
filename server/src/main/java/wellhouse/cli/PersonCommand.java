package wellhouse.cli;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import wellhouse.exchange.Help;
import wellhouse.exchange.Need;
import wellhouse.exchange.Offer;
import wellhouse.exchange.Promise;
import wellhouse.kernel.Book;
import wellhouse.kernel.PartialDate;
import wellhouse.people.Person;
import wellhouse.people.Profile;
import wellhouse.rooms.Rooms;
import wellhouse.ties.Counters;
import wellhouse.ties.Rhythm;
import wellhouse.ties.State;
import wellhouse.ties.Strength;
import wellhouse.timeline.Interaction;

/// `wellhouse person`: all that is known of one.
@Command(name = "person", mixinStandardHelpOptions = true)
public final class PersonCommand extends Errand {

    /// Stands in for the state while the owner lets a tie rest.
    private static final String RESTING = "RESTING";

    @Parameters(arity = "1..*", paramLabel = "ID|NAME")
    private List<String> who = List.of();

    @Option(names = "--limit", defaultValue = "10")
    private int limit;

    public PersonCommand(Opening opening, Terminal terminal) {
        super(opening, terminal);
    }

    /// A contact point.
    record Point(String kind, String value, String label, boolean preferred) {}

    /// A position.
    record Work(
            String organization, String title, String function, Optional<PartialDate> from, Optional<PartialDate> to) {}

    /// Something known.
    record Known(String kind, String text) {}

    /// How the tie stands.
    record Tie(
            Optional<String> state,
            Optional<LocalDate> restsUntil,
            double rhythmDays,
            String rhythmFrom,
            Optional<LocalDate> last,
            int contactDays,
            Optional<Double> strength) {}

    /// Something that happened.
    record Happened(Instant at, String kind, String direction, String title, String note, int present) {}

    /// The whole answer.
    record Answer(
            String id,
            String name,
            String standing,
            List<String> roles,
            String tier,
            Optional<PartialDate> birthday,
            List<String> circles,
            List<Point> points,
            List<Work> positions,
            List<String> places,
            List<Known> known,
            Tie tie,
            List<Happened> timeline) {}

    @Override
    int run(Opened opened, Voice voice) {
        Person person = Who.is(opened.rooms(), opened.book(), String.join(" ", who));
        Answer answer = opened.rooms().transactions().read(() -> answer(opened.rooms(), opened.book(), person));
        if (voice.json()) {
            voice.json(answer);
        } else {
            show(answer, voice);
        }
        return Code.OK;
    }

    private Answer answer(Rooms rooms, Book book, Person person) {
        Profile profile = rooms.people()
                .profile(book.id(), person.id())
                .orElseThrow(() -> new Refused(Code.NOTHING_FOUND, "cli.nobody", person.id()));
        List<Happened> timeline =
                rooms.timeline().with(book.id(), person.id(), Optional.empty(), Math.clamp(limit, 1, 1_000)).stream()
                        .map(PersonCommand::happened)
                        .toList();
        return new Answer(
                person.id().toString(),
                person.called(),
                person.standing().name(),
                person.roles().stream().map(Enum::name).sorted().toList(),
                person.keeping().tier().name(),
                person.birthday(),
                List.copyOf(new TreeSet<>(profile.circles())),
                profile.points().stream()
                        .map(point -> new Point(point.kind().name(), point.value(), point.label(), point.preferred()))
                        .toList(),
                profile.positions().stream()
                        .map(job -> new Work(job.organizationName(), job.title(), job.function(), job.from(), job.to()))
                        .toList(),
                profile.places().stream()
                        .map(place -> String.join(
                                ", ",
                                List.of(place.street(), place.postalCode(), place.city(), place.country()).stream()
                                        .filter(text -> !text.isEmpty())
                                        .toList()))
                        .toList(),
                known(rooms, book, profile),
                tie(rooms, book, person),
                timeline);
    }

    private static List<Known> known(Rooms rooms, Book book, Profile profile) {
        List<Known> known = new ArrayList<>();
        Person person = profile.person();
        for (Need need : rooms.exchange().needs(book.id(), person.id())) {
            known.add(new Known("NEED", need.what()));
        }
        for (Offer offer : rooms.exchange().offers(book.id(), person.id())) {
            known.add(new Known("OFFER", offer.what()));
        }
        for (Promise promise : rooms.exchange().promises(book.id(), person.id())) {
            known.add(new Known(
                    promise.mine() ? "PROMISE_MINE" : "PROMISE_THEIRS",
                    promise.what() + promise.due().map(due -> " (" + due + ")").orElse("")));
        }
        profile.milestones().forEach(day -> known.add(new Known("MILESTONE", day.date() + " " + day.what())));
        profile.remarks().forEach(remark -> known.add(new Known(remark.kind().name(), remark.text())));
        return known;
    }

    private static Tie tie(Rooms rooms, Book book, Person person) {
        LocalDate today = book.dayOf(rooms.clock().instant());
        Optional<Counters> counters = rooms.ties().of(book.id(), person.id());
        List<Help> help = rooms.exchange().help(book.id(), person.id()).stream()
                .filter(one -> one.on().isAfter(today.minusMonths(24)))
                .toList();
        int given = (int) help.stream().filter(Help::given).count();
        Rhythm rhythm = Rhythm.of(
                person.keeping(),
                rooms.ties().rhythms(book.id()),
                counters.map(Counters::gaps).orElse(0),
                counters.map(Counters::medianGap).orElse(0.0));
        return new Tie(
                counters.map(tie -> person.keeping().restsOn(today)
                        ? RESTING
                        : State.of(tie, rooms.accounts().pauses(book.id()), today)
                                .name()),
                person.keeping().restUntil().filter(today::isBefore),
                rhythm.days(),
                rhythm.from().name(),
                counters.map(Counters::last),
                counters.map(Counters::days).orElse(0),
                Strength.of(person.keeping().closeness(), counters, given, help.size() - given, today)
                        .map(Strength::whole));
    }

    private static Happened happened(Interaction one) {
        return new Happened(
                one.at(), one.kind().name(), one.direction().name(), one.title(), one.note(), one.present());
    }

    private void show(Answer answer, Voice voice) {
        voice.title(answer.name());
        voice.line(answer.id());
        List<String> first = new ArrayList<>();
        answer.roles().forEach(role -> first.add(voice.words().value("role", role)));
        first.add(voice.words().value("tier", answer.tier()));
        first.addAll(answer.circles());
        voice.line(String.join(" · ", first));
        answer.positions()
                .forEach(job -> voice.line(job.title()
                        + (job.title().isEmpty() ? "" : ", ")
                        + job.organization()
                        + job.to().map(to -> " (… " + to + ")").orElse("")));
        answer.points()
                .forEach(point -> voice.line(point.value()
                        + (point.label().isEmpty() ? "" : " (" + voice.words().label(point.label()) + ")")));
        answer.places().forEach(voice::line);
        answer.birthday()
                .ifPresent(day -> voice.say("cli.person.birthday", voice.words().date(day)));
        Tie tie = answer.tie();
        voice.heading("cli.person.tie");
        tie.last()
                .ifPresentOrElse(
                        last -> voice.say(
                                "cli.person.state",
                                voice.words().value("state", tie.state().orElse("FRESH")),
                                voice.words().day(last),
                                Math.round(tie.rhythmDays()),
                                tie.contactDays()),
                        () -> voice.say("cli.person.no-contact"));
        tie.restsUntil().ifPresent(day -> voice.say("cli.person.rests", day));
        tie.strength().ifPresent(strength -> voice.say("cli.person.strength", Math.round(strength)));
        if (!answer.known().isEmpty()) {
            voice.heading("cli.person.known");
            answer.known()
                    .forEach(known -> voice.line(voice.words().say("cli.known." + known.kind()) + ": " + known.text()));
        }
        if (!answer.timeline().isEmpty()) {
            voice.heading("cli.person.timeline");
            voice.table(
                    List.of(
                            Table.Column.left(voice.words().say("cli.column.when")),
                            Table.Column.left(voice.words().say("cli.column.what")),
                            Table.Column.left(voice.words().say("cli.column.title"))),
                    answer.timeline().stream()
                            .map(one -> List.of(
                                    one.at().toString().substring(0, 10),
                                    voice.words().value("kind", one.kind()),
                                    one.note().isEmpty() ? one.title() : one.title() + " – " + one.note()))
                            .toList());
        }
    }
}
