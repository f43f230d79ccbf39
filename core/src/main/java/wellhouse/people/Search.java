package wellhouse.people;

import java.util.List;
import wellhouse.kernel.Book;
import wellhouse.kernel.Id;

/// Finds people by whatever is remembered of them, spelling mistakes forgiven.
public interface Search {

    /// Characters of what was typed that are looked at; names and questions are shorter, and what is longer costs more
    /// than anybody waits for.
    int MOST = 200;

    /// A person found.
    ///
    /// @param field where it matched: `name`, `organization`, `note`, `place`, `need` ...
    /// @param snippet the words around the match; may be empty
    record Hit(Id<Person> person, double score, String field, String snippet) {

        /// Masked: the id only.
        @Override
        public String toString() {
            return "Hit[" + person + "]";
        }
    }

    /// The best matches among kept and waiting people, best first.
    ///
    /// @param words what was typed so far; the last word may be unfinished, and what follows after [#MOST]
    ///     characters is not looked at
    /// @param limit 1 to 1,000
    List<Hit> find(Id<Book> book, String words, int limit);
}
