package wellhouse.intake;

import wellhouse.kernel.Book;
import wellhouse.kernel.Id;

/// Where the owner works.
@FunctionalInterface
public interface Workplace {

    /// Notes it, unless the owner said it already.
    ///
    /// @param organization its name
    void note(Id<Book> book, String organization);
}
