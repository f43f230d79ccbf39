package wellhouse.people;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import wellhouse.kernel.Book;
import wellhouse.kernel.Id;
import wellhouse.kernel.Span;

/// Where the owner of a book works and worked, and who was there at the same time.
public interface Career {

    /// All positions, those still held first, then the newest.
    List<OwnPosition> all(Id<Book> book);

    /// Writes a position at the organization of its name, which is made where there is none.
    void put(Id<Book> book, OwnPosition position);

    void remove(Id<Book> book, Id<OwnPosition> position);

    /// Where the owner and each of these people were at the same organization at an overlapping time; unknown
    /// ends count as open. People who were nowhere with the owner are left out; of several places the one whose
    /// dates are sure is told, then the latest.
    ///
    /// Cost: one read where the owner wrote nothing, else two and one for each person.
    Map<Id<Person>, Shared> shared(Id<Book> book, Collection<Id<Person>> people);

    /// [#shared(Id, Collection)] of one person.
    default Optional<Shared> shared(Id<Book> book, Id<Person> person) {
        return Optional.ofNullable(shared(book, List.of(person)).get(person));
    }

    /// Where the owner and somebody else were.
    ///
    /// @param when the time of both, where it is sure; else the owner's own
    /// @param sure whether it is known of both when they began there
    record Shared(String organization, Span when, boolean sure) {}
}
