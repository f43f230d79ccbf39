package wellhouse.web.people;

import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import wellhouse.kernel.Id;
import wellhouse.people.Listing;
import wellhouse.people.Person;
import wellhouse.people.Role;
import wellhouse.people.Row;
import wellhouse.people.SavedView;
import wellhouse.people.Search;
import wellhouse.people.Standing;
import wellhouse.people.Tier;
import wellhouse.rooms.Rooms;
import wellhouse.ties.Counters;
import wellhouse.ties.State;
import wellhouse.web.frame.Face;
import wellhouse.web.frame.Page;
import wellhouse.web.frame.Pages;
import wellhouse.web.frame.Params;
import wellhouse.web.frame.Routes;
import wellhouse.web.frame.Visit;

/// `GET /people`.
public final class PeoplePage implements Page {

    private static final int ROWS = 60;
    private static final int FOUND = 200;
    private static final int DOUBLES_COUNTED = 100;

    private final Rooms rooms;
    private final Pages pages;

    public PeoplePage(Rooms rooms, Pages pages) {
        this.rooms = rooms;
        this.pages = pages;
    }

    /// What the page shows.
    ///
    /// @param total how many people are kept
    /// @param waiting how many wait in the waiting room
    /// @param doubles how many pairs may be one person, up to a number
    /// @param circles by name
    /// @param views saved choices, by name
    public record Shown(
            Choice choice,
            Part part,
            int total,
            int waiting,
            int doubles,
            List<SavedView> views,
            List<String> circles,
            List<Tier> tiers,
            List<Role> roles,
            List<Integer> silences,
            List<Listing.Order> orders) {}

    /// Some rows, and where the list goes on.
    ///
    /// @param next the address of the next rows; empty at the end
    /// @param first whether it is the beginning of the list
    /// @param clear the address of the list without filters
    public record Part(List<Line> lines, String next, boolean first, boolean filtered) {}

    /// One person.
    ///
    /// @param work title and organization
    /// @param state the word of the tie's state; empty without contact so far
    /// @param last how long ago the last contact was; empty without
    public record Line(
            Face face, String work, String city, Tier tier, String state, String last, List<String> circles) {}

    @Override
    public void routes(Routes on) {
        on.get("/people", this::show);
    }

    private void show(Context request, Visit visit) {
        Choice choice = Choice.of(request);
        Optional<String> after = Optional.of(Params.text(request, "after")).filter(text -> !text.isEmpty());
        Part part = rooms.transactions().read(() -> part(choice, after, visit));
        if (Pages.isPart(request)) {
            if (after.isEmpty()) {
                request.header("HX-Replace-Url", choice.address());
            }
            pages.show(request, visit, "people/rows.jte", part);
            return;
        }
        Shown shown = rooms.transactions().read(() -> {
            Map<Standing, Integer> count = rooms.people().count(visit.book().id());
            return new Shown(
                    choice,
                    part,
                    count.getOrDefault(Standing.KEPT, 0),
                    count.getOrDefault(Standing.WAITING, 0),
                    rooms.doubles().count(visit.book().id(), DOUBLES_COUNTED),
                    rooms.people().views(visit.book().id()),
                    rooms.people().circles(visit.book().id()),
                    List.of(Tier.values()),
                    List.of(Role.values()),
                    Choice.SILENCES,
                    List.of(Listing.Order.values()));
        });
        pages.show(request, visit, "people/people.jte", shown);
    }

    private Part part(Choice choice, Optional<String> after, Visit visit) {
        if (!choice.words().isEmpty()) {
            return new Part(lines(found(choice, visit), visit), "", true, true);
        }
        var page = rooms.people().list(visit.book().id(), choice.listing(visit.today(), after, ROWS));
        return new Part(
                lines(page.rows(), visit),
                page.next().map(choice::address).orElse(""),
                after.isEmpty(),
                choice.isFiltered());
    }

    private List<Row> found(Choice choice, Visit visit) {
        List<Id<Person>> ids = rooms.search().find(visit.book().id(), choice.words(), FOUND).stream()
                .map(Search.Hit::person)
                .toList();
        return rooms.people().rows(visit.book().id(), ids).stream()
                .filter(row -> choice.wants(row, visit.today()))
                .toList();
    }

    private List<Line> lines(List<Row> rows, Visit visit) {
        Map<Id<Person>, Counters> ties =
                rooms.ties().of(visit.book().id(), rows.stream().map(Row::id).toList());
        return rows.stream()
                .map(row -> line(row, Optional.ofNullable(ties.get(row.id())), visit))
                .toList();
    }

    private static Line line(Row row, Optional<Counters> tie, Visit visit) {
        String state = tie.map(known -> {
                    long gap = visit.today().toEpochDay() - known.last().toEpochDay();
                    return Params.word(State.of(gap, known.rhythmDays()));
                })
                .orElse("");
        String work = row.title().isEmpty() || row.organization().isEmpty()
                ? row.title() + row.organization()
                : row.title() + ", " + row.organization();
        return new Line(
                Face.of(row.person(), visit.words()),
                work,
                row.city(),
                row.person().keeping().tier(),
                state,
                row.lastContact()
                        .map(day -> visit.words().ago(day, visit.today()))
                        .orElse(""),
                row.circles());
    }
}
