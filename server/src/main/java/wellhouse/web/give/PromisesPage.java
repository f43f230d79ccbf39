package wellhouse.web.give;

import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import wellhouse.exchange.Noting;
import wellhouse.exchange.Promise;
import wellhouse.kernel.Id;
import wellhouse.people.Person;
import wellhouse.rooms.Rooms;
import wellhouse.web.frame.Face;
import wellhouse.web.frame.Page;
import wellhouse.web.frame.Pages;
import wellhouse.web.frame.Params;
import wellhouse.web.frame.Routes;
import wellhouse.web.frame.Visit;

/// `/give/promises`: what I said I would do, and what was said to me; kept, moved to another day, or let go.
public final class PromisesPage implements Page {

    private static final int MOST = 300;
    private static final LocalDate ALL = LocalDate.of(9999, 1, 1);

    private final Rooms rooms;
    private final Pages pages;
    private final Finder finder;

    public PromisesPage(Rooms rooms, Pages pages) {
        this.rooms = rooms;
        this.pages = pages;
        this.finder = new Finder(rooms);
    }

    /// What the page shows.
    public record Shown(List<Line> mine, List<Line> theirs) {}

    /// One promise.
    ///
    /// @param due the day as a field wants it; empty for some time
    /// @param when the same in words
    public record Line(String id, Face face, String what, String due, String when) {}

    @Override
    public void routes(Routes on) {
        on.get("/give/promises", this::show);
        on.post("/give/promises", this::add);
        on.post("/give/promises/{id}/move", this::move);
        on.post("/give/promises/{id}/{status}", this::end);
    }

    private void show(Context request, Visit visit) {
        Shown shown = rooms.transactions().read(() -> {
            List<Promise> all = rooms.exchange().openPromises(visit.book().id(), ALL, MOST);
            Map<Id<Person>, Face> faces = new HashMap<>();
            rooms.people()
                    .find(
                            visit.book().id(),
                            all.stream().map(Promise::person).distinct().toList())
                    .forEach(person -> faces.put(person.id(), Face.of(person, visit.words())));
            return new Shown(lines(all, true, faces, visit), lines(all, false, faces, visit));
        });
        pages.show(request, visit, "give/promises.jte", shown);
    }

    private static List<Line> lines(List<Promise> all, boolean mine, Map<Id<Person>, Face> faces, Visit visit) {
        return all.stream()
                .filter(promise -> promise.mine() == mine)
                .flatMap(promise -> Optional.ofNullable(faces.get(promise.person())).stream()
                        .map(face -> new Line(
                                promise.id().toString(),
                                face,
                                promise.what(),
                                promise.due().map(LocalDate::toString).orElse(""),
                                promise.due()
                                        .map(due -> visit.words()
                                                .say("give.until", visit.words().near(due, visit.today())))
                                        .orElseGet(() -> visit.words().say("give.promises.some-time")))))
                .toList();
    }

    private void add(Context request, Visit visit) {
        Person person = finder.person(request, visit, "who");
        boolean mine = !Params.text(request, "mine").equals("false");
        var noted = rooms.noting()
                .promise(
                        visit.book(),
                        person,
                        Params.text(request, "what", Noting.LONGEST),
                        mine,
                        Params.day(request, "due"),
                        visit.now(),
                        Visit.BY);
        pages.changed(request, noted.change(), "/give/promises");
    }

    private Promise promise(Context request, Visit visit) {
        Id<Promise> id = Params.id(request, "id");
        return rooms.transactions()
                .read(() -> rooms.exchange().promise(visit.book().id(), id))
                .orElseThrow(NotFoundResponse::new);
    }

    private void move(Context request, Visit visit) {
        var noted = rooms.noting().move(visit.book(), promise(request, visit), Params.day(request, "due"), Visit.BY);
        pages.changed(request, noted.change(), "/give/promises");
    }

    private void end(Context request, Visit visit) {
        Promise.Status status = Params.choice(Promise.Status.class, request.pathParam("status"))
                .filter(one -> one != Promise.Status.OPEN)
                .orElseThrow(NotFoundResponse::new);
        var noted = rooms.noting().end(visit.book(), promise(request, visit), status, Visit.BY);
        pages.changed(request, noted.change(), "/give/promises");
    }
}
