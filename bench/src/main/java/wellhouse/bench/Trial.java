package wellhouse.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import wellhouse.app.Wiring;
import wellhouse.formats.Format;
import wellhouse.formats.Formats;
import wellhouse.formats.source.ReadOptions;
import wellhouse.intake.Import;
import wellhouse.intake.Source;
import wellhouse.store.StoreConfig;

/// Bringing one file into an empty book, in this process.
final class Trial {

    private Trial() {}

    /// A new, empty house in a throw-away folder.
    static Wiring house(Path folder) {
        return Wiring.open(StoreConfig.embedded(folder, InstantSource.system()));
    }

    /// Brings `file` in.
    static Import bring(Wiring house, Path file, Format format, Source.Tells tells) throws IOException {
        ReadOptions options = ReadOptions.usual(InstantSource.system().instant(), ZoneId.of("UTC"), "DE");
        var bytes = wellhouse.formats.source.Input.of(file, options);
        Source source = new Source(
                bytes.fileName(),
                Files.size(file),
                tells,
                Formats.archive(format, bytes),
                () -> Formats.open(format, bytes));
        return house.rooms().intake().run(house.book(), "bench", List.of(source), (_, _, _, _) -> true);
    }
}
