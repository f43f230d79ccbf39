package wellhouse.web.imports;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import wellhouse.formats.Contents;
import wellhouse.incoming.Bringing;
import wellhouse.incoming.Incoming;
import wellhouse.intake.Arrival;
import wellhouse.intake.Arrivals;
import wellhouse.intake.Arrivals.Begun;
import wellhouse.intake.Import;
import wellhouse.kernel.Change;
import wellhouse.kernel.Id;
import wellhouse.rooms.Rooms;
import wellhouse.web.frame.Page;
import wellhouse.web.frame.Pages;
import wellhouse.web.frame.Params;
import wellhouse.web.frame.Routes;
import wellhouse.web.frame.Visit;

/// `/imports`: takes files in, and lists what was brought in before.
public final class ImportsPage implements Page {

    private static final int LISTED = 50;

    private final Rooms rooms;
    private final Pages pages;
    private final Arrivals arrivals;
    private final Incoming incoming;
    private final Bringing bringing;

    public ImportsPage(Rooms rooms, Pages pages, Arrivals arrivals, Incoming incoming, Bringing bringing) {
        this.rooms = rooms;
        this.pages = pages;
        this.arrivals = arrivals;
        this.incoming = incoming;
        this.bringing = bringing;
    }

    /// What the page shows.
    ///
    /// @param running the import that runs now
    /// @param open what was handed in, looked at perhaps, and neither brought in nor left
    /// @param unknown names of files just handed in that are nothing we can read
    /// @param problem a message key; empty for none
    public record Shown(
            Optional<Arrival> running,
            List<Incoming.Delivery> open,
            List<Run> earlier,
            List<String> unknown,
            String problem) {}

    /// One earlier import.
    ///
    /// @param status where it stands, an undo by whatever way counted
    public record Run(Import what, Import.Status status) {

        static Run of(Bringing bringing, Visit visit, Import run, boolean alive) {
            return new Run(run, bringing.stands(visit.book().id(), run, alive));
        }
    }

    @Override
    public void routes(Routes on) {
        on.get("/imports", this::show);
        on.post("/imports", this::take);
        on.post("/imports/look/{id}/begin", this::begin);
        on.post("/imports/{id}/again", this::again);
        on.post("/imports/{id}/on", this::goOn);
    }

    private void show(Context request, Visit visit) {
        show(request, visit, List.of(), "");
    }

    private void show(Context request, Visit visit, List<String> unknown, String problem) {
        Optional<Arrival> running = arrivals.running(visit.book().id());
        List<Run> earlier = rooms.transactions()
                .read(() -> rooms.imports().recent(visit.book().id(), LISTED).stream()
                        .map(run -> Run.of(bringing, visit, run, isNow(running, run)))
                        .toList());
        if (!problem.isEmpty() && !Pages.isPart(request)) {
            request.status(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        pages.show(
                request,
                visit,
                "imports/imports.jte",
                new Shown(running, incoming.open(visit.book().id()), earlier, unknown, problem));
    }

    private static boolean isNow(Optional<Arrival> running, Import run) {
        return running.filter(arrival -> arrival.id().equals(run.id())).isPresent();
    }

    private void take(Context request, Visit visit) throws IOException, ServletException {
        if (arrivals.running(visit.book().id()).isPresent()) {
            show(request, visit, List.of(), "imports.problem.busy");
            return;
        }
        Incoming.Delivery delivery =
                incoming.take(given(request), visit.book().id(), rooms.pen().next());
        Contents contents = delivery.contents(bringing.options(visit.book()));
        if (contents.parts().isEmpty()) {
            incoming.forget(delivery);
            boolean none = contents.unknown().isEmpty();
            show(request, visit, contents.unknown(), none ? "imports.problem.none" : "imports.problem.unknown");
            return;
        }
        pages.go(request, "/imports/look/" + delivery.id());
    }

    /// The files of a request, each still where the server put it.
    private static List<Incoming.Given> given(Context request) throws IOException, ServletException {
        request.uploadedFiles(); // has the server told where to put them
        List<Incoming.Given> given = new ArrayList<>();
        for (Part part : request.req().getParts()) {
            String name = part.getSubmittedFileName();
            if (name != null && !name.isBlank()) {
                given.add(new Incoming.Given(name, file -> part.write(file.toString())));
            }
        }
        return given;
    }

    private void begin(Context request, Visit visit) {
        Incoming.Delivery delivery =
                incoming.find(visit.book().id(), Params.id(request, "id")).orElseThrow(NotFoundResponse::new);
        begin(request, visit, delivery);
    }

    private void begin(Context request, Visit visit, Incoming.Delivery delivery) {
        Contents contents = delivery.contents(bringing.options(visit.book()));
        switch (bringing.begin(visit.book(), Visit.BY, delivery, contents)) {
            case Begun.Started(Arrival arrival) -> pages.go(request, "/imports/" + arrival.id());
            case Begun.Busy _ -> show(request, visit, List.of(), "imports.problem.busy");
        }
    }

    /// Goes on with an import that broke off.
    private void goOn(Context request, Visit visit) {
        Id<Change> run = Params.id(request, "id");
        incoming.of(visit.book().id(), run)
                .ifPresentOrElse(
                        delivery -> begin(request, visit, delivery),
                        () -> show(request, visit, List.of(), "imports.problem.gone-on"));
    }

    /// Reads mail again, now that it is known whose it is.
    private void again(Context request, Visit visit) {
        Id<Change> run = Params.id(request, "id");
        if (!OwnMail.note(rooms, request, visit)) {
            pages.go(request, "/imports/" + run + "?problem=address");
            return;
        }
        incoming.of(visit.book().id(), run)
                .ifPresentOrElse(
                        delivery -> begin(request, visit, delivery),
                        () -> show(request, visit, List.of(), "imports.problem.gone"));
    }
}
