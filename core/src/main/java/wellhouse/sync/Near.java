package wellhouse.sync;

import java.util.Map;
import java.util.Optional;

/// The address book of everybody here, as a mirror needs it: what is written arrives with the people of the
/// book, as from a device.
public interface Near {

    /// The entity tags of all cards by their names.
    Map<String, String> list();

    Optional<byte[]> fetch(String name);

    /// What became of a card.
    sealed interface Outcome {

        /// Written.
        record Done(String etag) implements Outcome {}

        /// It changed meanwhile.
        record Changed() implements Outcome {}

        /// Another card here has its UID.
        ///
        /// @param name the other's
        record Rival(String name) implements Outcome {}

        /// It is no card that can be taken.
        record Bad() implements Outcome {}
    }

    /// @param known the entity tag it has; empty if there must be none
    Outcome put(String name, byte[] octets, String known);

    /// @return whether it is gone; false if it changed meanwhile
    boolean remove(String name, String known);
}
