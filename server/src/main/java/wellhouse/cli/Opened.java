package wellhouse.cli;

import java.nio.file.Path;
import wellhouse.kernel.Book;
import wellhouse.rooms.Rooms;
import wellhouse.sync.Syncing;

/// An open data folder.
public interface Opened extends AutoCloseable {

    Rooms rooms();

    /// The book of the first account.
    Book book();

    Upkeep upkeep();

    /// Address books on other servers.
    Syncing syncing();

    /// The data folder.
    Path folder();

    @Override
    void close();
}
