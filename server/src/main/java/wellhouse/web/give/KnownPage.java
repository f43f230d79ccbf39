package wellhouse.web.give;

import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import wellhouse.exchange.known.Renown;
import wellhouse.kernel.Id;
import wellhouse.people.Person;
import wellhouse.rooms.Rooms;
import wellhouse.web.frame.Face;
import wellhouse.web.frame.Page;
import wellhouse.web.frame.Pages;
import wellhouse.web.frame.Params;
import wellhouse.web.frame.Routes;
import wellhouse.web.frame.Visit;

/// `/give/known`: who would speak for me, who knows what I do, words of praise, and what made me visible.
public final class KnownPage implements Page {

    private static final int LINE = 500;
    private static final int PRAISE = 4_000;

    private final Rooms rooms;
    private final Pages pages;
    private final Finder finder;

    public KnownPage(Rooms rooms, Pages pages) {
        this.rooms = rooms;
        this.pages = pages;
        this.finder = new Finder(rooms);
    }

    /// What the page shows.
    ///
    /// @param faces of all who are spoken of, by their ids
    public record Shown(Renown.All all, Map<String, Face> faces) {

        public Optional<Face> face(Id<Person> person) {
            return Optional.ofNullable(faces.get(person.toString()));
        }

        public String name(Optional<Id<Person>> person) {
            return person.flatMap(this::face).map(Face::name).orElse("");
        }
    }

    @Override
    public void routes(Routes on) {
        on.get("/give/known", this::show);
        on.post("/give/known/kudos", (request, visit) -> {
            Renown.Kudos kudos = new Renown.Kudos(
                    rooms.pen().next(),
                    finder.maybe(request, visit, "who").map(Person::id),
                    Params.text(request, "words", PRAISE),
                    brief(request, "source"),
                    day(request, visit));
            write(request, visit, () -> rooms.renown().put(visit.book().id(), kudos));
        });
        on.post("/give/known/vouchers", (request, visit) -> {
            boolean agreed = Params.text(request, "agreed").equals("on");
            Renown.Voucher voucher = new Renown.Voucher(
                    rooms.pen().next(),
                    finder.person(request, visit, "who").id(),
                    Params.text(request, "about", LINE),
                    agreed ? Optional.of(day(request, visit)) : Optional.empty());
            write(request, visit, () -> rooms.renown().put(visit.book().id(), voucher));
        });
        on.post("/give/known/tellings", (request, visit) -> {
            Renown.Telling telling = new Renown.Telling(
                    rooms.pen().next(),
                    finder.person(request, visit, "who").id(),
                    Params.text(request, "what", LINE),
                    day(request, visit));
            write(request, visit, () -> rooms.renown().put(visit.book().id(), telling));
        });
        on.post("/give/known/showings", (request, visit) -> {
            Renown.Showing showing = new Renown.Showing(
                    rooms.pen().next(),
                    Params.text(request, "what", LINE),
                    brief(request, "where"),
                    "",
                    day(request, visit));
            write(request, visit, () -> rooms.renown().put(visit.book().id(), showing));
        });
        on.post("/give/known/{kind}/{id}/remove", (request, visit) -> {
            Renown.Entry kind =
                    Params.choice(Renown.Entry.class, request.pathParam("kind")).orElseThrow(NotFoundResponse::new);
            Id<Renown> id = Params.id(request, "id");
            write(request, visit, () -> rooms.renown().remove(visit.book().id(), kind, id));
        });
    }

    private static String brief(Context request, String field) {
        String text = Params.text(request, field);
        return text.length() > LINE ? text.substring(0, LINE) : text;
    }

    private static LocalDate day(Context request, Visit visit) {
        return Params.day(request, "on").orElse(visit.today());
    }

    private void show(Context request, Visit visit) {
        Shown shown = rooms.transactions().read(() -> {
            Renown.All all = rooms.renown().all(visit.book().id());
            Map<String, Face> faces = new HashMap<>();
            List<Id<Person>> ids = Stream.of(
                            all.kudos().stream().flatMap(one -> one.person().stream()),
                            all.vouchers().stream().map(Renown.Voucher::person),
                            all.tellings().stream().map(Renown.Telling::person))
                    .flatMap(one -> one)
                    .distinct()
                    .toList();
            rooms.people()
                    .find(visit.book().id(), ids)
                    .forEach(person -> faces.put(person.id().toString(), Face.of(person, visit.words())));
            return new Shown(all, faces);
        });
        pages.show(request, visit, "give/known.jte", shown);
    }

    private void write(Context request, Visit visit, Runnable work) {
        pages.back(request, rooms.pen().write(visit.book().id(), Visit.BY, "change.give.known", List.of(), work));
    }
}
