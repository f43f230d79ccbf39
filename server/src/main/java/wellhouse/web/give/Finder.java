package wellhouse.web.give;

import io.javalin.http.Context;
import java.util.List;
import java.util.Optional;
import wellhouse.kernel.Id;
import wellhouse.people.Names;
import wellhouse.people.Person;
import wellhouse.people.Standing;
import wellhouse.rooms.Rooms;
import wellhouse.web.frame.Params;
import wellhouse.web.frame.Refused;
import wellhouse.web.frame.Visit;

/// Finds the person that is meant by a field: an id, or a name as somebody writes it.
final class Finder {

    private static final int HITS = 6;

    private final Rooms rooms;

    Finder(Rooms rooms) {
        this.rooms = rooms;
    }

    /// @throws Refused if nobody is meant, or several may be
    Person person(Context request, Visit visit, String field) {
        String written = Params.text(request, field);
        if (written.isEmpty()) {
            throw new Refused("give.who.nobody");
        }
        return rooms.transactions().read(() -> {
            Optional<Person> byId =
                    id(written).flatMap(id -> rooms.people().find(visit.book().id(), id));
            if (byId.isPresent()) {
                return byId.get();
            }
            List<Person> hits = rooms.search().find(visit.book().id(), written, HITS).stream()
                    .filter(hit -> hit.field().equals("name"))
                    .flatMap(hit -> rooms.people().find(visit.book().id(), hit.person()).stream())
                    .filter(person -> person.standing() == Standing.KEPT)
                    .toList();
            List<Person> exact = hits.stream()
                    .filter(person -> Names.fold(person.name().shown()).equals(Names.fold(written)))
                    .toList();
            List<Person> best = exact.isEmpty() ? hits : exact;
            if (best.isEmpty()) {
                throw new Refused("give.who.unknown");
            }
            if (best.size() > 1) {
                throw new Refused("give.who.several");
            }
            return best.getFirst();
        });
    }

    /// The same, where nobody need be named.
    Optional<Person> maybe(Context request, Visit visit, String field) {
        return Params.text(request, field).isEmpty() ? Optional.empty() : Optional.of(person(request, visit, field));
    }

    private static Optional<Id<Person>> id(String written) {
        try {
            return Optional.of(Id.parse(written));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
