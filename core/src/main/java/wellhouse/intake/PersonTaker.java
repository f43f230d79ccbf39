package wellhouse.intake;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import wellhouse.intake.Sighting.OfPerson;
import wellhouse.kernel.Book;
import wellhouse.people.Key;
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
        List<Seen> seen = batch.stream().map(one -> Seen.of(one, book)).toList();
        List<List<Key>> keys = seen.stream().map(Seen::keysOfRecord).toList();
        identity.load(keys.stream().flatMap(List::stream).collect(Collectors.toSet()));
        int fresh = 0;
        int joined = 0;
        for (int i = 0; i < batch.size(); i++) {
            OfPerson described = batch.get(i);
            List<Key> its = keys.get(i);
            if (identity.who(its.getFirst()).isPresent()) {
                continue;
            }
            Optional<Person> known = whoIs(described, its, identity);
            Person person = known.orElseGet(() -> stranger(described));
            boolean told = new Addition(book, ports, person, known.isEmpty(), now).add(seen.get(i), identity);
            its.forEach(key -> identity.claim(key, person.id()));
            fresh += known.isEmpty() ? 1 : 0;
            joined += known.isPresent() && told ? 1 : 0;
        }
        return new Import.Count(batch.size(), fresh, 0, joined, batch.size() - fresh - joined, 0, 0, 0, 0, 0, 0);
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

    private Person stranger(OfPerson seen) {
        Person person = Person.named(ports.ids().next(), seen.name(), Standing.KEPT, now)
                .withRoles(seen.roles());
        return seen.tier()
                .map(tier -> person.withKeeping(person.keeping().withTier(tier)))
                .orElse(person);
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
