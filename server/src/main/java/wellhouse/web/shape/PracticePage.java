package wellhouse.web.shape;

import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import wellhouse.insight.Overview;
import wellhouse.insight.Practice;
import wellhouse.insight.Practice.Facet;
import wellhouse.kernel.Change;
import wellhouse.kernel.Id;
import wellhouse.kernel.PartialDate;
import wellhouse.people.Person;
import wellhouse.rooms.Rooms;
import wellhouse.timeline.ContactDay;
import wellhouse.web.frame.Face;
import wellhouse.web.frame.Page;
import wellhouse.web.frame.Pages;
import wellhouse.web.frame.Params;
import wellhouse.web.frame.Routes;
import wellhouse.web.frame.Visit;

/// `/shape/practice`: how I keep my ties, month by month; trends, no marks.
public final class PracticePage implements Page {

    private static final int CALENDAR = 15;
    private static final int WEEKS = 26;
    private static final int HEIGHT = 120;

    private final Rooms rooms;
    private final Pages pages;
    private final Coming coming;

    public PracticePage(Rooms rooms, Pages pages, Coming coming) {
        this.rooms = rooms;
        this.pages = pages;
        this.coming = coming;
    }

    /// What is shown.
    ///
    /// @param shares of the last 90 days, in percent, by facet
    public record Shown(
            int reach,
            int trust,
            int knownBy,
            List<Share> shares,
            List<Bar> bars,
            List<Bar> balance,
            List<Week> weeks,
            List<Calendar> calendar) {}

    /// The share of a facet, and what was planned for it.
    public record Share(String facet, int percent, int inside, int outside, Practice.Planned planned) {}

    /// A month in a chart.
    ///
    /// @param label of the month
    /// @param parts heights from the bottom up, in units of the drawing
    /// @param numbers what they stand for
    public record Bar(String label, int x, List<Integer> parts, List<Integer> numbers) {}

    /// The beginning of a week.
    public record Week(int x, String label) {}

    /// In which weeks there was contact with somebody.
    ///
    /// @param marks places of the weeks, 0 the oldest
    public record Calendar(Face face, int y, List<Integer> marks) {}

    @Override
    public void routes(Routes on) {
        on.get("/shape/practice", this::show);
        on.post("/shape/practice/plan", this::plan);
    }

    private void show(Context request, Visit visit) {
        coming.overview(request, visit, "practice").ifPresent(overview -> show(request, visit, overview));
    }

    private void show(Context request, Visit visit, Overview overview) {
        Practice practice = overview.practice();
        Map<Facet, Practice.Planned> plan =
                rooms.transactions().read(() -> rooms.roll().plan(visit.book().id()));
        List<Share> shares = new ArrayList<>();
        for (Facet facet : Facet.values()) {
            int inside = 0;
            int outside = 0;
            for (Practice.Month month : practice.months().subList(0, 3)) {
                inside += month.inside()[facet.ordinal()];
                outside += month.outside()[facet.ordinal()];
            }
            shares.add(new Share(
                    Params.word(facet),
                    (int) Math.round(100 * practice.share(facet)),
                    inside,
                    outside,
                    plan.getOrDefault(facet, Practice.Planned.NOTHING)));
        }
        List<List<Integer>> contacts = practice.months().stream()
                .map(month -> List.of(month.of(Facet.BUILD), month.of(Facet.MAINTAIN), month.of(Facet.USE)))
                .toList();
        List<List<Integer>> help = practice.months().stream()
                .map(month -> List.of(month.given(), month.of(Facet.USE)))
                .toList();
        Shown shown = new Shown(
                practice.reach(),
                practice.trust(),
                practice.knownBy(),
                shares,
                bars(contacts, true, visit),
                bars(help, false, visit),
                weeks(visit),
                calendar(overview, visit));
        pages.show(request, visit, "shape/practice.jte", shown);
    }

    private void plan(Context request, Visit visit) {
        Map<Facet, Practice.Planned> plan = new EnumMap<>(Facet.class);
        for (Facet facet : Facet.values()) {
            plan.put(facet, new Practice.Planned(days(request, facet, "inside"), days(request, facet, "outside")));
        }
        Id<Change> change = rooms.pen()
                .write(
                        visit.book().id(),
                        Visit.BY,
                        "change.practice.planned",
                        List.of(),
                        () -> plan.forEach((facet, planned) ->
                                rooms.roll().plan(visit.book().id(), facet, planned)));
        pages.changed(request, change, "/shape/practice");
    }

    private static int days(Context request, Facet facet, String where) {
        String name = Params.word(facet) + "-" + where;
        String written = Params.text(request, name);
        int days = written.isEmpty() ? 0 : written.matches("[0-9]{1,3}") ? Integer.parseInt(written) : -1;
        if (days < 0 || days > Practice.MOST_PLANNED) {
            throw new BadRequestResponse(name + " is a number of days from 0 to " + Practice.MOST_PLANNED);
        }
        return days;
    }

    /// Oldest first, scaled to the tallest.
    /// @param stacked whether the parts of a month stand on each other, and not side by side
    private static List<Bar> bars(List<List<Integer>> months, boolean stacked, Visit visit) {
        int most = months.stream()
                .mapToInt(month -> month.stream().reduce(0, stacked ? Integer::sum : Math::max))
                .max()
                .orElse(0);
        List<Bar> bars = new ArrayList<>();
        for (int i = months.size() - 1; i >= 0; i--) {
            List<Integer> parts = months.get(i).stream()
                    .map(number -> most == 0 ? 0 : Math.round((float) HEIGHT * number / most))
                    .toList();
            LocalDate day = visit.today().minusDays(30L * i);
            bars.add(new Bar(
                    visit.words().date(new PartialDate(day.getYear(), day.getMonthValue(), 0)),
                    (months.size() - 1 - i) * 20,
                    parts,
                    months.get(i)));
        }
        return List.copyOf(bars);
    }

    private static List<Week> weeks(Visit visit) {
        List<Week> weeks = new ArrayList<>();
        for (int i = 0; i < WEEKS; i++) {
            weeks.add(new Week(i, visit.words().monthDay(visit.today().minusDays(7L * (WEEKS - 1 - i)))));
        }
        return List.copyOf(weeks);
    }

    private List<Calendar> calendar(Overview overview, Visit visit) {
        List<Id<Person>> nearest = overview.lines().keySet().stream()
                .filter(person -> overview.network().own(person) > 0)
                .sorted(Comparator.comparingInt(
                        (Id<Person> person) -> -overview.network().own(person)))
                .limit(CALENDAR)
                .toList();
        return rooms.transactions().read(() -> {
            Map<Id<Person>, List<ContactDay>> days =
                    rooms.timeline().days(visit.book().id(), nearest);
            List<Calendar> calendar = new ArrayList<>();
            for (Id<Person> id : nearest) {
                rooms.people().find(visit.book().id(), id).ifPresent(person -> {
                    List<Integer> marks = days.getOrDefault(id, List.of()).stream()
                            .map(day -> (int)
                                    (visit.today().toEpochDay() - day.day().toEpochDay()))
                            .filter(ago -> ago >= 0 && ago < 7 * WEEKS)
                            .map(ago -> WEEKS - 1 - ago / 7)
                            .distinct()
                            .sorted()
                            .toList();
                    calendar.add(new Calendar(Face.of(person, visit.words()), calendar.size(), marks));
                });
            }
            return List.copyOf(calendar);
        });
    }
}
