package wellhouse.exchange;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
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
/// @param cause what led to it
/// @param thanked the day it was thanked for: by the owner for a receipt, by them for a gift
/// @param saved minutes it saved whoever was helped; 0 if not said
public record Help(
        Id<Help> id,
        Id<Person> person,
        boolean given,
        Currency currency,
        String what,
        LocalDate on,
        int minutes,
        Optional<Cause> cause,
        Optional<LocalDate> thanked,
        int saved) {

    /// What led to an act of help.
    ///
    /// @param id of a need, an ask, an introduction, an item, or of another act of help
    public record Cause(Kind kind, UUID id) {

        /// What a cause is. [#HELP] is "because of": help passed on.
        public enum Kind {
            NEED,
            ASK,
            INTRODUCTION,
            ITEM,
            HELP
        }
    }

    public Help(
            Id<Help> id, Id<Person> person, boolean given, Currency currency, String what, LocalDate on, int minutes) {
        this(id, person, given, currency, what, on, minutes, Optional.empty(), Optional.empty(), 0);
    }

    public Help because(Cause why) {
        return new Help(id, person, given, currency, what, on, minutes, Optional.of(why), thanked, saved);
    }

    public Help withThanked(Optional<LocalDate> day) {
        return new Help(id, person, given, currency, what, on, minutes, cause, day, saved);
    }

    public Help withSaved(int minutesSaved) {
        return new Help(id, person, given, currency, what, on, minutes, cause, thanked, minutesSaved);
    }

    /// Whether both say the same of the same day.
    public boolean isSameAs(Help other) {
        return person.equals(other.person)
                && given == other.given
                && currency == other.currency
                && what.equals(other.what)
                && on.equals(other.on);
    }

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
