package wellhouse.store;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Writes rows a user can see, one by one: only what differs is written, and all of it is noted in the journal.
final class Rows {

    private final Work work;

    Rows(Work work) {
        this.work = work;
    }

    /// Adds a row, or changes the one with the same key.
    void put(TableRow row) {
        put(Shape.named(row.table()), row.values());
    }

    void put(Shape shape, @Nullable Object[] row) {
        if (!putIfNew(shape, row)) {
            alter(shape, find(shape, shape.keyOf(row)).orElseThrow(), row, true);
        }
    }

    /// Adds a row unless there is one with the same key, in one question: most rows that are put are new.
    ///
    /// @return whether it was added
    boolean putIfNew(Shape shape, @Nullable Object[] row) {
        if (work.line().run(shape.insertIfNew(), row) == 0) {
            return false;
        }
        added(shape, row);
        return true;
    }

    /// Adds a row of which it is known that it is new.
    void insert(Shape shape, @Nullable Object[] row) {
        work.line().run(shape.insert(), row);
        added(shape, row);
    }

    private void added(Shape shape, @Nullable Object[] row) {
        work.journal().added(shape, row);
        work.touched(shape, row);
    }

    private boolean alter(Shape shape, @Nullable Object[] before, @Nullable Object[] after, boolean noted) {
        Map<String, @Nullable Object> was = new LinkedHashMap<>();
        Map<String, @Nullable Object> became = new LinkedHashMap<>();
        List<@Nullable Object> values = new ArrayList<>();
        StringBuilder set = new StringBuilder();
        for (int i = 0; i < before.length; i++) {
            if (!Objects.deepEquals(before[i], after[i])) {
                was.put(shape.column(i), before[i]);
                became.put(shape.column(i), after[i]);
                set.append(set.isEmpty() ? "" : ", ").append(shape.column(i)).append(" = ?");
                values.add(after[i]);
            }
        }
        if (was.isEmpty()) {
            return false;
        }
        values.addAll(Arrays.asList(shape.keyOf(before)));
        work.line().run(shape.update(set.toString()), values.toArray());
        if (noted) {
            work.journal().altered(shape, before, was, became);
        }
        work.touched(shape, before);
        work.touched(shape, after);
        if (shape.name().equals("settings") && was.containsKey("zone")) {
            work.zoneChanged();
        }
        return true;
    }

    /// Changes a row without a note in the journal, as an undo does whose note is the undo itself.
    void restore(Shape shape, @Nullable Object[] before, @Nullable Object[] after) {
        if (alter(shape, before, after, false)) {
            work.countSilently(1);
        }
    }

    /// Removes a row; nothing happens where there is none.
    void remove(Shape shape, @Nullable Object... key) {
        find(shape, key).ifPresent(row -> removeFound(shape, row));
    }

    void removeFound(Shape shape, @Nullable Object[] row) {
        work.line().run(shape.delete(), shape.keyOf(row));
        work.journal().removed(shape, row);
        work.touched(shape, row);
    }

    Optional<@Nullable Object[]> find(Shape shape, @Nullable Object... key) {
        return work.line().first(shape.select(), shape::read, key);
    }
}
