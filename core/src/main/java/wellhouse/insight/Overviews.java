package wellhouse.insight;

import java.time.Duration;
import java.util.Optional;
import wellhouse.kernel.Book;

/// The overview of every book, made and kept together with its network.
public interface Overviews {

    /// As [wellhouse.paths.Networks#of].
    Overview overview(Book book);

    /// As [#overview], but where there is none yet it is waited for no longer than `patience`; it is made
    /// all the same, for whoever asks again.
    Optional<Overview> within(Book book, Duration patience);

    /// What is there already, without waiting.
    Optional<Overview> readyOverview(Book book);
}
