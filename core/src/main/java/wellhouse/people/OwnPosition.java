package wellhouse.people;

import java.time.Instant;
import java.util.Optional;
import wellhouse.kernel.Id;
import wellhouse.kernel.PartialDate;
import wellhouse.kernel.Span;

/// What the owner of a book does or did somewhere.
///
/// @param organization the name of where
/// @param title such as "Gardener"; may be empty
/// @param from first day as far as known
/// @param to last day; empty for a position still held
/// @param source the kind of source that said so, such as `linkedin`; `hand` where the owner did
/// @param file the file's name; empty where there is none
/// @param at when it came into the book
public record OwnPosition(
        Id<OwnPosition> id,
        String organization,
        String title,
        Optional<PartialDate> from,
        Optional<PartialDate> to,
        String source,
        String file,
        Instant at) {

    public Span span() {
        return new Span(from, to);
    }

    /// The same, over.
    public OwnPosition until(Optional<PartialDate> last) {
        return new OwnPosition(id, organization, title, from, last, source, file, at);
    }

    /// Masked: the id only.
    @Override
    public String toString() {
        return "OwnPosition[" + id + "]";
    }
}
