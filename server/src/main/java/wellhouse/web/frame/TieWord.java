package wellhouse.web.frame;

import java.time.LocalDate;
import java.util.List;
import wellhouse.accounts.Accounts.Pause;
import wellhouse.people.Person;
import wellhouse.ties.Counters;
import wellhouse.ties.State;

/// The word for how a tie stands.
public final class TieWord {

    private static final String RESTING = "resting";

    private TieWord() {}

    /// Ends a message key, such as `state.good-moment`. While the owner lets a tie rest it is not going cold, whatever
    /// the days say.
    ///
    /// @param pauses of the owner; they stop the clock
    public static String of(Person person, Counters tie, List<Pause> pauses, LocalDate today) {
        return person.keeping().restsOn(today) ? RESTING : Params.word(State.of(tie, pauses, today));
    }
}
