package wellhouse.jobs;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import wellhouse.accounts.Account;
import wellhouse.kernel.Book;
import wellhouse.kernel.Id;
import wellhouse.reading.Readings.Feed;
import wellhouse.rooms.Rooms;

/// Looks into the feeds that owners subscribed to, every few hours while the house is open. Of a book whose
/// owner did not allow it, nothing is asked.
public final class FeedJobs implements AutoCloseable {

    /// How long a feed rests between two looks.
    static final Duration REST = Duration.ofHours(6);

    private static final Logger LOG = LoggerFactory.getLogger(FeedJobs.class);
    private static final long FIRST_MINUTES = 2;
    private static final long EACH_MINUTES = 15;

    private final Rooms rooms;
    private final Map<Id<Feed>, Instant> looked = new ConcurrentHashMap<>();
    private final ScheduledExecutorService clockwork = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("feeds").daemon(true).factory());

    public FeedJobs(Rooms rooms) {
        this.rooms = rooms;
    }

    /// Begins to look now and then.
    public void begin() {
        clockwork.scheduleWithFixedDelay(this::roundSafely, FIRST_MINUTES, EACH_MINUTES, TimeUnit.MINUTES);
    }

    private void roundSafely() {
        try {
            round();
        } catch (RuntimeException e) {
            // The next round may go better; a round that threw would otherwise have been the last.
            LOG.error("looking into feeds failed", e);
        }
    }

    /// Looks into every feed that has rested long enough.
    ///
    /// @return how many new things there are
    int round() {
        int found = 0;
        for (Account account : rooms.transactions().read(() -> rooms.accounts().all())) {
            Book book = rooms.transactions().read(() -> rooms.accounts().book(account.book()));
            if (!rooms.collecting().mayFetch(book)) {
                continue;
            }
            for (Feed feed : rooms.transactions().read(() -> rooms.readings().feeds(book.id()))) {
                Instant now = rooms.clock().instant();
                Instant last = looked.getOrDefault(feed.id(), feed.checked().orElse(Instant.EPOCH));
                if (!last.plus(REST).isAfter(now)) {
                    looked.put(feed.id(), now);
                    found += rooms.collecting().look(book, feed, now, "feeds");
                }
            }
        }
        return found;
    }

    @Override
    public void close() {
        clockwork.shutdownNow();
    }
}
