package wellhouse.intake;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import wellhouse.kernel.Book;
import wellhouse.kernel.Change;
import wellhouse.kernel.Id;

/// The imports of every book and what they could not take. Not in the change log: an undo leaves them
/// standing.
public interface Imports {

    void put(Id<Book> book, Import run);

    Optional<Import> find(Id<Book> book, Id<Change> id);

    /// The newest imports first.
    ///
    /// @param limit 1 to 1,000
    List<Import> recent(Id<Book> book, int limit);

    void reject(Id<Book> book, Id<Change> id, List<Rejected> rejected);

    /// What taking mail rests on besides the mail: whose addresses are the owner's, who was dismissed, and where the
    /// book stands.
    Basis basis(Id<Book> book);

    /// @param seq where the book stands
    /// @param fingerprint the same for the same addresses and the same people
    record Basis(long seq, String fingerprint) {}

    /// Remembers an archive that was read to its end.
    ///
    /// @param count what was in it
    /// @param basis as it was before the reading
    void remember(Id<Book> book, Extent extent, Import.Count count, Basis basis);

    /// Archives that were read to their end and would give nothing new: what the reading rested on is the same, and
    /// since then no interaction was taken out of the book.
    Map<Extent, Import.Count> remembered(Id<Book> book, String kind, String head);

    /// What an import could not take, in the order it was met.
    ///
    /// @param limit 1 to 100,000
    List<Rejected> rejected(Id<Book> book, Id<Change> id, int limit);

    /// What the columns of tables mean, as the owner said: by what [Reader] calls their headings, fixed names of
    /// meanings in the order of the columns.
    Map<String, List<String>> columns(Id<Book> book);

    /// Remembers what the columns under these headings mean.
    void columns(Id<Book> book, String headings, List<String> meanings);
}
