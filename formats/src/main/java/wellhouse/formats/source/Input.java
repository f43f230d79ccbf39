package wellhouse.formats.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;

/// A file or an upload to be read once.
///
/// @param name as it was given, folders and all: a folder may say that mail in it was sent
/// @param size in bytes, if known
/// @param opening gives the bytes from the beginning
/// @param options limits and defaults
public record Input(String name, OptionalLong size, Opening opening, ReadOptions options) {

    /// Gives the bytes from the beginning.
    @FunctionalInterface
    public interface Opening {
        InputStream open() throws IOException;
    }

    /// A file on disk.
    public static Input of(Path file, ReadOptions options) throws IOException {
        return new Input(file.toString(), OptionalLong.of(Files.size(file)), () -> Files.newInputStream(file), options);
    }

    /// The file's name without its folders.
    public String fileName() {
        return name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    }

    /// Opens the bytes.
    ///
    /// @throws wellhouse.intake.SourceBroken if that fails
    public InputStream open() {
        try {
            return opening.open();
        } catch (IOException e) {
            throw Fault.SOURCE_UNREADABLE.broken("", e);
        }
    }
}
