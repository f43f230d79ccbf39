package wellhouse.today;

import java.util.List;
import java.util.Optional;
import wellhouse.kernel.Id;
import wellhouse.people.Person;

/// What might be done, before anything is read that only the page needs; [Act] is the whole of it.
///
/// @param benefit how much it is worth now (F6), without a unit
/// @param minutes it will take, as a guess
/// @param reasons why, the weightiest first; never empty
/// @param helps what there is to give, for [Act.Kind#GIVE]
record Idea(
        Id<Person> person, Act.Kind kind, double benefit, int minutes, List<Reason> reasons, Optional<Helpable> helps) {

    /// Benefit for a minute.
    double rate() {
        return benefit / minutes;
    }

    /// Masked: kind only.
    @Override
    public String toString() {
        return "Idea[" + kind + "]";
    }
}
