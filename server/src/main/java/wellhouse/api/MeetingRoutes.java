package wellhouse.api;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import wellhouse.accounts.Scope;
import wellhouse.exchange.Need;
import wellhouse.goals.Ask;
import wellhouse.goals.Asking;
import wellhouse.introductions.Introducing;
import wellhouse.introductions.Introduction;
import wellhouse.kernel.Change;
import wellhouse.kernel.Id;
import wellhouse.people.Person;
import wellhouse.reading.Collecting;
import wellhouse.reading.Outside;
import wellhouse.reading.Readings;
import wellhouse.wire.Giving;
import wellhouse.wire.Named;
import wellhouse.wire.Shapes;

/// Introductions, asks and things to read. Nothing is sent to anybody.
final class MeetingRoutes {

    private static final Set<Scope> READ = Set.of(Scope.GIVE_READ);
    private static final Set<Scope> WRITE = Set.of(Scope.GIVE_WRITE);
    private static final int LONGEST = 500;
    private static final int LONGEST_ADDRESS = 2_000;

    private MeetingRoutes() {}

    static void add(Gate gate) {
        gate.get("/introductions", READ, MeetingRoutes::introductions);
        gate.post("/introductions", WRITE, MeetingRoutes::begin);
        gate.post("/introductions/{id}/move", WRITE, MeetingRoutes::move);
        gate.get("/asks", READ, MeetingRoutes::asks);
        gate.post("/asks", WRITE, MeetingRoutes::addAsk);
        gate.post(
                "/asks/{id}/asked",
                WRITE,
                call -> tell(call, call.rooms().asking().asked(call.book(), ask(call), call.today(), call.by())));
        gate.post("/asks/{id}/answer", WRITE, MeetingRoutes::answerAsk);
        gate.post("/asks/{id}/close", WRITE, MeetingRoutes::closeAsk);
        gate.get("/reading", READ, MeetingRoutes::reading);
        gate.post("/reading", WRITE, MeetingRoutes::addReading);
        gate.post("/reading/{id}/done", WRITE, MeetingRoutes::done);
        gate.post("/reading/{id}/share", WRITE, MeetingRoutes::share);
        gate.get("/heard", READ, MeetingRoutes::heard);
        gate.post("/heard", WRITE, MeetingRoutes::hear);
    }

    private static void introductions(Call call) {
        var all = call.rooms().introductions();
        boolean over = call.field("over").equals("true");
        call.answer(call.rooms()
                .transactions()
                .read(() -> new Shapes.Meetings(call.giving()
                        .introductions(call.part(most -> over
                                ? all.over(call.book().id(), Math.max(1, most))
                                : all.open(call.book().id(), Math.max(1, most)))))));
    }

    private static void begin(Call call) {
        Body body = Body.of(call.request(), "first", "second", "why", "need", "named");
        Person first = call.person(body, "first");
        Person second = call.person(body, "second");
        if (first.id().equals(second.id())) {
            throw new Refusal(422, "cli.introductions.same");
        }
        Optional<Need> need = body.<Need>maybeId("need")
                .map(id -> GiveRoutes.need(call, id).orElseThrow(() -> new Refusal(422, "no-need")));
        var thought = new Introducing.Thought(
                Introduction.Kind.BY_ME, first, second, body.said("why", LONGEST), need, body.flag("named", false));
        tell(call, call.rooms().introducing().propose(call.book(), thought, call.today(), call.by()));
    }

    private static void move(Call call) {
        Id<Introduction> id = call.id();
        if (shaped(call, id).isEmpty()) {
            throw Refusal.unknown();
        }
        Body body = Body.of(call.request(), "to", "came");
        tell(
                call,
                call.rooms()
                        .introducing()
                        .move(
                                call.book(),
                                id,
                                body.choice("to", Introduction.Status.class),
                                body.text("came", LONGEST),
                                call.today(),
                                call.by()));
    }

    /// One introduction, if this program may see both.
    private static List<Shapes.IntroductionShape> shaped(Call call, Id<Introduction> id) {
        return call.rooms()
                .transactions()
                .read(() -> call.giving()
                        .introductions(
                                call.rooms().introductions().find(call.book().id(), id).stream()
                                        .toList()));
    }

    private static void tell(Call call, Introducing.Outcome outcome) {
        switch (outcome) {
            case Introducing.Outcome.Done done -> {
                Shapes.IntroductionShape shape =
                        shaped(call, done.introduction()).getFirst();
                call.answer(new Shapes.MeetingDone(shape, done.change().toString()));
            }
            case Introducing.Outcome.Already already ->
                throw new Refusal(409, "cli.introductions.already", already.introduction());
            case Introducing.Outcome.Closed _ -> throw new Refusal(422, "cli.introductions.closed");
            case Introducing.Outcome.Apart _ -> throw new Refusal(422, "cli.introductions.apart");
            case Introducing.Outcome.Named _ -> throw new Refusal(422, "introduction-named");
            case Introducing.Outcome.Stale _ -> throw new Refusal(409, "introduction-stale");
        }
    }

    private static void asks(Call call) {
        call.answer(call.rooms()
                .transactions()
                .read(() -> new Shapes.Asked(call.giving()
                        .asks(call.part(_ -> call.rooms().asks().all(call.book().id()))))));
    }

    private static void reading(Call call) {
        call.answer(new Shapes.Items(Giving.items(call.rooms()
                .transactions()
                .read(() -> call.part(most -> call.rooms()
                        .readings()
                        .items(call.book().id(), Readings.Item.Status.OPEN, Math.max(1, most)))))));
    }

    private static void addAsk(Call call) {
        Body body = Body.of(call.request(), "person", "kind", "what", "forWhom", "why", "by", "size");
        Person person = call.person(body, "person");
        Optional<LocalDate> by = body.day("by");
        if (by.filter(day -> day.isBefore(call.today())).isPresent()) {
            throw new Refusal(422, "give.ask.past");
        }
        Ask ask = new Ask(
                call.rooms().pen().next(),
                person.id(),
                body.choice("kind", Ask.Kind.class),
                body.text("what", LONGEST),
                body.text("forWhom", LONGEST),
                body.text("why", LONGEST),
                by,
                body.text("size", 40).isEmpty() ? Ask.Size.SMALL : body.choice("size", Ask.Size.class),
                "",
                Ask.Status.DRAFTED,
                call.rooms().clock().instant(),
                Optional.empty(),
                "",
                Optional.empty(),
                "");
        tell(call, call.rooms().asking().draft(call.book(), ask, person, true, call.by()));
    }

    /// The ask in the address, if this program may see to whom it goes.
    private static Ask ask(Call call) {
        Id<Ask> id = call.id();
        return call.rooms()
                .transactions()
                .read(() -> call.rooms().asks().find(call.book().id(), id))
                .filter(ask -> GiveRoutes.isSeen(call, ask.person()))
                .orElseThrow(Refusal::unknown);
    }

    private static void answerAsk(Call call) {
        Ask ask = ask(call);
        boolean yes = Body.of(call.request(), "yes").flag("yes");
        tell(call, call.rooms().asking().answer(call.book(), ask, yes, call.by()));
    }

    private static void closeAsk(Call call) {
        Ask ask = ask(call);
        Body body = Body.of(call.request(), "came", "thanked", "reason");
        Optional<LocalDate> thanked = body.flag("thanked", false) ? Optional.of(call.today()) : Optional.empty();
        String came = body.text("came", LONGEST);
        tell(
                call,
                call.rooms().asking().close(call.book(), ask, came, thanked, body.text("reason", LONGEST), call.by()));
    }

    private static void tell(Call call, Asking.Outcome outcome) {
        switch (outcome) {
            case Asking.Outcome.Done done -> {
                Shapes.AskShape shape = call.rooms()
                        .transactions()
                        .read(() -> call.giving().asks(List.of(done.ask())))
                        .getFirst();
                call.answer(new Shapes.AskDone(shape, done.change().toString()));
            }
            case Asking.Outcome.Not not -> {
                String why = not.why().name().toLowerCase(Locale.ROOT).replace('_', '-');
                throw new Refusal(409, "give.ask." + why);
            }
        }
    }

    private static Readings.Item item(Call call) {
        Id<Readings.Item> id = call.id();
        return call.rooms()
                .transactions()
                .read(() -> call.rooms().readings().item(call.book().id(), id))
                .orElseThrow(Refusal::unknown);
    }

    private static void done(Call call) {
        Readings.Item item = item(call);
        call.answer(new Shapes.ItemDone(
                item.title(),
                call.rooms().collecting().done(call.book(), item, call.by()).toString()));
    }

    private static void share(Call call) {
        Readings.Item item = item(call);
        Body body = Body.of(call.request(), "person", "line", "gift");
        Person person = call.person(body, "person");
        Id<Change> change = call.rooms()
                .collecting()
                .share(
                        call.book(),
                        item,
                        person,
                        body.said("line", LONGEST),
                        body.flag("gift", false),
                        call.today(),
                        call.by())
                .orElseThrow(() -> new Refusal(409, "give.reading.cap"));
        call.answer(new Shapes.ItemDone(item.title(), change.toString()));
    }

    private static void heard(Call call) {
        call.answer(call.rooms()
                .transactions()
                .read(() -> new Shapes.Grapevine(call.giving()
                        .heard(call.part(most ->
                                call.rooms().readings().hearsay(call.book().id()))))));
    }

    private static void hear(Call call) {
        Body body = Body.of(call.request(), "what", "person", "reach");
        Optional<Person> person = body.<Person>maybeId("person").isPresent()
                ? Optional.of(call.person(body, "person"))
                : Optional.empty();
        Readings.Hearsay heard = new Readings.Hearsay(
                call.rooms().pen().next(),
                body.said("what", LONGEST),
                person.map(Person::id),
                call.today(),
                body.choice("reach", Readings.Hearsay.Reach.class));
        Id<Change> change = call.rooms().collecting().hear(call.book(), heard, call.by());
        call.answer(new Shapes.HeardDone(
                new Shapes.HeardShape(
                        heard.id().toString(), heard.what(), person.map(Named::of), heard.on(), heard.reach()),
                change.toString()));
    }

    private static void addReading(Call call) {
        Body body = Body.of(call.request(), "url", "title");
        String url = body.said("url", LONGEST_ADDRESS);
        if (!Outside.isAddress(url)) {
            throw new Refusal(422, "cli.reading.url", Outside.TITLE);
        }
        Collecting.Outcome outcome = call.rooms()
                .collecting()
                .add(
                        call.book(),
                        url,
                        body.text("title", Outside.TITLE),
                        "",
                        List.of(),
                        call.rooms().clock().instant(),
                        call.by());
        switch (outcome) {
            case Collecting.Outcome.Done done ->
                call.answer(new Shapes.ItemDone(done.what(), done.change().toString()));
            case Collecting.Outcome.Known _ -> throw new Refusal(409, "give.reading.known");
            case Collecting.Outcome.Not not ->
                throw new Refusal(422, "give.fetch." + not.why().name().toLowerCase(Locale.ROOT));
            case Collecting.Outcome.NotAllowed _,
                    Collecting.Outcome.Untitled _,
                    Collecting.Outcome.NoFeed _,
                    Collecting.Outcome.TooMany _ -> throw new Refusal(422, "give.reading.untitled");
        }
    }
}
