package wellhouse.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/// The least an import can cost as rows are kept: the rows a finished import left, copied into a new file with the
/// same tables and indexes by SQLite alone, in the order of their keys and in one transaction.
final class BareRows {

    private static final String OURS = "sql is not null and name not like 'sqlite%'";

    private BareRows() {}

    /// Copies the rows of a book's folder.
    static Cost copy(Path data, Path to) throws Exception {
        Files.deleteIfExists(to);
        try (Connection line = DriverManager.getConnection("jdbc:sqlite:" + to);
                Statement statement = line.createStatement()) {
            statement.execute("pragma journal_mode = wal");
            statement.execute("attach '" + data.resolve("wellhouse.db") + "' as book");
            for (String made :
                    texts(statement, "select sql from book.sqlite_master where " + OURS + " order by rowid")) {
                statement.execute(made);
            }
            List<String> tables =
                    texts(statement, "select name from book.sqlite_master where type = 'table' and " + OURS);
            return Cost.of(() -> {
                statement.execute("begin");
                for (String table : tables) {
                    statement.execute("insert into main." + table + " select * from book." + table);
                }
                return statement.execute("commit");
            });
        } finally {
            Files.deleteIfExists(to);
        }
    }

    private static List<String> texts(Statement statement, String question) throws SQLException {
        List<String> found = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery(question)) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        }
        return found;
    }
}
