package wellhouse.jobs;

import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import wellhouse.intake.Arrival;
import wellhouse.intake.Arrivals;
import wellhouse.intake.Intake;
import wellhouse.intake.Source;
import wellhouse.kernel.Book;
import wellhouse.kernel.Change;
import wellhouse.kernel.Id;
import wellhouse.rooms.Rooms;

/// Runs imports in threads of their own, one at a time for each book.
public final class ImportJobs implements Arrivals, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ImportJobs.class);
    private static final long END_MILLIS = 10_000;

    private record Run(Arrival arrival, Thread thread) {}

    private final Rooms rooms;
    private final Map<Id<Book>, Run> newest = new HashMap<>();

    public ImportJobs(Rooms rooms) {
        this.rooms = rooms;
    }

    @Override
    public synchronized Begun begin(Book book, String by, List<Source> sources, Runnable afterwards) {
        Run before = newest.get(book.id());
        if (before != null && !before.arrival().over()) {
            return new Begun.Busy(before.arrival());
        }
        List<String> files = sources.stream().map(Source::file).toList();
        Arrival arrival = new Arrival(rooms.pen().next(), files, rooms.clock().instant());
        Thread thread = Thread.ofPlatform()
                .name("import")
                .daemon(true)
                .unstarted(() -> run(book, by, sources, arrival, afterwards));
        newest.put(book.id(), new Run(arrival, thread));
        thread.start();
        return new Begun.Started(arrival);
    }

    private void run(Book book, String by, List<Source> sources, Arrival arrival, Runnable afterwards) {
        Intake intake = rooms.intake();
        InstantSource clock = rooms.clock();
        try {
            intake.run(
                    book,
                    arrival.id(),
                    by,
                    sources,
                    (file, bytes, total, count) -> arrival.at(file, bytes, total, count, clock.instant()));
        } catch (RuntimeException e) {
            LOG.error("import {} broke off; what was acknowledged is there", arrival.id(), e);
        } finally {
            try {
                afterwards.run();
            } finally {
                arrival.end();
            }
        }
    }

    @Override
    public synchronized Optional<Arrival> running(Id<Book> book) {
        return Optional.ofNullable(newest.get(book)).map(Run::arrival).filter(arrival -> !arrival.over());
    }

    @Override
    public synchronized Optional<Arrival> find(Id<Book> book, Id<Change> id) {
        return Optional.ofNullable(newest.get(book))
                .map(Run::arrival)
                .filter(arrival -> arrival.id().equals(id));
    }

    /// Ends what runs and waits for it.
    @Override
    public void close() {
        List<Run> all;
        synchronized (this) {
            all = List.copyOf(newest.values());
        }
        all.forEach(run -> run.arrival().cancel());
        for (Run run : all) {
            try {
                run.thread().join(END_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }
}
