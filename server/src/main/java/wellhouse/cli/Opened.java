package wellhouse.cli;

import java.nio.file.Path;
import wellhouse.kernel.Book;
import wellhouse.rooms.Rooms;

/// An open data folder.
public interface Opened extends AutoCloseable {

    Rooms rooms();

    /// The book of the first account.
    Book book();

    Upkeep upkeep();

    /// The data folder.
    Path folder();

    @Override
    void close();
}
