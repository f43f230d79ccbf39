package wellhouse.exchange;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import wellhouse.kernel.Id;
import wellhouse.people.Person;

/// What a person is looking for.
///
/// @param person who needs it
/// @param what in a few words, 1 to 500 characters
/// @param by until when it is wanted
/// @param since when it was learnt
/// @param status where it stands
/// @param source where from, such as `capture`
/// @param urgency how pressing it is
/// @param sensitivity who may hear of it
/// @param sure the day it was last said to be still so; empty if that was never asked
public record Need(
        Id<Need> id,
        Id<Person> person,
        String what,
        Optional<LocalDate> by,
        Instant since,
        Status status,
        String source,
        Urgency urgency,
        Sensitivity sensitivity,
        Optional<LocalDate> sure) {

    /// How long a need without a date is taken to be so before it is asked about.
    private static final int STILL_SO_DAYS = 90;

    /// How pressing a need is.
    public enum Urgency {
        SOME_TIME,
        USUAL,
        PRESSING
    }

    public Need(
            Id<Need> id,
            Id<Person> person,
            String what,
            Optional<LocalDate> by,
            Instant since,
            Status status,
            String source) {
        this(id, person, what, by, since, status, source, Urgency.USUAL, Sensitivity.OPEN, Optional.empty());
    }

    /// Where a need stands.
    public enum Status {
        OPEN,
        /// Somebody else was brought together with the person to meet it.
        HANDED_ON,
        MET,
        GONE
    }

    public Need withStatus(Status changed) {
        return new Need(id, person, what, by, since, changed, source, urgency, sensitivity, sure);
    }

    public Need withSure(LocalDate day) {
        return new Need(id, person, what, by, since, status, source, urgency, sensitivity, Optional.of(day));
    }

    public Need with(Urgency changed, Sensitivity told) {
        return new Need(id, person, what, by, since, status, source, changed, told, sure);
    }

    /// Whether it is so old, or so far past its date, that the owner should be asked whether it is still so.
    ///
    /// @param known the owner's day on which it was learnt
    public boolean isDoubtful(LocalDate known, LocalDate today) {
        LocalDate last = sure.orElse(known);
        return by.map(day -> day.isBefore(today) && !last.isAfter(day))
                .orElse(last.plusDays(STILL_SO_DAYS).isBefore(today));
    }

    /// Masked: the id only.
    @Override
    public String toString() {
        return "Need[" + id + "]";
    }
}
