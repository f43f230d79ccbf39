package wellhouse.exchange.match;

import java.util.Optional;
import java.util.UUID;
import wellhouse.kernel.Id;
import wellhouse.people.Person;

/// One end of a match.
///
/// @param id of the need, offer, own line, position, item or what was heard
/// @param person whose it is; empty for the owner's own, for items and for what was heard
/// @param text as written
public record End(Kind kind, UUID id, Optional<Id<Person>> person, String text) {

    /// What an end of a match is.
    public enum Kind {
        /// What one of my people looks for.
        NEED(true),
        /// What I look for.
        OWN_NEED(true),
        /// What somebody cares about: fits things to read, nothing else.
        INTEREST(true),
        /// What one of my people can give.
        OFFER(false),
        /// What I can help with.
        OWN_OFFER(false),
        /// What somebody does for a living now.
        TITLE(false),
        /// Something to read.
        ITEM(false),
        /// An opening or the like that the owner heard of and may pass on; from whom is not said.
        HEARD(false);

        private final boolean taker;

        Kind(boolean taker) {
            this.taker = taker;
        }

        /// Whether it looks for something; the others have something to give.
        public boolean isTaker() {
            return taker;
        }
    }

    /// Masked: kind and id only.
    @Override
    public String toString() {
        return "End[" + kind + " " + id + "]";
    }
}
