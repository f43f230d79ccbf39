package wellhouse.sync;

import wellhouse.kernel.Id;

/// An address book or a calendar that devices sync with.
///
/// @param name its last part in addresses, decoded
/// @param source who is on it
/// @param circle the name of the circle, where the source is one
/// @param title what it is called on devices
/// @param properties what clients noted of it and we only keep, as the `dav` module writes it
/// @param revision when it or a member of it last changed, by the book's counter
/// @param made the counter when it was made
/// @param gone the counter when it was removed; 0 while it is there
public record Shelf(
        Id<Shelf> id,
        Kind kind,
        String name,
        Holding source,
        String circle,
        String title,
        String properties,
        long revision,
        long made,
        long gone) {

    /// What a shelf holds.
    public enum Kind {
        CARDS,
        CALENDAR
    }

    /// Who is on a shelf.
    public enum Holding {
        /// Everybody kept, but for those who are only on a shelf of the client's own.
        EVERYONE,
        /// The people of a circle.
        CIRCLE,
        /// What clients put there.
        OWN,
        /// Birthdays and other dates that come round.
        DATES,
        /// What was promised, as tasks.
        PROMISES,
        /// What was promised, as the days it is due on.
        PROMISE_DAYS
    }

    public Shelf titled(String changed) {
        return new Shelf(id, kind, name, source, circle, changed, properties, revision, made, gone);
    }

    public Shelf holding(Holding changed) {
        return new Shelf(id, kind, name, changed, circle, title, properties, revision, made, gone);
    }

    public Shelf noted(String changed) {
        return new Shelf(id, kind, name, source, circle, title, changed, revision, made, gone);
    }

    public Shelf named(String changed) {
        return new Shelf(id, kind, changed, source, circle, title, properties, revision, made, gone);
    }

    /// Changed at a count of the book's.
    public Shelf at(long changed) {
        return new Shelf(id, kind, name, source, circle, title, properties, changed, made, gone);
    }

    /// Removed at a count of the book's.
    public Shelf goneAt(long removed) {
        return new Shelf(id, kind, name, source, circle, title, properties, removed, made, removed);
    }
}
