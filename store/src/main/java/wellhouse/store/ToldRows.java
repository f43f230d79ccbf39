package wellhouse.store;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import wellhouse.kernel.Book;
import wellhouse.kernel.Id;
import wellhouse.people.Person;
import wellhouse.people.Told;
import wellhouse.store.schema.tables.pojos.ToldRow;

/// Who said what as rows of the table `told`, and back.
///
/*
 * Most that is told comes in with the one record that says it, so all of it is one row. The row is the one of a value that has a
 * row of its own, since that is said once; a field of the person record may be said again, and then the later one holds.
 */
final class ToldRows {

    private record Saying(Id<Person> person, String source, String file, String where, long at) {}

    private record Value(Id<?> row, String field) {}

    private ToldRows() {}

    static List<ToldRow> records(Id<Book> book, List<Told> told) {
        Map<Saying, List<Value>> sayings = new LinkedHashMap<>();
        for (Told one : told) {
            sayings.computeIfAbsent(
                            new Saying(
                                    one.person(),
                                    one.source(),
                                    one.file(),
                                    one.where(),
                                    one.at().toEpochMilli()),
                            any -> new ArrayList<>())
                    .add(new Value(one.row(), one.field()));
        }
        List<ToldRow> rows = new ArrayList<>();
        sayings.forEach((saying, values) -> {
            Optional<Value> carrier =
                    values.stream().filter(value -> value.field.isEmpty()).findFirst();
            if (carrier.isPresent()) {
                values.remove(carrier.get());
                rows.add(row(book, saying, carrier.get(), values));
            } else {
                values.forEach(value -> rows.add(row(book, saying, value, List.of())));
            }
        });
        return rows;
    }

    private static ToldRow row(Id<Book> book, Saying saying, Value value, List<Value> also) {
        return new ToldRow(
                book.value(),
                value.row.value(),
                value.field,
                saying.person.value(),
                saying.source,
                saying.file,
                saying.where,
                saying.at,
                packed(also));
    }

    private static byte @Nullable [] packed(List<Value> values) {
        if (values.isEmpty()) {
            return null;
        }
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        for (Value value : values) {
            byte[] field = value.field.getBytes(StandardCharsets.UTF_8);
            packed.writeBytes(Line.octets(value.row.value()));
            packed.write(field.length);
            packed.writeBytes(field);
        }
        return packed.toByteArray();
    }

    private static List<Value> unpacked(byte @Nullable [] packed) {
        List<Value> values = new ArrayList<>();
        if (packed != null) {
            ByteBuffer left = ByteBuffer.wrap(packed);
            while (left.hasRemaining()) {
                Id<?> row = new Id<>(new UUID(left.getLong(), left.getLong()));
                byte[] field = new byte[left.get()];
                left.get(field);
                values.add(new Value(row, new String(field, StandardCharsets.UTF_8)));
            }
        }
        return values;
    }

    /// What was said of some people, each value once: by whom it was said last.
    static List<Told> find(Line line, Id<Book> book, Collection<Id<Person>> people) {
        record Row(Told told, List<Value> also) {}
        Map<Value, Told> last = new LinkedHashMap<>();
        In.list(
                        line,
                        "select row_id, field, person_id, source, file, place, at, also from told"
                                + " where book_id = ? and person_id in (*)",
                        row -> new Row(
                                new Told(
                                        row.id(),
                                        row.text(),
                                        row.id(),
                                        row.text(),
                                        row.text(),
                                        row.text(),
                                        row.moment()),
                                unpacked(row.octetsOrNull())),
                        people,
                        book)
                .stream()
                .sorted(Comparator.comparing((Row row) -> row.told.at())
                        .thenComparing(row -> row.told.row().toString()))
                .forEach(row -> {
                    Told told = row.told;
                    last.put(new Value(told.row(), told.field()), told);
                    row.also.forEach(value -> last.put(
                            value,
                            new Told(
                                    value.row,
                                    value.field,
                                    told.person(),
                                    told.source(),
                                    told.file(),
                                    told.where(),
                                    told.at())));
                });
        return last.values().stream()
                .sorted(Comparator.comparing(Told::at)
                        .thenComparing(told -> told.row().toString())
                        .thenComparing(Told::field))
                .toList();
    }
}
