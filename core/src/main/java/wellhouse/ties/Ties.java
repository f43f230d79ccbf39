package wellhouse.ties;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import wellhouse.kernel.Book;
import wellhouse.kernel.Id;
import wellhouse.people.Channel;
import wellhouse.people.Person;

/// The counters of every tie of the owner, kept up by the store in the transaction that changes what they
/// count.
public interface Ties {

    Optional<Counters> of(Id<Book> book, Id<Person> person);

    /// Counters of several; people without contact are left out.
    Map<Id<Person>, Counters> of(Id<Book> book, Collection<Id<Person>> people);

    /// What the tiers of a book begin with.
    Rhythms rhythms(Id<Book> book);

    /// Sets it, and brings the rhythms of all ties up to date in the same transaction.
    ///
    /// Cost: linear in the people of the book and their contact days, where anything changes.
    void put(Id<Book> book, Rhythms rhythms);

    /// Kept people whose time it is on a day, those nearest to the day first; without those who were put off or are
    /// to rest.
    ///
    /// Cost: reads an index from the day on until there are enough, however large the book; more only where most
    /// there are put off.
    ///
    /// @param matters one of [wellhouse.people.Keeping#MATTERING]
    /// @param limit 1 to 1,000
    List<Due> due(Id<Book> book, Queue queue, int matters, LocalDate day, int limit);

    /// Likewise, people who came into the owner's life between the two days: the first contact day, or the day they
    /// came into the book where that is all that is known; newest first, and only those with contact.
    ///
    /// @param day the second of the two, on which it is asked
    List<Due> begun(Id<Book> book, int matters, LocalDate from, LocalDate day, int limit);

    /// What it may be time for, by [State].
    enum Queue {
        /// A good moment whose best day is still to come.
        COMING,
        /// The best day has passed, the tie is not yet dormant.
        PASSED,
        DORMANT
    }

    /// Somebody whose time it is.
    ///
    /// @param preferred channels
    record Due(Id<Person> person, Set<Channel> preferred, Counters tie) {}
}
