package wellhouse.intake;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import wellhouse.intake.Sighting.OfPerson;
import wellhouse.intake.Sighting.Point;
import wellhouse.kernel.Book;
import wellhouse.people.ContactPoint;
import wellhouse.people.Key;
import wellhouse.people.Keys;
import wellhouse.people.Met;
import wellhouse.people.Name;
import wellhouse.people.Names;
import wellhouse.people.Person;
import wellhouse.people.Role;
import wellhouse.people.Standing;
import wellhouse.people.doubles.NameFit;

/// Takes a batch of descriptions of people: each joins the person who has one of its keys, or becomes
/// somebody new.
final class PersonTaker {

    private final Book book;
    private final Ports ports;
    private final Instant now;
    private final NameFit fit = new NameFit();

    PersonTaker(Book book, Ports ports, Instant now) {
        this.book = book;
        this.ports = ports;
        this.now = now;
    }

    Import.Count take(List<OfPerson> batch) {
        Identity identity = new Identity(book.id(), ports.people());
        List<List<Key>> keys = new ArrayList<>(batch.size());
        Set<Key> all = new HashSet<>();
        for (OfPerson seen : batch) {
            List<Key> its = keys(seen);
            keys.add(its);
            all.addAll(its);
        }
        identity.load(all);
        int fresh = 0;
        int joined = 0;
        for (int i = 0; i < batch.size(); i++) {
            OfPerson seen = batch.get(i);
            List<Key> its = keys.get(i);
            if (identity.who(its.getFirst()).isPresent()) {
                continue;
            }
            Optional<Person> known = whoIs(seen, its, identity);
            Person person = known.orElseGet(() -> meet(seen, identity));
            boolean told = new Addition(book, ports, person, known.isEmpty(), now).add(seen, identity);
            its.forEach(key -> identity.claim(key, person.id()));
            fresh += known.isEmpty() ? 1 : 0;
            joined += known.isPresent() && told ? 1 : 0;
        }
        return new Import.Count(batch.size(), fresh, 0, joined, batch.size() - fresh - joined, 0, 0, 0, 0, 0, 0);
    }

    /// The record's own fingerprint first, then what joins, the surest first.
    private List<Key> keys(OfPerson seen) {
        Set<Key> keys = new LinkedHashSet<>();
        keys.add(new Key(
                Key.Kind.RECORD, seen.origin().source() + ":" + seen.origin().key()));
        if (!seen.uid().isEmpty()) {
            keys.add(new Key(Key.Kind.UID, seen.uid()));
        }
        for (ContactPoint.Kind kind : ContactPoint.Kind.values()) {
            for (Point point : seen.points()) {
                if (point.kind() == kind) {
                    Keys.of(kind, point.value(), book.country()).ifPresent(keys::add);
                }
            }
        }
        return List.copyOf(keys);
    }

    /// The person it is: same UID, or another key in common and a name that does not speak against it, as
    /// the names of two who share a telephone do.
    private Optional<Person> whoIs(OfPerson seen, List<Key> keys, Identity identity) {
        for (Key key : keys) {
            Optional<Person> candidate = identity.who(key);
            if (candidate.isPresent()
                    && candidate.get().standing() != Standing.DISMISSED
                    && (key.kind() == Key.Kind.UID || fit.fits(candidate.get().name(), seen.name()))) {
                return candidate;
            }
        }
        return Optional.empty();
    }

    private Person meet(OfPerson seen, Identity identity) {
        Person person = Person.named(ports.ids().next(), seen.name(), Standing.KEPT, now)
                .withRoles(seen.roles());
        if (seen.tier().isPresent()) {
            person = person.withKeeping(person.keeping().withTier(seen.tier().get()));
        }
        identity.put(person);
        return person;
    }

    /// What a source may add to the person record itself; never takes anything away.
    static Person enriched(Person known, OfPerson seen, Optional<String> photo) {
        Person person = known;
        if (seen.name().shown().length() > 0 && fuller(seen.name(), known.name())) {
            person = person.withName(seen.name());
        }
        if (person.birthday().isEmpty() && seen.birthday().isPresent()) {
            person = person.withBirthday(seen.birthday());
        }
        if (person.photo().isEmpty() && photo.isPresent()) {
            person = person.withPhoto(photo);
        }
        if (person.met().when().isEmpty() && seen.connected().isPresent()) {
            Met met = person.met();
            person = person.withMet(new Met(met.where(), seen.connected(), met.through(), met.impression()));
        }
        if (!person.roles().containsAll(seen.roles())) {
            Set<Role> roles = new HashSet<>(person.roles());
            roles.addAll(seen.roles());
            person = person.withRoles(roles);
        }
        if (person.standing() == Standing.WAITING || person.standing() == Standing.RESTING) {
            person = person.withStanding(Standing.KEPT);
        }
        return person;
    }

    private static boolean fuller(Name seen, Name known) {
        boolean partsAdded = known.given().isEmpty()
                && known.family().isEmpty()
                && !seen.given().isEmpty();
        return known.isEmpty() || partsAdded && Names.compatible(known, seen);
    }
}
