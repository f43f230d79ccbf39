package wellhouse.web.give;

import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import wellhouse.kernel.Id;
import wellhouse.people.Names;
import wellhouse.people.Person;
import wellhouse.people.Row;
import wellhouse.people.Search;
import wellhouse.people.Standing;
import wellhouse.rooms.Rooms;
import wellhouse.web.frame.Params;
import wellhouse.web.frame.Refused;
import wellhouse.web.frame.Visit;

/// Finds the person that is meant by a field: an id, or a name as somebody writes it. Namesakes are told apart by what
/// stands behind the name in brackets, as the suggestions write it.
final class Finder {

    private static final int HITS = 8;
    private static final int LIKE = 3;

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
            List<Row> hits = hits(visit, written.replaceFirst("\\s*\\([^)]*\\)$", ""));
            List<Row> exact = hits.stream()
                    .filter(row -> Names.fold(row.person().called()).equals(Names.fold(written))
                            || Names.fold(apart(row)).equals(Names.fold(written)))
                    .toList();
            List<Row> best = exact.isEmpty() ? hits : exact;
            if (best.isEmpty()) {
                throw new Refused("give.who.unknown");
            }
            if (exact.size() > 1) {
                throw new Refused("give.who.several");
            }
            if (best.size() > 1) {
                throw new Refused(
                        "give.who.like",
                        best.stream()
                                .limit(LIKE)
                                .map(row -> row.person().called())
                                .collect(Collectors.joining(", ")));
            }
            return best.getFirst().person();
        });
    }

    /// The same, where nobody need be named.
    Optional<Person> maybe(Context request, Visit visit, String field) {
        return Params.text(request, field).isEmpty() ? Optional.empty() : Optional.of(person(request, visit, field));
    }

    /// Who may be meant by what is typed so far, the likeliest first.
    List<NearPage.Near> near(Visit visit, String typed) {
        if (typed.isEmpty()) {
            return List.of();
        }
        List<Row> hits = rooms.transactions().read(() -> hits(visit, typed));
        Map<String, Long> named = hits.stream()
                .collect(Collectors.groupingBy(row -> Names.fold(row.person().called()), Collectors.counting()));
        return hits.stream()
                .map(row -> named.getOrDefault(Names.fold(row.person().called()), 1L) > 1
                        ? new NearPage.Near(apart(row), row.title())
                        : new NearPage.Near(row.person().called(), beside(row)))
                .toList();
    }

    /// People of the book whose name is like it.
    private List<Row> hits(Visit visit, String name) {
        List<Id<Person>> found = rooms.search().find(visit.book().id(), name, HITS).stream()
                .filter(hit -> hit.field().equals("name"))
                .map(Search.Hit::person)
                .toList();
        return rooms.people().rows(visit.book().id(), found).stream()
                .filter(row -> row.person().standing() == Standing.KEPT)
                .toList();
    }

    private static String apart(Row row) {
        String beside = beside(row);
        return beside.isEmpty() ? row.person().called() : row.person().called() + " (" + beside + ")";
    }

    private static String beside(Row row) {
        return row.organization().isEmpty() ? row.city() : row.organization();
    }

    private static Optional<Id<Person>> id(String written) {
        try {
            return Optional.of(Id.parse(written));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
