package wellhouse.today;

import java.util.List;
import java.util.Optional;
import wellhouse.people.ContactPoint;
import wellhouse.people.Person;
import wellhouse.ties.Counters;
import wellhouse.ties.State;

/// One thing to do in a session.
///
/// @param kind what it is
/// @param benefit how much it is worth now (F6), without a unit; compares acts of one session
/// @param minutes it will take, as a guess
/// @param reasons why, the weightiest first; never empty
/// @param state of the tie, if there was contact
/// @param counters of the tie, if there was contact
/// @param points ways to reach them, the preferred first
/// @param helps what there is to give, for [Kind#GIVE]
public record Act(
        Person person,
        Kind kind,
        double benefit,
        int minutes,
        List<Reason> reasons,
        Optional<State> state,
        Optional<Counters> counters,
        List<ContactPoint> points,
        Optional<Helpable> helps) {

    /// What an act is.
    public enum Kind {
        /// Do something for them.
        GIVE,
        /// Say hello, nothing is needed.
        HELLO,
        /// Take up again with somebody after a long silence.
        RECONNECT,
        /// Take the next step with somebody new.
        WELCOME
    }

    public Act {
        reasons = List.copyOf(reasons);
        points = List.copyOf(points);
    }

    /// Masked: kind only.
    @Override
    public String toString() {
        return "Act[" + kind + "]";
    }
}
