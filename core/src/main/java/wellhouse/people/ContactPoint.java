package wellhouse.people;

import wellhouse.kernel.Id;

/// A way to reach a person.
///
/// @param id names it in its book
/// @param person whose it is
/// @param kind what it is
/// @param value as written
/// @param normal the form that is compared, see [Keys]; empty where the value cannot be compared
/// @param label such as `work`; may be empty
/// @param preferred whether it is the one to use first among its kind
public record ContactPoint(
        Id<ContactPoint> id,
        Id<Person> person,
        Kind kind,
        String value,
        String normal,
        String label,
        boolean preferred) {

    /// What a contact point is.
    public enum Kind {
        EMAIL,
        PHONE,
        URL,
        HANDLE
    }

    /// Masked: the kind only.
    @Override
    public String toString() {
        return "ContactPoint[" + kind + "]";
    }
}
