package wellhouse.dav;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/// Bodies of PROPFIND and REPORT that were read before: programs ask the same again and again, and reading them costs
/// more than answering.
final class Bodies {

    /// Bodies that are kept; those not used for longest go first.
    private static final int MOST = 200;

    /// Octets of a body that is kept.
    private static final int LONGEST = 4 << 10;

    private static final Map<String, Tree> KEPT = new LinkedHashMap<>(16, .75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Tree> eldest) {
            return size() > MOST;
        }
    };

    private Bodies() {}

    /// What a body says, not to be changed.
    ///
    /// @throws Refusal if it is no XML that is taken
    static Tree read(byte[] octets) {
        if (octets.length > LONGEST) {
            return Tree.read(new ByteArrayInputStream(octets));
        }
        String key = new String(octets, StandardCharsets.ISO_8859_1);
        synchronized (KEPT) {
            Tree known = KEPT.get(key);
            if (known != null) {
                return known;
            }
        }
        Tree tree = Tree.read(new ByteArrayInputStream(octets));
        synchronized (KEPT) {
            KEPT.put(key, tree);
        }
        return tree;
    }
}
