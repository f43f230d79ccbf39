package wellhouse.store;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfoService;

/// Brings a database to the shape this version knows.
public final class Migrations {

    private Migrations() {}

    /// Runs what has not run yet, each migration in a transaction of its own.
    ///
    /// @return how many ran; 0 if the database was up to date
    public static int run(DataSource database, Dialect dialect) {
        int ran = flyway(database, dialect).migrate().migrationsExecuted;
        if (ran > 0 && dialect == Dialect.SQLITE) {
            PlannerHints.write(database);
        }
        return ran;
    }

    /// [#run] on a SQLite file, made if there is none; where it holds something already and a migration is due, a copy
    /// is made first. Nothing is looked at where the file says that it has the right shape.
    static int runWithBackup(StoreConfig config) {
        Blank.copyTo(config.file());
        DataSource database = SqliteConnections.source(config.file());
        try (Connection connection = database.getConnection()) {
            if (Blank.isLike(connection)) {
                return 0;
            }
            MigrationInfoService info = flyway(database, Dialect.SQLITE).info();
            if (info.current() != null && info.pending().length > 0) {
                Backup.beforeMigration(config, connection, "v" + info.pending()[0].getVersion());
            }
        } catch (SQLException e) {
            throw Line.broken(e);
        }
        int ran = run(database, Dialect.SQLITE);
        try (Connection connection = database.getConnection()) {
            Blank.mark(connection);
        } catch (SQLException e) {
            throw Line.broken(e);
        }
        return ran;
    }

    /// [#run] on a PostgreSQL schema; where it holds something already and a migration is due, a copy is made first.
    static int runWithBackup(StoreConfig config, DataSource database) {
        MigrationInfoService info = flyway(database, Dialect.POSTGRESQL).info();
        if (info.current() != null && info.pending().length > 0) {
            try (Connection connection = database.getConnection()) {
                Backup.schemaBeforeMigration(config, connection, "v" + info.pending()[0].getVersion());
            } catch (SQLException e) {
                throw Line.broken(e);
            }
        }
        return run(database, Dialect.POSTGRESQL);
    }

    private static Flyway flyway(DataSource database, Dialect dialect) {
        return Flyway.configure(Migrations.class.getClassLoader())
                .dataSource(database)
                .locations("classpath:db/migration")
                .placeholders(dialect.words())
                .load();
    }
}
