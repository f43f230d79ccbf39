package wellhouse.sync;

import java.time.Instant;
import java.util.Optional;
import wellhouse.kernel.Id;

/// An address book on another server that the book of everybody is kept the same as; or a calendar there,
/// whose meetings come here, or in which what was promised is kept as tasks.
///
/// @param label the owner's name for it, the only one of its kind
/// @param url its address, with a slash at its end
/// @param user who signs in there
/// @param kind what it is
/// @param both whether what changes here goes there too; of a calendar, that it is kept the same as the promises
/// @param run when it was last gone through whole
/// @param failure what went wrong then, a message key; empty if nothing did
public record Mirror(
        Id<Mirror> id,
        String label,
        String url,
        String user,
        Shelf.Kind kind,
        boolean both,
        Instant since,
        Optional<Instant> run,
        String failure) {

    /// Gone through, or not.
    ///
    /// @param failed a message key; empty if it was gone through whole
    public Mirror ran(Instant at, String failed) {
        Optional<Instant> whole = failed.isEmpty() ? Optional.of(at) : run;
        return new Mirror(id, label, url, user, kind, both, since, whole, failed);
    }

    /// Masked: the id only.
    @Override
    public String toString() {
        return "Mirror[" + id + "]";
    }

    /// A card there and the card here that it is kept the same as.
    ///
    /// @param href its path there, as that server writes it
    /// @param name its name here
    /// @param there the entity tag there when both were last the same; empty if they never were
    /// @param here the entity tag here then
    /// @param waiting the entity tag there of a change that waits for the owner, since it was changed here
    ///     too; empty if none does
    public record Pair(String href, String name, String there, String here, String waiting) {

        /// Masked: names of cards are often names of people.
        @Override
        public String toString() {
            return "Pair[]";
        }

        Pair same(String nowThere, String nowHere) {
            return new Pair(href, name, nowThere, nowHere, "");
        }

        Pair waits(String nowThere) {
            return new Pair(href, name, there, here, nowThere);
        }
    }
}
