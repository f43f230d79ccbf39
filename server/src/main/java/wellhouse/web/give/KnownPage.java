package wellhouse.web.give;

import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import wellhouse.exchange.known.Knowing;
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
import wellhouse.wire.KnownSheet;

/// `/give/known`: who would speak for me, who knows what I do, words of praise, and what made me visible.
public final class KnownPage implements Page {

    private static final int BEGAN = 12;

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
    /// @param began who began a contact in the last year, the latest first; nobody is counted
    public record Shown(Renown.All all, Map<String, Face> faces, List<Began> began, String owner) {

        public Optional<Face> face(Id<Person> person) {
            return Optional.ofNullable(faces.get(person.toString()));
        }

        /// Who would speak for the owner and agreed to be named.
        public List<Renown.Voucher> named() {
            return all.vouchers().stream()
                    .filter(one ->
                            one.consent().isPresent() && face(one.person()).isPresent())
                    .toList();
        }

        public String name(Optional<Id<Person>> person) {
            return person.flatMap(this::face).map(Face::name).orElse("");
        }
    }

    /// Somebody who began a contact, and when last.
    public record Began(Face face, String when) {}

    @Override
    public void routes(Routes on) {
        on.get("/give/known", (request, visit) -> show(request, visit, "give/known.jte"));
        on.get("/give/known/references", (request, visit) -> show(request, visit, "give/references.jte"));
        on.post(
                "/give/known/kudos",
                (request, visit) -> pages.back(
                        request,
                        rooms.knowing()
                                .praise(
                                        visit.book(),
                                        finder.maybe(request, visit, "who"),
                                        Params.text(request, "words", Knowing.PRAISE),
                                        brief(request, "source"),
                                        day(request, visit),
                                        Visit.BY)));
        on.post(
                "/give/known/vouchers",
                (request, visit) -> pages.back(
                        request,
                        rooms.knowing()
                                .voucher(
                                        visit.book(),
                                        finder.person(request, visit, "who"),
                                        Params.text(request, "about", Knowing.LINE),
                                        Params.text(request, "agreed").equals("on")
                                                ? Optional.of(day(request, visit))
                                                : Optional.empty(),
                                        Visit.BY)));
        on.post("/give/known/vouchers/{id}/agreed", this::agreed);
        on.post(
                "/give/known/tellings",
                (request, visit) -> pages.back(
                        request,
                        rooms.knowing()
                                .told(
                                        visit.book(),
                                        finder.person(request, visit, "who"),
                                        Params.text(request, "what", Knowing.LINE),
                                        day(request, visit),
                                        Visit.BY)));
        on.post(
                "/give/known/showings",
                (request, visit) -> pages.back(
                        request,
                        rooms.knowing()
                                .shown(
                                        visit.book(),
                                        Params.text(request, "what", Knowing.LINE),
                                        brief(request, "where"),
                                        day(request, visit),
                                        Visit.BY)));
        on.post("/give/known/{kind}/{id}/remove", (request, visit) -> {
            Renown.Entry kind =
                    Params.choice(Renown.Entry.class, request.pathParam("kind")).orElseThrow(NotFoundResponse::new);
            pages.back(request, rooms.knowing().remove(visit.book(), kind, Params.<Renown>id(request, "id"), Visit.BY));
        });
    }

    private void agreed(Context request, Visit visit) {
        Id<Renown.Voucher> id = Params.id(request, "id");
        Renown.Voucher voucher =
                rooms.transactions().read(() -> rooms.renown().all(visit.book().id())).vouchers().stream()
                        .filter(one -> one.id().equals(id))
                        .findFirst()
                        .orElseThrow(NotFoundResponse::new);
        pages.back(request, rooms.knowing().agreed(visit.book(), voucher, visit.today(), Visit.BY));
    }

    private static String brief(Context request, String field) {
        String text = Params.text(request, field);
        return text.length() > Knowing.LINE ? text.substring(0, Knowing.LINE) : text;
    }

    private static LocalDate day(Context request, Visit visit) {
        return Params.day(request, "on").orElse(visit.today());
    }

    private void show(Context request, Visit visit, String template) {
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
            return new Shown(all, faces, began(visit), visit.account().name());
        });
        pages.show(request, visit, template, shown);
    }

    private List<Began> began(Visit visit) {
        Map<Id<Person>, Instant> last = KnownSheet.began(rooms, visit.book());
        List<Id<Person>> first = last.keySet().stream().limit(BEGAN).toList();
        Map<Id<Person>, Person> people = new HashMap<>();
        rooms.people().find(visit.book().id(), first).forEach(person -> people.put(person.id(), person));
        return first.stream()
                .flatMap(id -> Optional.ofNullable(people.get(id)).stream()
                        .map(person -> new Began(
                                Face.of(person, visit.words()),
                                visit.words()
                                        .ago(visit.book().dayOf(Objects.requireNonNull(last.get(id))), visit.today()))))
                .toList();
    }
}
