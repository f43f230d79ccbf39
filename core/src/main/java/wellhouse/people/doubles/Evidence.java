package wellhouse.people.doubles;

/// One thing that speaks for or against two records being of one person.
///
/// @param key of the sentence to say, such as `doubles.phone.same`; `same`, `alike`, `initial`, `shared`,
///     `rival` (two mailboxes of one organization) or `different` of `given`, `family` or a [Field]
/// @param bits how much: twice as likely of one person as of two strangers is one bit, negative speaks
///     against it
public record Evidence(String key, double bits) {

    /// Whether it is worth saying: half a bit either way.
    public boolean weighs() {
        return Math.abs(bits) >= 0.5;
    }
}
