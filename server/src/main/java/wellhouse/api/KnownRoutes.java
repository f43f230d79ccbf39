package wellhouse.api;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import wellhouse.accounts.Scope;
import wellhouse.exchange.known.Knowing;
import wellhouse.exchange.known.Renown;
import wellhouse.exchange.tone.Draft;
import wellhouse.kernel.Change;
import wellhouse.kernel.Id;
import wellhouse.people.Person;
import wellhouse.reading.Collecting;
import wellhouse.reading.Outside;
import wellhouse.reading.Readings;
import wellhouse.wire.FeedSheet;
import wellhouse.wire.KnownSheet;
import wellhouse.wire.Shapes;
import wellhouse.wire.Sounds;

/// Who knows the owner, how a draft sounds, and the feeds that bring things to read.
final class KnownRoutes {

    private static final Set<Scope> READ = Set.of(Scope.GIVE_READ);
    private static final Set<Scope> WRITE = Set.of(Scope.GIVE_WRITE);
    private static final int LONGEST_ADDRESS = 2_000;

    private KnownRoutes() {}

    static void add(Gate gate) {
        gate.get("/known", READ, KnownRoutes::known);
        gate.post("/known/praise", WRITE, KnownRoutes::praise);
        gate.post("/known/vouchers", WRITE, KnownRoutes::voucher);
        gate.post("/known/vouchers/{id}/agreed", WRITE, KnownRoutes::agreed);
        gate.post("/known/tellings", WRITE, KnownRoutes::told);
        gate.post("/known/showings", WRITE, KnownRoutes::shown);
        gate.post("/known/{id}/remove", WRITE, KnownRoutes::remove);
        gate.post("/tone", READ, KnownRoutes::tone);
        gate.get("/feeds", READ, KnownRoutes::feeds);
        gate.post("/feeds", WRITE, KnownRoutes::subscribe);
        gate.post("/feeds/{id}/look", WRITE, KnownRoutes::look);
        gate.post("/feeds/{id}/remove", WRITE, KnownRoutes::unsubscribe);
    }

    private static Knowing knowing(Call call) {
        return call.rooms().knowing();
    }

    private static KnownSheet sheet(Call call) {
        return call.rooms().transactions().read(() -> KnownSheet.of(call.rooms(), call.book(), call.sight()));
    }

    private static void known(Call call) {
        call.answer(sheet(call));
    }

    private static void done(Call call, Id<Change> change) {
        call.answer(new KnownSheet.Done(change.toString()));
    }

    private static LocalDate on(Call call, Body body) {
        return body.day("on").orElseGet(call::today);
    }

    private static void praise(Call call) {
        Body body = Body.of(call.request(), "person", "words", "source", "on");
        Optional<Person> person = body.<Person>maybeId("person").map(_ -> call.person(body, "person"));
        done(
                call,
                knowing(call)
                        .praise(
                                call.book(),
                                person,
                                body.said("words", Knowing.PRAISE),
                                body.text("source", Knowing.LINE),
                                on(call, body),
                                call.by()));
    }

    private static void voucher(Call call) {
        Body body = Body.of(call.request(), "person", "about", "agreed");
        done(
                call,
                knowing(call)
                        .voucher(
                                call.book(),
                                call.person(body, "person"),
                                body.said("about", Knowing.LINE),
                                body.day("agreed"),
                                call.by()));
    }

    private static void agreed(Call call) {
        Id<Renown.Voucher> id = call.id();
        Renown.Voucher voucher =
                call
                        .rooms()
                        .transactions()
                        .read(() -> call.rooms().renown().all(call.book().id()))
                        .vouchers()
                        .stream()
                        .filter(one -> one.id().equals(id) && GiveRoutes.isSeen(call, one.person()))
                        .findFirst()
                        .orElseThrow(Refusal::unknown);
        done(call, knowing(call).agreed(call.book(), voucher, call.today(), call.by()));
    }

    private static void told(Call call) {
        Body body = Body.of(call.request(), "person", "what", "on");
        done(
                call,
                knowing(call)
                        .told(
                                call.book(),
                                call.person(body, "person"),
                                body.said("what", Knowing.LINE),
                                on(call, body),
                                call.by()));
    }

    private static void shown(Call call) {
        Body body = Body.of(call.request(), "what", "where", "on");
        done(
                call,
                knowing(call)
                        .shown(
                                call.book(),
                                body.said("what", Knowing.LINE),
                                body.text("where", Knowing.LINE),
                                on(call, body),
                                call.by()));
    }

    /// What a program does not see it cannot take out.
    private static void remove(Call call) {
        Id<Renown> id = call.id();
        Renown.All all = call.rooms()
                .transactions()
                .read(() -> call.rooms().renown().all(call.book().id()));
        Renown.Entry kind = Knowing.kind(all, id)
                .filter(_ -> sheet(call).names(id.toString()))
                .orElseThrow(Refusal::unknown);
        done(call, knowing(call).remove(call.book(), kind, id, call.by()));
    }

    /// Nothing of it is kept.
    private static void tone(Call call) {
        String text = Body.of(call.request(), "text").said("text", Sounds.LONGEST);
        call.answer(Sounds.of(Draft.of(text), call.words()));
    }

    private static List<Readings.Feed> all(Call call) {
        return call.rooms()
                .transactions()
                .read(() -> call.rooms().readings().feeds(call.book().id()));
    }

    private static void feeds(Call call) {
        call.answer(FeedSheet.of(call.part(_ -> all(call))));
    }

    private static Readings.Feed feed(Call call) {
        Id<Readings.Feed> id = call.id();
        return all(call).stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow(Refusal::unknown);
    }

    private static void subscribe(Call call) {
        String url = Body.of(call.request(), "url").said("url", LONGEST_ADDRESS);
        if (!Outside.isAddress(url)) {
            throw new Refusal(422, "give.reading.url");
        }
        switch (call.rooms()
                .collecting()
                .subscribe(call.book(), url, call.rooms().clock().instant(), call.by())) {
            case Collecting.Outcome.Done done ->
                call.answer(new Shapes.ItemDone(done.what(), done.change().toString()));
            case Collecting.Outcome.Known _ -> throw new Refusal(409, "give.reading.known");
            case Collecting.Outcome.NotAllowed _ -> throw new Refusal(409, "give.reading.not-allowed");
            case Collecting.Outcome.TooMany _ -> throw new Refusal(409, "give.reading.too-many");
            case Collecting.Outcome.Not not ->
                throw new Refusal(422, "give.fetch." + not.why().name().toLowerCase(Locale.ROOT));
            case Collecting.Outcome.NoFeed _, Collecting.Outcome.Untitled _ ->
                throw new Refusal(422, "give.reading.no-feed");
        }
    }

    private static void look(Call call) {
        Readings.Feed feed = feed(call);
        if (!call.rooms().collecting().mayFetch(call.book())) {
            throw new Refusal(409, "give.reading.not-allowed");
        }
        int items = call.rooms()
                .collecting()
                .look(call.book(), feed, call.rooms().clock().instant(), call.by());
        call.answer(new FeedSheet.Looked(feed.title(), items));
    }

    private static void unsubscribe(Call call) {
        Readings.Feed feed = feed(call);
        call.answer(new Shapes.ItemDone(
                feed.title(),
                call.rooms()
                        .collecting()
                        .unsubscribe(call.book(), feed, call.by())
                        .toString()));
    }
}
