package wellhouse.store;

import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import wellhouse.kernel.Book;
import wellhouse.kernel.Change;
import wellhouse.kernel.Id;
import wellhouse.people.Person;
import wellhouse.store.KnownDays.Dated;
import wellhouse.store.Reckoning.Touched;

/// One transaction while it runs: its connection, and for one that writes what has to follow before it ends.
final class Work {

    /// Tables whose rows are about everybody's rhythm or clock.
    private static final Set<String> OF_EVERYBODY = Set.of("pause", "tier_rhythm");

    private final Dialect dialect;
    private final Line line;
    private final @Nullable Change change;
    private final InstantSource clock;
    private final @Nullable Journal journal;
    private final Map<UUID, Touched> touched = new HashMap<>();
    private final Map<Id<Book>, ZoneId> zones = new HashMap<>();
    private long silent;
    private long next = -1;
    private @Nullable Id<Change> undoes;
    private boolean doomed;
    private final Map<Id<Person>, List<Dated>> daysAdded = new HashMap<>();
    private final KnownDays known;

    Work(Dialect dialect, Line line, @Nullable Change change, InstantSource clock, KnownDays known) {
        this.known = known;
        this.dialect = dialect;
        this.line = line;
        this.change = change;
        this.clock = clock;
        this.journal = change == null
                ? null
                : new Journal(line, change.book().value(), change.id().value(), this::next);
        if (change != null && dialect == Dialect.POSTGRESQL) {
            line.first("select seq from book where id = ? for update", Cursor::number, change.book());
        }
    }

    Dialect dialect() {
        return dialect;
    }

    Line line() {
        return line;
    }

    /// The change that this transaction writes under.
    Change mustWrite() {
        if (change == null) {
            throw new IllegalStateException("nothing may be written inside a read");
        }
        return change;
    }

    /// The change that this transaction writes under, which must be one of this book.
    Change mustWrite(Id<Book> book) {
        Change here = mustWrite();
        if (!here.book().equals(book)) {
            throw new IllegalStateException("a change writes to its own book only");
        }
        return here;
    }

    Journal journal() {
        mustWrite();
        Journal here = journal;
        if (here == null) {
            throw new IllegalStateException("a change has a journal");
        }
        return here;
    }

    /// Rows of a book, written through the journal.
    Rows rows(Id<Book> book) {
        mustWrite(book);
        return new Rows(this);
    }

    Instant now() {
        return clock.instant();
    }

    /// The zone of a book's owner.
    ZoneId zone(Id<Book> book) {
        return zones.computeIfAbsent(
                book,
                id -> line.first("select zone from settings where book_id = ?", row -> ZoneId.of(row.text()), id)
                        .orElseThrow(() -> new IllegalArgumentException("there is no such book")));
    }

    /// Notes that a row changed, so that what is derived of somebody follows: of the one it is about, or of everybody.
    void touched(Shape shape, @Nullable Object[] row) {
        if (OF_EVERYBODY.contains(shape.name())) {
            touchedAll(mustWrite().book(), Touched.DAYS);
            return;
        }
        UUID person = shape.person(row);
        if (person == null) {
            return;
        }
        touched(person, shape.name().equals("participant") ? Touched.RECOUNT : Touched.DETAILS);
        if (shape.name().equals("person") && row[shape.index("merged_into_id")] instanceof UUID survivor) {
            touched(survivor, Touched.DETAILS);
        }
    }

    /// Notes that the owner's zone changed, and with it on which day what happened.
    void zoneChanged() {
        zones.clear();
        touchedAll(mustWrite().book(), Touched.RECOUNT);
    }

    /// Has what is derived of everybody reckoned anew.
    void touchedAll(Id<Book> book, Touched how) {
        line.list("select id from person where book_id = ?", Cursor::uuid, book)
                .forEach(person -> touched(person, how));
    }

    void touched(UUID person, Touched how) {
        touched.merge(person, how, Touched::and);
    }

    void touched(Set<Id<Person>> people, Touched how) {
        people.forEach(person -> touched(person.value(), how));
    }

    /// Notes contact days that were added and are written.
    void daysAdded(Map<Id<Person>, List<Dated>> added) {
        added.forEach((person, days) ->
                daysAdded.computeIfAbsent(person, any -> new ArrayList<>()).addAll(days));
    }

    /// Makes the change leave a trace although none of its rows can be brought back.
    void countSilently(long rows) {
        silent += rows;
    }

    void undoes(Id<Change> taken) {
        undoes = taken;
    }

    void doom() {
        doomed = true;
    }

    /// The book's sequence number that this change gets. Nobody else gives one while this transaction writes.
    private long next() {
        if (next < 0) {
            next = 1
                    + line.number(
                            "select seq from book where id = ?", mustWrite().book());
        }
        return next;
    }

    /// Brings what is derived up to date and writes the change down; may be done more than once.
    void finish() {
        if (doomed) {
            throw new IllegalStateException("work inside this transaction failed, so all of it is taken back");
        }
        Change here = change;
        if (here == null) {
            return;
        }
        Id<Book> book = here.book();
        long rows = journal().flush() + silent;
        silent = 0;
        if (rows == 0 && undoes == null && touched.isEmpty()) {
            return;
        }
        long seq = next();
        next = -1;
        if (line.run("update book set seq = ? where id = ?", seq, book) == 0) {
            throw new IllegalArgumentException("there is no such book");
        }
        if (!touched.isEmpty()) {
            known.enter(book, seq - 1);
            new Reckoning(this, book, seq, known, daysAdded).bringUpToDate(touched);
            touched.clear();
            daysAdded.clear();
            known.leave(seq);
        }
        if (rows > 0 || undoes != null) {
            write(here, seq, rows);
        }
    }

    private void write(Change here, long seq, long rows) {
        line.run(
                "insert into change_set (book_id, id, seq, made_by, what, about, at, row_count, undoes_id, undone)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, 0) on conflict (book_id, id) do update set"
                        + " seq = excluded.seq, at = excluded.at,"
                        + " row_count = change_set.row_count + excluded.row_count",
                here.book(),
                here.id(),
                seq,
                here.by(),
                here.what(),
                Texts.join(List.copyOf(here.about())),
                now().toEpochMilli(),
                rows,
                undoes);
    }
}
