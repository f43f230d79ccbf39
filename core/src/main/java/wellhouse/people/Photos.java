package wellhouse.people;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import wellhouse.kernel.Book;
import wellhouse.kernel.Id;

/// Pictures of people, by content. They live outside the main tables.
public interface Photos {

    /// A picture.
    ///
    /// @param type its media type, such as `image/jpeg`
    record Photo(String type, byte[] bytes) {}

    /// Recognises a picture by how it begins, since what files say of it is often wrong; what a browser would run is
    /// none.
    ///
    /// @return the media type; empty if it is no JPEG, PNG, GIF, BMP or WebP
    static Optional<String> typeOf(byte[] bytes) {
        String begins = new String(bytes, 0, Math.min(bytes.length, 12), StandardCharsets.ISO_8859_1);
        if (begins.startsWith("\u00ff\u00d8\u00ff")) {
            return Optional.of("image/jpeg");
        }
        if (begins.startsWith("\u0089PNG\r\n\u001a\n")) {
            return Optional.of("image/png");
        }
        if (begins.startsWith("GIF8")) {
            return Optional.of("image/gif");
        }
        if (begins.startsWith("RIFF") && begins.startsWith("WEBP", 8)) {
            return Optional.of("image/webp");
        }
        // The size of its own header comes after two letters, the file's length and four empty octets.
        return begins.startsWith("BM") && begins.startsWith("\0\0\0\0", 6)
                ? Optional.of("image/bmp")
                : Optional.empty();
    }

    /// Keeps a picture.
    ///
    /// @return its sha-256 in lower-case hexadecimal, the same for the same octets
    String put(Id<Book> book, Photo photo);

    Optional<Photo> find(Id<Book> book, String sha256);
}
