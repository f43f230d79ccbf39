package wellhouse.people;

import java.util.Optional;
import wellhouse.kernel.Id;
import wellhouse.kernel.PartialDate;

/// What a person does or did somewhere.
///
/// @param organization where
/// @param organizationName its name, for showing
/// @param title such as "Head of Grants"; may be empty
/// @param function such as "Finance"; may be empty
/// @param from first day as far as known
/// @param to last day; empty for a position still held, as far as is known
public record Position(
        Id<Position> id,
        Id<Person> person,
        Id<Organization> organization,
        String organizationName,
        String title,
        String function,
        Optional<PartialDate> from,
        Optional<PartialDate> to) {

    /// The same, over.
    public Position until(PartialDate last) {
        return new Position(id, person, organization, organizationName, title, function, from, Optional.of(last));
    }

    /// Masked: the id only.
    @Override
    public String toString() {
        return "Position[" + id + "]";
    }
}
