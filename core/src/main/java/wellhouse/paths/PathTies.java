package wellhouse.paths;

import java.time.LocalDate;
import wellhouse.kernel.Book;
import wellhouse.kernel.Id;
import wellhouse.people.Person;
import wellhouse.ties.Relation;

/// All ties of a book at once, for the [Network].
public interface PathTies {

    /// Tells every tie of the book, in any order; the same two may be told several times, on different
    /// grounds.
    ///
    /// People whose standing is neither kept nor waiting are left out; merged ones are told as who remains.
    ///
    /// Cost: one pass over people, relations, positions and who was together with whom.
    ///
    /// @param today the day for which the owner's own ties are weighed
    void tell(Id<Book> book, LocalDate today, Listener to);

    /// Takes what is told.
    interface Listener {

        /// Somebody the owner knows.
        ///
        /// @param strength of the owner's own tie (F1), above 0 to 100
        void known(Id<Person> person, double strength);

        /// Somebody who may be sought, but through whom no way leads: private, or never to be asked.
        void closed(Id<Person> person);

        /// Two people who were in the same mails and meetings.
        ///
        /// @param weight sum of 1 / (present - 1) over what they shared, without decay
        /// @param last the newest of them
        void together(Id<Person> one, Id<Person> other, double weight, LocalDate last);

        /// Two people of whom somebody said how they know each other.
        void related(Id<Person> one, Id<Person> other, Relation.Kind kind);

        /// Two people who were at the same organization at an overlapping time.
        void colleagues(Id<Person> one, Id<Person> other);
    }
}
