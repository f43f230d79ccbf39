package wellhouse.store;

import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import wellhouse.kernel.Id;

/// A connection with the statements that were prepared on it. Used by one thread at a time.
final class Line {

    private static final int KEPT = 300;

    /// Rows that PostgreSQL sends at a time where all of them are read.
    private static final int FETCHED = 2_000;

    /// Makes something of one row.
    interface Reading<T> {
        T row(Cursor row) throws SQLException;
    }

    private final Connection connection;
    private final Map<String, PreparedStatement> prepared = new LinkedHashMap<>(64, .75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, PreparedStatement> eldest) {
            if (size() <= KEPT) {
                return false;
            }
            close(eldest.getValue());
            return true;
        }
    };

    Line(Connection connection) {
        this.connection = connection;
    }

    Connection connection() {
        return connection;
    }

    /// A statement, prepared at first use and kept.
    PreparedStatement prepare(String sql) throws SQLException {
        PreparedStatement known = prepared.get(sql);
        if (known == null) {
            known = connection.prepareStatement(sql);
            prepared.put(sql, known);
        }
        return known;
    }

    <T> List<T> list(String sql, Reading<T> reading, @Nullable Object... values) {
        try {
            PreparedStatement statement = prepare(sql);
            bind(statement, values);
            List<T> answer = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                Cursor cursor = new Cursor(rows);
                while (cursor.next()) {
                    answer.add(reading.row(cursor));
                }
            }
            return answer;
        } catch (SQLException e) {
            throw broken(e);
        }
    }

    /// Takes rows one by one, for answers too large to be held.
    interface Taking {
        void row(Cursor row) throws SQLException;
    }

    void each(String sql, Taking taking, @Nullable Object... values) {
        try {
            PreparedStatement statement = prepare(sql);
            bind(statement, values);
            statement.setFetchSize(FETCHED);
            try (ResultSet rows = statement.executeQuery()) {
                Cursor cursor = new Cursor(rows);
                while (cursor.next()) {
                    taking.row(cursor);
                }
            }
        } catch (SQLException e) {
            throw broken(e);
        }
    }

    /// The first row of an answer.
    <T> Optional<T> first(String sql, Reading<T> reading, @Nullable Object... values) {
        try {
            PreparedStatement statement = prepare(sql);
            bind(statement, values);
            try (ResultSet rows = statement.executeQuery()) {
                Cursor cursor = new Cursor(rows);
                return cursor.next() ? Optional.of(reading.row(cursor)) : Optional.empty();
            }
        } catch (SQLException e) {
            throw broken(e);
        }
    }

    /// The first column of the first row as a number; 0 if there is none.
    long number(String sql, @Nullable Object... values) {
        return first(sql, Cursor::number, values).orElse(0L);
    }

    /// @return how many rows it changed
    int run(String sql, @Nullable Object... values) {
        try {
            PreparedStatement statement = prepare(sql);
            bind(statement, values);
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw broken(e);
        }
    }

    /// Runs one statement for many sets of values.
    ///
    /// @return how many rows each of them changed
    int[] runAll(String sql, List<@Nullable Object[]> all) {
        if (all.isEmpty()) {
            return new int[0];
        }
        try {
            PreparedStatement statement = prepare(sql);
            for (@Nullable Object[] values : all) {
                bind(statement, values);
                statement.addBatch();
            }
            return statement.executeBatch();
        } catch (SQLException e) {
            throw broken(e);
        }
    }

    static void bind(PreparedStatement statement, @Nullable Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            switch (values[i]) {
                case null -> statement.setObject(i + 1, null);
                case String text -> statement.setString(i + 1, text);
                case UUID id -> statement.setBytes(i + 1, octets(id));
                case Id<?> id -> statement.setBytes(i + 1, octets(id.value()));
                case Long number -> statement.setLong(i + 1, number);
                case Integer number -> statement.setLong(i + 1, number);
                case Double number -> statement.setDouble(i + 1, number);
                case Boolean flag -> statement.setLong(i + 1, flag ? 1 : 0);
                case byte[] octets -> statement.setBytes(i + 1, octets);
                case Enum<?> name -> statement.setString(i + 1, name.name());
                default -> throw new IllegalArgumentException("no column takes " + values[i].getClass());
            }
        }
    }

    static byte[] octets(UUID id) {
        return ByteBuffer.allocate(16)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }

    static StoreBroken broken(SQLException e) {
        return new StoreBroken("the database failed, state " + e.getSQLState() + ", code " + e.getErrorCode(), e);
    }

    /// Lets go of all statements and of the connection.
    void close() {
        prepared.values().forEach(Line::close);
        prepared.clear();
        try {
            connection.close();
        } catch (SQLException e) {
            throw broken(e);
        }
    }

    private static void close(PreparedStatement statement) {
        try {
            statement.close();
        } catch (SQLException e) {
            throw broken(e);
        }
    }
}
