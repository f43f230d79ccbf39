package wellhouse.store.search;

import java.util.LinkedHashMap;
import java.util.Map;

/// A map of the entries that were put last; older ones leave.
public final class Latest<K, V> extends LinkedHashMap<K, V> {

    private static final long serialVersionUID = 1;

    private final int most;

    /// @param most how many stay
    public Latest(int most) {
        this.most = most;
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
        return size() > most;
    }
}
