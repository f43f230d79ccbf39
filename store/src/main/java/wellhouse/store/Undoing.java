package wellhouse.store;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import wellhouse.kernel.Book;
import wellhouse.kernel.Change;
import wellhouse.kernel.Id;
import wellhouse.store.Journal.Op;
import wellhouse.store.PackedInteractions.Packed;
import wellhouse.store.PackedInteractions.There;
import wellhouse.store.Reckoning.Touched;
import wellhouse.timeline.Interaction;

/// Takes one change back, its rows newest first. Rows that come and go are noted like anybody's; values are moved by
/// [Values].
final class Undoing {

    private static final int TOGETHER = 1_000;

    private record Logged(
            long number,
            long seq,
            String table,
            Op op,
            String key,
            @Nullable String was,
            @Nullable String became,
            byte @Nullable [] packed) {}

    private record Part(UUID interaction, There there) {}

    private final Work work;
    private final Line line;
    private final Rows rows;
    private final Id<Book> book;
    private final Id<Change> change;
    private final Hangers hangers;
    private final List<Runnable> last = new ArrayList<>();
    private int kept;

    Undoing(Work work, Id<Book> book, Id<Change> change) {
        this.work = work;
        this.line = work.line();
        this.rows = work.rows(book);
        this.book = book;
        this.change = change;
        this.hangers = new Hangers(line, book);
    }

    /// @return how many values were left as they are because a later change owns them
    int run() {
        Optional<Id<Change>> undoes = undoes(change);
        numbers(change).forEach(number -> undo(read(change, number), undoes.isEmpty()));
        // What others hang on goes when everything else has gone, and stays while something hangs on it.
        last.forEach(Runnable::run);
        undoes.ifPresent(this::again);
        return kept;
    }

    /// An undo holds no notes of the values it brought back: they are those of the change it undid.
    private void again(Id<Change> undone) {
        Id<Change> first = undone;
        boolean back = false;
        for (Optional<Id<Change>> next = undoes(first); next.isPresent(); next = undoes(first)) {
            first = next.get();
            back = !back;
        }
        Values values = new Values(line, rows, book, first, hangers);
        List<Long> numbers = numbers(first);
        for (long number : back ? numbers : numbers.reversed()) {
            Logged logged = read(first, number);
            if (logged.op == Op.ALTERED) {
                kept += values.move(note(logged), back);
            }
        }
    }

    private Optional<Id<Change>> undoes(Id<Change> of) {
        return line.first(
                "select undoes_id from change_set where book_id = ? and id = ? and undoes_id is not null",
                row -> row.<Change>id(),
                book,
                of);
    }

    private List<Long> numbers(Id<Change> of) {
        return line.list(
                "select number from change_row where book_id = ? and change_id = ? order by number desc",
                Cursor::number,
                book,
                of);
    }

    private static Values.Note note(Logged logged) {
        return new Values.Note(
                logged.number,
                logged.seq,
                Shape.named(logged.table),
                logged.key,
                Image.read(Objects.requireNonNull(logged.was)),
                Image.read(Objects.requireNonNull(logged.became)));
    }

    private Logged read(Id<Change> of, long number) {
        return line.first(
                        "select number, seq, table_name, op, row_key, was, became, packed from change_row"
                                + " where book_id = ? and change_id = ? and number = ?",
                        row -> new Logged(
                                row.number(),
                                row.number(),
                                row.text(),
                                row.name(Op.class),
                                row.text(),
                                row.textOrNull(),
                                row.textOrNull(),
                                row.octetsOrNull()),
                        book,
                        of,
                        number)
                .orElseThrow();
    }

    private void undo(Logged logged, boolean first) {
        Shape shape = Shape.named(logged.table);
        switch (logged.op) {
            case ADDED -> added(shape, packed(logged));
            case ALTERED -> {
                if (first) {
                    kept += new Values(line, rows, book, change, hangers).move(note(logged), true);
                }
            }
            case REMOVED -> removed(shape, logged);
            case APPENDED -> appended(packed(logged));
            case WITHDRAWN -> withdrawn(packed(logged));
        }
    }

    private static byte[] packed(Logged logged) {
        return Objects.requireNonNull(logged.packed);
    }

    private void added(Shape shape, byte[] packed) {
        String[] keys = new String(packed, StandardCharsets.UTF_8).split("\n", -1);
        for (int i = keys.length - 1; i >= 0; i--) {
            @Nullable Object[] key = shape.keyFrom(book.value(), keys[i]);
            if (hangers.mayHangOn(shape)) {
                last.add(() -> {
                    if (hangers.anyOn(shape, key)) {
                        kept++;
                    } else {
                        rows.remove(shape, key);
                    }
                });
            } else {
                rows.remove(shape, key);
            }
        }
    }

    private void removed(Shape shape, Logged logged) {
        Map<String, @Nullable Object> was = Image.read(Objects.requireNonNull(logged.was));
        @Nullable Object[] row = shape.fromLog(was);
        if (rows.find(shape, shape.keyOf(row)).isPresent()
                || hangers.missing(shape, row)
                || hangers.taken(shape, row)) {
            kept++;
            return;
        }
        rows.insert(shape, row);
    }

    private void appended(byte[] packed) {
        ByteBuffer ids = ByteBuffer.wrap(packed);
        List<UUID> some = new ArrayList<>();
        while (ids.hasRemaining()) {
            some.add(new UUID(ids.getLong(), ids.getLong()));
            if (some.size() == TOGETHER || !ids.hasRemaining()) {
                withdraw(some);
                some.clear();
            }
        }
    }

    private void withdraw(List<UUID> ids) {
        Map<UUID, List<There>> people = In.list(
                        line,
                        "select interaction_id, person_id, also from participant where book_id = ? and interaction_id in (*)",
                        row -> new Part(row.uuid(), new There(row.uuid(), row.flag())),
                        ids,
                        book)
                .stream()
                .collect(Collectors.groupingBy(
                        Part::interaction, LinkedHashMap::new, Collectors.mapping(Part::there, Collectors.toList())));
        Shape shape = SqlTimeline.INTERACTION;
        List<Packed> all = In.list(
                        line,
                        "select " + String.join(", ", shape.columns())
                                + " from interaction where book_id = ? and id in (*) order by id",
                        shape::read,
                        ids,
                        book)
                .stream()
                .map(row -> new Packed(row, people.getOrDefault((UUID) row[1], List.of())))
                .toList();
        if (all.isEmpty()) {
            return;
        }
        work.journal().withdrawn(PackedInteractions.pack(all), all.size());
        In.run(line, "delete from participant where book_id = ? and interaction_id in (*)", ids, book);
        In.run(line, "delete from interaction where book_id = ? and id in (*)", ids, book);
        people.values().forEach(those -> those.forEach(there -> work.touched(there.person(), Touched.RECOUNT)));
    }

    private void withdrawn(byte[] packed) {
        List<Packed> all = PackedInteractions.unpack(packed);
        Set<UUID> there = new HashSet<>(In.list(
                line,
                "select id from interaction where book_id = ? and id in (*)",
                Cursor::uuid,
                all.stream().map(Packed::id).toList(),
                book));
        Set<UUID> people = new HashSet<>(In.list(
                line,
                "select id from person where book_id = ? and id in (*)",
                Cursor::uuid,
                all.stream()
                        .flatMap(each -> each.people().stream())
                        .map(There::person)
                        .collect(Collectors.toSet()),
                book));
        List<@Nullable Object[]> interactions = new ArrayList<>();
        List<@Nullable Object[]> parts = new ArrayList<>();
        Map<UUID, Touched> touched = new HashMap<>();
        List<Id<Interaction>> back = new ArrayList<>();
        for (Packed each : all) {
            Packed left = new Packed(
                    each.row(),
                    each.people().stream()
                            .filter(one -> people.contains(one.person()))
                            .toList());
            if (there.contains(each.id()) || !left.isContact()) {
                kept++;
                continue;
            }
            interactions.add(each.row());
            back.add(new Id<>(each.id()));
            for (There one : left.people()) {
                parts.add(new Object[] {book.value(), one.person(), each.at(), each.id(), one.also()});
                touched.put(one.person(), Touched.RECOUNT);
            }
        }
        line.runAll(SqlTimeline.INTERACTION.insert(), interactions);
        line.runAll(SqlTimeline.PARTICIPANT.insert(), parts);
        work.journal().appended(back);
        touched.forEach(work::touched);
    }
}
