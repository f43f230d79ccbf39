package wellhouse.web.introductions;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import wellhouse.exchange.Need;
import wellhouse.introductions.Introducing;
import wellhouse.introductions.Introducing.Outcome;
import wellhouse.introductions.Introduction;
import wellhouse.kernel.Id;
import wellhouse.people.Person;
import wellhouse.people.Search;
import wellhouse.rooms.Rooms;
import wellhouse.web.frame.Face;
import wellhouse.web.frame.Page;
import wellhouse.web.frame.Pages;
import wellhouse.web.frame.Params;
import wellhouse.web.frame.Refused;
import wellhouse.web.frame.Routes;
import wellhouse.web.frame.Visit;

/// `/introductions`: all of them, and a new one.
public final class IntroductionsPage implements Page {

    private static final int MOST = 100;
    private static final int CHOICES = 6;
    private static final int WHY = 500;

    private final Rooms rooms;
    private final Pages pages;

    public IntroductionsPage(Rooms rooms, Pages pages) {
        this.rooms = rooms;
        this.pages = pages;
    }

    /// What is shown.
    ///
    /// @param lanes what is under way, by how far it has come; lanes without any are left out
    /// @param through who introduced the owner to whom over the years, the latest first
    public record Shown(List<Lane> lanes, List<Line> over, List<Met> through) {}

    /// How far some of them have come: `idea`, `asked`, `agreed` or `made`.
    public record Lane(String key, List<Line> lines) {}

    /// That somebody brought the owner together with somebody.
    ///
    /// @param when as much of the date as is known; may be empty
    public record Met(Face through, Face person, String when) {}

    /// One introduction.
    ///
    /// @param status the word of its status
    /// @param moved how long ago it was touched
    /// @param late whether a reminder is in order
    public record Line(
            String path, String kind, Face first, Face second, String why, String status, String moved, boolean late) {}

    /// A new introduction of two people to each other.
    ///
    /// @param first the one who is chosen already; empty for nobody yet
    /// @param words what was typed to find the other
    /// @param need the id of what it would meet; empty for nothing in particular
    /// @param why the reason as far as it was written
    /// @param problem a message key; empty for none
    public record New(
            Optional<Face> first,
            Optional<Face> second,
            String words,
            List<Face> choices,
            String need,
            String why,
            String problem) {}

    @Override
    public void routes(Routes on) {
        on.get("/introductions", this::show);
        on.get("/introductions/new", this::begin);
        on.post("/introductions", this::propose);
        on.get("/today/needs/{person}/{id}/to/{hand}", this::match);
    }

    private void show(Context request, Visit visit) {
        Shown shown = rooms.transactions().read(() -> {
            var book = visit.book().id();
            List<Introduction> open = rooms.introductions().open(book, MOST);
            List<Introduction> over = rooms.introductions().over(book, MOST);
            List<Introduction> all = new ArrayList<>(open);
            all.addAll(over);
            Map<Id<Person>, Face> faces = faces(all, visit);
            return new Shown(lanes(open, faces, visit), lines(over, faces, visit), through(visit));
        });
        pages.show(request, visit, "introductions/introductions.jte", shown);
    }

    private static List<Lane> lanes(List<Introduction> open, Map<Id<Person>, Face> faces, Visit visit) {
        Map<String, List<Introduction>> lanes = new LinkedHashMap<>();
        List.of("idea", "asked", "agreed", "made").forEach(key -> lanes.put(key, new ArrayList<>()));
        open.forEach(
                one -> Objects.requireNonNull(lanes.get(lane(one.status()))).add(one));
        return lanes.entrySet().stream()
                .map(lane -> new Lane(lane.getKey(), lines(lane.getValue(), faces, visit)))
                .filter(lane -> !lane.lines().isEmpty())
                .toList();
    }

    private static String lane(Introduction.Status status) {
        return switch (status) {
            case PROPOSED -> "idea";
            case ASKED_FIRST, FIRST_AGREED, ASKED_SECOND -> "asked";
            case AGREED -> "agreed";
            case MADE, OUTCOME, THANKED, DECLINED -> "made";
        };
    }

    private List<Met> through(Visit visit) {
        return rooms.people().metThrough(visit.book().id(), MOST).stream()
                .flatMap(person -> person.met().through().stream()
                        .flatMap(id -> rooms.people().find(visit.book().id(), id).stream())
                        .map(other -> new Met(
                                Face.of(other, visit.words()),
                                Face.of(person, visit.words()),
                                person.met().when().map(visit.words()::date).orElse(""))))
                .toList();
    }

    private Map<Id<Person>, Face> faces(List<Introduction> all, Visit visit) {
        Set<Id<Person>> ids = new HashSet<>();
        all.forEach(one -> ids.addAll(List.of(one.first(), one.second())));
        Map<Id<Person>, Face> faces = new HashMap<>();
        rooms.people()
                .find(visit.book().id(), ids)
                .forEach(person -> faces.put(person.id(), Face.of(person, visit.words())));
        return faces;
    }

    private static List<Line> lines(List<Introduction> all, Map<Id<Person>, Face> faces, Visit visit) {
        List<Line> lines = new ArrayList<>();
        for (Introduction one : all) {
            Face first = faces.get(one.first());
            Face second = faces.get(one.second());
            if (first != null && second != null) {
                lines.add(new Line(
                        "/introductions/" + one.id(),
                        Params.word(one.kind()),
                        first,
                        second,
                        one.why(),
                        Params.word(one.status()),
                        visit.words().ago(one.moved(), visit.today()),
                        one.mayBeRemindedOf(visit.today())));
            }
        }
        return List.copyOf(lines);
    }

    /// Leads from a need and somebody who could meet it to the introduction of the two; who would give is asked first.
    private void match(Context request, Visit visit) {
        pages.go(
                request,
                "/introductions/new?first=" + Params.<Person>id(request, "hand") + "&second="
                        + Params.<Person>id(request, "person") + "&need=" + Params.<Need>id(request, "id"));
    }

    private void begin(Context request, Visit visit) {
        begin(request, visit, "");
    }

    private void begin(Context request, Visit visit, String problem) {
        String words = Params.text(request, "q");
        New shown = rooms.transactions().read(() -> {
            Optional<Face> first = chosen(request, "first", visit);
            Optional<Face> second = chosen(request, "second", visit);
            Optional<Need> need = need(request, visit);
            List<Id<Person>> found = words.isEmpty()
                    ? List.of()
                    : rooms.search().find(visit.book().id(), words, CHOICES).stream()
                            .map(Search.Hit::person)
                            .toList();
            List<Face> choices = rooms.people().find(visit.book().id(), found).stream()
                    .map(person -> Face.of(person, visit.words()))
                    .filter(face ->
                            first.filter(one -> one.id().equals(face.id())).isEmpty())
                    .toList();
            String written = Params.text(request, "why");
            return new New(
                    first,
                    second,
                    words,
                    choices,
                    need.map(one -> one.id().toString()).orElse(""),
                    written.isEmpty()
                            ? need.map(one -> visit.words().say("introductions.why.need", one.what()))
                                    .orElse("")
                            : written,
                    problem);
        });
        if (!problem.isEmpty()) {
            request.status(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        pages.show(request, visit, "introductions/new.jte", shown);
    }

    private Optional<Need> need(Context request, Visit visit) {
        String id = Params.text(request, "need");
        try {
            return id.isEmpty()
                    ? Optional.empty()
                    : rooms.exchange().need(visit.book().id(), Id.parse(id));
        } catch (IllegalArgumentException e) {
            throw new NotFoundResponse();
        }
    }

    private Optional<Face> chosen(Context request, String name, Visit visit) {
        String id = Params.text(request, name);
        return id.isEmpty() ? Optional.empty() : Optional.of(Face.of(somebody(id, visit), visit.words()));
    }

    private Person somebody(String id, Visit visit) {
        try {
            return rooms.people().find(visit.book().id(), Id.<Person>parse(id)).orElseThrow(NotFoundResponse::new);
        } catch (IllegalArgumentException e) {
            throw new NotFoundResponse();
        }
    }

    private void propose(Context request, Visit visit) {
        Introduction.Kind kind = Params.chosen(request, "kind", Introduction.Kind.class);
        String why = Params.text(request, "why", WHY);
        List<Person> two = rooms.transactions()
                .read(() -> List.of(
                        somebody(Params.text(request, "first", 36), visit),
                        somebody(Params.text(request, "second", 36), visit)));
        if (two.getFirst().id().equals(two.getLast().id())) {
            throw new Refused("introductions.problem.same");
        }
        Optional<Need> need = rooms.transactions().read(() -> need(request, visit));
        boolean mayName = Params.text(request, "named").equals("on");
        Outcome outcome = rooms.introducing()
                .propose(
                        visit.book(),
                        new Introducing.Thought(kind, two.getFirst(), two.getLast(), why, need, mayName),
                        visit.today(),
                        Visit.BY);
        switch (outcome) {
            case Outcome.Done done -> pages.changed(request, done.change(), "/introductions/" + done.introduction());
            case Outcome.Already already -> pages.go(request, "/introductions/" + already.introduction());
            case Outcome.Closed _ -> throw new Refused("introductions.problem.closed");
            case Outcome.Apart _ -> throw new Refused("introductions.problem.apart");
            case Outcome.Named _ -> begin(request, visit, "introductions.problem.named");
            case Outcome.Stale _ -> throw new NotFoundResponse();
        }
    }
}
