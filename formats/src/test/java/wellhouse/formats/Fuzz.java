package wellhouse.formats;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.OptionalLong;
import wellhouse.formats.source.Input;
import wellhouse.intake.Reader;
import wellhouse.intake.SourceBroken;

/// What a fuzzer calls with bytes of its own making: one reader, or an archive, by the property `wellhouse.fuzz`.
/// Whatever is not said as a reason is a fault. `./wellhouse fuzz` runs it; what it found stays in `corpus/`.
public final class Fuzz {

    /// Reads packed files as a whole.
    static final String ARCHIVE = "archive";

    private static final String TARGET = System.getProperty("wellhouse.fuzz", "vcard");

    private Fuzz() {}

    /// The fuzzer's door.
    public static void fuzzerTestOneInput(byte[] bytes) {
        one(TARGET, bytes);
    }

    static void one(String target, byte[] bytes) {
        Reader.Sink nobody = Reader.into(sighting -> {}, rejected -> {});
        try {
            if (target.equals(ARCHIVE)) {
                archive(bytes, nobody);
            } else {
                Format format = Format.valueOf(target.toUpperCase(Locale.ROOT).replace('-', '_'));
                Formats.recognise("x", bytes);
                Formats.open(
                                format,
                                new Input(
                                        "x",
                                        OptionalLong.of(bytes.length),
                                        () -> new ByteArrayInputStream(bytes),
                                        Samples.OPTIONS))
                        .read(nobody);
            }
        } catch (SourceBroken broken) {
            if (!broken.problem().code().contains(".")) {
                throw broken;
            }
        }
    }

    private static void archive(byte[] bytes, Reader.Sink sink) {
        try {
            Path file = Files.createTempFile("fuzz", ".zip");
            try {
                Files.write(file, bytes);
                for (Contents.Part part :
                        Contents.of(file, "x.zip", Samples.OPTIONS).parts()) {
                    part.source().open().get().read(sink);
                }
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
