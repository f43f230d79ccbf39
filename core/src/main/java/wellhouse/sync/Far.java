package wellhouse.sync;

import java.util.Collection;
import java.util.Map;

/// An address book on another server, as a mirror needs it.
public interface Far {

    /// That server could not be asked, or answered something that cannot be used.
    final class Failed extends RuntimeException {

        private static final long serialVersionUID = 1;

        /// @param key a message key; never with what was sent
        public Failed(String key) {
            super(key);
        }

        public String key() {
            return String.valueOf(getMessage());
        }
    }

    /// A card there.
    record Card(String etag, byte[] octets) {

        /// Masked.
        @Override
        public String toString() {
            return "Card[]";
        }
    }

    /// The entity tags of all cards by their paths.
    ///
    /// @throws Failed if they cannot be had whole
    Map<String, String> list();

    /// Those cards that are there.
    ///
    /// @param hrefs 1 to 50
    Map<String, Card> fetch(Collection<String> hrefs);

    /// The path of a card by its name.
    String href(String name);

    /// The name of a card by its path: the last part, decoded.
    String name(String href);

    /// What became of a card there.
    sealed interface Outcome {

        /// Done.
        ///
        /// @param etag the entity tag it has now; empty if it is gone
        record Done(String etag) implements Outcome {}

        /// Something else was there; nothing changed.
        record Changed() implements Outcome {}

        /// That server does not take it, now or later.
        record Bad() implements Outcome {}
    }

    /// Writes a card if the one there is still the one that is known.
    ///
    /// @param known its entity tag; empty if there must be none
    Outcome put(String href, byte[] octets, String known);

    /// Removes a card if it is still the one that is known.
    Outcome remove(String href, String known);
}
