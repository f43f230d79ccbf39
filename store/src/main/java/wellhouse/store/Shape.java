package wellhouse.store;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jooq.Field;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;
import wellhouse.kernel.Id;
import wellhouse.store.schema.DefaultSchema;

/// A table as the change log sees it: its columns, its key, and the statements for one row, rendered once from
/// the typed tables.
final class Shape {

    private static final Map<String, Shape> ALL = new LinkedHashMap<>();

    static {
        for (Table<?> table : DefaultSchema.DEFAULT_SCHEMA.getTables()) {
            ALL.put(table.getName(), new Shape(table));
        }
    }

    private enum Type {
        ID,
        TEXT,
        NUMBER,
        REAL,
        OCTETS
    }

    private final String name;
    private final List<String> columns;
    private final List<Type> types;
    private final int[] key;
    private final int person;
    private final String where;
    private final String select;
    private final String insert;
    private final String insertIfNew;
    private final String delete;

    private Shape(Table<?> table) {
        name = table.getName();
        columns = Arrays.stream(table.fields()).map(Field::getName).toList();
        types = Arrays.stream(table.fields()).map(Shape::type).toList();
        key = Objects.requireNonNull(table.getPrimaryKey()).getFields().stream()
                .mapToInt(field -> columns.indexOf(field.getName()))
                .toArray();
        person = name.equals("person") ? columns.indexOf("id") : columns.indexOf("person_id");
        where = Arrays.stream(key).mapToObj(i -> columns.get(i) + " = ?").collect(Collectors.joining(" and "));
        select = "select " + String.join(", ", columns) + " from " + name + " where " + where;
        insert = "insert into " + name + " (" + String.join(", ", columns) + ") values ("
                + columns.stream().map(column -> "?").collect(Collectors.joining(", ")) + ")";
        insertIfNew = insert + " on conflict (" + String.join(", ", keyColumns()) + ") do nothing";
        delete = "delete from " + name + " where " + where;
    }

    static Shape of(Table<?> table) {
        return named(table.getName());
    }

    static Shape named(String table) {
        return Objects.requireNonNull(ALL.get(table), table);
    }

    static List<Shape> all() {
        return List.copyOf(ALL.values());
    }

    private static Type type(Field<?> field) {
        Class<?> type = field.getType();
        if (type == UUID.class) {
            return Type.ID;
        }
        if (type == String.class) {
            return Type.TEXT;
        }
        if (type == Long.class) {
            return Type.NUMBER;
        }
        if (type == Double.class) {
            return Type.REAL;
        }
        if (type == byte[].class) {
            return Type.OCTETS;
        }
        throw new IllegalStateException("no column may be a " + type + ": " + field);
    }

    String name() {
        return name;
    }

    List<String> columns() {
        return columns;
    }

    String select() {
        return select;
    }

    String insert() {
        return insert;
    }

    /// [#insert()] that does nothing where there is a row with the same key.
    String insertIfNew() {
        return insertIfNew;
    }

    String delete() {
        return delete;
    }

    /// @param set the columns to be set, such as `city = ?, country = ?`
    String update(String set) {
        return "update " + name + " set " + set + " where " + where;
    }

    String column(int index) {
        return columns.get(index);
    }

    int index(String column) {
        return columns.indexOf(column);
    }

    /// Whom a row is about.
    @Nullable
    UUID person(@Nullable Object[] row) {
        return person < 0 ? null : (UUID) row[person];
    }

    boolean isOfPerson() {
        return person >= 0;
    }

    String personColumn() {
        return columns.get(person);
    }

    @Nullable
    Object[] keyOf(@Nullable Object[] row) {
        return IntStream.of(key).mapToObj(i -> row[i]).toArray();
    }

    /// Which row it is, in one book: the key's values without the book, as text.
    String keyText(@Nullable Object[] row) {
        List<String> parts = new ArrayList<>();
        for (int i : key) {
            if (!columns.get(i).equals("book_id")) {
                parts.add(text(row[i]));
            }
        }
        return String.join("\t", parts);
    }

    private static String text(@Nullable Object value) {
        return switch (value) {
            case UUID id -> HexFormat.of().formatHex(Line.octets(id));
            case String text -> text.replace("\\", "\\\\").replace("\t", "\\t").replace("\n", "\\n");
            case null -> throw new IllegalStateException("a key has no empty part");
            default -> value.toString();
        };
    }

    /// The key's values back from [#keyText].
    @Nullable
    Object[] keyFrom(UUID book, String text) {
        String[] parts = text.split("\t", -1);
        @Nullable Object[] values = new Object[key.length];
        int next = 0;
        for (int i = 0; i < key.length; i++) {
            values[i] = columns.get(key[i]).equals("book_id") ? book : value(types.get(key[i]), parts[next++]);
        }
        return values;
    }

    private static Object value(Type type, String text) {
        return switch (type) {
            case ID -> new IdBytes().from(HexFormat.of().parseHex(text));
            case TEXT -> unescape(text);
            case NUMBER -> Long.valueOf(text);
            default -> throw new IllegalStateException("no key has a part of type " + type);
        };
    }

    private static String unescape(String text) {
        if (text.indexOf('\\') < 0) {
            return text;
        }
        StringBuilder plain = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char here = text.charAt(i);
            if (here == '\\') {
                char next = text.charAt(++i);
                here = next == 't' ? '\t' : next == 'n' ? '\n' : next;
            }
            plain.append(here);
        }
        return plain.toString();
    }

    /// All columns of a row.
    @Nullable
    Object[] read(Cursor row) throws SQLException {
        @Nullable Object[] values = new Object[columns.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = switch (types.get(i)) {
                case ID -> row.maybeId().map(id -> id.value()).orElse(null);
                case TEXT -> row.textOrNull();
                case NUMBER -> row.numberOrNull();
                case REAL -> row.real();
                case OCTETS -> row.octetsOrNull();
            };
        }
        return values;
    }

    List<String> keyColumns() {
        return IntStream.of(key).mapToObj(columns::get).toList();
    }

    /// A row with the names of its columns.
    Map<String, @Nullable Object> named(@Nullable Object[] row) {
        Map<String, @Nullable Object> named = LinkedHashMap.newLinkedHashMap(row.length);
        for (int i = 0; i < row.length; i++) {
            named.put(columns.get(i), row[i]);
        }
        return named;
    }

    /// A whole row from its form in the change log.
    @Nullable
    Object[] fromLog(Map<String, @Nullable Object> logged) {
        @Nullable Object[] row = new Object[columns.size()];
        for (int i = 0; i < row.length; i++) {
            row[i] = fromLog(i, logged.get(columns.get(i)));
        }
        return row;
    }

    /// A row as it would be read back.
    @Nullable
    Object[] plain(@Nullable Object[] row) {
        @Nullable Object[] plain = row.clone();
        for (int i = 0; i < plain.length; i++) {
            plain[i] = switch (row[i]) {
                case Id<?> id -> id.value();
                case Enum<?> name -> name.name();
                case Integer number -> Long.valueOf(number);
                case null, default -> row[i];
            };
        }
        return plain;
    }

    /// A column's value from its form in the change log.
    @Nullable
    Object fromLog(int column, @Nullable Object logged) {
        return switch (logged) {
            case null -> null;
            case BigDecimal number ->
                types.get(column) == Type.REAL ? (Object) number.doubleValue() : (Object) number.longValueExact();
            case String text ->
                switch (types.get(column)) {
                    case ID -> new IdBytes().from(HexFormat.of().parseHex(text));
                    case OCTETS -> HexFormat.of().parseHex(text);
                    default -> text;
                };
            default -> throw new IllegalStateException("the change log holds no " + logged.getClass());
        };
    }
}
