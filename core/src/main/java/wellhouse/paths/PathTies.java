package wellhouse.paths;

import java.time.LocalDate;
import java.util.Optional;
import wellhouse.kernel.Book;
import wellhouse.kernel.Id;
import wellhouse.people.Person;
import wellhouse.ties.Relation;
import wellhouse.ties.State;

/// All ties of a book at once, for the [Network].
public interface PathTies {

    /// Where more people were present than this, being there says nothing about any two of them.
    int MOST_PRESENT = 50;

    /// In an organization or circle with more known people than this, being in it says nothing about any two
    /// of them. Our choice, near the number of people one can know.
    int MOST_IN_ONE_PLACE = 150;

    /// Tells every tie of the book; the same two may be told several times, on different grounds. What was said
    /// comes before what is inferred, in any order within.
    ///
    /// People whose standing is neither kept nor waiting are left out; merged ones are told as who remains.
    ///
    /// Cost: one pass over people, relations, positions, circles and who was together with whom.
    ///
    /// @param today the day for which the owner's own ties are weighed
    void tell(Id<Book> book, LocalDate today, Listener to);

    /// A number that is another one whenever anything in the book has changed.
    long seq(Id<Book> book);

    /// Takes what is told.
    interface Listener {

        /// Somebody the owner knows.
        ///
        /// @param strength of the owner's own tie (F1), above 0 to 100
        /// @param state of it; empty without contact so far
        void known(Id<Person> person, double strength, Optional<State> state);

        /// Somebody who may be sought, but through whom no way leads: private, or never to be asked.
        void closed(Id<Person> person);

        /// Two people of whom somebody said how they know each other, or that they do not.
        void related(Id<Person> one, Id<Person> other, Relation.Kind kind);

        /// Two people who were in the same mails and meetings.
        ///
        /// @param weight sum of 1 / (present - 1) over what they shared, without decay
        /// @param last the newest of them
        void together(Id<Person> one, Id<Person> other, double weight, LocalDate last);

        /// Two people who were at the same organization at an overlapping time.
        void colleagues(Id<Person> one, Id<Person> other);

        /// Two people who are in the same circle.
        void circle(Id<Person> one, Id<Person> other);
    }
}
