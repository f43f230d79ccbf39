package wellhouse.app;

import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import wellhouse.insight.Overview;
import wellhouse.insight.Overviews;
import wellhouse.insight.Roll;
import wellhouse.kernel.Book;
import wellhouse.kernel.Id;
import wellhouse.kernel.Transactions;
import wellhouse.paths.Network;
import wellhouse.paths.Networks;
import wellhouse.paths.PathTies;

/// Keeps the networks and overviews of the books that were asked for last.
///
/// A network is of one number of its book, see [PathTies#seq], and of one day. Where either has moved on, one that was
/// quickly made is made anew while the asker waits; a large one is made by a single thread of low priority and
/// swapped in whole, and until then the old one answers.
final class LiveNetworks implements Networks, Overviews, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(LiveNetworks.class);

    /// Networks kept at once. Our choice.
    private static final int MOST = 32;

    /// A network of up to so many ties is made while the asker waits, unless that took too long the last time.
    private static final int SMALL = 100_000;

    private static final long TOO_LONG_NANOS = 2_000_000_000L;

    private record Kept(long seq, LocalDate day, Overview overview, long nanos) {

        boolean isLarge() {
            return overview.network().graph().ties() > SMALL || nanos > TOO_LONG_NANOS;
        }
    }

    /// The place of one book; its lock is held while its network is made.
    private static final class Slot {
        private volatile @Nullable Kept kept;
        private @Nullable CompletableFuture<Void> coming;
    }

    private final Transactions transactions;
    private final PathTies ties;
    private final Roll roll;
    private final InstantSource clock;
    private final ExecutorService making = Executors.newSingleThreadExecutor(Thread.ofPlatform()
            .name("networks")
            .daemon()
            .priority(Thread.MIN_PRIORITY)
            .factory());
    private final Map<Id<Book>, Slot> slots = new LinkedHashMap<>(16, .75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Id<Book>, Slot> eldest) {
            return size() > MOST;
        }
    };

    LiveNetworks(Transactions transactions, PathTies ties, Roll roll, InstantSource clock) {
        this.transactions = transactions;
        this.ties = ties;
        this.roll = roll;
        this.clock = clock;
    }

    @Override
    public Network of(Book book) {
        return overview(book).network();
    }

    @Override
    public Optional<Network> ready(Book book) {
        return readyOverview(book).map(Overview::network);
    }

    @Override
    public Overview overview(Book book) {
        Slot slot = slot(book);
        Kept kept = slot.kept;
        if (kept != null && (fresh(book, kept) || kept.isLarge())) {
            makeLater(book, slot);
            return kept.overview;
        }
        return make(book, slot);
    }

    @Override
    public Optional<Overview> within(Book book, Duration patience) {
        Slot slot = slot(book);
        if (slot.kept != null) {
            return Optional.of(overview(book));
        }
        try {
            coming(book, slot).get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            throw new IllegalStateException("the network of this book could not be made", e.getCause());
        } catch (TimeoutException e) {
            LOG.debug("a network is still being made");
        }
        return Optional.ofNullable(slot.kept).map(Kept::overview);
    }

    @Override
    public Optional<Overview> readyOverview(Book book) {
        Slot slot = slot(book);
        makeLater(book, slot);
        return Optional.ofNullable(slot.kept).map(Kept::overview);
    }

    private Slot slot(Book book) {
        synchronized (slots) {
            return slots.computeIfAbsent(book.id(), any -> new Slot());
        }
    }

    private boolean fresh(Book book, Kept kept) {
        return kept.day.equals(book.dayOf(clock.instant())) && kept.seq == transactions.read(() -> ties.seq(book.id()));
    }

    private void makeLater(Book book, Slot slot) {
        Kept kept = slot.kept;
        if (kept == null || !fresh(book, kept)) {
            coming(book, slot);
        }
    }

    /// Done when it is made, or could not be.
    private CompletableFuture<Void> coming(Book book, Slot slot) {
        synchronized (slots) {
            CompletableFuture<Void> coming = slot.coming;
            if (coming != null || making.isShutdown()) {
                return coming != null ? coming : CompletableFuture.completedFuture(null);
            }
            CompletableFuture<Void> begun = new CompletableFuture<>();
            slot.coming = begun;
            making.execute(() -> makeNow(book, slot, begun));
            return begun;
        }
    }

    private void makeNow(Book book, Slot slot, CompletableFuture<Void> begun) {
        // Whoever changes the book from here on may need another one.
        synchronized (slots) {
            slot.coming = null;
        }
        try {
            make(book, slot);
            begun.complete(null);
        } catch (RuntimeException e) {
            LOG.warn("a network could not be made: {}", e.toString());
            begun.completeExceptionally(e);
        }
    }

    private Overview make(Book book, Slot slot) {
        synchronized (slot) {
            Kept kept = slot.kept;
            if (kept != null && fresh(book, kept)) {
                return kept.overview;
            }
            long began = System.nanoTime();
            LocalDate today = book.dayOf(clock.instant());
            Kept made = transactions.read(() -> {
                long seq = ties.seq(book.id());
                Network network = Network.of(ties, book.id(), today);
                Overview overview = Overview.of(roll, network, book.id());
                return new Kept(seq, today, overview, System.nanoTime() - began);
            });
            slot.kept = made;
            return made.overview;
        }
    }

    @Override
    public void close() {
        making.close();
    }
}
