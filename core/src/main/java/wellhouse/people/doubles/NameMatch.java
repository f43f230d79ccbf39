package wellhouse.people.doubles;

/// How far two names agree, in bits: twice as likely of one person as of two strangers is one bit.
///
/// @param given what the given names tell
/// @param family what the family names tell
/// @param givenStands whether the given names agree, differ or are not both known
/// @param familyStands the same of the family names
record NameMatch(double given, double family, Stands givenStands, Stands familyStands) {

    static final NameMatch NOTHING = new NameMatch(0, 0, Stands.UNKNOWN, Stands.UNKNOWN);

    /// What comparing a part of two names gives.
    enum Stands {
        SAME,
        /// Another spelling, a short form or a slip.
        ALIKE,
        INITIAL,
        UNKNOWN,
        DIFFERENT;

        boolean agrees() {
            return this == SAME || this == ALIKE;
        }
    }

    double bits() {
        return given + family;
    }
}
