package wellhouse.goals;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import wellhouse.kernel.Id;
import wellhouse.people.Person;

/// One clear request to one person.
///
/// @param what is asked, at most 500 characters
/// @param forWhom whom it serves; empty for the owner is not enough said
/// @param why the reason, for the one who is asked
/// @param by until when
/// @param size how much it asks of them
/// @param words the message as drafted
/// @param made when it was begun
/// @param sent the day it was asked
/// @param outcome what came of it
/// @param thanked the day they were thanked
/// @param reason why it was closed without thanks or outcome
public record Ask(
        Id<Ask> id,
        Id<Person> person,
        Kind kind,
        String what,
        String forWhom,
        String why,
        Optional<LocalDate> by,
        Size size,
        String words,
        Status status,
        Instant made,
        Optional<LocalDate> sent,
        String outcome,
        Optional<LocalDate> thanked,
        String reason) {

    /// What is asked for.
    public enum Kind {
        INFORMATION,
        ADVICE,
        SKILL,
        MENTOR,
        INTRODUCTION,
        REFERRAL,
        REFERENCE,
        SUPPORT,
        FEEDBACK
    }

    /// The ladder: how much is asked, from what nobody has to think about to what costs something.
    public enum Size {
        TINY,
        SMALL,
        SOLID,
        LARGE
    }

    /// Where an ask stands.
    public enum Status {
        DRAFTED,
        ASKED,
        YES,
        NO,
        CLOSED
    }

    /// What an ask must say before it is asked.
    public enum Part {
        WHAT,
        FOR_WHOM,
        WHY,
        BY
    }

    /// The parts that are missing; an ask that misses one cannot be asked.
    public List<Part> missing() {
        List<Part> missing = new ArrayList<>();
        if (what.isBlank()) {
            missing.add(Part.WHAT);
        }
        if (forWhom.isBlank()) {
            missing.add(Part.FOR_WHOM);
        }
        if (why.isBlank()) {
            missing.add(Part.WHY);
        }
        if (by.isEmpty()) {
            missing.add(Part.BY);
        }
        return missing;
    }

    /// Asked on a day.
    ///
    /// @throws IllegalStateException if a part is missing or it was asked before
    public Ask askedOn(LocalDate day) {
        if (!missing().isEmpty() || status != Status.DRAFTED) {
            throw new IllegalStateException("an ask says what, for whom, why and by when before it is asked");
        }
        return with(Status.ASKED, Optional.of(day), outcome, thanked, reason);
    }

    /// Answered with yes or no.
    public Ask answered(boolean yes) {
        return with(yes ? Status.YES : Status.NO, sent, outcome, thanked, reason);
    }

    /// Closed: with what came of it and a day of thanks, or with a reason.
    ///
    /// @throws IllegalStateException if neither is said
    public Ask closed(String came, Optional<LocalDate> thanks, String because) {
        if ((came.isBlank() || thanks.isEmpty()) && because.isBlank()) {
            throw new IllegalStateException("an ask closes with thanks and outcome, or with a reason");
        }
        return with(Status.CLOSED, sent, came, thanks, because);
    }

    private Ask with(Status changed, Optional<LocalDate> day, String came, Optional<LocalDate> thanks, String because) {
        return new Ask(
                id, person, kind, what, forWhom, why, by, size, words, changed, made, day, came, thanks, because);
    }

    /// Masked: the id only.
    @Override
    public String toString() {
        return "Ask[" + id + "]";
    }
}
