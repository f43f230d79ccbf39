package wellhouse.store;

import java.nio.file.Path;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.io.TempDir;
import wellhouse.testkit.StandingClock;

@EnabledIfEnvironmentVariable(named = PostgresForTests.ADDRESS, matches = ".+")
final class PostgresMigrationsTest implements MigrationsContract {

    private final PostgresForTests postgres = PostgresForTests.empty();
    private @TempDir Path folder = Path.of("");

    @AfterEach
    void drop() {
        postgres.close();
    }

    @Override
    public StoreConfig config() {
        return StoreConfig.postgresql(postgres.address(), folder, StandingClock.at("2026-05-01T09:00:00Z"));
    }

    @Override
    public DataSource copy() {
        return postgres.beside("_before_v2_20260501_090000");
    }

    @Override
    public DataSource database() {
        return postgres.database();
    }

    @Override
    public Dialect dialect() {
        return Dialect.POSTGRESQL;
    }
}
