package wellhouse.intake;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import wellhouse.exchange.Promise;
import wellhouse.intake.Sighting.OfHappening;
import wellhouse.intake.Sighting.OfKeeping;
import wellhouse.intake.Sighting.OfPaper;
import wellhouse.intake.Sighting.OfPromise;
import wellhouse.intake.Sighting.OfRelation;
import wellhouse.intake.Sighting.Who;
import wellhouse.kernel.Book;
import wellhouse.kernel.Id;
import wellhouse.kernel.Ids;
import wellhouse.people.ContactPoint;
import wellhouse.people.Keeping;
import wellhouse.people.Key;
import wellhouse.people.Met;
import wellhouse.people.Name;
import wellhouse.people.Paper;
import wellhouse.people.Person;
import wellhouse.people.Standing;
import wellhouse.people.Told;
import wellhouse.ties.Relation;
import wellhouse.timeline.Interaction;

/// Takes a batch of what a source tells of people by their keys: what happened, who is what to whom, what was
/// promised. Ids come from the source's own keys, so that a second time changes nothing.
final class FactTaker {

    private final Book book;
    private final Ports ports;
    private final Instant now;
    private final Identity identity;
    private int waiting;
    private int facts;

    FactTaker(Book book, Ports ports, Instant now) {
        this.book = book;
        this.ports = ports;
        this.now = now;
        this.identity = new Identity(book.id(), ports.people());
    }

    Import.Count take(List<Sighting> batch) {
        if (batch.isEmpty()) {
            return Import.Count.NONE;
        }
        Set<Key> keys = new HashSet<>();
        batch.forEach(sighting -> named(sighting).forEach(who -> keys.add(who.key())));
        identity.load(keys);
        List<OfHappening> happenings = new ArrayList<>();
        for (Sighting sighting : batch) {
            switch (sighting) {
                case OfHappening happening -> happenings.add(happening);
                case OfRelation relation -> take(relation);
                case OfPromise promise -> take(promise);
                case OfKeeping keeping -> take(keeping);
                case OfPaper paper -> take(paper);
                case Sighting.OfPerson _, Sighting.OfInteraction _ ->
                    throw new IllegalArgumentException("taken elsewhere");
            }
        }
        Import.Count happened = happened(happenings);
        return happened.plus(new Import.Count(0, waiting, waiting, 0, 0, 0, 0, 0, 0, 0, facts));
    }

    private static List<Who> named(Sighting sighting) {
        return switch (sighting) {
            case OfHappening happening -> happening.with();
            case OfRelation relation -> List.of(relation.one(), relation.other());
            case OfPromise promise -> List.of(promise.who());
            case OfKeeping keeping ->
                keeping.through()
                        .map(through -> List.of(keeping.who(), through))
                        .orElse(List.of(keeping.who()));
            case OfPaper paper -> List.of(paper.who());
            case Sighting.OfPerson _, Sighting.OfInteraction _ -> List.of();
        };
    }

    private Import.Count happened(List<OfHappening> happenings) {
        List<Interaction> all = new ArrayList<>();
        int strangers = 0;
        Set<Id<Interaction>> ids = new HashSet<>();
        happenings.forEach(one -> ids.add(idOf(one.at(), one.origin())));
        Set<Id<Interaction>> known = ports.timeline().known(book.id(), ids);
        int doubles = 0;
        for (OfHappening one : happenings) {
            Id<Interaction> id = idOf(one.at(), one.origin());
            if (known.contains(id)) {
                doubles++;
                continue;
            }
            Set<Id<Person>> people = new LinkedHashSet<>();
            for (Who who : one.with()) {
                person(who, one.at())
                        .filter(person -> person.standing() != Standing.DISMISSED)
                        .ifPresent(person -> people.add(person.id()));
            }
            if (people.isEmpty() || one.at().isAfter(now)) {
                strangers++;
            } else {
                all.add(new Interaction(
                        id,
                        one.at(),
                        one.kind(),
                        one.direction(),
                        people,
                        Set.of(),
                        Math.max(one.with().size(), people.size()) + 1,
                        one.title(),
                        one.note(),
                        one.origin().source()));
            }
        }
        int appended = ports.timeline().append(book, all);
        return new Import.Count(0, 0, 0, 0, 0, appended, doubles + all.size() - appended, 0, strangers, 0, 0);
    }

    /// The person; a stranger who can be reached waits from now on.
    private Optional<Person> person(Who who, Instant at) {
        Optional<Person> known = identity.who(who.key());
        Optional<ContactPoint.Kind> kind = reach(who.key().kind());
        if (known.isPresent() || kind.isEmpty()) {
            return known;
        }
        Person stranger = Person.named(ports.ids().next(), Name.shown(who.name()), Standing.WAITING, at);
        identity.put(stranger);
        identity.claim(who.key(), stranger.id());
        String value = who.key().normal();
        ports.people()
                .put(
                        book.id(),
                        new ContactPoint(ports.ids().next(), stranger.id(), kind.get(), value, value, "", false));
        waiting++;
        return Optional.of(stranger);
    }

    private static Optional<ContactPoint.Kind> reach(Key.Kind kind) {
        return switch (kind) {
            case EMAIL -> Optional.of(ContactPoint.Kind.EMAIL);
            case PHONE -> Optional.of(ContactPoint.Kind.PHONE);
            case URL -> Optional.of(ContactPoint.Kind.URL);
            case HANDLE -> Optional.of(ContactPoint.Kind.HANDLE);
            case UID, RECORD -> Optional.empty();
        };
    }

    private void take(OfRelation seen) {
        Optional<Person> one = identity.who(seen.one().key());
        Optional<Person> other = identity.who(seen.other().key());
        if (one.isEmpty()
                || other.isEmpty()
                || one.get().id().equals(other.get().id())) {
            return;
        }
        Id<Relation> id = idOf(Instant.EPOCH, seen.origin());
        boolean known = ports.acquaintances().relations(book.id(), one.get().id()).stream()
                .anyMatch(relation -> relation.id().equals(id));
        if (!known) {
            ports.acquaintances()
                    .put(book.id(), new Relation(id, one.get().id(), other.get().id(), seen.kind(), seen.note()));
            facts++;
        }
    }

    private void take(OfPromise seen) {
        identity.who(seen.who().key()).ifPresent(person -> {
            Id<Promise> id = idOf(seen.made(), seen.origin());
            boolean known = ports.exchange().promises(book.id(), person.id()).stream()
                    .anyMatch(promise -> promise.id().equals(id));
            if (!known) {
                ports.exchange()
                        .put(
                                book.id(),
                                new Promise(
                                        id,
                                        person.id(),
                                        seen.what(),
                                        seen.mine(),
                                        seen.due(),
                                        seen.made(),
                                        seen.status()));
                facts++;
            }
        });
    }

    private void take(OfKeeping seen) {
        identity.who(seen.who().key()).ifPresent(person -> {
            Met met = person.met();
            Optional<Id<Person>> through = seen.through()
                    .flatMap(who -> identity.who(who.key()))
                    .map(Person::id)
                    .filter(id -> !id.equals(person.id()));
            Met fuller = new Met(
                    met.where().isEmpty() ? seen.where() : met.where(),
                    met.when().or(seen::when),
                    met.through().or(() -> through),
                    met.impression().isEmpty() ? seen.impression() : met.impression());
            Keeping keeping = person.keeping();
            OptionalInt rhythm = seen.rhythmDays();
            if (keeping.rhythmDays().isEmpty() && rhythm.isPresent()) {
                keeping = keeping.withRhythmDays(rhythm);
            }
            if (keeping.restUntil().isEmpty()) {
                keeping = keeping.withRestUntil(seen.restUntil());
            }
            Person changed = person.withMet(fuller).withKeeping(keeping);
            if (!changed.equals(person)) {
                identity.put(changed);
                if (!fuller.equals(met)) {
                    say(person.id(), "met", person.id(), seen.origin());
                }
                facts++;
            }
        });
    }

    private void take(OfPaper seen) {
        identity.who(seen.who().key()).ifPresent(person -> {
            Id<Paper> id = idOf(Instant.EPOCH, seen.origin());
            boolean known = ports.people().papers(book.id(), person.id()).stream()
                    .anyMatch(paper -> paper.id().equals(id));
            if (!known) {
                String sha256 = ports.photos().put(book.id(), seen.content());
                ports.people().put(book.id(), new Paper(id, person.id(), seen.name(), sha256));
                say(id, "", person.id(), seen.origin());
                facts++;
                if (seen.portrait() && person.photo().isEmpty()) {
                    identity.put(person.withPhoto(Optional.of(sha256)));
                    say(person.id(), "photo", person.id(), seen.origin());
                }
            }
        });
    }

    private void say(Id<?> row, String field, Id<Person> person, Origin origin) {
        ports.people()
                .put(book.id(), new Told(row, field, person, origin.source(), origin.file(), origin.where(), now));
    }

    private static <T> Id<T> idOf(Instant at, Origin origin) {
        return Ids.of(at, origin.source() + ":" + origin.key());
    }
}
