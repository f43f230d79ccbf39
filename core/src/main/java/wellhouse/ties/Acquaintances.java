package wellhouse.ties;

import java.time.LocalDate;
import java.util.List;
import wellhouse.kernel.Book;
import wellhouse.kernel.Id;
import wellhouse.people.Person;

/// Who of the owner's people knows whom: what was said, and what it was inferred from.
public interface Acquaintances {

    void put(Id<Book> book, Relation relation);

    void remove(Id<Book> book, Id<Relation> relation);

    /// What was said of a person and others.
    List<Relation> relations(Id<Book> book, Id<Person> person);

    /// With whom a person shared mails and meetings, the most weight first; great crowds are left out.
    ///
    /// Cost: grows with the interactions of this one person, not with the book.
    ///
    /// @param limit 1 to 1,000
    List<Together> together(Id<Book> book, Id<Person> person, int limit);

    /// Who held a position at the same organization at an overlapping time; unknown ends count as open. At
    /// most one line for each other person.
    ///
    /// @param limit 1 to 1,000
    List<Colleague> colleagues(Id<Book> book, Id<Person> person, int limit);

    /// What two people were in together.
    ///
    /// @param weight sum of 1 / (present - 1) over what they shared, without decay
    /// @param times how many mails and meetings
    /// @param last the newest of them
    record Together(Id<Person> other, double weight, int times, LocalDate last) {}

    /// Somebody at the same organization.
    record Colleague(Id<Person> other, String organization) {}
}
