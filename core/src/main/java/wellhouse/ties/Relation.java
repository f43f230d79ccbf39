package wellhouse.ties;

import wellhouse.kernel.Id;
import wellhouse.people.Person;

/// That two people other than the owner know each other, as somebody said.
///
/// @param one the one the kind is said of: "`one` is `kind` of `other`"
/// @param kind how they know each other
/// @param note in the owner's words; may be empty
public record Relation(Id<Relation> id, Id<Person> one, Id<Person> other, Kind kind, String note) {

    /// How two people know each other.
    public enum Kind {
        KNOWS,
        PARTNER,
        PARENT,
        CHILD,
        SIBLING,
        KIN,
        FRIEND,
        COLLEAGUE,
        MANAGER,
        REPORT,
        INTRODUCED_BY,
        /// They do not know each other, whatever else seems to say so.
        STRANGERS
    }

    public Relation {
        if (one.equals(other)) {
            throw new IllegalArgumentException("a relation is between two people");
        }
    }

    /// Masked: the kind only.
    @Override
    public String toString() {
        return "Relation[" + kind + "]";
    }
}
