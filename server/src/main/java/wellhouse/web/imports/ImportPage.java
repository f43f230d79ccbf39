package wellhouse.web.imports;

import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import wellhouse.accounts.OwnAddress;
import wellhouse.incoming.Bringing;
import wellhouse.incoming.Incoming;
import wellhouse.intake.Arrival;
import wellhouse.intake.Arrivals;
import wellhouse.intake.Import;
import wellhouse.intake.Rejected;
import wellhouse.kernel.Change;
import wellhouse.kernel.ChangeLog;
import wellhouse.kernel.Id;
import wellhouse.people.Standing;
import wellhouse.rooms.Rooms;
import wellhouse.web.frame.Page;
import wellhouse.web.frame.Pages;
import wellhouse.web.frame.Params;
import wellhouse.web.frame.Routes;
import wellhouse.web.frame.Visit;
import wellhouse.words.Words;

/// `/imports/{id}`: an import while it runs, and what came of it.
public final class ImportPage implements Page {

    private static final int SHOWN = 50;
    private static final int ALL = 100_000;
    private static final int MOST_LIKELY = 1_000;
    private static final long LOOK_MILLIS = 300;

    private final Rooms rooms;
    private final Pages pages;
    private final Arrivals arrivals;
    private final Incoming incoming;
    private final Bringing bringing;

    public ImportPage(Rooms rooms, Pages pages, Arrivals arrivals, Incoming incoming, Bringing bringing) {
        this.rooms = rooms;
        this.pages = pages;
        this.arrivals = arrivals;
        this.incoming = incoming;
        this.bringing = bringing;
    }

    /// What the page shows.
    ///
    /// @param running how far it has come; empty once it is over
    /// @param rejected the first of what could not be taken
    /// @param whoseMail whether it has to be asked whose mail it is
    /// @param learnt addresses that were taken for the owner's and not confirmed yet
    /// @param waiting how many wait in the waiting room
    /// @param same how many surely were somebody who was there, and became one with them
    /// @param likely how many pairs in the book may be one person, counted up to 1,000
    /// @param problem a message key; empty for none
    /// @param canGoOn whether the files are still here of an import that broke off
    public record Shown(
            ImportsPage.Run run,
            Optional<Arrival> running,
            List<Rejected> rejected,
            boolean whoseMail,
            List<String> learnt,
            int waiting,
            int same,
            int likely,
            String problem,
            boolean canGoOn) {}

    @Override
    public void routes(Routes on) {
        on.get("/imports/{id}", this::show);
        on.get("/imports/{id}/progress", this::progress);
        on.get("/imports/{id}/rejected.csv", this::rejected);
        on.post("/imports/{id}/cancel", this::cancel);
        on.post("/imports/{id}/undo", this::undo);
    }

    private void show(Context request, Visit visit) {
        Id<Change> id = Params.id(request, "id");
        Optional<Arrival> arrival = arrivals.find(visit.book().id(), id).filter(one -> !one.over());
        Shown shown = rooms.transactions().read(() -> {
            Import run = rooms.imports()
                    .find(visit.book().id(), id)
                    .or(() -> arrival.map(ImportPage::begun))
                    .orElseThrow(NotFoundResponse::new);
            List<Rejected> rejected = rooms.imports().rejected(visit.book().id(), id, SHOWN);
            List<String> learnt = rooms.accounts().ownAddresses(visit.book().id()).stream()
                    .filter(address -> address.status() == OwnAddress.Status.LEARNT)
                    .map(OwnAddress::normal)
                    .toList();
            return new Shown(
                    ImportsPage.Run.of(bringing, visit, run, arrival.isPresent()),
                    arrival,
                    rejected,
                    rejected.stream().anyMatch(one -> one.problem().code().equals(Bringing.WHOSE_MAIL)),
                    learnt,
                    rooms.people().count(visit.book().id()).getOrDefault(Standing.WAITING, 0),
                    rooms.doubles().joined(visit.book().id(), id),
                    rooms.doubles().count(visit.book().id(), MOST_LIKELY),
                    Params.text(request, "problem").equals("address") ? "imports.problem.address" : "",
                    incoming.of(visit.book().id(), id).isPresent());
        });
        pages.show(request, visit, "imports/import.jte", shown);
    }

    private static Import begun(Arrival arrival) {
        return new Import(
                arrival.id(),
                arrival.files(),
                java.time.Instant.EPOCH,
                Optional.empty(),
                Import.Status.RUNNING,
                Import.Count.NONE);
    }

    /// Sends the progress as it goes on, as server-sent events: `progress` with the part of the page, then `over`.
    private void progress(Context request, Visit visit) throws IOException, InterruptedException {
        Id<Change> id = Params.id(request, "id");
        Optional<Arrival> arrival = arrivals.find(visit.book().id(), id);
        var response = request.res();
        response.setContentType("text/event-stream");
        response.setCharacterEncoding("UTF-8");
        OutputStream out = response.getOutputStream();
        while (arrival.isPresent() && !arrival.get().over()) {
            send(out, "progress", pages.text(request, visit, "imports/progress.jte", arrival.get()));
            response.flushBuffer();
            Thread.sleep(LOOK_MILLIS);
        }
        send(out, "over", id.toString());
        response.flushBuffer();
    }

    private static void send(OutputStream out, String event, String text) throws IOException {
        StringBuilder message = new StringBuilder("event: ").append(event).append('\n');
        text.lines().forEach(line -> message.append("data: ").append(line).append('\n'));
        out.write(message.append('\n').toString().getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    private void rejected(Context request, Visit visit) {
        Id<Change> id = Params.id(request, "id");
        List<Rejected> all = rooms.transactions()
                .read(() -> rooms.imports().rejected(visit.book().id(), id, ALL));
        table(request, visit.words(), all);
    }

    /// Sends what could not be taken, as a table.
    static void table(Context request, Words words, List<Rejected> all) {
        StringBuilder table = new StringBuilder();
        row(table, words.say("import.csv.file"), words.say("import.csv.where"), words.say("import.csv.why"), "code");
        for (Rejected one : all) {
            String why = words.say(
                    "problem." + one.problem().code(), one.problem().details().toArray());
            row(table, one.file(), one.problem().where(), why, one.problem().code());
        }
        request.header("Content-Disposition", "attachment; filename=\"wellhouse-not-taken.csv\"");
        request.contentType("text/csv; charset=utf-8").result(table.toString());
    }

    /// One row; a field that a spreadsheet would take for a formula is kept from being one.
    private static void row(StringBuilder table, String... fields) {
        for (int i = 0; i < fields.length; i++) {
            String safe = fields[i].matches("(?s)[=+@\\-\\t].*") ? "'" + fields[i] : fields[i];
            table.append(i == 0 ? "" : ",")
                    .append('"')
                    .append(safe.replace("\"", "\"\""))
                    .append('"');
        }
        table.append("\r\n");
    }

    private void cancel(Context request, Visit visit) {
        Id<Change> id = Params.id(request, "id");
        arrivals.find(visit.book().id(), id).ifPresent(Arrival::cancel);
        pages.go(request, "/imports/" + id);
    }

    private void undo(Context request, Visit visit) {
        Id<Change> id = Params.id(request, "id");
        switch (rooms.intake().undo(visit.book(), id, Visit.BY)) {
            case ChangeLog.Undone.Done done ->
                pages.changed(request, done.entry().change().id(), "/imports/" + id);
            case ChangeLog.Undone.Already _ -> pages.go(request, "/imports/" + id);
            case ChangeLog.Undone.Unknown _ -> pages.go(request, "/imports/" + id);
        }
    }
}
