package wellhouse.people.doubles;

import java.util.Arrays;

/// An inverted index from hashed keys to records: two records that share a key that is not too common are
/// compared.
final class Blocks {

    /*
     * Open addressing over 64-bit hashes with the postings as linked lists in two arrays: 12 bytes a posting and 16 a key, no
     * objects. A collision of hashes only costs a needless comparison.
     */
    private long[] keys = new long[1 << 12];
    private int[] heads = new int[1 << 12];
    private int[] counts = new int[1 << 12];
    private int used;
    private int[] records = new int[1 << 13];
    private int[] nexts = new int[1 << 13];
    private int postings;

    void post(long key, int record) {
        int slot = slot(key);
        if (keys[slot] == 0) {
            keys[slot] = key;
            heads[slot] = -1;
            if (++used * 2 > keys.length) {
                grow();
                slot = slot(key);
            }
        }
        if (postings == records.length) {
            records = Arrays.copyOf(records, postings * 2);
            nexts = Arrays.copyOf(nexts, postings * 2);
        }
        records[postings] = record;
        nexts[postings] = heads[slot];
        heads[slot] = postings++;
        counts[slot]++;
    }

    /// How many records have a key.
    int count(long key) {
        int slot = slot(key);
        return keys[slot] == 0 ? 0 : counts[slot];
    }

    /// The records of a key, the latest first, from [#first] over [#next] until -1.
    int first(long key) {
        int slot = slot(key);
        return keys[slot] == 0 ? -1 : heads[slot];
    }

    int next(int posting) {
        return nexts[posting];
    }

    int record(int posting) {
        return records[posting];
    }

    private int slot(long key) {
        int mask = keys.length - 1;
        int slot = (int) (key >>> 20) & mask;
        while (keys[slot] != 0 && keys[slot] != key) {
            slot = slot + 1 & mask;
        }
        return slot;
    }

    private void grow() {
        long[] oldKeys = keys;
        int[] oldHeads = heads;
        int[] oldCounts = counts;
        keys = new long[oldKeys.length * 2];
        heads = new int[keys.length];
        counts = new int[keys.length];
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldKeys[i] != 0) {
                int slot = slot(oldKeys[i]);
                keys[slot] = oldKeys[i];
                heads[slot] = oldHeads[i];
                counts[slot] = oldCounts[i];
            }
        }
    }
}
