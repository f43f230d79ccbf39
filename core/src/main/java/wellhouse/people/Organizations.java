package wellhouse.people;

import java.util.List;
import java.util.Optional;
import wellhouse.kernel.Book;
import wellhouse.kernel.Id;

/// The organizations of every book and who is or was there.
public interface Organizations {

    Optional<Organization> find(Id<Book> book, Id<Organization> id);

    /// Those with a word of their name that begins like `words`, those with most people first.
    ///
    /// Cost: reads the names of all organizations.
    ///
    /// @param words compared folded
    /// @param limit 1 to 1,000
    List<Organization> find(Id<Book> book, String words, int limit);

    /// Kept and waiting people who are or were there, those who still are first.
    ///
    /// @param limit 1 to 1,000
    List<At> at(Id<Book> book, Id<Organization> organization, int limit);

    /// Somebody at an organization.
    ///
    /// @param title may be empty
    /// @param now whether they still are there, as far as is known
    record At(Id<Person> person, String title, boolean now) {

        /// Masked: the id only.
        @Override
        public String toString() {
            return "At[" + person + "]";
        }
    }
}
