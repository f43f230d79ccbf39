package wellhouse.people;

import java.util.Optional;
import wellhouse.kernel.Book;
import wellhouse.kernel.Id;

/// Pictures of people, by content. They live outside the main tables.
public interface Photos {

    /// A picture.
    ///
    /// @param type its media type, such as `image/jpeg`
    record Photo(String type, byte[] bytes) {}

    /// Keeps a picture.
    ///
    /// @return its sha-256 in lower-case hexadecimal, the same for the same octets
    String put(Id<Book> book, Photo photo);

    Optional<Photo> find(Id<Book> book, String sha256);
}
