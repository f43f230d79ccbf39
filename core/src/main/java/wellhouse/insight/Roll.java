package wellhouse.insight;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import wellhouse.kernel.Book;
import wellhouse.kernel.Id;
import wellhouse.people.Person;
import wellhouse.people.Role;
import wellhouse.timeline.Interaction.Direction;

/// Everybody of a book at once with what they are compared by, and what the owner watches for.
public interface Roll {

    /// Tells all kept people, then all contact days and receipts since a day; merged people as who remains.
    ///
    /// Cost: one pass over people, circles and the contact days since then.
    void call(Id<Book> book, LocalDate since, Listener to);

    List<Watch> watches(Id<Book> book);

    void put(Id<Book> book, Watch watch);

    void remove(Id<Book> book, Id<Watch> watch);

    /// How the owner means to practise; facets without a plan are left out.
    Map<Practice.Facet, Practice.Planned> plan(Id<Book> book);

    /// Plans a facet; [Practice.Planned#NOTHING] takes its plan away.
    void plan(Id<Book> book, Practice.Facet facet, Practice.Planned planned);

    /// Takes what is told.
    interface Listener {

        /// An organization the owner has left; all of them come before the people, the newest first.
        void left(String organization);

        void person(Line line);

        /// A day on which there was contact.
        ///
        /// @param began who began
        void contact(Id<Person> person, LocalDate day, Direction began);

        /// An act of help.
        void help(Id<Person> person, LocalDate day, boolean given);
    }

    /// One person.
    ///
    /// @param name as shown
    /// @param organization where they work now; may be empty
    /// @param work title and function of that, in one text; may be empty
    /// @param city may be empty
    /// @param workedWith organizations the owner has left where they were at the same time
    /// @param met where; may be empty
    /// @param since the day they came into the book
    /// @param first day of contact
    /// @param closeness as rated, 0 to 5
    record Line(
            Id<Person> person,
            String name,
            Set<Role> roles,
            String organization,
            String work,
            String city,
            List<String> circles,
            List<String> workedWith,
            String met,
            LocalDate since,
            Optional<LocalDate> first,
            Optional<LocalDate> last,
            int closeness) {

        public Line {
            roles = Set.copyOf(roles);
            circles = List.copyOf(circles);
        }

        /// The day from which they are in the owner's life, as far as is known.
        public LocalDate begun() {
            return first.orElse(since);
        }

        /// Masked: the id only.
        @Override
        public String toString() {
            return "Line[" + person + "]";
        }
    }

    /// Something the owner wants somebody for.
    ///
    /// @param name 1 to 100 characters
    record Watch(Id<Watch> id, Kind kind, String name) {

        /// What is watched.
        public enum Kind {
            /// The organization the owner works at.
            OWN,
            /// An organization like it.
            PEER,
            TOPIC,
            PLACE
        }
    }
}
