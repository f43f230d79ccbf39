package wellhouse.davserver;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import wellhouse.kernel.Id;
import wellhouse.sync.Shelf;

/// Which version of a card each device last had in hand, so that one which writes over a version that it never saw is
/// noticed. Kept in memory only: after a start nothing is known, and a device that overwrites is taken at its word.
final class Known {

    /// Cards of devices that are remembered; those that were not used for longest go first.
    private static final int MOST = 100_000;

    private record Card(String device, Id<Shelf> shelf, String name) {}

    private final Map<Card, String> etags = new LinkedHashMap<>(16, .75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Card, String> eldest) {
            return size() > MOST;
        }
    };

    /// @param device who, as in [wellhouse.kernel.Change#by()]
    synchronized void note(String device, Id<Shelf> shelf, String name, String etag) {
        etags.put(new Card(device, shelf, name), etag);
    }

    /// The same where nothing is known.
    synchronized void noteFirst(String device, Id<Shelf> shelf, String name, String etag) {
        etags.putIfAbsent(new Card(device, shelf, name), etag);
    }

    synchronized void forget(String device, Id<Shelf> shelf, String name) {
        etags.remove(new Card(device, shelf, name));
    }

    synchronized Optional<String> of(String device, Id<Shelf> shelf, String name) {
        return Optional.ofNullable(etags.get(new Card(device, shelf, name)));
    }
}
