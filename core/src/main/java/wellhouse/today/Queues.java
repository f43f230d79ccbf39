package wellhouse.today;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import wellhouse.kernel.Book;
import wellhouse.ties.Ties;
import wellhouse.ties.Ties.Due;
import wellhouse.ties.Ties.Queue;

/// The queues of one day, each read at most once: of those who matter alike the first, the nearest to their best day or
/// the latest.
final class Queues {

    private record Of(Queue queue, int matters) {}

    private final Ties ties;
    private final Book book;
    private final LocalDate today;
    private final int nearest;
    private final Map<Of, List<Due>> read = new HashMap<>();

    /// @param nearest how many are read of each
    Queues(Ties ties, Book book, LocalDate today, int nearest) {
        this.ties = ties;
        this.book = book;
        this.today = today;
        this.nearest = nearest;
    }

    /// @param matters how much they matter, as [wellhouse.people.Keeping#matters()] says it
    List<Due> of(Queue queue, int matters) {
        return read.computeIfAbsent(
                new Of(queue, matters), of -> ties.due(book.id(), of.queue, of.matters, today, nearest));
    }
}
