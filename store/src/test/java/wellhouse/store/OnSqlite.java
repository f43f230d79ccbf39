package wellhouse.store;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import wellhouse.testkit.Desk;
import wellhouse.testkit.Ports;
import wellhouse.testkit.StandingClock;

/// Runs a contract on one SQLite file, each test in a book of its own.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class OnSqlite {

    private final StandingClock clock = StandingClock.at("2026-05-01T09:00:00Z");
    private @org.jspecify.annotations.Nullable Store store;
    private long seed;

    @BeforeAll
    void open(@TempDir Path folder) {
        store = Store.open(StoreConfig.embedded(folder, clock));
    }

    @AfterAll
    void close() {
        store().close();
    }

    public Store store() {
        return java.util.Objects.requireNonNull(store);
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
