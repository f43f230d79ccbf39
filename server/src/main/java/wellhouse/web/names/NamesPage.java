package wellhouse.web.names;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import wellhouse.kernel.Change;
import wellhouse.kernel.Id;
import wellhouse.people.Name;
import wellhouse.people.Organizations;
import wellhouse.people.OwnPosition;
import wellhouse.people.Person;
import wellhouse.people.Position;
import wellhouse.people.Remark;
import wellhouse.people.Role;
import wellhouse.people.Standing;
import wellhouse.people.Tier;
import wellhouse.rooms.Rooms;
import wellhouse.web.frame.Page;
import wellhouse.web.frame.Pages;
import wellhouse.web.frame.Params;
import wellhouse.web.frame.Routes;
import wellhouse.web.frame.Visit;

/// `/names`: whom do you know? One kind of people after the other, three names at a time with a line on each.
public final class NamesPage implements Page {

    /// How many names are enough for a sitting.
    static final int ENOUGH = 20;

    private static final int AT_A_TIME = 3;
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_LINE = 300;
    private static final int MOST_COUNTED = 10_000;
    private static final int MOST_NAMED = 3;
    private static final int MOST_AT_ONE = 1_000;

    private final Rooms rooms;
    private final Pages pages;

    public NamesPage(Rooms rooms, Pages pages) {
        this.rooms = rooms;
        this.pages = pages;
    }

    /// A kind of people to think of.
    public enum Group {
        COWORKERS(Role.FORMER_COLLEAGUE, Tier.REGULAR),
        EMPLOYERS(Role.FORMER_COLLEAGUE, Tier.LOOSE),
        TEACHERS(Role.MENTOR, Tier.LOOSE),
        CLASSMATES(Role.CLASSMATE, Tier.LOOSE),
        INTERESTS(Role.FRIEND, Tier.REGULAR),
        CLIENTS(Role.CLIENT, Tier.LOOSE),
        NEIGHBOURS(Role.NEIGHBOUR, Tier.REGULAR),
        KIN(Role.KIN, Tier.REGULAR),
        EVERYDAY(Role.EVERYDAY, Tier.LOOSE),
        TOWN(Role.EVERYDAY, Tier.YEARLY);

        private final Role role;
        private final Tier tier;

        Group(Role role, Tier tier) {
            this.role = role;
            this.tier = tier;
        }

        /// The next one; the first again after the last.
        Group next() {
            return values()[(ordinal() + 1) % values().length];
        }
    }

    /// What the page shows.
    ///
    /// @param at where the names are from; empty for anywhere
    /// @param places where the owner works and worked
    /// @param found how many names were found in this sitting
    public record Shown(Group group, Optional<At> at, List<OwnPosition> places, int found) {

        public Group[] groups() {
            return Group.values();
        }

        public int enough() {
            return ENOUGH;
        }

        public int rows() {
            return AT_A_TIME;
        }
    }

    /// One of the owner's positions.
    ///
    /// @param known how many people of the book are or were there
    /// @param names of some of them
    public record At(OwnPosition position, int known, String names) {}

    @Override
    public void routes(Routes on) {
        on.get("/names", this::show);
        on.post("/names", this::take);
    }

    private void show(Context request, Visit visit) {
        Shown shown = rooms.transactions().read(() -> {
            List<OwnPosition> places = rooms.career().all(visit.book().id());
            return new Shown(
                    group(request), at(request, places).map(position -> at(visit, position)), places, found(request));
        });
        pages.show(request, visit, "names/names.jte", shown);
    }

    private static Optional<OwnPosition> at(Context request, List<OwnPosition> places) {
        String id = Params.text(request, "at");
        return places.stream().filter(one -> one.id().toString().equals(id)).findFirst();
    }

    private At at(Visit visit, OwnPosition position) {
        var book = visit.book().id();
        var where = rooms.people().organization(book, position.organization());
        List<Organizations.At> there = rooms.organizations().at(book, where.id(), MOST_AT_ONE);
        String names =
                rooms
                        .people()
                        .find(
                                book,
                                there.stream()
                                        .limit(MOST_NAMED)
                                        .map(Organizations.At::person)
                                        .toList())
                        .stream()
                        .map(person -> person.name().shown())
                        .sorted()
                        .collect(Collectors.joining(", "));
        return new At(position, there.size(), there.size() > MOST_NAMED ? names + " …" : names);
    }

    private static Group group(Context request) {
        return Params.choice(request, "group", Group.class).orElse(Group.COWORKERS);
    }

    private static int found(Context request) {
        String found = Params.text(request, "found");
        return found.matches("[0-9]{1,4}") ? Math.min(Integer.parseInt(found), MOST_COUNTED) : 0;
    }

    /// Takes up to three names; the same kind again where all three lines were used, else the next kind.
    private void take(Context request, Visit visit) {
        Group group = group(request);
        List<OwnPosition> places =
                rooms.transactions().read(() -> rooms.career().all(visit.book().id()));
        Optional<OwnPosition> at = at(request, places);
        int found = found(request);
        List<String> names = request.formParams("name");
        List<String> lines = request.formParams("line");
        List<Person> people = new ArrayList<>();
        List<Remark> remarks = new ArrayList<>();
        for (int i = 0; i < Math.min(names.size(), AT_A_TIME); i++) {
            String name = cut(names.get(i), LONGEST_NAME);
            if (!name.isEmpty()) {
                Person person = person(visit, name, group);
                people.add(person);
                String line = i < lines.size() ? cut(lines.get(i), LONGEST_LINE) : "";
                if (!line.isEmpty()) {
                    remarks.add(
                            new Remark(rooms.pen().next(), person.id(), Remark.Kind.NOTE, line, visit.now(), "hand"));
                }
            }
        }
        boolean more = people.size() == AT_A_TIME;
        String on = at.isEmpty()
                ? "/names?group=" + Params.word(more ? group : group.next())
                : next(places, at.get(), more);
        on += "&found=" + (found + people.size());
        if (people.isEmpty()) {
            pages.go(request, on);
            return;
        }
        pages.changed(request, add(visit, people, remarks, at), on);
    }

    /// The same place again where there may be more, else the next one; after the last, the next kind of people.
    private static String next(List<OwnPosition> places, OwnPosition at, boolean more) {
        int here = places.indexOf(at) + (more ? 0 : 1);
        return here < places.size()
                ? "/names?at=" + places.get(here).id()
                : "/names?group=" + Params.word(Group.COWORKERS.next());
    }

    private Id<Change> add(Visit visit, List<Person> people, List<Remark> remarks, Optional<OwnPosition> at) {
        List<String> about = List.of(String.join(
                ", ", people.stream().map(person -> person.name().shown()).toList()));
        return rooms.pen().write(visit.book().id(), Visit.BY, "change.person.added", about, () -> {
            people.forEach(person -> rooms.people().put(visit.book().id(), person));
            remarks.forEach(remark -> rooms.people().put(visit.book().id(), remark));
            at.ifPresent(where -> {
                var there = rooms.people().organization(visit.book().id(), where.organization());
                people.forEach(person -> rooms.people()
                        .put(
                                visit.book().id(),
                                new Position(
                                        rooms.pen().next(),
                                        person.id(),
                                        there.id(),
                                        there.name(),
                                        "",
                                        "",
                                        Optional.empty(),
                                        Optional.empty())));
            });
        });
    }

    private Person person(Visit visit, String name, Group group) {
        Person person = Person.named(rooms.pen().next(), Name.shown(name), Standing.KEPT, visit.now())
                .with(group.role);
        return person.withKeeping(person.keeping().withTier(group.tier));
    }

    private static String cut(String text, int most) {
        String plain = Optional.ofNullable(text).orElse("").strip();
        return plain.substring(0, Math.min(plain.length(), most));
    }
}
