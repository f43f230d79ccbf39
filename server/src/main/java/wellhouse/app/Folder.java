package wellhouse.app;

import java.nio.file.Path;
import java.time.InstantSource;
import wellhouse.cli.Opened;
import wellhouse.cli.Opening;
import wellhouse.cli.Upkeep;
import wellhouse.davserver.DavSyncing;
import wellhouse.kernel.Book;
import wellhouse.rooms.Rooms;
import wellhouse.store.StoreConfig;
import wellhouse.sync.Syncing;

/// A data folder that a command has opened.
final class Folder implements Opened {

    private final Path folder;
    private final Wiring wiring;
    private final Book book;

    private Folder(Path folder, Wiring wiring) {
        this.folder = folder;
        this.wiring = wiring;
        this.book = wiring.book();
    }

    static Opened open(Opening.Where where) {
        return new Folder(where.folder(), Wiring.open(config(where)));
    }

    static StoreConfig config(Opening.Where where) {
        InstantSource clock = InstantSource.system();
        return where.database()
                .map(url -> StoreConfig.postgresql(url, where.folder(), clock))
                .orElseGet(() -> StoreConfig.embedded(where.folder(), clock));
    }

    @Override
    public Rooms rooms() {
        return wiring.rooms();
    }

    @Override
    public Book book() {
        return book;
    }

    @Override
    public Upkeep upkeep() {
        return new StoreUpkeep(wiring.store());
    }

    @Override
    public Syncing syncing() {
        return new DavSyncing(wiring.rooms(), folder);
    }

    @Override
    public Path folder() {
        return folder;
    }

    @Override
    public void close() {
        wiring.close();
    }
}
