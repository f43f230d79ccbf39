package wellhouse.web.imports;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import wellhouse.formats.Contents;
import wellhouse.formats.source.ReadOptions;
import wellhouse.intake.Arrival;
import wellhouse.intake.Arrivals;
import wellhouse.intake.Arrivals.Begun;
import wellhouse.intake.Import;
import wellhouse.intake.Source;
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
    private static final int ENOUGH_TO_SEE = 1_000;

    private final Rooms rooms;
    private final Pages pages;
    private final Arrivals arrivals;
    private final Incoming incoming;

    public ImportsPage(Rooms rooms, Pages pages, Arrivals arrivals, Incoming incoming) {
        this.rooms = rooms;
        this.pages = pages;
        this.arrivals = arrivals;
        this.incoming = incoming;
    }

    /// What the page shows.
    ///
    /// @param running the import that runs now
    /// @param unknown names of files just handed in that are nothing we can read
    /// @param problem a message key; empty for none
    public record Shown(Optional<Arrival> running, List<Run> earlier, List<String> unknown, String problem) {}

    /// One earlier import.
    ///
    /// @param status where it stands, an undo by whatever way counted
    public record Run(Import what, Import.Status status) {

        static Run of(Rooms rooms, Visit visit, Import run, boolean alive) {
            Optional<Boolean> undone =
                    rooms.changes().find(visit.book().id(), run.id()).map(entry -> entry.undone());
            Import.Status written = run.status();
            if (undone.orElse(false)) {
                return new Run(run, Import.Status.UNDONE);
            }
            if (written == Import.Status.RUNNING && !alive) {
                return new Run(run, Import.Status.BROKEN);
            }
            return new Run(run, written == Import.Status.UNDONE ? Import.Status.DONE : written);
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
                        .map(run -> Run.of(rooms, visit, run, isNow(running, run)))
                        .toList());
        if (!problem.isEmpty() && !Pages.isPart(request)) {
            request.status(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        pages.show(request, visit, "imports/imports.jte", new Shown(running, earlier, unknown, problem));
    }

    private static boolean isNow(Optional<Arrival> running, Import run) {
        return running.map(arrival -> arrival.id().equals(run.id())).orElse(false);
    }

    private void take(Context request, Visit visit) throws IOException, ServletException {
        if (arrivals.running(visit.book().id()).isPresent()) {
            show(request, visit, List.of(), "imports.problem.busy");
            return;
        }
        Incoming.Delivery delivery =
                incoming.take(request, visit.book().id(), rooms.pen().next());
        Contents contents = delivery.contents(options(rooms, visit));
        if (contents.parts().isEmpty()) {
            incoming.forget(delivery);
            boolean none = contents.unknown().isEmpty();
            show(request, visit, contents.unknown(), none ? "imports.problem.none" : "imports.problem.unknown");
            return;
        }
        pages.go(request, "/imports/look/" + delivery.id());
    }

    /// How files of this visitor are read.
    static ReadOptions options(Rooms rooms, Visit visit) {
        return ReadOptions.usual(visit.now(), visit.book().zone(), visit.book().country())
                .withColumns(rooms.transactions()
                        .read(() -> rooms.imports().columns(visit.book().id())));
    }

    private void begin(Context request, Visit visit) {
        Incoming.Delivery delivery =
                incoming.find(visit.book().id(), Params.id(request, "id")).orElseThrow(NotFoundResponse::new);
        begin(request, visit, delivery);
    }

    private void begin(Context request, Visit visit, Incoming.Delivery delivery) {
        Contents contents = delivery.contents(options(rooms, visit));
        List<Source> sources =
                contents.parts().stream().map(Contents.Part::source).toList();
        Begun begun = arrivals.begin(visit.book(), Visit.BY, sources, () -> afterwards(visit, delivery));
        switch (begun) {
            case Begun.Started(Arrival arrival) -> {
                incoming.begun(delivery, arrival.id());
                pages.go(request, at(arrival.id(), contents.unknown()));
            }
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

    private static String at(Id<Change> run, List<String> unknown) {
        return "/imports/" + run + (unknown.isEmpty() ? "" : "?unknown=" + unknown.size());
    }

    /// Lets the files go, unless it has to be asked whose mail it is or the import broke off.
    private void afterwards(Visit visit, Incoming.Delivery delivery) {
        boolean kept = rooms.transactions().read(() -> {
            Optional<Import> last =
                    rooms.imports().recent(visit.book().id(), 1).stream().findFirst();
            return last.filter(run -> run.status() == Import.Status.BROKEN || whoseMail(visit, run.id()))
                    .isPresent();
        });
        if (!kept) {
            incoming.forget(delivery);
        }
    }

    private boolean whoseMail(Visit visit, Id<Change> run) {
        return rooms.imports().rejected(visit.book().id(), run, ENOUGH_TO_SEE).stream()
                .anyMatch(one -> one.problem().code().equals(ImportPage.WHOSE_MAIL));
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
