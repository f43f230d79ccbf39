package wellhouse.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import wellhouse.insight.Practice;
import wellhouse.insight.Roll;
import wellhouse.kernel.Book;
import wellhouse.kernel.Change;
import wellhouse.kernel.Id;
import wellhouse.kernel.Ids;
import wellhouse.kernel.Transactions;
import wellhouse.paths.PathTies;

/// Who looks at a network that is long in the making.
final class LiveNetworksTest {

    private static final Instant NOW = Instant.parse("2026-03-01T09:00:00Z");
    private static final Book BOOK = new Book(Ids.of(NOW, "book"), ZoneId.of("UTC"), "DE");

    private final CountDownLatch released = new CountDownLatch(1);

    @Test
    void theFirstNetworkIsWaitedForOnlySoLongAndIsThereForWhoAsksAgain() {
        try (LiveNetworks networks = networks(new Ties())) {
            assertThat(networks.within(BOOK, Duration.ofMillis(1))).isEmpty();
            assertThat(networks.within(BOOK, Duration.ofMillis(1))).isEmpty();
            released.countDown();
            assertThat(networks.within(BOOK, Duration.ofMinutes(1))).isPresent();
            assertThat(networks.readyOverview(BOOK)).isPresent();
        }
    }

    @Test
    void aNetworkThatCannotBeMadeIsATroubleAndNoEndlessWait() {
        released.countDown();
        try (LiveNetworks networks = networks(new Ties() {
            @Override
            public void tell(Id<Book> book, LocalDate today, Listener to) {
                throw new IllegalStateException("the disk is gone");
            }
        })) {
            assertThatThrownBy(() -> networks.within(BOOK, Duration.ofMinutes(1)))
                    .hasRootCauseMessage("the disk is gone");
        }
    }

    private static LiveNetworks networks(Ties ties) {
        return new LiveNetworks(new Bare(), ties, new Nobody(), InstantSource.fixed(NOW));
    }

    /// No ties, told only when released.
    private class Ties implements PathTies {

        @Override
        public void tell(Id<Book> book, LocalDate today, Listener to) {
            try {
                released.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public long seq(Id<Book> book) {
            return 1;
        }
    }

    private static final class Bare implements Transactions {

        @Override
        public <T> T read(Supplier<T> work) {
            return work.get();
        }

        @Override
        public <T> T write(Change change, Supplier<T> work) {
            return work.get();
        }

        @Override
        public void settle() {}
    }

    private static final class Nobody implements Roll {

        @Override
        public void call(Id<Book> book, LocalDate since, Listener to) {}

        @Override
        public List<Watch> watches(Id<Book> book) {
            return List.of();
        }

        @Override
        public void put(Id<Book> book, Watch watch) {}

        @Override
        public void remove(Id<Book> book, Id<Watch> watch) {}

        @Override
        public Map<Practice.Facet, Practice.Planned> plan(Id<Book> book) {
            return Map.of();
        }

        @Override
        public void plan(Id<Book> book, Practice.Facet facet, Practice.Planned planned) {}
    }
}
