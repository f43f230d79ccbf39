package wellhouse.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.InstantSource;
import wellhouse.fetch.Fetch;
import wellhouse.reading.Outside;
import wellhouse.rooms.Rooms;
import wellhouse.store.StoreConfig;

/// A house's rooms with an empty book, in a throw-away folder.
public final class BareRooms {

    private BareRooms() {}

    public static Rooms make() {
        return make(InstantSource.system(), new Fetch());
    }

    /// With a clock and a way out of the test's own.
    public static Rooms make(InstantSource clock, Outside outside) {
        try {
            return Wiring.open(StoreConfig.embedded(Files.createTempDirectory("wellhouse-test"), clock), outside)
                    .rooms();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
