package wellhouse.web.history;

import io.javalin.http.Context;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import wellhouse.kernel.Change;
import wellhouse.kernel.ChangeLog;
import wellhouse.kernel.Id;
import wellhouse.rooms.Rooms;
import wellhouse.web.frame.Page;
import wellhouse.web.frame.Pages;
import wellhouse.web.frame.Params;
import wellhouse.web.frame.Routes;
import wellhouse.web.frame.Visit;
import wellhouse.words.Words;

/// `/history`: what was changed, day by day, with the way back.
public final class HistoryPage implements Page {

    private static final int LISTED = 60;

    private final Rooms rooms;
    private final Pages pages;

    public HistoryPage(Rooms rooms, Pages pages) {
        this.rooms = rooms;
        this.pages = pages;
    }

    /// What the page shows.
    ///
    /// @param next where the list goes on; empty for nowhere
    public record Shown(List<Day> days, String next, boolean first) {}

    /// The changes of one day, the newest first.
    public record Day(LocalDate on, List<Line> lines) {}

    /// One change.
    ///
    /// @param by who did it, in words
    /// @param undoable whether it can be taken back
    public record Line(String id, LocalTime at, String told, String by, boolean undone, boolean undoable) {}

    @Override
    public void routes(Routes on) {
        on.get("/history", this::show);
    }

    private void show(Context request, Visit visit) {
        Optional<Id<Change>> before = before(request);
        List<ChangeLog.Entry> entries = rooms.transactions()
                .read(() -> rooms.changes().recent(visit.book().id(), before, LISTED));
        Map<LocalDate, List<Line>> days = new LinkedHashMap<>();
        for (ChangeLog.Entry entry : entries) {
            days.computeIfAbsent(visit.book().dayOf(entry.at()), _ -> new ArrayList<>())
                    .add(line(entry, visit));
        }
        String next =
                entries.size() < LISTED ? "" : entries.getLast().change().id().toString();
        List<Day> listed = days.entrySet().stream()
                .map(day -> new Day(day.getKey(), day.getValue()))
                .toList();
        pages.show(request, visit, "history/history.jte", new Shown(listed, next, before.isEmpty()));
    }

    private static Optional<Id<Change>> before(Context request) {
        try {
            String written = Params.text(request, "before");
            return written.isEmpty() ? Optional.empty() : Optional.of(Id.parse(written));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Line line(ChangeLog.Entry entry, Visit visit) {
        Change change = entry.change();
        LocalTime at = LocalTime.ofInstant(entry.at(), visit.book().zone()).truncatedTo(ChronoUnit.MINUTES);
        return new Line(
                change.id().toString(),
                at,
                Pages.told(visit.words(), change),
                by(change.by(), visit.words()),
                entry.undone(),
                change.isUndoable() && !entry.undone());
    }

    private static String by(String by, Words words) {
        String key = "history.by." + by.replaceFirst(":.*", "");
        return words.has(key) ? words.say(key) : by;
    }
}
