package wellhouse.timeline;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import wellhouse.kernel.Book;
import wellhouse.kernel.Id;
import wellhouse.people.Person;

/// What happened with whom. Whatever changes here, contact days and ties follow in the same transaction by
/// themselves.
public interface Timeline {

    /// Which of these are there already. One statement however many.
    Set<Id<Interaction>> known(Id<Book> book, Collection<Id<Interaction>> ids);

    /// Adds what is new of `interactions`; those whose id is there already are left as they are.
    ///
    /// Cost: made for thousands at once.
    ///
    /// @return how many were new
    int append(Book book, Collection<Interaction> interactions);

    /// Replaces what was written under this id.
    void put(Book book, Interaction interaction);

    void remove(Book book, Id<Interaction> interaction);

    Optional<Interaction> find(Id<Book> book, Id<Interaction> id);

    /// The newest interactions with a person.
    ///
    /// @param before only earlier ones; none for the newest
    /// @param limit 1 to 1,000
    List<Interaction> with(Id<Book> book, Id<Person> person, Optional<Id<Interaction>> before, int limit);

    /// All contact days with a person, oldest first.
    List<ContactDay> days(Id<Book> book, Id<Person> person);

    /// All contact days of several people, oldest first each; a person without any is left out.
    Map<Id<Person>, List<ContactDay>> days(Id<Book> book, Collection<Id<Person>> people);

    /// Interactions of the whole book that began in `[from, to)`, newest first.
    ///
    /// @param limit 1 to 1,000
    List<Interaction> between(Id<Book> book, Instant from, Instant to, int limit);
}
