package wellhouse.exchange;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import wellhouse.kernel.Id;
import wellhouse.people.Person;

/// What a person is looking for.
///
/// @param person who needs it
/// @param what in a few words, 1 to 500 characters
/// @param by until when it is wanted
/// @param since when it was learnt
/// @param status where it stands
/// @param source where from, such as `capture`
public record Need(
        Id<Need> id,
        Id<Person> person,
        String what,
        Optional<LocalDate> by,
        Instant since,
        Status status,
        String source) {

    /// Where a need stands.
    public enum Status {
        OPEN,
        MET,
        GONE
    }

    public Need withStatus(Status changed) {
        return new Need(id, person, what, by, since, changed, source);
    }

    /// Masked: the id only.
    @Override
    public String toString() {
        return "Need[" + id + "]";
    }
}
