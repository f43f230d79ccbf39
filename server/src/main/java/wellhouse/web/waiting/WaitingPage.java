package wellhouse.web.waiting;

import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import wellhouse.intake.Stranger;
import wellhouse.intake.WaitingRoom.Decision;
import wellhouse.kernel.Change;
import wellhouse.kernel.ChangeLog;
import wellhouse.kernel.Id;
import wellhouse.people.Person;
import wellhouse.people.Role;
import wellhouse.people.Row;
import wellhouse.people.Standing;
import wellhouse.people.Tier;
import wellhouse.rooms.Rooms;
import wellhouse.ties.Rhythms;
import wellhouse.web.frame.Page;
import wellhouse.web.frame.Pages;
import wellhouse.web.frame.Params;
import wellhouse.web.frame.Routes;
import wellhouse.web.frame.Visit;

/// `/waiting`: one stranger at a time, and a key for each thing one may decide.
public final class WaitingPage implements Page {

    private static final int LISTED = 12;
    private static final int LOOKED_THROUGH = 300;

    /// Decisions a sitting has room for. Our choice: a quarter of an hour at twenty seconds each.
    private static final int SITTING = 45;

    private static final int CHANGES_TODAY = 500;
    private static final Set<String> DECISIONS =
            Set.of("change.person.kept", "change.person.resting", "change.person.dismissed");

    private final Rooms rooms;
    private final Pages pages;

    public WaitingPage(Rooms rooms, Pages pages) {
        this.rooms = rooms;
        this.pages = pages;
    }

    /// What the page shows.
    ///
    /// @param stranger who is to be decided about; empty where nobody is left, or nobody who matters
    /// @param list those who wait, from the one shown on
    /// @param previous the one before the one shown; empty for none
    /// @param next the one after; empty for none
    /// @param done how many were decided about today
    /// @param matter how many of those who wait have enough contact days to be worth it
    /// @param waiting how many wait in all
    /// @param rhythms what the tiers begin with
    /// @param resting how many rest
    /// @param everybody whether those who hardly matter are shown too
    public record Shown(
            Optional<Stranger> stranger,
            List<Row> list,
            String previous,
            String next,
            Rhythms rhythms,
            int done,
            int matter,
            int waiting,
            int resting,
            boolean everybody) {

        public Tier[] tiers() {
            return Tier.values();
        }

        /// The roles to choose from, each with the key that stands for it.
        public List<Map.Entry<Role, String>> roles() {
            return ROLES;
        }

        public int ofAbout() {
            return done + (everybody ? waiting : matter);
        }
    }

    static final List<Map.Entry<Role, String>> ROLES = List.of(
            Map.entry(Role.FRIEND, "f"),
            Map.entry(Role.KIN, "y"),
            Map.entry(Role.COLLEAGUE, "w"),
            Map.entry(Role.FORMER_COLLEAGUE, "o"),
            Map.entry(Role.CLIENT, "l"),
            Map.entry(Role.MENTOR, "m"),
            Map.entry(Role.NEIGHBOUR, "n"),
            Map.entry(Role.CLASSMATE, "s"),
            Map.entry(Role.EVERYDAY, "e"));

    @Override
    public void routes(Routes on) {
        on.get("/waiting", this::show);
        on.post("/waiting/rest", this::restAll);
        on.post("/waiting/{id}", this::decide);
    }

    private void show(Context request, Visit visit) {
        Shown shown = shown(visit, Params.text(request, "at"), everybody(request));
        pages.show(request, visit, Pages.isPart(request) ? "waiting/triage.jte" : "waiting/waiting.jte", shown);
    }

    private static boolean everybody(Context request) {
        return Params.text(request, "everybody").equals("true");
    }

    private void decide(Context request, Visit visit) {
        Id<Person> id = Params.id(request, "id");
        Decision decision = switch (Params.text(request, "decision")) {
            case "rest" -> new Decision.Rest();
            case "dismiss" -> new Decision.Dismiss();
            default ->
                new Decision.Keep(
                        Params.chosen(request, "decision", Tier.class), Params.choice(request, "role", Role.class));
        };
        Id<Change> change =
                rooms.waitingRoom().decide(visit.book(), id, decision, Visit.BY).orElseThrow(NotFoundResponse::new);
        Shown next = shown(visit, Params.text(request, "next"), everybody(request));
        pages.changed(request, visit, change, "waiting/triage.jte", next);
    }

    private void restAll(Context request, Visit visit) {
        rooms.waitingRoom()
                .restAll(visit.book(), Visit.BY)
                .ifPresentOrElse(
                        rested -> pages.changed(request, rested.change(), "/waiting"),
                        () -> pages.go(request, "/waiting"));
    }

    /// @param at the id of the one to show; another or none for the first
    private Shown shown(Visit visit, String at, boolean everybody) {
        return rooms.transactions().read(() -> {
            var book = visit.book().id();
            List<Row> worth = rooms.waitingRoom().worth(visit.book(), SITTING);
            int matter = worth.size();
            Map<Standing, Integer> count = rooms.people().count(book);
            List<Row> shown = everybody
                    ? rooms.waitingRoom()
                            .waiting(visit.book(), Optional.empty(), LOOKED_THROUGH)
                            .rows()
                    : worth;
            int here = IntStream.range(0, shown.size())
                    .filter(i -> shown.get(i).id().toString().equals(at))
                    .findFirst()
                    .orElse(0);
            Optional<Stranger> stranger = shown.isEmpty()
                    ? Optional.empty()
                    : Optional.of(stranger(visit, shown.get(here).person()));
            return new Shown(
                    stranger,
                    shown.subList(Math.min(here, shown.size()), Math.min(here + LISTED, shown.size())),
                    here > 0 ? shown.get(here - 1).id().toString() : "",
                    here + 1 < shown.size() ? shown.get(here + 1).id().toString() : "",
                    rooms.ties().rhythms(book),
                    decidedToday(visit),
                    matter,
                    count.getOrDefault(Standing.WAITING, 0),
                    count.getOrDefault(Standing.RESTING, 0),
                    everybody);
        });
    }

    private Stranger stranger(Visit visit, Person person) {
        var book = visit.book().id();
        return Stranger.of(
                person,
                rooms.people().points(book, List.of(person.id())).getOrDefault(person.id(), List.of()),
                rooms.timeline().days(book, person.id()),
                rooms.timeline().with(book, person.id(), Optional.empty(), Stranger.LOOKED_AT));
    }

    private int decidedToday(Visit visit) {
        List<ChangeLog.Entry> recent = rooms.changes().recent(visit.book().id(), Optional.empty(), CHANGES_TODAY);
        return (int) recent.stream()
                .filter(entry -> !entry.undone()
                        && DECISIONS.contains(entry.change().what())
                        && visit.book().dayOf(entry.at()).equals(visit.today()))
                .count();
    }
}
