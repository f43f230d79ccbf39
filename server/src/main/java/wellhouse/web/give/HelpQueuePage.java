package wellhouse.web.give;

import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import wellhouse.exchange.Help;
import wellhouse.exchange.Need;
import wellhouse.exchange.Promise;
import wellhouse.exchange.match.End;
import wellhouse.exchange.match.Matches;
import wellhouse.kernel.Id;
import wellhouse.people.ContactPoint;
import wellhouse.people.Person;
import wellhouse.rooms.Rooms;
import wellhouse.web.frame.Face;
import wellhouse.web.frame.Hello;
import wellhouse.web.frame.Page;
import wellhouse.web.frame.Pages;
import wellhouse.web.frame.Params;
import wellhouse.web.frame.Refused;
import wellhouse.web.frame.Routes;
import wellhouse.web.frame.Visit;

/// `/give`: what my people need, newest and most urgent first, with what could meet each. Nothing asks for
/// anything back.
public final class HelpQueuePage implements Page {

    private static final int LINES = 50;
    private static final int MATCHES = 3;
    private static final int LINE = 500;
    private static final int A_DAY = 1_440;

    private static final int MINUTES_FOR_A_NEED = 5;
    private static final int MINUTES_FOR_A_PROMISE = 4;
    private static final int PRESSING_DAYS = 14;

    private final Rooms rooms;
    private final Pages pages;
    private final Matchmaker matchmaker;

    public HelpQueuePage(Rooms rooms, Pages pages) {
        this.rooms = rooms;
        this.pages = pages;
        this.matchmaker = new Matchmaker(rooms);
    }

    /// What the page shows.
    ///
    /// @param budgetNote a gentle word on the giving budget; empty where there is nothing to say
    public record Shown(List<Line> lines, Matches.Reach reach, String budgetNote) {}

    /// A way to help.
    ///
    /// @param kind `need` or `promise`
    /// @param when it is wanted or was learnt, in words
    /// @param pressing whether it presses
    /// @param doubtful whether to ask if it is still so
    /// @param hello the best way to reach them
    public record Line(
            String kind,
            String id,
            Face face,
            String what,
            String when,
            boolean pressing,
            boolean doubtful,
            int minutes,
            List<Matchmaker.Shown> matches,
            Optional<Hello> hello) {}

    @Override
    public void routes(Routes on) {
        on.get("/give", this::show);
        on.post("/give/needs/{id}/close", this::close);
        on.post("/give/needs/{id}/still", this::still);
        on.post("/give/matches/refuse", this::refuse);
    }

    private void show(Context request, Visit visit) {
        Shown shown = rooms.transactions().read(() -> {
            List<Need> needs = rooms.exchange().openNeeds(visit.book().id(), LINES);
            List<Promise> promises =
                    rooms
                            .exchange()
                            .openPromises(visit.book().id(), visit.today().plusDays(PRESSING_DAYS), LINES)
                            .stream()
                            .filter(Promise::mine)
                            .toList();
            Map<Id<Person>, Person> named = new HashMap<>();
            List<Id<Person>> ids = new ArrayList<>();
            needs.forEach(need -> ids.add(need.person()));
            promises.forEach(promise -> ids.add(promise.person()));
            rooms.people().find(visit.book().id(), ids).forEach(person -> named.put(person.id(), person));
            Map<Id<Person>, List<ContactPoint>> points =
                    rooms.people().points(visit.book().id(), named.keySet());
            Set<Id<Person>> away = rooms.answers().away(visit.book().id(), visit.today());
            record Ranked(long pressing, Line line) {}
            List<Ranked> all = new ArrayList<>();
            promises.stream()
                    .filter(promise -> named.containsKey(promise.person()) && !away.contains(promise.person()))
                    .forEach(promise -> all.add(new Ranked(
                            promise.due()
                                    .map(due -> due.toEpochDay() - visit.today().toEpochDay())
                                    .orElse(14L),
                            promised(promise, named, points, visit))));
            needs.stream()
                    .filter(need -> named.containsKey(need.person()) && !away.contains(need.person()))
                    .forEach(need -> all.add(new Ranked(pressing(need, visit), needed(need, named, points, visit))));
            all.sort(Comparator.comparingLong(Ranked::pressing));
            return new Shown(
                    all.stream().map(Ranked::line).toList(),
                    rooms.matches().settle(visit.book().id(), Duration.ZERO),
                    LedgerPage.budgetNote(rooms, visit));
        });
        pages.show(request, visit, "give/queue.jte", shown);
    }

    /// Days until it presses; a new need comes before an old one, a pressing one before both.
    private static long pressing(Need need, Visit visit) {
        long day = visit.today().toEpochDay();
        long age = Math.max(0, day - visit.book().dayOf(need.since()).toEpochDay());
        long usual = need.by().map(by -> by.toEpochDay() - day - 7).orElse(7 + age);
        return switch (need.urgency()) {
            case PRESSING -> usual - PRESSING_DAYS;
            case USUAL -> usual;
            case SOME_TIME -> usual + PRESSING_DAYS;
        };
    }

    private Line needed(
            Need need, Map<Id<Person>, Person> named, Map<Id<Person>, List<ContactPoint>> points, Visit visit) {
        Person person = Objects.requireNonNull(named.get(need.person()));
        LocalDate known = visit.book().dayOf(need.since());
        String when = need.by()
                .map(by -> visit.words().say("give.until", visit.words().near(by, visit.today())))
                .orElseGet(() -> visit.words().say("give.since", visit.words().ago(known, visit.today())));
        return new Line(
                "need",
                need.id().toString(),
                Face.of(person, visit.words()),
                need.what(),
                when,
                need.urgency() == Need.Urgency.PRESSING,
                need.isDoubtful(known, visit.today()),
                MINUTES_FOR_A_NEED,
                matchmaker.of(visit, End.Kind.NEED, need.id().value(), MATCHES, false),
                hello(person, points));
    }

    private static Line promised(
            Promise promise, Map<Id<Person>, Person> named, Map<Id<Person>, List<ContactPoint>> points, Visit visit) {
        Person person = Objects.requireNonNull(named.get(promise.person()));
        String when = promise.due()
                .map(due -> visit.words().say("give.until", visit.words().near(due, visit.today())))
                .orElse("");
        return new Line(
                "promise",
                promise.id().toString(),
                Face.of(person, visit.words()),
                promise.what(),
                when,
                false,
                false,
                MINUTES_FOR_A_PROMISE,
                List.of(),
                hello(person, points));
    }

    private static Optional<Hello> hello(Person person, Map<Id<Person>, List<ContactPoint>> points) {
        return Hello.of(person, points.getOrDefault(person.id(), List.of())).stream()
                .findFirst();
    }

    private Need need(Context request, Visit visit) {
        Id<Need> id = Params.id(request, "id");
        return rooms.transactions()
                .read(() -> rooms.exchange().need(visit.book().id(), id))
                .orElseThrow(NotFoundResponse::new);
    }

    /// Closes a need with an outcome; help that I gave goes into the ledger, linked to the need.
    private void close(Context request, Visit visit) {
        Need need = need(request, visit);
        String outcome = Params.text(request, "outcome");
        boolean mine = outcome.equals("helped");
        Need.Status status = outcome.equals("gone") ? Need.Status.GONE : Need.Status.MET;
        int minutes = LedgerPage.minutes(request, "minutes", A_DAY);
        Help.Currency currency =
                Params.choice(request, "currency", Help.Currency.class).orElse(Help.Currency.TIME);
        String what = Params.text(request, "what");
        if (what.length() > LINE) {
            throw new Refused("person.too-long");
        }
        String key = "change.give." + (mine ? "need-helped" : outcome.equals("gone") ? "need-gone" : "need-met");
        var change = rooms.pen().write(visit.book().id(), Visit.BY, key, List.of(need.what()), () -> {
            rooms.exchange().put(visit.book().id(), need.withStatus(status));
            if (mine) {
                Help help = new Help(
                                rooms.pen().next(),
                                need.person(),
                                true,
                                currency,
                                what.isEmpty() ? need.what() : what,
                                visit.today(),
                                minutes)
                        .because(new Help.Cause(Help.Cause.Kind.NEED, need.id().value()))
                        .withSaved(LedgerPage.minutes(request, "saved", LedgerPage.MOST_SAVED));
                rooms.exchange().put(visit.book().id(), help);
            }
        });
        pages.back(request, change);
    }

    /// Still so, or no longer.
    private void still(Context request, Visit visit) {
        Need need = need(request, visit);
        boolean so = Params.text(request, "so").equals("yes");
        Need changed = so ? need.withSure(visit.today()) : need.withStatus(Need.Status.GONE);
        String key = so ? "change.give.still-so" : "change.give.need-gone";
        var change = rooms.pen()
                .write(
                        visit.book().id(),
                        Visit.BY,
                        key,
                        List.of(need.what()),
                        () -> rooms.exchange().put(visit.book().id(), changed));
        pages.back(request, change);
    }

    private void refuse(Context request, Visit visit) {
        UUID taker = uuid(request, "taker");
        UUID giver = uuid(request, "giver");
        var change = rooms.pen()
                .write(
                        visit.book().id(),
                        Visit.BY,
                        "change.give.refused",
                        List.of(),
                        () -> rooms.matches().refuse(visit.book().id(), taker, giver));
        pages.back(request, change);
    }

    private static UUID uuid(Context request, String field) {
        try {
            return UUID.fromString(Params.text(request, field));
        } catch (IllegalArgumentException e) {
            throw new NotFoundResponse();
        }
    }
}
