package wellhouse.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;

/// The empty SQLite database that was made by the migrations when the project was built, and the mark it carries.
///
/// A new data folder begins with a copy, and a database with the mark needs no look at the migrations: both save most
/// of a start. Any other database goes the long way. See docs/decisions/0050-what-a-start-costs.md.
final class Blank {

    private static final int MARK = readMark();

    private Blank() {}

    private static int readMark() {
        try (InputStream in = Blank.class.getResourceAsStream("/db/mark.txt")) {
            return in == null ? 0 : Integer.parseInt(new String(in.readAllBytes(), StandardCharsets.US_ASCII));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Lays a copy down unless there is a file already.
    static void copyTo(Path file) {
        if (MARK == 0 || Files.exists(file)) {
            return;
        }
        Path ready = file.resolveSibling(
                file.getFileName() + ".new" + ProcessHandle.current().pid());
        try (InputStream in = Blank.class.getResourceAsStream("/db/empty.db")) {
            if (in == null) {
                return;
            }
            Files.deleteIfExists(ready);
            Files.copy(in, ready);
            PlannerHints.write(SqliteConnections.source(ready));
            put(ready, file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// All at once or not at all: another process may be at it too.
    private static void put(Path ready, Path file) throws IOException {
        try {
            Files.createLink(file, ready);
            Files.delete(ready);
        } catch (FileAlreadyExistsException e) {
            Files.delete(ready);
        } catch (UnsupportedOperationException | IOException e) {
            // Some file systems know no links.
            Files.move(ready, file);
        }
    }

    /// Whether a database has the shape that this version knows.
    static boolean isLike(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                @Nullable ResultSet row = statement.executeQuery("pragma user_version")) {
            return MARK != 0 && row != null && row.next() && row.getInt(1) == MARK;
        }
    }

    /// Marks a database that the migrations have brought to this shape.
    static void mark(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("pragma user_version = " + MARK);
        }
    }
}
