package wellhouse.ties;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import wellhouse.kernel.Book;
import wellhouse.kernel.Id;
import wellhouse.people.Person;

/// The counters of every tie of the owner, kept up by the store in the transaction that changes what they
/// count.
public interface Ties {

    Optional<Counters> of(Id<Book> book, Id<Person> person);

    /// Counters of several; people without contact are left out.
    Map<Id<Person>, Counters> of(Id<Book> book, Collection<Id<Person>> people);

    /// Kept people whose silence reaches `ratio` rhythms between the two days, the latest to reach it first.
    ///
    /// Cost: reads an index, however large the book.
    ///
    /// @param ratio one of .8 (a good moment begins), 3 (fading begins) and 8 (dormant begins)
    /// @param limit 1 to 1,000
    List<Id<Person>> reaching(Id<Book> book, double ratio, LocalDate from, LocalDate to, int limit);

    /// Kept people who came into the owner's life between the two days: the first contact day, or the day
    /// they came
    /// into
    /// the book where that is all that is known; newest first.
    ///
    /// @param limit 1 to 1,000
    List<Id<Person>> begun(Id<Book> book, LocalDate from, LocalDate to, int limit);

    /// How many kept people are in each state on a day.
    Map<State, Integer> states(Id<Book> book, LocalDate today);
}
