package wellhouse.web.introductions;

import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
    public record Shown(List<Line> open, List<Line> over) {}

    /// One introduction.
    ///
    /// @param status the word of its status
    /// @param moved how long ago it was touched
    public record Line(String path, String kind, Face first, Face second, String why, String status, String moved) {}

    /// A new introduction of two people to each other.
    ///
    /// @param first the one who is chosen already; empty for nobody yet
    /// @param words what was typed to find the other
    public record New(Optional<Face> first, Optional<Face> second, String words, List<Face> choices) {}

    @Override
    public void routes(Routes on) {
        on.get("/introductions", this::show);
        on.get("/introductions/new", this::begin);
        on.post("/introductions", this::propose);
    }

    private void show(Context request, Visit visit) {
        Shown shown = rooms.transactions().read(() -> {
            var book = visit.book().id();
            List<Introduction> open = rooms.introductions().open(book, MOST);
            List<Introduction> over = rooms.introductions().over(book, MOST);
            List<Introduction> all = new ArrayList<>(open);
            all.addAll(over);
            Map<Id<Person>, Face> faces = faces(all, visit);
            return new Shown(lines(open, faces, visit), lines(over, faces, visit));
        });
        pages.show(request, visit, "introductions/introductions.jte", shown);
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
                        visit.words().ago(one.moved(), visit.today())));
            }
        }
        return List.copyOf(lines);
    }

    private void begin(Context request, Visit visit) {
        String words = Params.text(request, "q");
        New shown = rooms.transactions().read(() -> {
            Optional<Face> first = chosen(request, "first", visit);
            Optional<Face> second = chosen(request, "second", visit);
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
            return new New(first, second, words, choices);
        });
        pages.show(request, visit, "introductions/new.jte", shown);
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
        Outcome outcome = rooms.introducing()
                .propose(visit.book(), kind, two.getFirst(), two.getLast(), why, visit.today(), Visit.BY);
        switch (outcome) {
            case Outcome.Done done -> pages.changed(request, done.change(), "/introductions/" + done.introduction());
            case Outcome.Already already -> pages.go(request, "/introductions/" + already.introduction());
            case Outcome.Closed _ -> throw new Refused("introductions.problem.closed");
            case Outcome.Stale _ -> throw new NotFoundResponse();
        }
    }
}
