package wellhouse.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.InstantSource;
import wellhouse.rooms.Rooms;
import wellhouse.store.StoreConfig;

/// A house's rooms with an empty book, in a throw-away folder.
public final class BareRooms {

    private BareRooms() {}

    public static Rooms make() {
        try {
            return Wiring.open(
                            StoreConfig.embedded(Files.createTempDirectory("wellhouse-test"), InstantSource.system()))
                    .rooms();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
