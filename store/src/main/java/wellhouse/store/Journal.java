package wellhouse.store;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import wellhouse.kernel.Id;
import wellhouse.timeline.Interaction;

/// What one transaction changed, on its way to the change log.
///
/*
 * Rows that were added are noted by their keys only, all of one table in one row of the log: taking them back
 * needs no more, and an import stays small. What happens to a row later in the transaction that added it is not
 * noted at all, since taking the row back takes that back too. So the order "altered and removed rows as they
 * came, then all that was added" is safe to be read backwards.
 */
final class Journal {

    /// What a row of the change log tells.
    enum Op {
        /// Rows were added; `packed` holds their keys, one a line.
        ADDED,
        /// Columns of one row changed.
        ALTERED,
        /// One row was removed; `was` is all of it.
        REMOVED,
        /// Interactions were added; `packed` holds their ids.
        APPENDED,
        /// Interactions were removed; `packed` holds them, see [PackedInteractions].
        WITHDRAWN
    }

    private static final String INSERT =
            "insert into change_row (book_id, change_id, number, seq, table_name, op, row_key, was, became, packed,"
                    + " row_count) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    /// Rows that are sent at once.
    private static final int TOGETHER = 200;

    private final Line line;
    private final UUID book;
    private final UUID change;
    private final Map<Shape, LinkedHashSet<String>> added = new LinkedHashMap<>();
    private final List<Id<Interaction>> appended = new ArrayList<>();
    private final List<@Nullable Object[]> waiting = new ArrayList<>();
    private final LongSupplier next;
    private long number = -1;
    private long rows;

    /// @param next the sequence number that the change gets
    Journal(Line line, UUID book, UUID change, LongSupplier next) {
        this.line = line;
        this.book = book;
        this.change = change;
        this.next = next;
    }

    void added(Shape shape, @Nullable Object[] row) {
        added.computeIfAbsent(shape, any -> new LinkedHashSet<>()).add(shape.keyText(row));
    }

    void appended(List<Id<Interaction>> ids) {
        appended.addAll(ids);
    }

    void altered(
            Shape shape,
            @Nullable Object[] before,
            Map<String, @Nullable Object> was,
            Map<String, @Nullable Object> became) {
        String key = shape.keyText(before);
        if (!addedHere(shape, key)) {
            write(shape.name(), Op.ALTERED, key, Image.write(was), Image.write(became), null, 1);
        }
    }

    void removed(Shape shape, @Nullable Object[] row) {
        String key = shape.keyText(row);
        LinkedHashSet<String> here = added.get(shape);
        if (here != null && here.remove(key)) {
            return;
        }
        write(shape.name(), Op.REMOVED, key, Image.write(shape.named(row)), null, null, 1);
    }

    void withdrawn(byte[] packed, int count) {
        write("interaction", Op.WITHDRAWN, "", null, null, packed, count);
    }

    private boolean addedHere(Shape shape, String key) {
        LinkedHashSet<String> here = added.get(shape);
        return here != null && here.contains(key);
    }

    /// Writes what is still held back.
    ///
    /// @return how many rows the transaction changed since the last time
    long flush() {
        added.forEach((shape, keys) -> {
            if (!keys.isEmpty()) {
                byte[] packed = String.join("\n", keys).getBytes(StandardCharsets.UTF_8);
                write(shape.name(), Op.ADDED, "", null, null, packed, keys.size());
            }
        });
        if (!appended.isEmpty()) {
            ByteBuffer packed = ByteBuffer.allocate(16 * appended.size());
            for (Id<Interaction> id : appended) {
                packed.putLong(id.value().getMostSignificantBits())
                        .putLong(id.value().getLeastSignificantBits());
            }
            write("interaction", Op.APPENDED, "", null, null, packed.array(), appended.size());
        }
        send();
        added.clear();
        appended.clear();
        long written = rows;
        rows = 0;
        number = -1;
        return written;
    }

    private void write(
            String table,
            Op op,
            String key,
            @Nullable String was,
            @Nullable String became,
            byte @Nullable [] packed,
            long count) {
        if (number < 0) {
            number = line.number(
                    "select coalesce(max(number), 0) from change_row where book_id = ? and change_id = ?",
                    book,
                    change);
        }
        waiting.add(new @Nullable Object[] {
            book, change, ++number, next.getAsLong(), table, op, key, was, became, packed, count
        });
        rows += count;
        if (waiting.size() == TOGETHER) {
            send();
        }
    }

    private void send() {
        line.runAll(INSERT, waiting);
        waiting.clear();
    }
}
