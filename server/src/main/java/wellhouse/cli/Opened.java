package wellhouse.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.function.Function;
import wellhouse.kernel.Book;
import wellhouse.rooms.Rooms;
import wellhouse.sync.Syncing;
import wellhouse.wire.Giving;
import wellhouse.wire.Sight;

/// An open data folder.
public interface Opened extends AutoCloseable {

    Rooms rooms();

    /// The book of the first account.
    Book book();

    Upkeep upkeep();

    /// Address books on other servers.
    Syncing syncing();

    /// The owner's day.
    default LocalDate today() {
        return book().dayOf(rooms().clock().instant());
    }

    /// Reads give and take as the owner sees it.
    default <T> T giving(Function<Giving, T> read) {
        return rooms().transactions().read(() -> read.apply(new Giving(rooms(), book(), Sight.OWNER)));
    }

    /// The data folder.
    Path folder();

    @Override
    void close();
}
