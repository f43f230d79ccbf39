package wellhouse.today;

import java.util.Optional;
import wellhouse.ties.Counters;
import wellhouse.ties.Outlook;

/// What a hello is worth more by, for how a tie is likely to go on.
///
/// @param reason the one line that says so
record Leaning(double more, Optional<Reason> reason) {

    /*
     * F6 stays the frame: urgency decides whether and when, this only who comes first among those it is time for. The
     * two rankings (decision 0020) pull apart, so each adds its own part: a tie that goes cold is worth saving the more
     * contact it once had; a hello to somebody one usually writes to comes easily. Both parts are our choice. Neither
     * depends on who else there is, so that the best can be found without reading all (decision 0053).
     */
    private static final double FOR_GOING_COLD = .5;
    private static final double FOR_USUALLY_WRITING = .25;

    /// No tie leans by more.
    static final double MOST = FOR_GOING_COLD + FOR_USUALLY_WRITING;

    /// Contact days after which a tie counts two thirds of a long one.
    private static final double LONG_TIE = 12;

    /// @param silence days since the last contact, those of a pause taken off
    static Leaning of(Counters tie, long silence) {
        Outlook outlook = Outlook.of(tie, silence);
        double length = 1 - Math.exp(-tie.days() / LONG_TIE);
        double more = FOR_GOING_COLD * outlook.coldShare() * length + FOR_USUALLY_WRITING * outlook.nextShare();
        return new Leaning(more, reason(tie, outlook));
    }

    private static Optional<Reason> reason(Counters tie, Outlook outlook) {
        if (outlook.course() == Outlook.Course.GOING_COLD) {
            return Optional.of(Reason.of("reason.going-cold", tie.last(), (long) tie.days()));
        }
        return outlook.writing() == Outlook.Writing.LIKELY
                ? Optional.of(Reason.of("reason.you-usually-write", (long) tie.days(), tie.last()))
                : Optional.empty();
    }
}
