package wellhouse.insight;

import java.util.Optional;
import wellhouse.kernel.Book;

/// The overview of every book, made and kept together with its network.
public interface Overviews {

    /// As [wellhouse.paths.Networks#of].
    Overview overview(Book book);

    /// What is there already, without waiting.
    Optional<Overview> readyOverview(Book book);
}
