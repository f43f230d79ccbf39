package wellhouse.cli;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import wellhouse.formats.whole.BookReader;
import wellhouse.intake.Import;
import wellhouse.intake.Rejected;
import wellhouse.intake.SourceBroken;
import wellhouse.kernel.Book;
import wellhouse.kernel.Change;
import wellhouse.kernel.Id;
import wellhouse.rooms.Rooms;
import wellhouse.whole.Returning;

/// Brings a whole book back from the JSON it left in, as one import.
final class BookArrival {

    private final Rooms rooms;
    private final Book book;

    BookArrival(Rooms rooms, Book book) {
        this.rooms = rooms;
        this.book = book;
    }

    /// @return the import, ended
    Import bring(Path file) throws IOException {
        String name = file.getFileName().toString();
        Id<Change> id = rooms.pen().next();
        Change change = new Change(id, book.id(), "cli", "change.import", List.of(name));
        Instant started = rooms.clock().instant();
        put(change, run(change, name, started, Import.Status.RUNNING, Import.Count.NONE));
        Returning returning = new Returning(rooms.transactions(), Whole.shelves(rooms), book, change);
        List<Rejected> rejected = new ArrayList<>();
        Import.Status status = Import.Status.BROKEN;
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
            BookReader.read(in, name, returning::take, rejected::add);
            status = Import.Status.DONE;
        } catch (SourceBroken e) {
            rejected.add(new Rejected(name, e.problem()));
            status = Import.Status.DONE;
        } finally {
            Import.Count count = returning.flush().plus(Import.Count.rejected(rejected.size()));
            put(change, run(change, name, started, status, count));
            rooms.transactions().write(change, () -> rooms.imports().reject(book.id(), id, rejected));
        }
        return rooms.transactions()
                .read(() -> rooms.imports().find(book.id(), id))
                .orElseThrow();
    }

    private void put(Change change, Import run) {
        rooms.transactions().write(change, () -> rooms.imports().put(book.id(), run));
    }

    private Import run(Change change, String name, Instant started, Import.Status status, Import.Count count) {
        Optional<Instant> ended = status == Import.Status.RUNNING
                ? Optional.empty()
                : Optional.of(rooms.clock().instant());
        return new Import(change.id(), List.of(name), started, ended, status, count);
    }
}
