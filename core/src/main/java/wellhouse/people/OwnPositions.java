package wellhouse.people;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import wellhouse.kernel.Book;
import wellhouse.kernel.Change;
import wellhouse.kernel.Id;
import wellhouse.kernel.PartialDate;
import wellhouse.kernel.Pen;

/// What the owner writes of where they work and worked; each call is one change.
public final class OwnPositions {

    /// The longest name of an organization and the longest title, in characters.
    public static final int LONGEST = 200;

    private final Pen pen;
    private final Career career;

    public OwnPositions(Pen pen, Career career) {
        this.pen = pen;
        this.career = career;
    }

    /// A position as it is now, or was before it was removed.
    public record Written(Id<Change> change, OwnPosition position) {}

    /// What is said of a position.
    ///
    /// @param organization 1 to [#LONGEST] characters
    /// @param title at most [#LONGEST] characters
    /// @throws IllegalArgumentException if a text is too long or missing
    public record Said(String organization, String title, Optional<PartialDate> from, Optional<PartialDate> to) {
        public Said {
            organization = organization.strip();
            title = title.strip();
            if (organization.isEmpty() || Math.max(organization.length(), title.length()) > LONGEST) {
                throw new IllegalArgumentException("an organization of 1 to " + LONGEST + " characters is needed");
            }
        }

        /// Whether the first day does not come after the last, as far as is known.
        public boolean isInOrder() {
            return from.isEmpty() || to.isEmpty() || !from.get().isAfter(to.get());
        }
    }

    public Written add(Book book, Said said, Instant now, String by) {
        return put(book, pen.next(), said, now, "change.own-position.added", by);
    }

    /// What the owner corrects is said by them from then on.
    public Written correct(Book book, OwnPosition position, Said said, Instant now, String by) {
        return put(book, position.id(), said, now, "change.own-position", by);
    }

    private Written put(Book book, Id<OwnPosition> id, Said said, Instant now, String what, String by) {
        OwnPosition written =
                new OwnPosition(id, said.organization(), said.title(), said.from(), said.to(), "hand", "", now);
        Id<Change> change =
                pen.write(book.id(), by, what, List.of(said.organization()), () -> career.put(book.id(), written));
        return new Written(change, written);
    }

    public Written remove(Book book, OwnPosition position, String by) {
        Id<Change> change = pen.write(
                book.id(),
                by,
                "change.own-position.removed",
                List.of(position.organization()),
                () -> career.remove(book.id(), position.id()));
        return new Written(change, position);
    }
}
