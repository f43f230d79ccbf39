package wellhouse.api;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import wellhouse.accounts.Scope;
import wellhouse.intake.Capture;
import wellhouse.intake.Chip;
import wellhouse.kernel.Id;
import wellhouse.people.Finding;
import wellhouse.people.Listing;
import wellhouse.people.Page;
import wellhouse.people.Person;
import wellhouse.people.Row;
import wellhouse.people.Standing;
import wellhouse.timeline.Interaction;
import wellhouse.today.Today;
import wellhouse.wire.Captured;
import wellhouse.wire.PeopleSheet;
import wellhouse.wire.Portrait;
import wellhouse.wire.Portraits;
import wellhouse.wire.TodaySheet;

/// People, what happened with them, today, and one line that is noted.
final class PeopleRoutes {

    private static final Set<Scope> READ = Set.of(Scope.PEOPLE_READ);
    private static final int LONGEST_SESSION = 120;
    private static final int LONGEST_QUERY = 300;
    private static final int MOMENTS = 10;

    private PeopleRoutes() {}

    static void add(Gate gate) {
        gate.get("/people", READ, PeopleRoutes::people);
        gate.get("/people/{id}", READ, PeopleRoutes::person);
        gate.get("/people/{id}/interactions", READ, PeopleRoutes::interactions);
        gate.get("/today", READ, PeopleRoutes::today);
        gate.post("/capture", Set.of(Scope.CAPTURE), PeopleRoutes::capture);
    }

    private static void people(Call call) {
        String words = call.field("q");
        if (words.length() > LONGEST_QUERY) {
            throw new Refusal(400, "text", "q", LONGEST_QUERY);
        }
        List<Row> rows = call.rooms().transactions().read(() -> words.isEmpty() ? listed(call) : found(call, words));
        call.answer(new PeopleSheet(rows.stream()
                .filter(row -> call.sight().shows(row.person()))
                .map(PeopleSheet.Line::of)
                .toList()));
    }

    private static List<Row> listed(Call call) {
        String order = call.field("order");
        Listing listing = new Listing(
                Standing.KEPT,
                Set.of(),
                Set.of(),
                Optional.of(call.field("circle")).filter(circle -> !circle.isEmpty()),
                Optional.empty(),
                order.isEmpty() ? Listing.Order.NAME : Call.choice("order", order, Listing.Order.class),
                call.after(),
                call.limit());
        Page page;
        try {
            page = call.rooms().people().list(call.book().id(), listing);
        } catch (IllegalArgumentException e) {
            throw new Refusal(400, "after");
        }
        page.next().ifPresent(call::next);
        return page.rows();
    }

    private static List<Row> found(Call call, String words) {
        Finding finding = new Finding(call.rooms().people(), call.rooms().search());
        String circle = call.field("circle");
        return call
                .part(most -> finding.find(call.book().id(), words, call.today(), Math.max(1, most))
                        .matches())
                .stream()
                .map(Finding.Match::row)
                .filter(row -> circle.isEmpty() || row.circles().contains(circle))
                .toList();
    }

    private static void person(Call call) {
        Id<Person> id = call.id();
        Portrait portrait = call.rooms()
                .transactions()
                .read(() -> new Portraits(call.rooms(), call.book()).of(id, MOMENTS, call.sight()))
                .orElseThrow(Refusal::unknown);
        call.answer(portrait);
    }

    /// What happened with somebody.
    record Moments(List<Portrait.Happened> interactions) {}

    private static void interactions(Call call) {
        Person person = call.person(call.<Person>id());
        int limit = call.limit();
        Optional<Id<Interaction>> before = call.afterId();
        List<Interaction> found = call.rooms()
                .transactions()
                .read(() -> call.rooms().timeline().with(call.book().id(), person.id(), before, limit));
        if (found.size() == limit) {
            call.next(found.getLast().id().toString());
        }
        call.answer(new Moments(found.stream().map(Portraits::happened).toList()));
    }

    private static void today(Call call) {
        var rooms = call.rooms();
        LocalDateTime now =
                LocalDateTime.ofInstant(rooms.clock().instant(), call.book().zone());
        int asked = call.number("minutes", 1, LONGEST_SESSION, 0);
        int usual = rooms.transactions()
                .read(() -> rooms.accounts().settings(call.book().id()).minutes());
        int length = asked > 0 ? asked : usual;
        Today.Opening opening = asked > 0 ? Today.Opening.ASKED : Today.Opening.USUAL;
        call.answer(TodaySheet.of(
                rooms.today().home(call.book(), now, length, opening),
                now.toLocalDate(),
                length,
                call.words(),
                call.sight()));
    }

    private static void capture(Call call) {
        Body body = Body.of(call.request(), "line", "dryRun");
        String line = body.said("line", Capture.LONGEST);
        Capture capture = call.rooms().capture();
        List<Chip> chips = capture.read(call.book(), line, call.today());
        if (!Capture.saysWho(chips)) {
            throw new Refusal(422, "cli.log.nobody");
        }
        Optional<Capture.Saved> saved = body.flag("dryRun", false)
                ? Optional.empty()
                : capture.save(call.book(), chips, call.today(), call.by());
        call.answer(Captured.of(Captured.understood(chips, call.words(), call.sight()), saved));
    }
}
