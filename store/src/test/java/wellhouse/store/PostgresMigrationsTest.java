package wellhouse.store;

import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

@EnabledIfEnvironmentVariable(named = PostgresForTests.ADDRESS, matches = ".+")
final class PostgresMigrationsTest implements MigrationsContract {

    private final PostgresForTests postgres = PostgresForTests.empty();

    @AfterEach
    void drop() {
        postgres.close();
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
