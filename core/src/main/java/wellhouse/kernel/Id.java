package wellhouse.kernel;

import java.util.UUID;

/// The id of one `T`: a UUID version 7 made by the application, never by the database.
///
/// The type parameter keeps the id of a person from being passed for the id of a promise; it has no value
/// at run time.
///
/// @param <T> what is named
/// @param value the UUID; sorts by the time it was made
public record Id<T>(UUID value) implements Comparable<Id<?>> {

    /// Reads the usual text form with dashes.
    ///
    /// @throws IllegalArgumentException if the text is not a UUID
    public static <T> Id<T> parse(String text) {
        return new Id<>(UUID.fromString(text));
    }

    /// Byte order, which for UUIDs of version 7 is the order of making. [UUID#compareTo] compares signed
    /// and is not used.
    @Override
    public int compareTo(Id<?> other) {
        int high = Long.compareUnsigned(value.getMostSignificantBits(), other.value.getMostSignificantBits());
        return high != 0
                ? high
                : Long.compareUnsigned(value.getLeastSignificantBits(), other.value.getLeastSignificantBits());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
