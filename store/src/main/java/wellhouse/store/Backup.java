package wellhouse.store;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.postgresql.ds.PGSimpleDataSource;
import wellhouse.store.Archive.Part;

/// Copies all that is kept into one file, pictures included, and brings it back. The text index is left out; it makes
/// itself again.
public final class Backup {

    /// A backup that was written and read again to be sure.
    ///
    /// @param octets the size of the file
    /// @param rows in all tables
    public record Made(Path file, long octets, long rows) {}

    /// What became of bringing one back.
    public sealed interface Restored {

        /// All of it is there and was examined.
        ///
        /// @param movedAside where what was there before is now: a folder, or a schema of the database
        record Done(long rows, Optional<String> movedAside) implements Restored {}

        /// The place is not empty; nothing happened. Ask with force to have what is there moved aside.
        record NotEmpty() implements Restored {}

        /// The file is no sound backup; nothing happened.
        record Unsound(String why) implements Restored {}
    }

    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final SqlTransactions transactions;

    Backup(SqlTransactions transactions) {
        this.transactions = transactions;
    }

    /// Writes a backup of one consistent picture of the store. Others may read and write meanwhile.
    ///
    /// @param file is not written over
    /// @throws UncheckedIOException if it cannot be written
    public Made write(Path file) {
        Path part = file.resolveSibling(file.getFileName() + ".part");
        try {
            if (Files.exists(file)) {
                throw new FileAlreadyExistsException("the backup file is there already");
            }
            List<Part> parts;
            try (OutputStream out = Files.newOutputStream(
                    part, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
                parts = transactions.read(() -> {
                    try {
                        return Archive.write(transactions.work().line(), out);
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                });
            }
            Optional<String> wrong = Archive.check(part);
            if (wrong.isPresent()) {
                throw new IOException("what was written cannot be read back: " + wrong.get());
            }
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
            return new Made(
                    file, Files.size(file), parts.stream().mapToLong(Part::rows).sum());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Brings a backup back into an empty place, and examines it there.
    ///
    /// @param into where to; nobody may have it open
    /// @param force whether to move aside what is there
    public static Restored restore(Path file, StoreConfig into, boolean force) {
        Optional<String> wrong = Archive.check(file);
        if (wrong.isPresent()) {
            return new Restored.Unsound(wrong.get());
        }
        if (!isEmpty(into) && !force) {
            return new Restored.NotEmpty();
        }
        Optional<String> aside = isEmpty(into) ? Optional.empty() : Optional.of(moveAside(into));
        try (Store store = Store.open(into)) {
            long rows = store.fill(file);
            Doctor.Report report = store.doctor().examine();
            if (!report.isWhole()) {
                throw new StoreBroken(
                        "the backup was brought back, but the doctor finds something",
                        new IllegalStateException(report.findings().toString()));
            }
            return new Restored.Done(rows, aside);
        }
    }

    private static boolean isEmpty(StoreConfig into) {
        if (into.dialect() == Dialect.SQLITE) {
            return !Files.exists(into.file());
        }
        try (Store store = Store.open(into)) {
            return store.transactions().read(() -> store.accounts().all().isEmpty());
        }
    }

    private static String moveAside(StoreConfig into) {
        String stamp = STAMP.format(into.clock().instant());
        try {
            Path folder = into.folder().toAbsolutePath();
            Path aside = folder.resolveSibling(folder.getFileName() + "-before-restore-" + stamp);
            Store.makeFolder(aside);
            for (String name : List.of("wellhouse.db", "wellhouse.db-wal", "wellhouse.db-shm", "search", "matching")) {
                if (Files.exists(folder.resolve(name))) {
                    Files.move(folder.resolve(name), aside.resolve(name));
                }
            }
            return into.dialect() == Dialect.SQLITE ? aside.toString() : renameSchema(into, stamp);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String renameSchema(StoreConfig into, String stamp) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(into.url().orElseThrow());
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            String schema = connection.getSchema();
            String aside = schema + "_before_restore_" + stamp.replace('-', '_');
            statement.execute("alter schema \"" + schema + "\" rename to \"" + aside + "\"");
            statement.execute("create schema \"" + schema + "\"");
            return aside;
        } catch (SQLException e) {
            throw Line.broken(e);
        }
    }

    /// Copies a SQLite file as it is, before a migration touches it.
    ///
    /// @return the copy in the folder `backups`
    static Path beforeMigration(StoreConfig config, Connection connection, String version) throws SQLException {
        try {
            Path folder = Files.createDirectories(config.folder().resolve("backups"));
            String stamp = STAMP.format(config.clock().instant());
            Path copy = folder.resolve("before-" + version + "-" + stamp + ".db");
            for (int again = 2; Files.exists(copy); again++) {
                copy = folder.resolve("before-" + version + "-" + stamp + "-" + again + ".db");
            }
            try (Statement statement = connection.createStatement()) {
                statement.execute("vacuum into '" + copy.toString().replace("'", "''") + "'");
            }
            return copy;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Copies a PostgreSQL schema into one beside it, before a migration touches it: tables with their keys, indexes
    /// and rows, as one transaction sees them. An earlier version can be pointed at the copy.
    ///
    /// @return the name of the copy
    static String schemaBeforeMigration(StoreConfig config, Connection connection, String version) throws SQLException {
        String schema = connection.getSchema();
        String stamp = STAMP.format(config.clock().instant()).replace('-', '_');
        String copy = schema + "_before_" + version + "_" + stamp;
        connection.setAutoCommit(false);
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        try (Statement statement = connection.createStatement()) {
            List<String> tables = texts(
                    statement,
                    "select quote_ident(table_name) from information_schema.tables"
                            + " where table_schema = current_schema() and table_type = 'BASE TABLE'");
            List<String> references = texts(
                    statement,
                    "select format('alter table %s add %s', conrelid::regclass, pg_get_constraintdef(oid))"
                            + " from pg_constraint"
                            + " where contype = 'f' and connamespace = current_schema()::regnamespace");
            statement.execute("create schema \"" + copy + "\"");
            statement.execute("set local search_path to \"" + copy + "\"");
            for (String table : tables) {
                String from = "\"" + schema + "\"." + table;
                statement.execute("create table " + table + " (like " + from + " including all)");
                statement.execute("insert into " + table + " select * from " + from);
            }
            for (String reference : references) {
                statement.execute(reference);
            }
            connection.commit();
            return copy;
        } catch (SQLException e) {
            connection.rollback();
            throw e;
        } finally {
            connection.setAutoCommit(true);
        }
    }

    private static List<String> texts(Statement statement, String sql) throws SQLException {
        List<String> texts = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
        }
        return texts;
    }

    /// The copies that were made before migrations, the oldest first.
    public static List<Path> beforeMigrations(StoreConfig config) {
        Path folder = config.folder().resolve("backups");
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
