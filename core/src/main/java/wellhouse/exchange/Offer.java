package wellhouse.exchange;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import wellhouse.kernel.Id;
import wellhouse.people.Person;

/// What a person is able to give.
///
/// @param what in a few words, 1 to 500 characters
/// @param source where from, such as `capture`
/// @param open whether it still stands
/// @param sensitivity who may hear of it
/// @param sure the day it was last said to be still so; empty if that was never asked
public record Offer(
        Id<Offer> id,
        Id<Person> person,
        String what,
        Instant since,
        String source,
        boolean open,
        Sensitivity sensitivity,
        Optional<LocalDate> sure) {

    private static final int STILL_SO_DAYS = 365;

    public Offer(Id<Offer> id, Id<Person> person, String what, Instant since, String source) {
        this(id, person, what, since, source, true, Sensitivity.OPEN, Optional.empty());
    }

    public Offer withOpen(boolean changed) {
        return new Offer(id, person, what, since, source, changed, sensitivity, sure);
    }

    public Offer withSure(LocalDate day) {
        return new Offer(id, person, what, since, source, open, sensitivity, Optional.of(day));
    }

    /// Whether it is so old that the owner should be asked whether it is still so.
    ///
    /// @param known the owner's day on which it was learnt
    public boolean isDoubtful(LocalDate known, LocalDate today) {
        return sure.orElse(known).plusDays(STILL_SO_DAYS).isBefore(today);
    }

    /// Masked: the id only.
    @Override
    public String toString() {
        return "Offer[" + id + "]";
    }
}
