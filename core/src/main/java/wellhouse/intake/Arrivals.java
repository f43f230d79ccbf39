package wellhouse.intake;

import java.util.List;
import java.util.Optional;
import wellhouse.kernel.Book;
import wellhouse.kernel.Change;
import wellhouse.kernel.Id;

/// Imports that run by themselves, whoever looks on: one at a time for each book.
public interface Arrivals {

    /// Begins to bring sources in, and comes back at once.
    ///
    /// @param by who does it, as in [Change#by()]
    /// @param afterwards called once it is over, however it ended
    Begun begin(Book book, String by, List<Source> sources, Runnable afterwards);

    /// What became of the wish to begin.
    sealed interface Begun {

        record Started(Arrival arrival) implements Begun {}

        /// Another one is running; nothing was begun.
        record Busy(Arrival running) implements Begun {}
    }

    /// The one that is running now.
    Optional<Arrival> running(Id<Book> book);

    /// One that is running, or that ended a short while ago.
    Optional<Arrival> find(Id<Book> book, Id<Change> id);
}
