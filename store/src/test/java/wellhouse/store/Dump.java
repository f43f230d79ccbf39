package wellhouse.store;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// All rows of a store as text, to compare two states of it.
final class Dump {

    /// What tells of changes themselves.
    private static final Set<String> HISTORY = Set.of("book", "change_set", "change_row", "gone");

    private Dump() {}

    static Map<String, Set<String>> of(Store store) {
        return store.read(line -> {
            Map<String, Set<String>> all = new TreeMap<>();
            for (Shape shape : Archive.tables()) {
                Set<String> rows = new TreeSet<>(line.list(
                        "select " + String.join(", ", shape.columns()) + " from " + shape.name(),
                        row -> Image.write(shape.named(shape.read(row)))));
                all.put(shape.name(), rows);
            }
            return all;
        });
    }

    /// Without the history and without what counts changes.
    static Map<String, Set<String>> present(Store store) {
        Map<String, Set<String>> all = of(store);
        all.keySet().removeAll(HISTORY);
        Set<String> tallies = new TreeSet<>();
        all.getOrDefault("tally", Set.of()).forEach(row -> tallies.add(row.replaceAll("\"changed\":\\d+,", "")));
        all.put("tally", tallies);
        return all;
    }

    /// Rows that are in one of two states only.
    static Set<String> difference(Map<String, Set<String>> one, Map<String, Set<String>> other) {
        Set<String> rows = new TreeSet<>();
        one.forEach((table, all) -> all.stream()
                .filter(row -> !other.getOrDefault(table, Set.of()).contains(row))
                .forEach(row -> rows.add(table + " - " + row)));
        other.forEach((table, all) -> all.stream()
                .filter(row -> !one.getOrDefault(table, Set.of()).contains(row))
                .forEach(row -> rows.add(table + " + " + row)));
        return rows;
    }

    /// Changes a SQLite file behind everybody's back.
    static void run(StoreConfig config, String... statements) {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + config.file());
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
