package wellhouse.store;

import java.nio.ByteBuffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import wellhouse.kernel.Id;
import wellhouse.kernel.PartialDate;

/// Reads the rows of an answer, each column once and in the order of the statement.
final class Cursor {

    private final ResultSet rows;
    private int column;

    Cursor(ResultSet rows) {
        this.rows = rows;
    }

    boolean next() throws SQLException {
        column = 0;
        return rows.next();
    }

    byte[] octets() throws SQLException {
        return rows.getBytes(++column);
    }

    byte @Nullable [] octetsOrNull() throws SQLException {
        return rows.getBytes(++column);
    }

    UUID uuid() throws SQLException {
        return uuid(rows.getBytes(++column));
    }

    <T> Id<T> id() throws SQLException {
        return new Id<>(uuid());
    }

    <T> Optional<Id<T>> maybeId() throws SQLException {
        byte[] octets = rows.getBytes(++column);
        return octets == null ? Optional.empty() : Optional.of(new Id<>(uuid(octets)));
    }

    String text() throws SQLException {
        return rows.getString(++column);
    }

    @Nullable
    String textOrNull() throws SQLException {
        return rows.getString(++column);
    }

    Optional<String> maybeText() throws SQLException {
        return Optional.ofNullable(rows.getString(++column));
    }

    long number() throws SQLException {
        return rows.getLong(++column);
    }

    int count() throws SQLException {
        return rows.getInt(++column);
    }

    OptionalInt maybeCount() throws SQLException {
        int value = rows.getInt(++column);
        return rows.wasNull() ? OptionalInt.empty() : OptionalInt.of(value);
    }

    @Nullable
    Long numberOrNull() throws SQLException {
        long value = rows.getLong(++column);
        return rows.wasNull() ? null : value;
    }

    boolean flag() throws SQLException {
        return rows.getLong(++column) != 0;
    }

    double real() throws SQLException {
        return rows.getDouble(++column);
    }

    Instant moment() throws SQLException {
        return Instant.ofEpochMilli(rows.getLong(++column));
    }

    Optional<Instant> maybeMoment() throws SQLException {
        long value = rows.getLong(++column);
        return rows.wasNull() ? Optional.empty() : Optional.of(Instant.ofEpochMilli(value));
    }

    LocalDate day() throws SQLException {
        return LocalDate.ofEpochDay(rows.getLong(++column));
    }

    Optional<LocalDate> maybeDay() throws SQLException {
        long value = rows.getLong(++column);
        return rows.wasNull() ? Optional.empty() : Optional.of(LocalDate.ofEpochDay(value));
    }

    Optional<PartialDate> maybeDate() throws SQLException {
        String text = rows.getString(++column);
        return text == null ? Optional.empty() : Optional.of(PartialDate.parse(text));
    }

    <E extends Enum<E>> E name(Class<E> type) throws SQLException {
        return Enum.valueOf(type, rows.getString(++column));
    }

    private static UUID uuid(byte[] octets) {
        ByteBuffer buffer = ByteBuffer.wrap(octets);
        return new UUID(buffer.getLong(), buffer.getLong());
    }
}
