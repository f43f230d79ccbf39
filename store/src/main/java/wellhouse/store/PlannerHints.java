package wellhouse.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/// Tells SQLite's planner what it cannot know of a new file: that a book has many rows, and a key few.
///
/// Without figures it takes every equality for equally telling, and answers "these 500 interactions of one book" by
/// reading the whole book. The figures are written, not measured, so that plans are the same everywhere.
///
/// Source: the SQLite documentation on `sqlite_stat1`.
final class PlannerHints {

    private record Index(String table, String name) {}

    private PlannerHints() {}

    static void write(DataSource database) {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("analyze");
            statement.execute("delete from sqlite_stat1");
            for (Index index : indexes(statement)) {
                statement.execute("insert into sqlite_stat1 (tbl, idx, stat) values ('" + index.table + "', '"
                        + index.name + "', '" + figures(columns(statement, index)) + "')");
            }
            connection.commit();
        } catch (SQLException e) {
            throw Line.broken(e);
        }
    }

    private static List<Index> indexes(Statement statement) throws SQLException {
        List<Index> all = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery("select m.name, i.name, i.origin, t.wr from sqlite_schema m"
                + " join pragma_table_list(m.name) t join pragma_index_list(m.name) i"
                + " where m.type = 'table' and m.name not like 'sqlite%' and m.name not like 'flyway%'")) {
            while (rows.next()) {
                boolean clustered = rows.getString(3).equals("pk") && rows.getInt(4) == 1;
                all.add(new Index(rows.getString(1), clustered ? rows.getString(1) : rows.getString(2)));
            }
        }
        return all;
    }

    private static List<String> columns(Statement statement, Index index) throws SQLException {
        List<String> columns = new ArrayList<>();
        String from = index.name.equals(index.table)
                ? "select name from pragma_table_info('" + index.table + "') where pk > 0 order by pk"
                : "select coalesce(name, 'day') from pragma_index_info('" + index.name + "') order by seqno";
        try (ResultSet rows = statement.executeQuery(from)) {
            // What is reckoned, such as a day that may be missing, has no name.
            while (rows.next()) {
                columns.add(rows.getString(1));
            }
        }
        return columns;
    }

    /// Rows in all, then how many share the first column, the first two, and so on.
    private static String figures(List<String> columns) {
        StringBuilder figures = new StringBuilder("1000000");
        long rows = 1_000_000;
        for (String column : columns) {
            rows = switch (column) {
                case "book_id" -> Math.min(rows, 200_000);
                case "standing", "kind", "table_name" -> Math.max(1, rows / 4);
                case "change_id", "import_id", "circle_id" -> Math.min(rows, 200);
                case "day", "good_day", "last_day", "quiet_day", "dormant_day", "begun_day", "days" ->
                    Math.max(1, rows / 500);
                default -> column.endsWith("_id") ? Math.min(rows, 10) : 1;
            };
            figures.append(' ').append(rows);
        }
        return figures.toString();
    }
}
