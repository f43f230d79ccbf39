package wellhouse.people;

import wellhouse.kernel.Id;

/// Where somebody lives or works. Every part may be empty.
///
/// @param label such as `home`
/// @param country its name or code as written
public record Place(
        Id<Place> id,
        Id<Person> person,
        String label,
        String street,
        String city,
        String region,
        String postalCode,
        String country) {

    /// Masked: the id only.
    @Override
    public String toString() {
        return "Place[" + id + "]";
    }
}
