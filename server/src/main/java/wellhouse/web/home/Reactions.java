package wellhouse.web.home;

import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import wellhouse.exchange.Help;
import wellhouse.exchange.Need;
import wellhouse.exchange.Promise;
import wellhouse.exchange.Sensitivity;
import wellhouse.exchange.match.End;
import wellhouse.kernel.Change;
import wellhouse.kernel.Id;
import wellhouse.people.Person;
import wellhouse.people.Search;
import wellhouse.rooms.Rooms;
import wellhouse.timeline.Interaction;
import wellhouse.today.Answering;
import wellhouse.today.Answers;
import wellhouse.web.frame.Face;
import wellhouse.web.frame.Page;
import wellhouse.web.frame.Pages;
import wellhouse.web.frame.Params;
import wellhouse.web.frame.Routes;
import wellhouse.web.frame.Visit;
import wellhouse.web.give.Matchmaker;

/// What the owner answers to the lines of home: each is one change and takes its line off the page.
public final class Reactions implements Page {

    private static final int HANDS = 4;

    private final Rooms rooms;
    private final Pages pages;
    private final Matchmaker matchmaker;
    private final Answering answering;

    public Reactions(Rooms rooms, Pages pages, Answering answering) {
        this.rooms = rooms;
        this.pages = pages;
        this.matchmaker = new Matchmaker(rooms);
        this.answering = answering;
    }

    /// Asks what was given, after a promise was kept or a need met.
    public record Given(Face face, List<Help.Currency> currencies) {}

    /// Who could meet a need.
    ///
    /// @param thing the address of the need
    /// @param none the message where there are none
    /// @param hands people whose book entry speaks of it, with the words that do
    public record Hands(String thing, String none, List<Hand> hands) {}

    /// One of them.
    public record Hand(Face face, String why) {}

    @Override
    public void routes(Routes on) {
        on.post("/today/people/{id}/never-ask", this::neverAsk);
        on.post("/today/people/{id}/{answer}", this::answer);
        on.post("/today/promises/{person}/{id}/{status}", this::promise);
        on.post("/today/needs/{person}/{id}/{status}", this::need);
        on.get("/today/needs/{person}/{id}/hands", this::hands);
        on.post("/today/given/{id}", this::given);
    }

    private void answer(Context request, Visit visit) {
        Person person = person(request, visit, "id");
        Answers.Answer answer =
                Params.choice(Answers.Answer.class, request.pathParam("answer")).orElseThrow(NotFoundResponse::new);
        Interaction.Kind how =
                Params.choice(request, "kind", Interaction.Kind.class).orElse(Interaction.Kind.MESSAGE);
        pages.removed(request, visit, answering.answer(visit.book(), person, answer, how, visit.now(), Visit.BY));
    }

    private void neverAsk(Context request, Visit visit) {
        Person person = person(request, visit, "id");
        boolean never = !Params.text(request, "never").equals("false");
        var change = answering.neverAsk(visit.book(), person, never, Visit.BY);
        pages.back(request, change);
    }

    private void promise(Context request, Visit visit) {
        Person person = person(request, visit, "person");
        Promise promise =
                one(request, () -> rooms.exchange().promises(visit.book().id(), person.id()), Promise::id);
        Promise.Status status = status(request, Promise.Status.class);
        var change = answering.promise(visit.book(), person, promise, status, how(request), visit.now(), Visit.BY);
        answered(request, visit, person, change, status == Promise.Status.KEPT);
    }

    private void need(Context request, Visit visit) {
        Person person = person(request, visit, "person");
        Need need = need(request, visit, person);
        Need.Status status = status(request, Need.Status.class);
        var change = answering.need(visit.book(), person, need, status, how(request), visit.now(), Visit.BY);
        answered(request, visit, person, change, status == Need.Status.MET);
    }

    /// Takes the line away; asks what was given where it was carried out.
    private void answered(Context request, Visit visit, Person person, Id<Change> change, boolean carriedOut) {
        if (carriedOut) {
            pages.changed(request, visit, change, "home/given.jte", askGiven(person, visit));
        } else {
            pages.removed(request, visit, change);
        }
    }

    private static <E extends Enum<E>> E status(Context request, Class<E> of) {
        return Params.choice(of, request.pathParam("status")).orElseThrow(NotFoundResponse::new);
    }

    private void hands(Context request, Visit visit) {
        Person person = person(request, visit, "person");
        Need need = need(request, visit, person);
        Hands hands = rooms.transactions().read(() -> {
            String thing = "/today/needs/" + person.id() + "/" + need.id();
            boolean between = need.sensitivity() == Sensitivity.PRIVATE;
            List<Hand> fitting = matchmaker.of(visit, End.Kind.NEED, need.id().value(), HANDS * 2, true).stream()
                    .flatMap(match ->
                            match.face().map(face -> new Hand(face, match.told() + " (" + match.why() + ")")).stream())
                    .limit(HANDS)
                    .toList();
            return new Hands(
                    thing,
                    between ? "home.hands.private" : "home.hands.none",
                    fitting.isEmpty() && !between ? found(visit, person, need) : fitting);
        });
        pages.show(request, visit, "home/hands.jte", hands);
    }

    /// Whose entry speaks of it, where nothing fits better; nobody who may not hear of the one who needs it, and nobody
    /// of whom nothing may be asked.
    private List<Hand> found(Visit visit, Person person, Need need) {
        if (person.keeping().secret()) {
            return List.of();
        }
        List<Id<Person>> apart = rooms.matches().apartFrom(visit.book().id(), person.id());
        List<Hand> hands = new ArrayList<>();
        for (Search.Hit hit : rooms.search().find(visit.book().id(), need.what(), HANDS * 2)) {
            rooms.people()
                    .find(visit.book().id(), hit.person())
                    .filter(one -> !one.id().equals(person.id()) && !apart.contains(one.id()))
                    .filter(one -> !one.keeping().secret() && !one.keeping().neverAsk())
                    .ifPresent(one -> hands.add(new Hand(Face.of(one, visit.words()), hit.snippet())));
        }
        return hands.stream().limit(HANDS).toList();
    }

    private void given(Context request, Visit visit) {
        Person person = person(request, visit, "id");
        Help.Currency currency = Params.chosen(request, "currency", Help.Currency.class);
        pages.removed(
                request, visit, answering.helped(visit.book(), person, true, currency, "", visit.today(), Visit.BY));
    }

    private static Optional<Interaction.Kind> how(Context request) {
        return Params.choice(request, "kind", Interaction.Kind.class);
    }

    private static Given askGiven(Person person, Visit visit) {
        return new Given(Face.of(person, visit.words()), List.of(Help.Currency.values()));
    }

    private Need need(Context request, Visit visit, Person person) {
        return one(request, () -> rooms.exchange().needs(visit.book().id(), person.id()), Need::id);
    }

    /// The one that the address names.
    private <T> T one(Context request, Supplier<List<T>> all, Function<T, Id<T>> id) {
        Id<T> wanted = Params.id(request, "id");
        return rooms.transactions().read(all).stream()
                .filter(found -> id.apply(found).equals(wanted))
                .findFirst()
                .orElseThrow(NotFoundResponse::new);
    }

    private Person person(Context request, Visit visit, String param) {
        Id<Person> id = Params.id(request, param);
        Optional<Person> found =
                rooms.transactions().read(() -> rooms.people().find(visit.book().id(), id));
        return found.orElseThrow(NotFoundResponse::new);
    }
}
