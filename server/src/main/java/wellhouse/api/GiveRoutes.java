package wellhouse.api;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import wellhouse.accounts.Scope;
import wellhouse.exchange.Exchange;
import wellhouse.exchange.Help;
import wellhouse.exchange.Need;
import wellhouse.exchange.Noting;
import wellhouse.exchange.Offer;
import wellhouse.exchange.OwnLine;
import wellhouse.exchange.Promise;
import wellhouse.kernel.Id;
import wellhouse.people.OwnPosition;
import wellhouse.people.OwnPositions;
import wellhouse.people.Person;
import wellhouse.wire.Fitting;
import wellhouse.wire.Giving;
import wellhouse.wire.Shapes;
import wellhouse.wire.Sight;

/// Needs, offers, the ledger and promises. Nothing is ever added up by person, and what stays between the owner and one
/// person is not there.
final class GiveRoutes {

    private static final Set<Scope> READ = Set.of(Scope.GIVE_READ);
    private static final Set<Scope> WRITE = Set.of(Scope.GIVE_WRITE);
    private static final LocalDate FOR_EVER = LocalDate.of(9999, 1, 1);
    private static final int A_DAY = 1_440;
    private static final int A_CENTURY = 1_200;
    private static final int FITTING = 5;
    private static final int MOST_FITTING = 50;

    private GiveRoutes() {}

    static void add(Gate gate) {
        gate.get("/needs", READ, GiveRoutes::needs);
        gate.post("/needs", WRITE, GiveRoutes::addNeed);
        gate.post("/needs/{id}/close", WRITE, GiveRoutes::closeNeed);
        gate.get("/needs/{id}/matches", READ, GiveRoutes::matches);
        gate.get("/offers", READ, GiveRoutes::offers);
        gate.post("/offers", WRITE, GiveRoutes::addOffer);
        gate.post("/offers/{id}/close", WRITE, GiveRoutes::closeOffer);
        gate.get("/card", READ, GiveRoutes::card);
        gate.post("/card", WRITE, GiveRoutes::addOwn);
        gate.post("/card/{id}/remove", WRITE, GiveRoutes::removeOwn);
        gate.get("/positions", READ, GiveRoutes::positions);
        gate.post("/positions", WRITE, GiveRoutes::addPosition);
        gate.post("/positions/{id}/remove", WRITE, GiveRoutes::removePosition);
        gate.get("/ledger", READ, GiveRoutes::ledger);
        gate.post("/ledger", WRITE, GiveRoutes::addHelp);
        gate.get("/promises", READ, GiveRoutes::promises);
        gate.post("/promises", WRITE, GiveRoutes::addPromise);
        gate.post("/promises/{id}/keep", WRITE, call -> end(call, Promise.Status.KEPT));
        gate.post("/promises/{id}/release", WRITE, call -> end(call, Promise.Status.RELEASED));
        gate.post("/promises/{id}/move", WRITE, GiveRoutes::movePromise);
    }

    private static Exchange exchange(Call call) {
        return call.rooms().exchange();
    }

    private static Noting noting(Call call) {
        return call.rooms().noting();
    }

    private static Optional<Person> whose(Call call) {
        String person = call.field("person");
        if (person.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(call.person(Id.parse(person)));
        } catch (IllegalArgumentException e) {
            throw new Refusal(400, "id", "person");
        }
    }

    private static void needs(Call call) {
        Optional<Person> person = whose(call);
        call.answer(call.rooms()
                .transactions()
                .read(() -> new Shapes.Needs(call.giving()
                        .needs(call.part(most -> person.map(
                                        one -> exchange(call).needs(call.book().id(), one.id()))
                                .orElseGet(() ->
                                        exchange(call).openNeeds(call.book().id(), Math.max(1, most))))))));
    }

    private static void answer(Call call, Noting.Noted<Need> noted) {
        Shapes.NeedShape shape = call.rooms()
                .transactions()
                .read(() -> call.giving().needs(List.of(noted.what())))
                .getFirst();
        call.answer(new Shapes.NeedDone(shape, noted.change().toString()));
    }

    private static void addNeed(Call call) {
        Body body = Body.of(call.request(), "person", "what", "by");
        Person person = call.person(body, "person");
        answer(
                call,
                noting(call)
                        .need(
                                call.book(),
                                person,
                                body.said("what", Noting.LONGEST),
                                body.day("by"),
                                call.rooms().clock().instant(),
                                call.by()));
    }

    /// The need in the address, if this program may see it.
    static Need need(Call call) {
        Id<Need> id = call.id();
        return need(call, id).orElseThrow(Refusal::unknown);
    }

    static Optional<Need> need(Call call, Id<Need> id) {
        return call.rooms()
                .transactions()
                .read(() -> exchange(call).need(call.book().id(), id))
                .filter(need -> Sight.program(true).shows(need) && isSeen(call, need.person()));
    }

    static boolean isSeen(Call call, Id<Person> person) {
        return call.rooms()
                .transactions()
                .read(() -> call.rooms().people().find(call.book().id(), person))
                .filter(call.sight()::shows)
                .isPresent();
    }

    private static void closeNeed(Call call) {
        Need need = need(call);
        Need.Status outcome = Body.of(call.request(), "outcome").choice("outcome", Need.Status.class);
        if (outcome != Need.Status.MET && outcome != Need.Status.GONE) {
            throw new Refusal(422, "choice", "outcome", "MET, GONE");
        }
        answer(call, noting(call).close(call.book(), need, outcome, call.by()));
    }

    private static void matches(Call call) {
        Need need = need(call);
        int most = call.number("limit", 1, MOST_FITTING, FITTING);
        call.answer(call.rooms()
                .transactions()
                .read(() -> new Fitting.Found(
                        Fitting.of(call.rooms(), call.book(), need, most, call.words(), call.sight()))));
    }

    private static void offers(Call call) {
        Optional<Person> person = whose(call);
        call.answer(call.rooms()
                .transactions()
                .read(() -> new Shapes.Offers(call.giving()
                        .offers(call.part(most -> person.map(
                                        one -> exchange(call).offers(call.book().id(), one.id()))
                                .orElseGet(() ->
                                        exchange(call).openOffers(call.book().id(), Math.max(1, most))))))));
    }

    private static void answerOffer(Call call, Noting.Noted<Offer> noted) {
        Shapes.OfferShape shape = call.rooms()
                .transactions()
                .read(() -> call.giving().offers(List.of(noted.what())))
                .getFirst();
        call.answer(new Shapes.OfferDone(shape, noted.change().toString()));
    }

    private static void addOffer(Call call) {
        Body body = Body.of(call.request(), "person", "what");
        Person person = call.person(body, "person");
        answerOffer(
                call,
                noting(call)
                        .offer(
                                call.book(),
                                person,
                                body.said("what", Noting.LONGEST),
                                call.rooms().clock().instant(),
                                call.by()));
    }

    private static void closeOffer(Call call) {
        Id<Offer> id = call.id();
        Offer offer = call.rooms()
                .transactions()
                .read(() -> exchange(call).offer(call.book().id(), id))
                .filter(one -> Sight.program(true).shows(one) && isSeen(call, one.person()))
                .orElseThrow(Refusal::unknown);
        answerOffer(call, noting(call).close(call.book(), offer, call.by()));
    }

    private static void card(Call call) {
        call.answer(call.rooms()
                .transactions()
                .read(() -> new Shapes.Card(Giving.card(
                        call.part(most -> exchange(call).ownLines(call.book().id()))))));
    }

    private static void addOwn(Call call) {
        Body body = Body.of(call.request(), "side", "what", "by");
        answerOwn(
                call,
                noting(call)
                        .own(
                                call.book(),
                                body.choice("side", OwnLine.Side.class),
                                body.said("what", Noting.LONGEST),
                                body.day("by"),
                                call.rooms().clock().instant(),
                                call.by()));
    }

    private static void removeOwn(Call call) {
        Id<OwnLine> id = call.id();
        OwnLine line = call
                .rooms()
                .transactions()
                .read(() -> exchange(call).ownLines(call.book().id()))
                .stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(Refusal::unknown);
        answerOwn(call, noting(call).remove(call.book(), line, call.by()));
    }

    private static void answerOwn(Call call, Noting.Noted<OwnLine> noted) {
        call.answer(new Shapes.OwnDone(Giving.own(noted.what()), noted.change().toString()));
    }

    private static void positions(Call call) {
        call.answer(call.rooms()
                .transactions()
                .read(() -> Shapes.Positions.of(
                        call.part(most -> call.rooms().career().all(call.book().id())))));
    }

    private static void addPosition(Call call) {
        Body body = Body.of(call.request(), "organization", "title", "from", "to");
        OwnPositions.Said said = new OwnPositions.Said(
                body.said("organization", OwnPositions.LONGEST),
                body.text("title", OwnPositions.LONGEST),
                body.date("from"),
                body.date("to"));
        if (!said.isInOrder()) {
            throw new Refusal(422, "order", "from", "to");
        }
        answerPosition(
                call,
                call.rooms()
                        .ownPositions()
                        .add(call.book(), said, call.rooms().clock().instant(), call.by()));
    }

    private static void removePosition(Call call) {
        Id<OwnPosition> id = call.id();
        OwnPosition position =
                call
                        .rooms()
                        .transactions()
                        .read(() -> call.rooms().career().all(call.book().id()))
                        .stream()
                        .filter(one -> one.id().equals(id))
                        .findFirst()
                        .orElseThrow(Refusal::unknown);
        answerPosition(call, call.rooms().ownPositions().remove(call.book(), position, call.by()));
    }

    private static void answerPosition(Call call, OwnPositions.Written written) {
        call.answer(new Shapes.PositionDone(
                Shapes.PositionShape.of(written.position()), written.change().toString()));
    }

    private static void ledger(Call call) {
        LocalDate from = call.today().minusMonths(call.number("months", 1, A_CENTURY, 12));
        call.answer(call.rooms()
                .transactions()
                .read(() -> new Shapes.Ledger(call.giving()
                        .help(call.part(most -> exchange(call)
                                .ledger(call.book().id(), from, call.today().plusDays(1), Math.max(1, most)))))));
    }

    private static void addHelp(Call call) {
        Body body = Body.of(call.request(), "person", "given", "currency", "what", "minutes");
        Person person = call.person(body, "person");
        var noted = noting(call)
                .help(
                        call.book(),
                        person,
                        body.flag("given"),
                        body.choice("currency", Help.Currency.class),
                        body.text("what", Noting.LONGEST),
                        call.today(),
                        body.number("minutes", 0, A_DAY, 0),
                        call.by());
        Shapes.HelpShape shape = call.rooms()
                .transactions()
                .read(() -> call.giving().help(List.of(noted.what())))
                .getFirst();
        call.answer(new Shapes.HelpDone(shape, noted.change().toString()));
    }

    private static void promises(Call call) {
        call.answer(call.rooms()
                .transactions()
                .read(() -> new Shapes.Promises(call.giving()
                        .promises(call.part(
                                most -> exchange(call).openPromises(call.book().id(), FOR_EVER, Math.max(1, most)))))));
    }

    private static void answerPromise(Call call, Noting.Noted<Promise> noted) {
        Shapes.PromiseShape shape = call.rooms()
                .transactions()
                .read(() -> call.giving().promises(List.of(noted.what())))
                .getFirst();
        call.answer(new Shapes.PromiseDone(shape, noted.change().toString()));
    }

    private static void addPromise(Call call) {
        Body body = Body.of(call.request(), "person", "what", "mine", "due");
        Person person = call.person(body, "person");
        answerPromise(
                call,
                noting(call)
                        .promise(
                                call.book(),
                                person,
                                body.said("what", Noting.LONGEST),
                                body.flag("mine", true),
                                body.day("due"),
                                call.rooms().clock().instant(),
                                call.by()));
    }

    private static Promise promise(Call call) {
        Id<Promise> id = call.id();
        return call.rooms()
                .transactions()
                .read(() -> exchange(call).promise(call.book().id(), id))
                .filter(one -> isSeen(call, one.person()))
                .orElseThrow(Refusal::unknown);
    }

    private static void end(Call call, Promise.Status status) {
        answerPromise(call, noting(call).end(call.book(), promise(call), status, call.by()));
    }

    private static void movePromise(Call call) {
        Promise promise = promise(call);
        Optional<LocalDate> due = Body.of(call.request(), "due").day("due");
        answerPromise(call, noting(call).move(call.book(), promise, due, call.by()));
    }
}
