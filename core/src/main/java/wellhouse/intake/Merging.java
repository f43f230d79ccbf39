package wellhouse.intake;

import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import wellhouse.kernel.Book;
import wellhouse.kernel.Change;
import wellhouse.kernel.ChangeLog;
import wellhouse.kernel.Id;
import wellhouse.kernel.Pen;
import wellhouse.kernel.Transactions;
import wellhouse.people.Channel;
import wellhouse.people.Keeping;
import wellhouse.people.Met;
import wellhouse.people.People;
import wellhouse.people.Person;
import wellhouse.people.Role;
import wellhouse.people.Standing;

/// Makes one person of two, and two of one again.
///
/// No row moves: who is merged points at who remains, and whatever is asked of the one is asked of both. So it costs
/// the same for ten rows and ten thousand, and taking it back loses nothing, also of what came later.
public final class Merging {

    private final Transactions transactions;
    private final Pen pen;
    private final People people;
    private final Doubles doubles;
    private final ChangeLog changes;
    private final InstantSource clock;

    public Merging(
            Transactions transactions,
            Pen pen,
            People people,
            Doubles doubles,
            ChangeLog changes,
            InstantSource clock) {
        this.transactions = transactions;
        this.pen = pen;
        this.people = people;
        this.doubles = doubles;
        this.changes = changes;
        this.clock = clock;
    }

    /// What a person has one of, so that it has to be chosen. All else is kept of both.
    public enum Part {
        NAME,
        BIRTHDAY,
        PHOTO,
        /// Tier, rhythm, closeness.
        KEEPING,
        MET
    }

    /// Makes `goes` part of `stays`, as one change.
    ///
    /// @param fromOther what is taken from the one who goes; all else stays as it is, blanks filled from both
    /// @return the change, for undo
    /// @throws IllegalArgumentException if they are the same
    public Id<Change> merge(Book book, Person stays, Person goes, Set<Part> fromOther, String by) {
        Change change = new Change(
                pen.next(),
                book.id(),
                by,
                "change.person.merged",
                List.of(stays.name().shown(), goes.name().shown()));
        transactions.write(change, () -> join(book, change, stays, goes, fromOther, false));
        return change.id();
    }

    /// Inside a transaction of `change`.
    void join(Book book, Change change, Person stays, Person goes, Set<Part> fromOther, boolean byItself) {
        if (stays.id().equals(goes.id())) {
            throw new IllegalArgumentException("nobody can be merged with themselves");
        }
        Person both = joined(stays, goes, fromOther);
        if (!both.equals(stays)) {
            people.put(book.id(), both);
        }
        people.put(book.id(), goes.withMergedInto(stays.id()));
        Instant now = clock.instant();
        doubles.put(book.id(), new Doubles.Merged(goes, goes.standing(), change.id(), now, byItself));
    }

    /// Makes a person of their own again of somebody who was merged, and remembers that the two are not the same.
    ///
    /// What the merge changed of who remains goes back too, except where it was changed again since.
    ///
    /// @return the change, for undo; empty if they are not merged
    public Optional<Id<Change>> unmerge(Book book, Id<Person> merged, String by) {
        Optional<Doubles.Merged> known = transactions.read(() -> doubles.merged(book.id(), merged));
        if (known.isEmpty()) {
            return Optional.empty();
        }
        Doubles.Merged was = known.get();
        Change change = new Change(
                pen.next(),
                book.id(),
                by,
                "change.person.unmerged",
                List.of(was.person().name().shown()));
        transactions.write(change, () -> {
            Optional<Id<Person>> survivor = people.find(book.id(), merged).map(Person::id);
            if (!was.byItself()) {
                changes.undo(was.change(), change);
            }
            if (doubles.merged(book.id(), merged).isPresent()) {
                people.put(book.id(), was.apart());
                doubles.forget(book.id(), merged);
            }
            survivor.filter(other -> !other.equals(merged))
                    .ifPresent(other -> doubles.keepApart(book.id(), merged, other));
        });
        return Optional.of(change.id());
    }

    /// Says that two are not the same, so that they are not proposed again.
    public Id<Change> keepApart(Book book, Person one, Person other, String by) {
        return pen.write(
                book.id(),
                by,
                "change.person.not-same",
                List.of(one.name().shown(), other.name().shown()),
                () -> doubles.keepApart(book.id(), one.id(), other.id()));
    }

    /// Who remains of two: whoever is kept, else who was there first.
    public static boolean staysBefore(Person one, Person other) {
        boolean kept = one.standing() == Standing.KEPT;
        return kept != (other.standing() == Standing.KEPT)
                ? kept
                : !one.id().value().toString().equals(other.id().value().toString())
                        && one.id()
                                        .value()
                                        .toString()
                                        .compareTo(other.id().value().toString())
                                < 0;
    }

    private static Person joined(Person stays, Person goes, Set<Part> fromOther) {
        Person both = stays;
        if (fromOther.contains(Part.NAME) || stays.name().isEmpty()) {
            both = both.withName(goes.name());
        }
        if (fromOther.contains(Part.BIRTHDAY) || stays.birthday().isEmpty()) {
            both = both.withBirthday(goes.birthday());
        }
        if (fromOther.contains(Part.PHOTO) || stays.photo().isEmpty()) {
            both = both.withPhoto(goes.photo());
        }
        if (fromOther.contains(Part.MET) || stays.met().equals(Met.UNKNOWN)) {
            both = both.withMet(goes.met());
        }
        Keeping keeping = fromOther.contains(Part.KEEPING) || stays.keeping().equals(Keeping.USUAL)
                ? goes.keeping()
                : stays.keeping();
        // What protects somebody holds for both.
        both = both.withKeeping(keeping.withNeverAsk(
                        stays.keeping().neverAsk() || goes.keeping().neverAsk())
                .withSecret(stays.keeping().secret() || goes.keeping().secret()));
        Set<Role> roles = new HashSet<>(stays.roles());
        roles.addAll(goes.roles());
        Set<Channel> avoided = new HashSet<>(stays.avoided());
        avoided.addAll(goes.avoided());
        Set<Channel> liked = new HashSet<>(stays.preferred());
        liked.addAll(goes.preferred());
        liked.removeAll(avoided);
        both = both.withRoles(roles).withChannels(liked, avoided);
        return goes.standing() == Standing.KEPT ? both.withStanding(Standing.KEPT) : both;
    }

    /// All that can be chosen and differs between two.
    public static Set<Part> differing(Person one, Person other) {
        EnumSet<Part> parts = EnumSet.noneOf(Part.class);
        if (!one.name().equals(other.name())
                && !one.name().isEmpty()
                && !other.name().isEmpty()) {
            parts.add(Part.NAME);
        }
        if (one.birthday().isPresent()
                && other.birthday().isPresent()
                && !one.birthday().equals(other.birthday())) {
            parts.add(Part.BIRTHDAY);
        }
        if (one.photo().isPresent() && other.photo().isPresent() && !one.photo().equals(other.photo())) {
            parts.add(Part.PHOTO);
        }
        if (!one.keeping().equals(other.keeping())
                && !one.keeping().equals(Keeping.USUAL)
                && !other.keeping().equals(Keeping.USUAL)) {
            parts.add(Part.KEEPING);
        }
        if (!one.met().equals(other.met())
                && !one.met().equals(Met.UNKNOWN)
                && !other.met().equals(Met.UNKNOWN)) {
            parts.add(Part.MET);
        }
        return parts;
    }
}
