package wellhouse.people.doubles;

/// How sure it is that two records are of one person.
///
/// @param bits base-2 logarithm of the odds: 0 is as likely as not, 10 is a thousand to one
/// @param name how the names compare
/// @param key what both have that one person has
record Weight(double bits, NameMatch name, Traits.Key key) {

    /// Whether the two may be joined without asking, if they are likely enough: never against the names, unless
    /// a number says so that only one person has.
    boolean mayJoin() {
        if (key == Traits.Key.NUMBER) {
            return true;
        }
        boolean givenFits = name.givenStands() != NameMatch.Stands.DIFFERENT;
        boolean familyFits = name.familyStands() != NameMatch.Stands.DIFFERENT;
        return givenFits && (familyFits || key == Traits.Key.POINT);
    }

    boolean sameName() {
        return name.givenStands().agrees() && name.familyStands().agrees();
    }
}
