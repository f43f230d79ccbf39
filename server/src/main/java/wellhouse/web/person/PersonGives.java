package wellhouse.web.person;

import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import wellhouse.exchange.Exchange;
import wellhouse.exchange.Help;
import wellhouse.exchange.Need;
import wellhouse.exchange.Offer;
import wellhouse.exchange.Promise;
import wellhouse.kernel.Change;
import wellhouse.kernel.Id;
import wellhouse.people.Editing;
import wellhouse.people.Person;
import wellhouse.rooms.Rooms;
import wellhouse.ties.Relation;
import wellhouse.timeline.ByHand;
import wellhouse.timeline.Interaction;
import wellhouse.today.Answering;
import wellhouse.web.frame.Page;
import wellhouse.web.frame.Pages;
import wellhouse.web.frame.Params;
import wellhouse.web.frame.Refused;
import wellhouse.web.frame.Routes;
import wellhouse.web.frame.Visit;

/// What goes on with somebody: contacts, needs and offers, promises and help, and whom they know.
public final class PersonGives implements Page {

    private static final int LINE = 500;
    private static final int TEXT = 20_000;

    private final Rooms rooms;
    private final Pages pages;
    private final Editing editing;
    private final Answering answering;
    private final Painter painter;

    public PersonGives(Rooms rooms, Pages pages, Editing editing, Answering answering) {
        this.rooms = rooms;
        this.pages = pages;
        this.editing = editing;
        this.answering = answering;
        this.painter = new Painter(rooms);
    }

    @FunctionalInterface
    private interface Edit {

        Id<Change> make(Context request, Visit visit, Person person);
    }

    @Override
    public void routes(Routes on) {
        edit(on, "log", this::log);
        edit(on, "moments/{detail}/remove", this::removeMoment);
        edit(on, "needs", this::need);
        edit(on, "needs/{detail}/{status}", this::needStatus);
        edit(on, "offers", this::offer);
        edit(on, "offers/{detail}/remove", this::removeOffer);
        edit(on, "promises", this::promise);
        edit(on, "promises/{detail}/{status}", this::promiseStatus);
        edit(on, "help", this::help);
        edit(on, "relations", this::relation);
        edit(on, "relations/{detail}/remove", this::removeRelation);
        edit(on, "apart", this::keepApart);
        edit(on, "apart/{other}/lift", this::liftApart);
    }

    private void edit(Routes on, String path, Edit edit) {
        on.post("/people/{id}/" + path, (request, visit) -> {
            Id<Person> id = Params.id(request, "id");
            Person person = rooms.transactions()
                    .read(() -> rooms.people().find(visit.book().id(), id))
                    .orElseThrow(NotFoundResponse::new);
            Id<Change> change = edit.make(request, visit, person);
            pages.changed(
                    request,
                    visit,
                    change,
                    "person/body.jte",
                    painter.paint(visit, person.id()).orElseThrow(NotFoundResponse::new));
        });
    }

    private Id<Change> log(Context request, Visit visit, Person person) {
        Interaction.Kind kind = Params.chosen(request, "kind", Interaction.Kind.class);
        LocalDate day = Params.day(request, "on").orElse(visit.today());
        if (day.isAfter(visit.today())) {
            throw new Refused("person.log.future");
        }
        Instant at = day.equals(visit.today())
                ? visit.now()
                : day.atTime(LocalTime.NOON).atZone(visit.book().zone()).toInstant();
        Interaction.Direction direction = Params.choice(request, "direction", Interaction.Direction.class)
                .orElse(kind == Interaction.Kind.MESSAGE ? Interaction.Direction.MINE : Interaction.Direction.MUTUAL);
        String title = Params.text(request, "title");
        String note = Params.text(request, "note");
        if (title.length() > LINE || note.length() > TEXT) {
            throw new Refused("person.too-long");
        }
        Interaction moment = ByHand.with(rooms.pen(), person.id(), kind, direction, at, title, note);
        return editing.write(
                visit.book(),
                person,
                "change.person.logged",
                Visit.BY,
                () -> rooms.timeline().append(visit.book(), List.of(moment)));
    }

    private Id<Change> removeMoment(Context request, Visit visit, Person person) {
        Id<Interaction> id = Params.id(request, "detail");
        boolean theirs = rooms.transactions()
                .read(() -> rooms.timeline().find(visit.book().id(), id))
                .filter(moment -> moment.people().contains(person.id())
                        || moment.alsoThere().contains(person.id()))
                .isPresent();
        if (!theirs) {
            throw new NotFoundResponse();
        }
        return editing.write(
                visit.book(),
                person,
                "change.person.moment-removed",
                Visit.BY,
                () -> rooms.timeline().remove(visit.book(), id));
    }

    private Id<Change> need(Context request, Visit visit, Person person) {
        Need need = new Need(
                rooms.pen().next(),
                person.id(),
                Params.text(request, "what", LINE),
                Params.day(request, "by"),
                visit.now(),
                Need.Status.OPEN,
                "hand");
        return editing.write(
                visit.book(),
                person,
                "change.person.need",
                Visit.BY,
                () -> rooms.exchange().put(visit.book().id(), need));
    }

    private Id<Change> needStatus(Context request, Visit visit, Person person) {
        Need need = one(rooms
                .transactions()
                .read(() -> rooms.exchange().needs(visit.book().id(), person.id()))
                .stream()
                .filter(found -> found.id().toString().equals(request.pathParam("detail")))
                .findFirst());
        return answering.need(
                visit.book(),
                person,
                need,
                one(Params.choice(Need.Status.class, request.pathParam("status"))),
                Optional.empty(),
                visit.now(),
                Visit.BY);
    }

    private Id<Change> offer(Context request, Visit visit, Person person) {
        Offer offer =
                new Offer(rooms.pen().next(), person.id(), Params.text(request, "what", LINE), visit.now(), "hand");
        return editing.write(
                visit.book(),
                person,
                "change.person.offer",
                Visit.BY,
                () -> rooms.exchange().put(visit.book().id(), offer));
    }

    private Id<Change> removeOffer(Context request, Visit visit, Person person) {
        Id<Offer> id = Params.id(request, "detail");
        return editing.write(
                visit.book(),
                person,
                "change.person.detail-removed",
                Visit.BY,
                () -> rooms.exchange().remove(visit.book().id(), Exchange.Entry.OFFER, id));
    }

    private Id<Change> promise(Context request, Visit visit, Person person) {
        Promise promise = new Promise(
                rooms.pen().next(),
                person.id(),
                Params.text(request, "what", LINE),
                !Params.text(request, "mine").equals("false"),
                Params.day(request, "due"),
                visit.now(),
                Promise.Status.OPEN);
        return editing.write(
                visit.book(),
                person,
                "change.person.promise",
                Visit.BY,
                () -> rooms.exchange().put(visit.book().id(), promise));
    }

    private Id<Change> promiseStatus(Context request, Visit visit, Person person) {
        Promise promise =
                one(rooms
                        .transactions()
                        .read(() -> rooms.exchange().promises(visit.book().id(), person.id()))
                        .stream()
                        .filter(found -> found.id().toString().equals(request.pathParam("detail")))
                        .findFirst());
        return answering.promise(
                visit.book(),
                person,
                promise,
                one(Params.choice(Promise.Status.class, request.pathParam("status"))),
                Optional.empty(),
                visit.now(),
                Visit.BY);
    }

    private Id<Change> help(Context request, Visit visit, Person person) {
        boolean given = !Params.text(request, "given").equals("false");
        Help.Currency currency = Params.chosen(request, "currency", Help.Currency.class);
        return answering.helped(
                visit.book(), person, given, currency, Params.upTo(LINE, request, "what"), visit.today(), Visit.BY);
    }

    private Id<Change> relation(Context request, Visit visit, Person person) {
        Id<Person> other = Id.parse(Params.text(request, "other", LINE));
        one(rooms.transactions().read(() -> rooms.people().find(visit.book().id(), other)));
        Relation.Kind kind = Params.choice(request, "how", Relation.Kind.class).orElse(Relation.Kind.KNOWS);
        Relation relation = new Relation(rooms.pen().next(), other, person.id(), kind, "");
        return editing.write(
                visit.book(),
                person,
                "change.person.relation",
                Visit.BY,
                () -> rooms.acquaintances().put(visit.book().id(), relation));
    }

    private Id<Change> removeRelation(Context request, Visit visit, Person person) {
        Id<Relation> id = Params.id(request, "detail");
        return editing.write(
                visit.book(),
                person,
                "change.person.detail-removed",
                Visit.BY,
                () -> rooms.acquaintances().remove(visit.book().id(), id));
    }

    private Id<Change> keepApart(Context request, Visit visit, Person person) {
        Id<Person> other = Id.parse(Params.text(request, "other", LINE));
        if (other.equals(person.id())) {
            throw new Refused("person.apart.same");
        }
        one(rooms.transactions().read(() -> rooms.people().find(visit.book().id(), other)));
        return apart(visit, person, other, true);
    }

    private Id<Change> liftApart(Context request, Visit visit, Person person) {
        return apart(visit, person, Params.id(request, "other"), false);
    }

    private Id<Change> apart(Visit visit, Person person, Id<Person> other, boolean apart) {
        return editing.write(
                visit.book(),
                person,
                apart ? "change.person.apart" : "change.person.apart-lifted",
                Visit.BY,
                () -> rooms.matches().apart(visit.book().id(), person.id(), other, apart));
    }

    private static <T> T one(Optional<T> found) {
        return found.orElseThrow(NotFoundResponse::new);
    }
}
