package wellhouse.people.doubles;

import java.util.Arrays;

/// Finds the records worth comparing with one. Not for several threads.
final class Candidates {

    /// Keys that more records share are too common to compare them all.
    private static final int LARGEST_BLOCK = 60;

    private static final int LARGEST_WEAK_BLOCK = 25;
    private static final int MOST = 2_000;

    private final Blocks blocks;
    private final BlockKeys keys;
    private final int[] found = new int[MOST];

    Candidates(Vocabulary vocabulary, Blocks blocks) {
        this.blocks = blocks;
        this.keys = new BlockKeys(vocabulary);
    }

    /// Finds the records below `end` that share a key which is not too common.
    ///
    /// @return how many; ask for each with [#at]
    int find(Facts facts, int end) {
        int size = 0;
        int count = keys.find(facts);
        for (int i = 0; i < count; i++) {
            long key = keys.at(i);
            if (blocks.count(key) > (BlockKeys.weak(key) ? LARGEST_WEAK_BLOCK : LARGEST_BLOCK)) {
                continue;
            }
            for (int posting = blocks.first(key); posting >= 0; posting = blocks.next(posting)) {
                if (blocks.record(posting) < end && size < MOST) {
                    found[size++] = blocks.record(posting);
                }
            }
        }
        Arrays.sort(found, 0, size);
        int distinct = 0;
        for (int i = 0; i < size; i++) {
            if (i == 0 || found[i] != found[i - 1]) {
                found[distinct++] = found[i];
            }
        }
        return distinct;
    }

    int at(int index) {
        return found[index];
    }
}
