package wellhouse.people;

/// How close the owner wants to keep somebody; sets the rhythm until one is learnt or set.
///
/// @see <a href="https://doi.org/10.1016/0047-2484(92)90081-J">Dunbar 1992</a> for layered circles of
///     acquaintance; the days are our choice.
public enum Tier {
    INNER(7),
    CLOSE(30),
    REGULAR(90),
    LOOSE(180),
    YEARLY(365);

    private final int days;

    Tier(int days) {
        this.days = days;
    }

    /// Days between two contacts when nothing else is known.
    public int days() {
        return days;
    }
}
