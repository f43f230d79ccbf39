package wellhouse.people.doubles;

/// Two records that may be of one person.
///
/// @param one number of a record, smaller than `other`
/// @param bits base-2 logarithm of the odds
public record Likely(int one, int other, double bits) {

    /// The chance that it is one person, 0 to 1.
    public double chance() {
        return 1 / (1 + Math.pow(2, -bits));
    }
}
