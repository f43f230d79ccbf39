package wellhouse.store;

import java.nio.file.Path;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.SQLiteDataSource;

final class SqliteMigrationsTest implements MigrationsContract {

    private final SQLiteDataSource database = new SQLiteDataSource();

    @BeforeEach
    void empty(@TempDir Path folder) {
        database.setUrl("jdbc:sqlite:" + folder.resolve("book.db"));
    }

    @Override
    public DataSource database() {
        return database;
    }

    @Override
    public Dialect dialect() {
        return Dialect.SQLITE;
    }
}
