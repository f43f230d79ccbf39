package wellhouse.wire;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import wellhouse.exchange.Help;
import wellhouse.kernel.Book;
import wellhouse.kernel.Id;
import wellhouse.people.Person;
import wellhouse.people.Profile;
import wellhouse.rooms.Rooms;
import wellhouse.ties.Counters;
import wellhouse.ties.Rhythm;
import wellhouse.ties.State;
import wellhouse.ties.Strength;
import wellhouse.timeline.Interaction;
import wellhouse.wire.Portrait.BothAt;
import wellhouse.wire.Portrait.Happened;
import wellhouse.wire.Portrait.Known;
import wellhouse.wire.Portrait.Point;
import wellhouse.wire.Portrait.Tie;
import wellhouse.wire.Portrait.Work;

/// Draws portraits. To be used inside a transaction.
public final class Portraits {

    /// Stands in for the state while the owner lets a tie rest.
    private static final String RESTING = "RESTING";

    private final Rooms rooms;
    private final Book book;

    /// @param book whose people are drawn
    public Portraits(Rooms rooms, Book book) {
        this.rooms = rooms;
        this.book = book;
    }

    /// @param most interactions, 1 to 1,000
    /// @return empty if there is nobody of that id in this book, or they are not to be seen
    public Optional<Portrait> of(Id<Person> id, int most, Sight sight) {
        return rooms.people()
                .profile(book.id(), id)
                .filter(profile -> sight.shows(profile.person()))
                .map(profile -> draw(profile, most, sight));
    }

    private Portrait draw(Profile profile, int most, Sight sight) {
        Person person = profile.person();
        return new Portrait(
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
                rooms.career()
                        .shared(book.id(), person.id())
                        .map(shared -> new BothAt(
                                shared.organization(),
                                shared.when().from(),
                                shared.when().to(),
                                shared.sure())),
                profile.places().stream()
                        .map(place -> String.join(
                                ", ",
                                List.of(place.street(), place.postalCode(), place.city(), place.country()).stream()
                                        .filter(text -> !text.isEmpty())
                                        .toList()))
                        .toList(),
                known(profile, sight),
                tie(person, sight),
                rooms.timeline().with(book.id(), person.id(), Optional.empty(), most).stream()
                        .map(Portraits::happened)
                        .toList());
    }

    private List<Known> known(Profile profile, Sight sight) {
        List<Known> known = new ArrayList<>();
        Person person = profile.person();
        rooms.exchange().needs(book.id(), person.id()).stream()
                .filter(sight::shows)
                .forEach(need -> known.add(new Known("NEED", need.what())));
        rooms.exchange().offers(book.id(), person.id()).stream()
                .filter(sight::shows)
                .forEach(offer -> known.add(new Known("OFFER", offer.what())));
        if (sight.giving()) {
            rooms.exchange()
                    .promises(book.id(), person.id())
                    .forEach(promise -> known.add(new Known(
                            promise.mine() ? "PROMISE_MINE" : "PROMISE_THEIRS",
                            promise.what()
                                    + promise.due().map(due -> " (" + due + ")").orElse(""))));
        }
        profile.milestones().forEach(day -> known.add(new Known("MILESTONE", day.date() + " " + day.what())));
        profile.remarks().forEach(remark -> known.add(new Known(remark.kind().name(), remark.text())));
        return known;
    }

    private Tie tie(Person person, Sight sight) {
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
                        .map(Strength::whole)
                        .filter(_ -> sight.between()));
    }

    /// One interaction in its shape.
    public static Happened happened(Interaction one) {
        return new Happened(
                one.at(), one.kind().name(), one.direction().name(), one.title(), one.note(), one.present());
    }
}
