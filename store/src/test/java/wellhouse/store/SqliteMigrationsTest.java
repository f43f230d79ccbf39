package wellhouse.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import javax.sql.DataSource;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.SQLiteDataSource;
import wellhouse.testkit.StandingClock;

final class SqliteMigrationsTest implements MigrationsContract {

    private @TempDir Path folder = Path.of("");

    @Override
    public DataSource database() {
        return at(config().file());
    }

    @Override
    public StoreConfig config() {
        return StoreConfig.embedded(folder, StandingClock.at("2026-05-01T09:00:00Z"));
    }

    @Override
    public DataSource copy() {
        assertThat(Backup.beforeMigrations(config())).hasSize(1);
        return at(Backup.beforeMigrations(config()).getFirst());
    }

    private static DataSource at(Path file) {
        SQLiteDataSource database = new SQLiteDataSource();
        database.setUrl("jdbc:sqlite:" + file);
        return database;
    }

    @Override
    public Dialect dialect() {
        return Dialect.SQLITE;
    }
}
