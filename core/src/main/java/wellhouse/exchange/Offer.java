package wellhouse.exchange;

import java.time.Instant;
import wellhouse.kernel.Id;
import wellhouse.people.Person;

/// What a person is able to give.
///
/// @param what in a few words, 1 to 500 characters
/// @param source where from, such as `capture`
public record Offer(Id<Offer> id, Id<Person> person, String what, Instant since, String source) {

    /// Masked: the id only.
    @Override
    public String toString() {
        return "Offer[" + id + "]";
    }
}
