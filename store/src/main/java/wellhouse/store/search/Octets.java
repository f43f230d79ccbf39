package wellhouse.store.search;

import java.nio.ByteBuffer;
import java.util.UUID;
import org.apache.lucene.util.BytesRef;

/// Ids as terms of an index.
final class Octets {

    private Octets() {}

    /// Sixteen octets an id, one after the other.
    static BytesRef of(UUID... ids) {
        ByteBuffer octets = ByteBuffer.allocate(16 * ids.length);
        for (UUID id : ids) {
            octets.putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits());
        }
        return new BytesRef(octets.array());
    }
}
