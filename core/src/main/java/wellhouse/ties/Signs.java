package wellhouse.ties;

/// What of a tie's past the two rankings read, at one moment. Ages are days, sums fade by half in a year.
///
/// @param sent what the owner began, a message to k people counting 1 / √k
/// @param received what they began, counted likewise
/// @param sentApart what the owner began, each counting 1 though less if it came within a week of the one
///     before: ten mails in one afternoon are hardly more than one
/// @param all everything between the two, each counting 1
/// @param apart the same, each counting less if it came within a week of the one before
/// @param last age of the newest, 0 to 3,650
/// @param lastSent age of the newest the owner began, 0 to 3,650; 365 where there is none
/// @param neverSent whether the owner never began anything
public record Signs(
        double sent,
        double received,
        double sentApart,
        double all,
        double apart,
        double last,
        double lastSent,
        boolean neverSent) {

    /// What they are when so many days have passed and nothing happened.
    ///
    /// @param days 0 or more
    public Signs later(double days) {
        double kept = Math.exp(-Math.log(2) / HALF_LIFE * days);
        return new Signs(
                sent * kept,
                received * kept,
                sentApart * kept,
                all * kept,
                apart * kept,
                Math.min(OLDEST, last + days),
                neverSent ? NEVER : Math.min(OLDEST, lastSent + days),
                neverSent);
    }

    /// Days after which what has passed counts half.
    static final double HALF_LIFE = 365;

    /// Ages beyond this tell nothing more.
    static final double OLDEST = 3_650;

    /// Stands for the age where the owner never began anything; [#neverSent()] says that it does.
    public static final double NEVER = 365;
}
