package wellhouse.people;

import java.util.Optional;
import wellhouse.kernel.Id;
import wellhouse.kernel.PartialDate;

/// How the owner came to know somebody.
///
/// @param where a place or an occasion; may be empty
/// @param when as far as it is known
/// @param through the person who brought them together
/// @param impression the first impression; may be empty
public record Met(String where, Optional<PartialDate> when, Optional<Id<Person>> through, String impression) {

    public static final Met UNKNOWN = new Met("", Optional.empty(), Optional.empty(), "");

    /// Masked, as everything said of a person.
    @Override
    public String toString() {
        return "Met[…]";
    }
}
