package wellhouse.store;

import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import wellhouse.testkit.Desk;
import wellhouse.testkit.Ports;
import wellhouse.testkit.StandingClock;

/// Runs a contract in one schema of a PostgreSQL database, each test in a book of its own.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class OnPostgres {

    private final StandingClock clock = StandingClock.at("2026-05-01T09:00:00Z");
    private @Nullable PostgresForTests postgres;
    private @Nullable Store store;
    private long seed;

    @BeforeAll
    void open(@TempDir Path folder) {
        PostgresForTests here = PostgresForTests.empty();
        postgres = here;
        store = Store.open(StoreConfig.postgresql(here.address(), folder, clock));
    }

    @AfterAll
    void close() {
        store().close();
        Objects.requireNonNull(postgres).close();
    }

    public Store store() {
        return Objects.requireNonNull(store);
    }

    public Ports ports() {
        return new StorePorts(store());
    }

    public Desk desk() {
        return Desk.in(ports(), clock, ++seed);
    }

    public StandingClock clock() {
        return clock;
    }
}
