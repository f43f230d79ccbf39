package wellhouse.web.capture;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.List;
import java.util.Optional;
import wellhouse.intake.Capture;
import wellhouse.intake.Chip;
import wellhouse.rooms.Rooms;
import wellhouse.web.frame.Page;
import wellhouse.web.frame.Pages;
import wellhouse.web.frame.Params;
import wellhouse.web.frame.Routes;
import wellhouse.web.frame.Visit;

/// `/capture`: one line becomes chips while it is typed, and is saved as they were corrected.
public final class CapturePage implements Page {

    /// Lines that show what can be said.
    public static final int LINES = 9;

    private final Rooms rooms;
    private final Pages pages;

    public CapturePage(Rooms rooms, Pages pages) {
        this.rooms = rooms;
        this.pages = pages;
    }

    /// What the page shows.
    ///
    /// @param line as typed so far
    /// @param chips what was understood of it, with what the owner corrected
    /// @param problem a message key; empty for none
    public record Shown(String line, List<Corrections.Corrected> chips, String problem) {

        public boolean nobody() {
            return !Capture.saysWho(chips.stream()
                    .filter(one -> !one.removed())
                    .map(Corrections.Corrected::whole)
                    .toList());
        }
    }

    @Override
    public void routes(Routes on) {
        on.get("/capture", this::show);
        on.post("/capture", this::save);
        on.post("/capture/read", this::read);
    }

    private void show(Context request, Visit visit) {
        pages.show(request, visit, "capture/capture.jte", understood(request, visit));
    }

    private void read(Context request, Visit visit) {
        String template = Pages.isPart(request) ? "capture/chips.jte" : "capture/capture.jte";
        pages.show(request, visit, template, understood(request, visit));
    }

    private void save(Context request, Visit visit) {
        Shown shown = understood(request, visit);
        List<Chip> chips = shown.chips().stream()
                .filter(one -> !one.removed())
                .map(Corrections.Corrected::chip)
                .toList();
        Optional<Capture.Saved> saved = rooms.capture().save(visit.book(), chips, visit.today(), Visit.BY);
        if (saved.isEmpty()) {
            Shown asked = new Shown(shown.line(), shown.chips(), "capture.problem.nobody");
            request.status(HttpStatus.UNPROCESSABLE_CONTENT);
            pages.show(request, visit, Pages.isPart(request) ? "capture/chips.jte" : "capture/capture.jte", asked);
            return;
        }
        if (Pages.isOn(
                request,
                "/",
                "/give/board",
                saved.get().person().map(person -> "/people/" + person).orElse("/"))) {
            pages.back(request, saved.get().change());
            return;
        }
        request.header("HX-Trigger", "captured");
        if (Pages.isPart(request)) {
            pages.changed(request, visit, saved.get().change(), "capture/chips.jte", new Shown("", List.of(), ""));
        } else {
            pages.changed(request, saved.get().change(), "/capture");
        }
    }

    private Shown understood(Context request, Visit visit) {
        String line = Params.text(request, "line");
        if (line.length() > Capture.LONGEST) {
            return new Shown(line.substring(0, Capture.LONGEST), List.of(), "capture.problem.long");
        }
        if (line.isEmpty()) {
            return new Shown("", List.of(), "");
        }
        List<Chip> read = rooms.capture().read(visit.book(), line, visit.today());
        return new Shown(line, Corrections.of(request).apply(read), "");
    }
}
