package wellhouse.formats;

import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;
import wellhouse.formats.source.Input;
import wellhouse.formats.source.ReadOptions;
import wellhouse.intake.Reader;
import wellhouse.intake.Rejected;
import wellhouse.intake.Sighting;
import wellhouse.intake.Sighting.OfInteraction;
import wellhouse.intake.Sighting.OfPerson;

/// Reads samples, files and texts, and gathers what came of it.
public final class Samples {

    public static final ReadOptions OPTIONS =
            ReadOptions.usual(Instant.parse("2026-11-25T12:00:00Z"), ZoneId.of("Europe/Berlin"), "DE");

    private Samples() {}

    /// What a reader gave.
    public static final class Gathered implements Reader.Sink {

        public final List<Sighting> sightings = new ArrayList<>();
        public final List<Rejected> rejected = new ArrayList<>();
        public List<Reader.Column> columns = List.of();
        public int passedOver;
        public long last;

        public List<OfPerson> people() {
            return sightings.stream()
                    .filter(OfPerson.class::isInstance)
                    .map(OfPerson.class::cast)
                    .toList();
        }

        public List<OfInteraction> interactions() {
            return sightings.stream()
                    .filter(OfInteraction.class::isInstance)
                    .map(OfInteraction.class::cast)
                    .toList();
        }

        /// Codes with places: `vcard.no-end at card 1, line 1`.
        public List<String> problems() {
            return rejected.stream().map(record -> record.problem().toString()).toList();
        }

        @Override
        public void sighting(Sighting sighting) {
            sightings.add(sighting);
        }

        @Override
        public void rejected(Rejected record) {
            rejected.add(record);
        }

        @Override
        public void columns(List<Reader.Column> told) {
            columns = told;
        }

        @Override
        public void passedOver() {
            passedOver++;
        }

        @Override
        public boolean at(long bytes) {
            last = bytes;
            return true;
        }
    }

    /// Some text as a source.
    public static Input source(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return new Input("some/file", OptionalLong.of(bytes.length), () -> new ByteArrayInputStream(bytes), OPTIONS);
    }

    public static Gathered read(Format format, String text) {
        return read(format, text.getBytes(StandardCharsets.UTF_8));
    }

    public static Gathered read(Format format, byte[] bytes) {
        return read(format, "some/file", () -> new ByteArrayInputStream(bytes), OPTIONS);
    }

    public static Gathered read(Format format, String name, Input.Opening opening, ReadOptions options) {
        Gathered gathered = new Gathered();
        Formats.open(format, new Input(name, OptionalLong.empty(), opening, options))
                .read(gathered);
        return gathered;
    }

    /// Reads a file as what it is recognised to be.
    public static Gathered read(Path file) {
        return read(recognise(file), file.toString(), () -> Files.newInputStream(file), OPTIONS);
    }

    public static Format recognise(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return Formats.recognise(file.getFileName().toString(), in.readNBytes(Formats.HEAD))
                    .orElseThrow(() -> new AssertionError("not recognised: " + file.getFileName()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The files of a folder of the samples with some ending.
    public static List<Path> files(String folder, String ending) {
        try (Stream<Path> all = Files.walk(folder().resolve(folder))) {
            return all.filter(path -> path.toString().endsWith(ending)).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The folder of samples beside the project's, or where WELLHOUSE_SAMPLES says.
    public static Path folder() {
        String told = System.getenv("WELLHOUSE_SAMPLES");
        Path found = told == null ? root().resolveSibling("shared").resolve("samples") : Path.of(told);
        assumeThat(found)
                .as("The samples are missing: put them into ../shared/samples or set WELLHOUSE_SAMPLES.")
                .isDirectory();
        return found;
    }

    /// The project's folder.
    public static Path root() {
        Path at = Path.of("").toAbsolutePath();
        while (!Files.exists(at.resolve("formats/pom.xml"))) {
            at = at.getParent();
            if (at == null) {
                throw new IllegalStateException("run this within the project's folder");
            }
        }
        return at;
    }

    /// So many bytes of the same text over and over, between a beginning and an end, without keeping them.
    public static InputStream endless(String beginning, String again, long bytes, String end) {
        byte[] head = beginning.getBytes(StandardCharsets.UTF_8);
        byte[] body = again.repeat(Math.max(1, 65_536 / again.length())).getBytes(StandardCharsets.UTF_8);
        byte[] tail = end.getBytes(StandardCharsets.UTF_8);
        return new java.io.SequenceInputStream(
                new ByteArrayInputStream(head),
                new java.io.SequenceInputStream(new Repeating(body, bytes), new ByteArrayInputStream(tail)));
    }

    private static final class Repeating extends InputStream {

        private final byte[] body;
        private long left;

        Repeating(byte[] body, long left) {
            this.body = body;
            this.left = left;
        }

        @Override
        public int read() {
            return left-- <= 0 ? -1 : body[0];
        }

        @Override
        public int read(byte[] target, int offset, int length) {
            if (left <= 0) {
                return -1;
            }
            int taken = (int) Math.min(left, Math.min(length, body.length));
            System.arraycopy(body, 0, target, offset, taken);
            left -= taken;
            return taken;
        }
    }
}
