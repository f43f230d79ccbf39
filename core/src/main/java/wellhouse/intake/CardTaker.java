package wellhouse.intake;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import wellhouse.intake.Sighting.OfPerson;
import wellhouse.intake.Sighting.Point;
import wellhouse.kernel.Book;
import wellhouse.kernel.Id;
import wellhouse.people.ContactPoint;
import wellhouse.people.Key;
import wellhouse.people.Keys;
import wellhouse.people.Names;
import wellhouse.people.People;
import wellhouse.people.People.Detail;
import wellhouse.people.Person;
import wellhouse.people.Profile;
import wellhouse.people.Standing;

/// Takes cards that a device writes, one at a time. What the device changed is changed and what it left out is
/// taken away, which no other source may do; what it never saw stays.
///
/// Runs inside the caller's transaction, so that the card and the person are written together.
public final class CardTaker {

    private final Ports ports;

    public CardTaker(Ports ports) {
        this.ports = ports;
    }

    /// A card that was not there before: of whoever has its UID, of somebody with another key of it whom the caller
    /// lets be joined, or of somebody new.
    ///
    /// @param joins whether somebody who is known by an address or number of the card may be meant by it
    public Person meet(Book book, OfPerson seen, Instant now, Predicate<Person> joins) {
        Identity identity = new Identity(book.id(), ports.people());
        Seen card = Seen.of(seen, book);
        List<Key> keys = card.keys();
        identity.load(keys);
        Optional<Person> known = keys.stream()
                .flatMap(key -> identity.who(key).filter(person -> isMeant(key, person, seen, joins)).stream())
                .findFirst();
        Person person = known.map(one -> returned(book, one, seen))
                .orElseGet(() -> Person.named(ports.ids().next(), seen.name(), Standing.KEPT, now));
        if (known.isPresent()) {
            identity.put(person);
        }
        new Addition(book, ports, person, known.isEmpty(), now).add(card, identity);
        keys.forEach(key -> identity.claim(key, person.id()));
        return person;
    }

    private static boolean isMeant(Key key, Person person, OfPerson seen, Predicate<Person> joins) {
        return key.kind() == Key.Kind.UID
                || person.standing() != Standing.DISMISSED
                        && Names.compatible(person.name(), seen.name())
                        && joins.test(person);
    }

    /// Somebody who was known, as the device writes them now.
    private Person returned(Book book, Person known, OfPerson seen) {
        Person person = known.standing() == Standing.KEPT ? known : known.withStanding(Standing.KEPT);
        person = seen.name().isEmpty() ? person : person.withName(seen.name());
        person = seen.birthday().isPresent() ? person.withBirthday(seen.birthday()) : person;
        Optional<String> photo = seen.photo().map(picture -> ports.photos().put(book.id(), picture));
        return photo.isPresent() ? person.withPhoto(photo) : person;
    }

    /// A card that changed: the difference between what it said and what it says goes to the person.
    public void amend(Book book, Person known, OfPerson before, OfPerson after, Instant now) {
        Optional<Profile> found = ports.people().profile(book.id(), known.id());
        if (found.isEmpty()) {
            return;
        }
        Profile profile = takeAway(book, found.get(), before, after);
        Identity identity = new Identity(book.id(), ports.people());
        Seen card = Seen.of(after, book);
        List<Key> keys = card.keys();
        identity.load(keys);
        Person person = amended(book, profile.person(), before, after);
        if (!person.equals(profile.person())) {
            identity.put(person);
        }
        new Addition(book, ports, person, Optional.of(profile), now).add(card, identity);
        relabel(book, profile, after);
        keys.forEach(key -> identity.claim(key, person.id()));
    }

    private Person amended(Book book, Person known, OfPerson before, OfPerson after) {
        Person person = known;
        if (!after.name().equals(before.name()) && !after.name().isEmpty()) {
            person = person.withName(after.name());
        }
        if (!after.birthday().equals(before.birthday())) {
            person = person.withBirthday(after.birthday());
        }
        Optional<String> photo = after.photo().map(picture -> ports.photos().put(book.id(), picture));
        Optional<String> earlier = before.photo().map(picture -> ports.photos().put(book.id(), picture));
        return photo.equals(earlier) ? person : person.withPhoto(photo);
    }

    /// Takes away what the card said and says no more.
    ///
    /// @return what is left
    private Profile takeAway(Book book, Profile profile, OfPerson before, OfPerson after) {
        Set<String> points = lost(before, after, OfPerson::points, point -> compared(book, point));
        Set<String> jobs = lost(before, after, OfPerson::jobs, job -> job.organization() + "\n" + job.title());
        Set<String> homes = lost(
                before,
                after,
                OfPerson::homes,
                home -> String.join("\n", home.street(), home.city(), home.postalCode(), home.country()));
        Set<String> dates = lost(before, after, OfPerson::dates, day -> day.date() + day.what());
        Set<String> remarks = lost(before, after, OfPerson::remarks, said -> said.kind() + said.text());
        Set<String> circles = new HashSet<>(profile.circles());
        before.labels().stream()
                .filter(label -> !after.labels().contains(label))
                .forEach(label -> {
                    people().circle(book.id(), profile.person().id(), label, false);
                    circles.remove(label);
                });
        return new Profile(
                profile.person(),
                left(profile.points(), point -> points.contains(compared(book, point.kind(), point.value())), point -> {
                    remove(book, Detail.CONTACT_POINT, point.id());
                    release(book, profile.person(), point);
                }),
                left(
                        profile.positions(),
                        job -> jobs.contains(job.organizationName() + "\n" + job.title()),
                        job -> remove(book, Detail.POSITION, job.id())),
                left(
                        profile.places(),
                        place -> homes.contains(
                                String.join("\n", place.street(), place.city(), place.postalCode(), place.country())),
                        place -> remove(book, Detail.PLACE, place.id())),
                left(
                        profile.milestones(),
                        day -> dates.contains(day.date() + day.what()),
                        day -> remove(book, Detail.MILESTONE, day.id())),
                left(
                        profile.remarks(),
                        remark -> remarks.contains(remark.kind() + remark.text()),
                        remark -> remove(book, Detail.REMARK, remark.id())),
                profile.cards(),
                circles);
    }

    private static <T> List<T> left(List<T> rows, Predicate<T> isLost, Consumer<T> removal) {
        Map<Boolean, List<T>> parts = rows.stream().collect(Collectors.partitioningBy(isLost));
        parts.getOrDefault(true, List.of()).forEach(removal);
        return parts.getOrDefault(false, List.of());
    }

    private static <T> Set<String> lost(
            OfPerson before, OfPerson after, Function<OfPerson, List<T>> part, Function<T, String> compared) {
        Set<String> lost = part.apply(before).stream().map(compared).collect(Collectors.toCollection(HashSet::new));
        part.apply(after).forEach(one -> lost.remove(compared.apply(one)));
        return lost;
    }

    private void relabel(Book book, Profile profile, OfPerson after) {
        Map<String, Point> written = after.points().stream()
                .collect(Collectors.toMap(point -> compared(book, point), Function.identity(), (one, other) -> one));
        for (ContactPoint point : profile.points()) {
            Point now = written.get(compared(book, point.kind(), point.value()));
            if (now != null
                    && (!now.label().equals(point.label()) || !now.value().equals(point.value()))) {
                people().put(
                                book.id(),
                                new ContactPoint(
                                        point.id(),
                                        point.person(),
                                        point.kind(),
                                        now.value(),
                                        point.normal(),
                                        now.label(),
                                        now.preferred()));
            }
        }
    }

    private static String compared(Book book, Point point) {
        return compared(book, point.kind(), point.value());
    }

    private static String compared(Book book, ContactPoint.Kind kind, String value) {
        String normal = Keys.normal(kind, value, book.country());
        return kind + (normal.isEmpty() ? "=" + value.strip() : normal);
    }

    private void release(Book book, Person person, ContactPoint point) {
        Keys.of(point.kind(), point.value(), book.country())
                .filter(key -> person.id()
                        .equals(people().whoHas(book.id(), List.of(key)).get(key)))
                .ifPresent(key -> people().release(book.id(), key));
    }

    private void remove(Book book, Detail kind, Id<?> id) {
        people().remove(book.id(), kind, id);
    }

    private People people() {
        return ports.people();
    }
}
