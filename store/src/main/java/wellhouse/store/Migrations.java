package wellhouse.store;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/// Brings a database to the shape this version knows.
public final class Migrations {

    private Migrations() {}

    /// Runs what has not run yet, each migration in a transaction of its own.
    ///
    /// @return how many ran; 0 if the database was up to date
    public static int run(DataSource database, Dialect dialect) {
        int ran = Flyway.configure(Migrations.class.getClassLoader())
                .dataSource(database)
                .locations("classpath:db/migration")
                .placeholders(dialect.words())
                .load()
                .migrate()
                .migrationsExecuted;
        if (ran > 0 && dialect == Dialect.SQLITE) {
            PlannerHints.write(database);
        }
        return ran;
    }
}
