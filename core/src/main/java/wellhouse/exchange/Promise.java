package wellhouse.exchange;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import wellhouse.kernel.Id;
import wellhouse.people.Person;

/// Something the owner said they would do for a person, or the other way round.
///
/// @param person to whom, or who
/// @param what in a few words, 1 to 500 characters
/// @param mine whether the owner promised it
/// @param due until when; empty for "some time"
/// @param made when it was said
/// @param status where it stands
public record Promise(
        Id<Promise> id,
        Id<Person> person,
        String what,
        boolean mine,
        Optional<LocalDate> due,
        Instant made,
        Status status) {

    /// Where a promise stands.
    public enum Status {
        OPEN,
        KEPT,
        RELEASED
    }

    public Promise withStatus(Status changed) {
        return new Promise(id, person, what, mine, due, made, changed);
    }

    public Promise withDue(Optional<LocalDate> changed) {
        return new Promise(id, person, what, mine, changed, made, status);
    }

    /// Masked: the id only.
    @Override
    public String toString() {
        return "Promise[" + id + "]";
    }
}
