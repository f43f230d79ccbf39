package wellhouse.people.doubles;

import wellhouse.people.doubles.NameMatch.Stands;

/// How sure it is that two records are of one person.
///
/// @param bits base-2 logarithm of the odds: 0 is as likely as not, 10 is a thousand to one
/// @param name how the names compare
/// @param key what both have that one person has
record Weight(double bits, NameMatch name, Traits.Key key) {

    /// Whether the two may be joined without asking, if they are likely enough: never against the names or without
    /// any, unless a number says so that only one person has.
    boolean mayJoin() {
        boolean told = name.givenStands() != Stands.UNKNOWN || name.familyStands() != Stands.UNKNOWN;
        return key == Traits.Key.NUMBER || told && nameFits();
    }

    /// Whether the names do not speak against one person.
    boolean nameFits() {
        boolean familyFits = name.familyStands() != Stands.DIFFERENT || key == Traits.Key.POINT;
        return name.givenStands() != Stands.DIFFERENT && familyFits;
    }

    boolean sameName() {
        return name.givenStands().agrees() && name.familyStands().agrees();
    }
}
