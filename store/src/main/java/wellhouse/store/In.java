package wellhouse.store;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Statements that ask for many keys at once.
///
/// The place of the keys is `in (*)`. Only lists of a few lengths are made, the last key repeated to fill them, so
/// that few statements have to be prepared.
final class In {

    private static final int[] LENGTHS = {1, 8, 64, 128, 512};

    private static final int LONGEST = LENGTHS[LENGTHS.length - 1];

    private In() {}

    /// All rows for `keys`, in any order.
    ///
    /// @param before the values of the parameters that stand before the keys
    static <T> List<T> list(
            Line line, String sql, Line.Reading<T> reading, Collection<?> keys, @Nullable Object... before) {
        List<?> all = List.copyOf(keys);
        List<T> answer = new ArrayList<>(all.size());
        for (int from = 0; from < all.size(); from += LONGEST) {
            List<?> some = all.subList(from, Math.min(all.size(), from + LONGEST));
            answer.addAll(line.list(sql(sql, some.size()), reading, values(some, before)));
        }
        return answer;
    }

    /// Runs a change for all keys.
    ///
    /// @return how many rows it changed
    static int run(Line line, String sql, Collection<?> keys, @Nullable Object... before) {
        List<?> all = List.copyOf(keys);
        int changed = 0;
        for (int from = 0; from < all.size(); from += LONGEST) {
            List<?> some = all.subList(from, Math.min(all.size(), from + LONGEST));
            changed += line.run(sql(sql, some.size()), values(some, before));
        }
        return changed;
    }

    private static String sql(String sql, int count) {
        return sql.replace(" in (*)", " in (" + String.join(", ", Collections.nCopies(length(count), "?")) + ")");
    }

    private static int length(int count) {
        return Arrays.stream(LENGTHS)
                .filter(length -> length >= count)
                .findFirst()
                .orElseThrow();
    }

    private static @Nullable Object[] values(List<?> some, @Nullable Object[] before) {
        @Nullable Object[] values = Arrays.copyOf(before, before.length + length(some.size()));
        for (int i = before.length; i < values.length; i++) {
            values[i] = some.get(Math.min(i - before.length, some.size() - 1));
        }
        return values;
    }
}
