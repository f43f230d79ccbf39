package wellhouse.intake;

import java.util.List;
import java.util.Optional;

/// The bytes of a source that only grows, such as a mailbox: what was read of it once need not be read again.
///
/// See docs/decisions/0051-an-unchanged-archive.md.
public interface Archive {

    /// As [Extent#kind()].
    String kind();

    /// As [Extent#head()].
    ///
    /// @throws SourceBroken if it cannot be read
    String head();

    /// The longest of these that this archive begins with, every byte compared by its checksum.
    ///
    /// @throws SourceBroken if it cannot be read
    Optional<Beginning> beginning(List<Extent> known);

    /// What an archive begins with.
    ///
    /// @param extent what was known
    /// @param whole whether that is all of it
    /// @param on reads what is behind it, beginning with its last record
    record Beginning(Extent extent, boolean whole, Reader on) {}
}
