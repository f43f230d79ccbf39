package wellhouse.web.people;

import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import java.util.List;
import java.util.Optional;
import wellhouse.kernel.Change;
import wellhouse.kernel.Id;
import wellhouse.people.ContactPoint;
import wellhouse.people.Editing;
import wellhouse.people.Name;
import wellhouse.people.Person;
import wellhouse.people.Role;
import wellhouse.people.Tier;
import wellhouse.rooms.Rooms;
import wellhouse.web.frame.Page;
import wellhouse.web.frame.Pages;
import wellhouse.web.frame.Params;
import wellhouse.web.frame.Routes;
import wellhouse.web.frame.Visit;

/// New people, and edits of many people at once.
public final class Writing implements Page {

    private static final int LONGEST_NAME = 200;
    private static final int REST_DAYS = 90;
    private static final int MOST_AT_ONCE = 5_000;

    private final Rooms rooms;
    private final Pages pages;
    private final Editing editing;

    public Writing(Rooms rooms, Pages pages, Editing editing) {
        this.rooms = rooms;
        this.pages = pages;
        this.editing = editing;
    }

    /// What the form for a new person shows.
    ///
    /// @param problem a message key; empty for none
    public record Shown(String name, String reach, List<Tier> tiers, List<Role> roles, String problem) {}

    @Override
    public void routes(Routes on) {
        on.get("/people/new", (request, visit) -> ask(request, visit, ""));
        on.post("/people/new", this::add);
        on.post("/people/first", this::addFirst);
        on.post("/people/bulk", this::bulk);
    }

    private void ask(Context request, Visit visit, String problem) {
        Shown shown = new Shown(
                Params.text(request, "name"),
                Params.text(request, "reach"),
                List.of(Tier.values()),
                List.of(Role.values()),
                problem);
        pages.show(request, visit, "people/new.jte", shown);
    }

    private void add(Context request, Visit visit) {
        String name = Params.text(request, "name");
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            request.status(422);
            ask(request, visit, "people.new.problem");
            return;
        }
        String reach = Params.text(request, "reach");
        Tier tier = Params.choice(request, "tier", Tier.class).orElse(Tier.REGULAR);
        Optional<Role> role = Params.choice(request, "role", Role.class);
        Editing.Added added = editing.add(visit.book(), List.of(Name.shown(name)), visit.now(), Visit.BY, person -> {
            Person tiered = person.withKeeping(person.keeping().withTier(tier));
            return role.map(tiered::with).orElse(tiered);
        });
        if (!reach.isEmpty() && reach.length() <= LONGEST_NAME) {
            reach(visit, added.ids().getFirst(), reach);
        }
        pages.changed(request, added.change(), "/people/" + added.ids().getFirst());
    }

    private void reach(Visit visit, Id<Person> id, String reach) {
        ContactPoint.Kind kind = Params.kindOf(reach);
        rooms.transactions()
                .read(() -> rooms.people().find(visit.book().id(), id))
                .ifPresent(person -> editing.addPoint(visit.book(), person, kind, reach, "", Visit.BY));
    }

    private void addFirst(Context request, Visit visit) {
        List<Name> names = request.formParams("name").stream()
                .map(String::strip)
                .filter(name -> !name.isEmpty() && name.length() <= LONGEST_NAME)
                .map(Name::shown)
                .toList();
        if (names.isEmpty()) {
            pages.go(request, "/");
            return;
        }
        Editing.Added added = editing.add(visit.book(), names, visit.now(), Visit.BY, person -> person);
        pages.changed(
                request,
                added.change(),
                names.size() == 1 ? "/people/" + added.ids().getFirst() : "/");
    }

    private void bulk(Context request, Visit visit) {
        List<Id<Person>> ids =
                request.formParams("id").stream().map(Id::<Person>parse).toList();
        if (ids.isEmpty() || ids.size() > MOST_AT_ONCE) {
            throw new BadRequestResponse("1 to " + MOST_AT_ONCE + " people at once");
        }
        String[] action = Params.text(request, "action", 100).split(":", 2);
        String value = action.length > 1 ? action[1] : "";
        Id<Change> change = switch (action[0]) {
            case "tier" -> {
                Tier tier = wanted(Params.choice(Tier.class, value));
                yield editing.each(
                        visit.book(),
                        ids,
                        person -> person.withKeeping(person.keeping().withTier(tier)),
                        "change.people.tier",
                        Visit.BY);
            }
            case "role" -> {
                Role role = wanted(Params.choice(Role.class, value));
                yield editing.each(visit.book(), ids, person -> person.with(role), "change.people.role", Visit.BY);
            }
            case "rest" ->
                editing.each(
                        visit.book(),
                        ids,
                        person -> person.withKeeping(person.keeping()
                                .withRestUntil(Optional.of(visit.today().plusDays(REST_DAYS)))),
                        "change.people.rest",
                        Visit.BY);
            case "circle" -> editing.circle(visit.book(), ids, Params.text(request, "circle", 100), Visit.BY);
            default -> throw new BadRequestResponse("no such action");
        };
        pages.back(request, change);
    }

    private static <T> T wanted(Optional<T> choice) {
        return choice.orElseThrow(() -> new BadRequestResponse("not one of the choices"));
    }
}
