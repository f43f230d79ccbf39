package wellhouse.api;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import wellhouse.accounts.Scope;
import wellhouse.formats.Contents;
import wellhouse.incoming.Bringing;
import wellhouse.incoming.Incoming;
import wellhouse.intake.Arrival;
import wellhouse.intake.Arrivals;
import wellhouse.intake.Arrivals.Begun;
import wellhouse.intake.Import;
import wellhouse.kernel.Change;
import wellhouse.kernel.Id;
import wellhouse.wire.ImportSheet;

/// Files that are brought in: handed over whole, read by themselves, and taken back as a whole.
final class ImportRoutes {

    private static final Set<Scope> IMPORT = Set.of(Scope.IMPORT);
    private static final int LISTED = 50;
    private static final int REJECTED = 100;
    private static final int LONGEST_NAME = 200;
    private static final int BUFFER = 1 << 16;
    private static final int MOST_LIKELY = 1_000;

    private final Arrivals arrivals;
    private final Incoming incoming;
    private final Bringing bringing;
    private final long most;

    /// @param most bytes of one file
    ImportRoutes(Arrivals arrivals, Incoming incoming, Bringing bringing, long most) {
        this.arrivals = arrivals;
        this.incoming = incoming;
        this.bringing = bringing;
        this.most = most;
    }

    void add(Gate gate) {
        gate.get("/imports", IMPORT, this::imports);
        gate.post("/imports", IMPORT, this::begin);
        gate.get("/imports/{id}", IMPORT, this::one);
        gate.post("/imports/{id}/cancel", IMPORT, this::cancel);
        gate.post("/imports/{id}/undo", IMPORT, this::undo);
    }

    /// How far an import that runs has come.
    ///
    /// @param total bytes there are; 0 if unknown
    /// @param secondsLeft at the rate so far; none while that would be a guess
    record Far(
            String file, long bytes, long total, @Nullable Long secondsLeft) {

        static Far of(Arrival.Far far) {
            OptionalLong left = far.secondsLeft();
            return new Far(far.file(), far.bytes(), far.total(), left.isPresent() ? left.getAsLong() : null);
        }
    }

    /// One import.
    ///
    /// @param progress only while it runs
    record Line(
            String change,
            Import.Status status,
            List<String> files,
            Instant started,
            Optional<Instant> ended,
            Import.Count count,
            Optional<Far> progress) {}

    /// The imports there were, the newest first.
    record All(List<Line> imports) {}

    /// One import with what it could not take, the first hundred of that.
    record Whole(Line run, List<ImportSheet.Reject> rejected, ImportSheet.Doubled doubles) {}

    private Line line(Call call, Import run, Optional<Arrival> running) {
        Optional<Arrival> now =
                running.filter(arrival -> arrival.id().equals(run.id()) && run.status() == Import.Status.RUNNING);
        return new Line(
                run.id().toString(),
                bringing.stands(call.book().id(), run, now.isPresent()),
                run.files(),
                run.started(),
                run.ended(),
                now.map(arrival -> arrival.far().count()).orElse(run.count()),
                now.map(arrival -> Far.of(arrival.far())));
    }

    private Line now(Call call, Arrival arrival) {
        return call.rooms().transactions().read(() -> line(call, begun(arrival), Optional.of(arrival)));
    }

    private void imports(Call call) {
        Optional<Arrival> running = arrivals.running(call.book().id());
        call.answer(call.rooms()
                .transactions()
                .read(() -> new All(call.rooms().imports().recent(call.book().id(), LISTED).stream()
                        .map(run -> line(call, run, running))
                        .toList())));
    }

    private void one(Call call) {
        Id<Change> id = call.id();
        Optional<Arrival> running = arrivals.running(call.book().id());
        call.answer(call.rooms().transactions().read(() -> {
            var book = call.book().id();
            Import run = call.rooms()
                    .imports()
                    .find(book, id)
                    .or(() -> running.filter(arrival -> arrival.id().equals(id)).map(ImportRoutes::begun))
                    .orElseThrow(Refusal::unknown);
            return new Whole(
                    line(call, run, running),
                    call.rooms().imports().rejected(book, id, REJECTED).stream()
                            .map(reject -> ImportSheet.Reject.of(reject, call.words()))
                            .toList(),
                    new ImportSheet.Doubled(
                            call.rooms().doubles().joined(book, id),
                            call.rooms().doubles().count(book, MOST_LIKELY)));
        }));
    }

    private static Import begun(Arrival arrival) {
        return new Import(
                arrival.id(),
                arrival.files(),
                arrival.started(),
                Optional.empty(),
                Import.Status.RUNNING,
                Import.Count.NONE);
    }

    private void begin(Call call) throws IOException {
        String name = call.field("name");
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            throw new Refusal(400, "text", "name", LONGEST_NAME);
        }
        String type =
                Optional.ofNullable(call.request().contentType()).orElse("").toLowerCase(Locale.ROOT);
        if (type.startsWith("multipart/") || type.startsWith("application/x-www-form-urlencoded")) {
            throw new Refusal(415, "not-plain");
        }
        if (arrivals.running(call.book().id()).isPresent()) {
            throw new Refusal(409, "import-runs");
        }
        Incoming.Delivery delivery = incoming.take(
                List.of(new Incoming.Given(name, file -> write(call.request(), file))),
                call.book().id(),
                call.rooms().pen().next());
        Contents contents = delivery.contents(bringing.options(call.book()));
        if (contents.parts().isEmpty()) {
            incoming.forget(delivery);
            throw new Refusal(422, "no-format", name);
        }
        switch (bringing.begin(call.book(), call.by(), delivery, contents)) {
            case Begun.Started(Arrival arrival) -> {
                call.request().header("Location", Gate.ROOT + "/imports/" + arrival.id());
                call.answer(202, now(call, arrival));
            }
            case Begun.Busy _ -> {
                incoming.forget(delivery);
                throw new Refusal(409, "import-runs");
            }
        }
    }

    /// Straight to the disk, as far as it is not too much.
    private void write(Context request, Path file) throws IOException {
        try (InputStream in = request.bodyInputStream();
                OutputStream out = Files.newOutputStream(file)) {
            byte[] buffer = new byte[BUFFER];
            long taken = 0;
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                taken += read;
                if (taken > most) {
                    throw new TooMuch();
                }
                out.write(buffer, 0, read);
            }
        } catch (TooMuch e) {
            Files.deleteIfExists(file);
            throw new Refusal(413, "too-long", most);
        }
    }

    private static final class TooMuch extends IOException {
        private static final long serialVersionUID = 1;
    }

    private void cancel(Call call) {
        Id<Change> id = call.id();
        Arrival arrival = arrivals.find(call.book().id(), id)
                .filter(one -> !one.over() && !isWritten(call, id))
                .orElseThrow(() -> new Refusal(409, "import-over"));
        arrival.cancel();
        call.answer(202, now(call, arrival));
    }

    /// Whether its end is in the book already, though its thread is still at its last lines.
    private static boolean isWritten(Call call, Id<Change> id) {
        return call.rooms()
                .transactions()
                .read(() -> call.rooms().imports().find(call.book().id(), id))
                .filter(run -> run.status() != Import.Status.RUNNING)
                .isPresent();
    }

    private void undo(Call call) {
        Id<Change> id = call.id();
        boolean known = call.rooms()
                .transactions()
                .read(() -> call.rooms().imports().find(call.book().id(), id).isPresent());
        if (!known) {
            throw Refusal.unknown();
        }
        HistoryRoutes.undo(call, id);
    }
}
