package wellhouse.exchange;

import java.time.LocalDate;
import wellhouse.kernel.Id;
import wellhouse.people.Person;

/// One act of help: a gift when the owner gave it, a receipt when they were given it. Together they are the
/// ledger.
///
/// @param person to or from whom
/// @param given whether the owner gave it
/// @param currency what was given
/// @param what in a few words; may be empty
/// @param on the day
/// @param minutes what it took; 0 if not said
public record Help(
        Id<Help> id, Id<Person> person, boolean given, Currency currency, String what, LocalDate on, int minutes) {

    /// What is given or received.
    public enum Currency {
        TIME,
        INFORMATION,
        INTRODUCTION,
        ADVICE,
        VISIBILITY,
        SKILL,
        SUPPORT,
        LEAD,
        THANKS
    }

    /// Masked: the id only.
    @Override
    public String toString() {
        return "Help[" + id + "]";
    }
}
