package wellhouse.store;

import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Semaphore;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/// One writer and a few readers on one SQLite file, which other processes may have open too.
final class SqliteConnections implements Connections {

    private static final int READERS = 8;
    private static final int PATIENCE_MILLIS = 60_000;

    private final Path file;
    private final Semaphore writing = new Semaphore(1, true);
    private final Semaphore reading = new Semaphore(READERS, true);
    private final ConcurrentLinkedDeque<Line> idle = new ConcurrentLinkedDeque<>();
    private @Nullable Line writer;

    SqliteConnections(Path file) {
        this.file = file;
    }

    @Override
    public Dialect dialect() {
        return Dialect.SQLITE;
    }

    @Override
    public Line write() {
        writing.acquireUninterruptibly();
        boolean begun = false;
        try {
            Line line = writer == null ? open(false) : writer;
            writer = line;
            begin(line);
            begun = true;
            return line;
        } finally {
            if (!begun) {
                writer = null;
                writing.release();
            }
        }
    }

    @Override
    public Line read() {
        reading.acquireUninterruptibly();
        boolean begun = false;
        try {
            Line known = idle.pollFirst();
            Line line = known == null ? open(true) : known;
            begin(line);
            begun = true;
            return line;
        } finally {
            if (!begun) {
                reading.release();
            }
        }
    }

    @Override
    public void release(Line line, boolean sound) {
        if (line == writer) {
            if (!sound) {
                writer = null;
                line.close();
            }
            writing.release();
            return;
        }
        if (sound) {
            idle.addFirst(line);
        } else {
            line.close();
        }
        reading.release();
    }

    /// The driver's own switch: it begins with it off and commits with it on. With it on all the time, the driver
    /// tries to begin and commit around every single statement.
    private static void begin(Line line) {
        try {
            line.connection().setAutoCommit(false);
        } catch (SQLException e) {
            throw Line.broken(e);
        }
    }

    @Override
    public void commit(Line line) {
        try {
            line.connection().setAutoCommit(true);
        } catch (SQLException e) {
            throw Line.broken(e);
        }
    }

    @Override
    public void rollback(Line line) {
        try {
            line.connection().rollback();
            line.connection().setAutoCommit(true);
        } catch (SQLException e) {
            throw Line.broken(e);
        }
    }

    private Line open(boolean readOnly) {
        try {
            SQLiteConfig config = config();
            // A transaction that may write says so at once, instead of failing in the middle.
            config.setTransactionMode(
                    readOnly ? SQLiteConfig.TransactionMode.DEFERRED : SQLiteConfig.TransactionMode.IMMEDIATE);
            Line line = new Line(config.createConnection("jdbc:sqlite:" + file));
            if (readOnly) {
                try (Statement statement = line.connection().createStatement()) {
                    statement.execute("pragma query_only = 1");
                }
            } else {
                try (Statement statement = line.connection().createStatement()) {
                    statement.execute("pragma wal_autocheckpoint = 8000");
                    // What is deleted or written over leaves the file too: erasing somebody is meant.
                    statement.execute("pragma secure_delete = 1");
                }
            }
            return line;
        } catch (SQLException e) {
            throw Line.broken(e);
        }
    }

    /// How every connection of Wellhouse to a SQLite file is set up.
    ///
    /// Synchronous is FULL: what was acknowledged survives a power cut, not only a killed process. See
    /// docs/decisions/0010-one-writer-full-sync.md.
    static SQLiteConfig config() {
        SQLiteConfig config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        config.enforceForeignKeys(true);
        config.setBusyTimeout(PATIENCE_MILLIS);
        config.setCacheSize(-64_000);
        config.setTempStore(SQLiteConfig.TempStore.MEMORY);
        // Otherwise the driver asks for the last row id after every insert; ids are made by the application.
        config.setGetGeneratedKeys(false);
        return config;
    }

    /// Connections one by one, set up the same way.
    static DataSource source(Path file) {
        SQLiteDataSource source = new SQLiteDataSource(config());
        source.setUrl("jdbc:sqlite:" + file);
        return source;
    }

    @Override
    public void close() {
        writing.acquireUninterruptibly();
        reading.acquireUninterruptibly(READERS);
        for (Line line = idle.pollFirst(); line != null; line = idle.pollFirst()) {
            line.close();
        }
        Line last = writer;
        if (last != null) {
            writer = null;
            last.close();
        }
        reading.release(READERS);
        writing.release();
    }
}
