package wellhouse.web.paths;

import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import wellhouse.kernel.Change;
import wellhouse.kernel.Id;
import wellhouse.paths.Evidence;
import wellhouse.paths.Explained;
import wellhouse.paths.NearWay;
import wellhouse.people.Organization;
import wellhouse.people.Person;
import wellhouse.rooms.Rooms;
import wellhouse.ties.Relation;
import wellhouse.today.Answering;
import wellhouse.web.frame.Face;
import wellhouse.web.frame.Page;
import wellhouse.web.frame.Pages;
import wellhouse.web.frame.Params;
import wellhouse.web.frame.Routes;
import wellhouse.web.frame.Visit;

/// Who could introduce me to one person, or to anybody at an organization.
public final class WayPage implements Page {

    private final Rooms rooms;
    private final Pages pages;
    private final Answering answering;

    public WayPage(Rooms rooms, Pages pages, Answering answering) {
        this.rooms = rooms;
        this.pages = pages;
        this.answering = answering;
    }

    /// What is shown.
    ///
    /// @param sought who or what is sought
    /// @param known whether the owner knows them without anybody between
    /// @param person whether it is a person and not an organization
    /// @param here the address of this page
    /// @param without who is avoided this time
    /// @param near where to begin where there is no way
    public record Shown(
            String sought,
            boolean person,
            boolean known,
            String here,
            List<Way> ways,
            List<Avoided> without,
            List<Near> near) {}

    /// A chain of people.
    ///
    /// @param first whom to ask first; empty where the owner knows who is at the end
    /// @param end who is reached
    public record Way(List<Step> steps, List<Face> first, Face end) {

        /// The address of the picture of the network with this way marked.
        public String picture() {
            return "/shape?path=" + steps.stream().map(step -> step.face().id()).collect(Collectors.joining(","));
        }
    }

    /// One person of a chain, and the tie that leads to them.
    ///
    /// @param from the id of whose tie it is; empty for the owner
    /// @param strength key of the message that says how strong it is
    /// @param evidence what it rests on, in words
    /// @param inferred whether it only seems so
    /// @param between whether more people come after
    /// @param avoid the address of this page without ways through them
    public record Step(
            Face face,
            String from,
            String fromName,
            String strength,
            List<String> evidence,
            boolean inferred,
            boolean between,
            String avoid) {}

    /// Somebody through whom no way is wanted this time.
    ///
    /// @param again the address of this page with them allowed
    public record Avoided(Face face, String again) {}

    /// A circle, gathering, organization or town to begin with.
    public record Near(String kind, String name, List<Face> faces) {}

    @Override
    public void routes(Routes on) {
        on.get("/paths/people/{id}", this::toPerson);
        on.get("/paths/organizations/{id}", this::toOrganization);
        on.post("/paths/ties", this::say);
        on.post("/paths/people/{id}/never", this::never);
    }

    private void toPerson(Context request, Visit visit) {
        Id<Person> id = Params.id(request, "id");
        Shown shown = rooms.transactions().read(() -> {
            Person person = rooms.people().find(visit.book().id(), id).orElseThrow(NotFoundResponse::new);
            Set<Id<Person>> without = without(request);
            String here = "/paths/people/" + person.id();
            List<Explained> ways = rooms.paths().to(visit.book(), person.id(), without);
            boolean known = ways.stream().anyMatch(way -> way.askFirst().isEmpty());
            return new Shown(
                    Face.of(person, visit.words()).name(),
                    true,
                    known,
                    here,
                    ways.stream().map(way -> way(way, here, without, visit)).toList(),
                    avoided(here, without, visit),
                    ways.isEmpty() ? near(rooms.paths().near(visit.book(), person.id()), visit) : List.of());
        });
        pages.show(request, visit, "paths/way.jte", shown);
    }

    private void toOrganization(Context request, Visit visit) {
        Id<Organization> id = Params.id(request, "id");
        Shown shown = rooms.transactions().read(() -> {
            Organization organization =
                    rooms.organizations().find(visit.book().id(), id).orElseThrow(NotFoundResponse::new);
            Set<Id<Person>> without = without(request);
            String here = "/paths/organizations/" + organization.id();
            List<Explained> ways = rooms.paths().into(visit.book(), organization.id(), without);
            return new Shown(
                    organization.name(),
                    false,
                    ways.stream().anyMatch(way -> way.askFirst().isEmpty()),
                    here,
                    ways.stream().map(way -> way(way, here, without, visit)).toList(),
                    avoided(here, without, visit),
                    ways.isEmpty()
                            ? near(rooms.paths().nearOrganization(visit.book(), organization.id()), visit)
                            : List.of());
        });
        pages.show(request, visit, "paths/way.jte", shown);
    }

    private static Set<Id<Person>> without(Context request) {
        Set<Id<Person>> without = new LinkedHashSet<>();
        try {
            request.queryParams("without").forEach(id -> without.add(Id.parse(id)));
        } catch (IllegalArgumentException e) {
            throw new NotFoundResponse();
        }
        return without;
    }

    private List<Avoided> avoided(String here, Set<Id<Person>> without, Visit visit) {
        return rooms.people().find(visit.book().id(), without).stream()
                .map(person -> {
                    Set<Id<Person>> rest = new LinkedHashSet<>(without);
                    rest.remove(person.id());
                    return new Avoided(Face.of(person, visit.words()), Addresses.without(here, rest));
                })
                .toList();
    }

    private Way way(Explained way, String here, Set<Id<Person>> without, Visit visit) {
        List<Step> steps = new ArrayList<>();
        for (Explained.Step step : way.steps()) {
            boolean between = steps.size() < way.steps().size() - 1;
            Set<Id<Person>> more = new LinkedHashSet<>(without);
            more.add(step.to().id());
            steps.add(new Step(
                    Face.of(step.to(), visit.words()),
                    step.from().map(from -> from.id().toString()).orElse(""),
                    step.from()
                            .map(from -> Face.of(from, visit.words()).familiar())
                            .orElse(""),
                    step.way().words(),
                    step.evidence().stream().map(one -> told(one, step, visit)).toList(),
                    step.inferred(),
                    between,
                    Addresses.without(here, more)));
        }
        return new Way(
                List.copyOf(steps),
                way.askFirst()
                        .map(first -> List.of(Face.of(first, visit.words())))
                        .orElse(List.of()),
                Face.of(way.end(), visit.words()));
    }

    private String told(Evidence evidence, Explained.Step step, Visit visit) {
        return switch (evidence) {
            case Evidence.Said said ->
                visit.words()
                        .say(
                                evidence.words(),
                                visit.words()
                                        .say("relation."
                                                + Params.word(said.relation().kind())),
                                said.relation().note().isEmpty()
                                        ? ""
                                        : " – " + said.relation().note());
            case Evidence.MetThrough met ->
                visit.words()
                        .say(
                                evidence.words(),
                                name(met.through(), step, visit),
                                name(
                                        met.through().equals(step.to().id())
                                                ? fromId(step)
                                                : step.to().id(),
                                        step,
                                        visit));
            case Evidence.Together together ->
                visit.words()
                        .say(
                                evidence.words(),
                                together.shared().times(),
                                visit.words().ago(together.shared().last(), visit.today()));
            case Evidence.Colleagues colleagues ->
                visit.words().say(evidence.words(), colleagues.colleague().organization());
            case Evidence.InCircle circle -> visit.words().say(evidence.words(), circle.circle());
        };
    }

    private static Id<Person> fromId(Explained.Step step) {
        return step.from().map(Person::id).orElse(step.to().id());
    }

    private static String name(Id<Person> id, Explained.Step step, Visit visit) {
        Person person = step.from().filter(from -> from.id().equals(id)).orElse(step.to());
        return Face.of(person, visit.words()).familiar();
    }

    private List<Near> near(List<NearWay> ways, Visit visit) {
        return ways.stream()
                .map(way -> new Near(
                        Params.word(way.kind()),
                        way.name(),
                        rooms.people().find(visit.book().id(), way.people()).stream()
                                .map(person -> Face.of(person, visit.words()))
                                .toList()))
                .toList();
    }

    /// Confirms that two people know each other, or denies it.
    private void say(Context request, Visit visit) {
        boolean know = Params.text(request, "know").equals("yes");
        List<Person> two = rooms.transactions()
                .read(() -> List.of(
                        somebody(Params.text(request, "one", 36), visit),
                        somebody(Params.text(request, "other", 36), visit)));
        Relation relation = new Relation(
                rooms.pen().next(),
                two.getFirst().id(),
                two.getLast().id(),
                know ? Relation.Kind.KNOWS : Relation.Kind.STRANGERS,
                "");
        Id<Change> change = rooms.pen()
                .write(
                        visit.book().id(),
                        Visit.BY,
                        know ? "change.paths.know" : "change.paths.strangers",
                        two.stream().map(person -> person.name().shown()).toList(),
                        () -> rooms.acquaintances().put(visit.book().id(), relation));
        pages.back(request, change);
    }

    private Person somebody(String id, Visit visit) {
        try {
            return rooms.people().find(visit.book().id(), Id.<Person>parse(id)).orElseThrow(NotFoundResponse::new);
        } catch (IllegalArgumentException e) {
            throw new NotFoundResponse();
        }
    }

    private void never(Context request, Visit visit) {
        Person person = rooms.transactions().read(() -> somebody(request.pathParam("id"), visit));
        pages.back(request, answering.neverAsk(visit.book(), person, true, Visit.BY));
    }
}
