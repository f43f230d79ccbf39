package wellhouse.people.doubles;

import java.util.Arrays;

/// Under which keys a record is found: every way in which a double is expected to be the same. Not for
/// several threads.
final class BlockKeys {

    private static final int MOST = 160;

    private final Vocabulary vocabulary;
    private final long[] keys = new long[MOST];
    private int size;

    BlockKeys(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /// Finds the keys of a record, each once.
    ///
    /// @return how many; ask for each with [#at]
    int find(Facts facts) {
        size = 0;
        for (Field field : new Field[] {
            Field.EMAIL, Field.PHONE, Field.URL, Field.UID, Field.NUMBER, Field.REMARK, Field.STREET, Field.BIRTHDAY
        }) {
            for (int value : facts.of(field)) {
                put(field.ordinal(), value, 0);
            }
        }
        pair(20, facts.of(Field.STREET), facts.of(Field.POSTCODE));
        pair(21, facts.of(Field.TITLE), facts.of(Field.ORGANIZATION));
        pair(22, facts.of(Field.BIRTHDAY), facts.of(Field.CITY));
        pair(22, facts.of(Field.BIRTHDAY), facts.of(Field.POSTCODE));
        for (Form form : facts.names) {
            name(form, facts);
        }
        for (Form form : facts.aliases) {
            name(form, facts);
        }
        Arrays.sort(keys, 0, size);
        int distinct = 0;
        for (int i = 0; i < size; i++) {
            if (i == 0 || keys[i] != keys[i - 1]) {
                keys[distinct++] = keys[i];
            }
        }
        return distinct;
    }

    long at(int index) {
        return keys[index];
    }

    /// Whether a key is one of those that strangers share by chance when the book is large.
    static boolean weak(long key) {
        return (key & 1) == 1;
    }

    private void name(Form form, Facts facts) {
        int[] words = form.words();
        for (int i = 0; i < words.length; i++) {
            int word = words[i];
            if (word < 0) {
                continue;
            }
            long sound = vocabulary.names.skeleton(word);
            put(30, sound, 0);
            context(sound, facts);
            for (int j = 0; j < words.length; j++) {
                if (j != i) {
                    pair(word, words[j]);
                }
            }
        }
    }

    private void pair(int word, int other) {
        NameWords names = vocabulary.names;
        long sound = names.skeleton(word);
        if (other < 0) {
            put(32, sound, Form.letter(other));
            return;
        }
        String text = names.text(other);
        long otherSound = names.skeleton(other);
        put(31, Math.min(sound, otherSound), Math.max(sound, otherSound));
        put(32, sound, text.charAt(0));
        if (text.length() > 3) {
            put(33, sound, hash(text, 0, 3));
            put(34, sound, hash(text, text.length() - 3, text.length()));
        }
        for (int group : names.groups(other)) {
            put(35, sound, group);
        }
    }

    private void context(long sound, Facts facts) {
        for (int employer : facts.of(Field.ORGANIZATION)) {
            put(36, sound, employer);
        }
        for (int city : facts.of(Field.CITY)) {
            put(37, sound, city);
        }
        for (int birthday : facts.of(Field.BIRTHDAY)) {
            put(38, sound, birthday);
        }
        for (int postcode : facts.of(Field.POSTCODE)) {
            put(39, sound, postcode);
        }
    }

    private void pair(int kind, int[] some, int[] others) {
        for (int one : some) {
            for (int other : others) {
                put(kind, one, other);
            }
        }
    }

    private void put(int kind, long one, long other) {
        if (size < MOST) {
            long hash = (one * 0x9E3779B97F4A7C15L ^ Long.rotateLeft(other * 0xC2B2AE3D27D4EB4FL, 31))
                    + kind * 0x165667B19E3779F9L;
            hash = (hash ^ hash >>> 32) * 0xD6E8FEB86659FD93L;
            hash = (hash ^ hash >>> 29) * 0xBF58476D1CE4E5B9L;
            boolean weak = kind == 30 || kind == 32 || kind == 33 || kind == 34 || kind == Field.BIRTHDAY.ordinal();
            keys[size++] = weak ? hash | 1 : hash == 0 ? 2 : hash & ~1L;
        }
    }

    private static long hash(String text, int from, int to) {
        long hash = 0;
        for (int i = from; i < to; i++) {
            hash = hash << 8 | text.charAt(i);
        }
        return hash;
    }
}
