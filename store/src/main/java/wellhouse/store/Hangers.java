package wellhouse.store;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import wellhouse.kernel.Book;
import wellhouse.kernel.Id;

/// Which rows hang on which, so that an undo leaves no orphans.
final class Hangers {

    record Link(String table, String column) {}

    static final Map<String, List<Link>> ON = Map.of(
            "person",
            List.of(
                    new Link("person_key", "person_id"),
                    new Link("contact_point", "person_id"),
                    new Link("position", "person_id"),
                    new Link("place", "person_id"),
                    new Link("milestone", "person_id"),
                    new Link("remark", "person_id"),
                    new Link("card", "person_id"),
                    new Link("paper", "person_id"),
                    new Link("told", "person_id"),
                    new Link("circle_member", "person_id"),
                    new Link("participant", "person_id"),
                    new Link("need", "person_id"),
                    new Link("offer", "person_id"),
                    new Link("promise", "person_id"),
                    new Link("help", "person_id"),
                    new Link("answer", "person_id"),
                    new Link("relation", "one_id"),
                    new Link("relation", "other_id"),
                    new Link("ask", "person_id"),
                    new Link("share", "person_id"),
                    new Link("hearsay", "person_id"),
                    new Link("kudos", "person_id"),
                    new Link("voucher", "person_id"),
                    new Link("telling", "person_id"),
                    new Link("apart", "one_id"),
                    new Link("apart", "other_id"),
                    new Link("merging", "person_id"),
                    new Link("not_same", "person_id"),
                    new Link("not_same", "other_id"),
                    new Link("person", "merged_into_id")),
            "organization",
            List.of(new Link("position", "organization_id"), new Link("own_position", "organization_id")),
            "item",
            List.of(new Link("share", "item_id")),
            "circle",
            List.of(new Link("circle_member", "circle_id")),
            "interaction",
            List.of(new Link("participant", "interaction_id")));

    private static final Map<String, String> UNIQUE = Map.of("organization", "normal", "circle", "name");

    private final Line line;
    private final Id<Book> book;

    Hangers(Line line, Id<Book> book) {
        this.line = line;
        this.book = book;
    }

    boolean mayHangOn(Shape shape) {
        return !ON.getOrDefault(shape.name(), List.of()).isEmpty();
    }

    /// Whether anything hangs on a row whose key is the book and an id.
    boolean anyOn(Shape shape, @Nullable Object[] key) {
        return ON.getOrDefault(shape.name(), List.of()).stream()
                .anyMatch(link -> exists(link.table, link.column, key[1]));
    }

    /// Whether something that a row hangs on is not there.
    boolean missing(Shape shape, @Nullable Object[] row) {
        return ON.entrySet().stream()
                .anyMatch(on -> on.getValue().stream()
                        .filter(link -> link.table.equals(shape.name()))
                        .map(link -> row[shape.index(link.column)])
                        .anyMatch(value -> value != null && !exists(on.getKey(), "id", value)));
    }

    /// Whether another row has the name that this one would bring back.
    boolean taken(Shape shape, @Nullable Object[] row) {
        String column = UNIQUE.get(shape.name());
        return column != null && exists(shape.name(), column, row[shape.index(column)]);
    }

    private boolean exists(String table, String column, @Nullable Object value) {
        return line.first(
                        "select 1 from " + table + " where book_id = ? and " + column + " = ? limit 1",
                        Cursor::number,
                        book,
                        Objects.requireNonNull(value))
                .isPresent();
    }
}
