package wellhouse.intake;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import wellhouse.kernel.Book;
import wellhouse.kernel.Change;
import wellhouse.kernel.Id;
import wellhouse.people.Person;
import wellhouse.people.Standing;
import wellhouse.people.doubles.Described;
import wellhouse.people.doubles.Evidence;

/// What is kept of who may be whom, who was made part of whom, and who is not the same.
///
/// What is likely is derived and follows the book; the rest is the owner's word and is in the change log.
public interface Doubles {

    /// Somebody with everybody who is part of them, as far as it helps to tell who they are.
    record Known(Id<Person> person, Described described) {}

    /// Two who may be one person.
    ///
    /// @param bits base-2 logarithm of the odds
    /// @param evidence what speaks for and against it, the weightiest first
    record Pair(Id<Person> one, Id<Person> other, double bits, List<Evidence> evidence) {

        public Pair {
            evidence = List.copyOf(evidence);
        }

        /// The chance that it is one person, 0 to 1.
        public double chance() {
            return 1 / (1 + Math.pow(2, -bits));
        }
    }

    /// Somebody who became part of somebody else.
    ///
    /// @param person as they are written; merged
    /// @param before how they counted
    /// @param change by which it was done
    /// @param byItself whether nobody was asked
    record Merged(Person person, Standing before, Id<Change> change, Instant at, boolean byItself) {

        /// They as a person of their own.
        public Person apart() {
            return new Person(
                    person.id(),
                    before,
                    Optional.empty(),
                    person.name(),
                    person.roles(),
                    person.keeping(),
                    person.met(),
                    person.preferred(),
                    person.avoided(),
                    person.birthday(),
                    person.photo(),
                    person.since(),
                    person.standIn());
        }
    }

    /// Two of whom the owner said that they are not one person.
    record Apart(Id<Person> one, Id<Person> other) {}

    /// How many transactions have changed the book; see [#mark].
    long stand(Id<Book> book);

    /// Up to which transaction doubles were looked for; 0 for never.
    long mark(Id<Book> book);

    /// People who were changed, but for their timeline, after a transaction, and who are to be told apart: neither
    /// dismissed nor part of somebody.
    List<Id<Person>> changed(Id<Book> book, long after);

    /// People who are not to be told apart any more since a transaction: merged, dismissed or erased.
    List<Id<Person>> gone(Id<Book> book, long after);

    /// Those of `people` who are to be told apart, in any order.
    List<Known> described(Id<Book> book, Collection<Id<Person>> people);

    /// Forgets what was likely of these people, notes what is, and moves the mark. Leaves no trace in the change log.
    void note(Id<Book> book, Collection<Id<Person>> people, List<Pair> likely, long mark);

    /// The likeliest first; without those who were merged, dismissed or said not to be the same.
    ///
    /// @param limit 1 to 50,000
    List<Pair> likely(Id<Book> book, int limit);

    /// Those that have this person in them, the likeliest first.
    List<Pair> likely(Id<Book> book, Id<Person> person);

    /// How many are likely, counted up to a number.
    int count(Id<Book> book, int most);

    /// Notes that two are not the same, whoever they are merged with later.
    void keepApart(Id<Book> book, Id<Person> one, Id<Person> other);

    /// Everybody of whom that was said, as they were then.
    List<Apart> apart(Id<Book> book);

    /// With whom somebody, or anybody who is part of them, is not the same: who remains of those.
    Set<Id<Person>> apartFrom(Id<Book> book, Id<Person> person);

    /// Notes how a merged person counted before, in the change that merges them.
    void put(Id<Book> book, Merged merged);

    /// Forgets what [#put] noted.
    void forget(Id<Book> book, Id<Person> merged);

    Optional<Merged> merged(Id<Book> book, Id<Person> person);

    /// How many are part of somebody because a change made them so without asking.
    int joined(Id<Book> book, Id<Change> change);

    /// Everybody who is part of somebody, the newest merge first.
    List<Merged> partsOf(Id<Book> book, Id<Person> survivor);
}
