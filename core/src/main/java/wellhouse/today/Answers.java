package wellhouse.today;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import wellhouse.kernel.Book;
import wellhouse.kernel.Id;
import wellhouse.people.Person;

/// What the owner answered to suggestions.
public interface Answers {

    /// An answer.
    ///
    /// @param person whom the suggestion was about
    /// @param answer what was said
    /// @param on the day
    /// @param until no suggestion of this person before this day
    record Answered(Id<Answered> id, Id<Person> person, Answer answer, LocalDate on, LocalDate until) {}

    /// What can be said to a suggestion.
    enum Answer {
        DONE,
        NOT_NOW,
        TOO_SOON,
        MISS_THEM,
        LET_REST
    }

    void put(Id<Book> book, Answered answered);

    /// Who is not to be suggested on a day.
    Set<Id<Person>> away(Id<Book> book, LocalDate day);

    /// The answers of a day and later, newest first.
    ///
    /// @param limit 1 to 1,000
    List<Answered> since(Id<Book> book, LocalDate day, int limit);
}
