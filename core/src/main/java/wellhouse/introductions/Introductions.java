package wellhouse.introductions;

import java.util.List;
import java.util.Optional;
import wellhouse.kernel.Book;
import wellhouse.kernel.Id;
import wellhouse.people.Person;

/// The introductions of every book.
public interface Introductions {

    void put(Id<Book> book, Introduction introduction);

    void remove(Id<Book> book, Id<Introduction> introduction);

    Optional<Introduction> find(Id<Book> book, Id<Introduction> introduction);

    /// Those in which something is still to be done, the longest untouched first.
    ///
    /// @param limit 1 to 1,000
    List<Introduction> open(Id<Book> book, int limit);

    /// Those that are over, the latest first.
    ///
    /// @param limit 1 to 1,000
    List<Introduction> over(Id<Book> book, int limit);

    /// All in which somebody is one of the two, the newest first.
    List<Introduction> of(Id<Book> book, Id<Person> person);
}
