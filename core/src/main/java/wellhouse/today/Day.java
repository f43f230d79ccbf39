package wellhouse.today;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import wellhouse.accounts.Accounts;
import wellhouse.accounts.Accounts.Pause;
import wellhouse.kernel.Book;
import wellhouse.kernel.Id;
import wellhouse.people.Person;
import wellhouse.ties.Ties;
import wellhouse.ties.Ties.Due;
import wellhouse.ties.Ties.Queue;

/// A book on one day, as all of home sees it: each part is read at most once.
final class Day {

    private record Of(Queue queue, int matters) {}

    private final Book book;
    private final LocalDate today;
    private final List<Pause> pauses;
    private final Set<Id<Person>> away;
    private final Ties ties;
    private final int nearest;
    private final Map<Of, List<Due>> read = new HashMap<>();

    /// @param nearest how many are read of each queue
    Day(Book book, LocalDate today, Accounts accounts, Answers answers, Ties ties, int nearest) {
        this.book = book;
        this.today = today;
        this.pauses = accounts.pauses(book.id());
        this.away = answers.away(book.id(), today);
        this.ties = ties;
        this.nearest = nearest;
    }

    Book book() {
        return book;
    }

    LocalDate today() {
        return today;
    }

    List<Pause> pauses() {
        return pauses;
    }

    /// Whom the owner wants to see no suggestions of today.
    Set<Id<Person>> away() {
        return away;
    }

    /// A queue of those who matter alike: the first of it, the nearest to their best day or the latest.
    ///
    /// @param matters how much they matter, as [wellhouse.people.Keeping#matters()] says it
    List<Due> queue(Queue queue, int matters) {
        return read.computeIfAbsent(
                new Of(queue, matters), of -> ties.due(book.id(), of.queue, of.matters, today, nearest));
    }
}
