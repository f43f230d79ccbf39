package wellhouse.app;

import java.util.List;
import java.util.Optional;
import wellhouse.kernel.Book;
import wellhouse.reading.Readings;
import wellhouse.rooms.Rooms;

/// A feed with a secret in its address, put in by hand, since tests fetch nothing.
final class Feeds {

    private Feeds() {}

    /// @return its id
    static String put(Rooms rooms, Book book) {
        Readings.Feed feed = new Readings.Feed(
                rooms.pen().next(),
                "https://feeds.example/news?key=secret",
                "Bee news",
                rooms.clock().instant(),
                Optional.empty(),
                "");
        rooms.pen()
                .write(
                        book.id(),
                        "test",
                        "change.give.feed",
                        List.of(feed.title()),
                        () -> rooms.readings().put(book.id(), feed));
        return feed.id().toString();
    }
}
