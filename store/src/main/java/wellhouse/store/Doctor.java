package wellhouse.store;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import wellhouse.kernel.Book;
import wellhouse.kernel.Change;
import wellhouse.kernel.Id;
import wellhouse.kernel.Ids;
import wellhouse.people.Person;
import wellhouse.store.Reckoning.Touched;
import wellhouse.store.schema.Tables;
import wellhouse.store.search.PeopleIndex;

/// Looks whether what is kept is whole: the file, rows that hang on nothing, what is derived, the text index.
public final class Doctor {

    private static final int TOGETHER = 500;

    /// Something that is not as it should be. Names no person.
    public sealed interface Finding {

        /// The file or an index of it is damaged: restore a backup.
        record Damaged(String what) implements Finding {}

        /// Rows of a table hang on something that is not there.
        record Orphans(String table, long rows) implements Finding {}

        /// Contact days that do not follow from the interactions.
        record ContactDaysDiffer(Id<Book> book, int people) implements Finding {}

        /// Tallies that do not follow from what they count.
        record TalliesDiffer(Id<Book> book, int people) implements Finding {}

        /// The number of people of each standing is not that of the tallies.
        record HeadcountDiffers(Id<Book> book) implements Finding {}

        /// The text index has other people than the book.
        record SearchDiffers(Id<Book> book, int expected, int found) implements Finding {}
    }

    /// What an examination found.
    ///
    /// @param findings nothing for a whole store
    /// @param books how many were looked at
    /// @param people how many of theirs
    public record Report(List<Finding> findings, int books, long people) {

        public Report {
            findings = List.copyOf(findings);
        }

        public boolean isWhole() {
            return findings.isEmpty();
        }
    }

    private final SqlTransactions transactions;
    private final Connections connections;
    private final Supplier<PeopleIndex> index;
    private final Ids ids;

    Doctor(SqlTransactions transactions, Connections connections, Supplier<PeopleIndex> index, Ids ids) {
        this.transactions = transactions;
        this.connections = connections;
        this.index = index;
        this.ids = ids;
    }

    /// Looks and changes nothing.
    public Report examine() {
        return transactions.read(() -> {
            Line line = transactions.work().line();
            List<Finding> findings = new ArrayList<>();
            if (connections.dialect() == Dialect.SQLITE) {
                line.list("pragma integrity_check", Cursor::text).stream()
                        .filter(line1 -> !line1.equals("ok"))
                        .limit(20)
                        .forEach(what -> findings.add(new Finding.Damaged(what)));
            }
            orphans(line, findings);
            List<Id<Book>> books = line.list("select id from book order by id", row -> row.<Book>id());
            long people = 0;
            for (Id<Book> book : books) {
                people += examine(line, book, findings);
            }
            return new Report(findings, books.size(), people);
        });
    }

    private long examine(Line line, Id<Book> book, List<Finding> findings) {
        List<Id<Person>> all =
                line.list("select id from person where book_id = ? order by id", row -> row.<Person>id(), book);
        ZoneId zone = transactions.work().zone(book);
        int days = 0;
        Set<Id<Person>> tallies = new TreeSet<>();
        for (int from = 0; from < all.size(); from += TOGETHER) {
            List<Id<Person>> some = all.subList(from, Math.min(all.size(), from + TOGETHER));
            days += ContactDays.differing(line, book, zone, some).size();
            tallies.addAll(differing(line, book, some));
        }
        List<Id<Person>> strays = line.list(
                "select person_id from tally t where book_id = ? and not exists"
                        + " (select 1 from person p where p.book_id = t.book_id and p.id = t.person_id)",
                row -> row.<Person>id(),
                book);
        tallies.addAll(strays);
        if (days > 0) {
            findings.add(new Finding.ContactDaysDiffer(book, days));
        }
        if (!tallies.isEmpty()) {
            findings.add(new Finding.TalliesDiffer(book, tallies.size()));
        }
        if (!new Headcount(line, book).isRight()) {
            findings.add(new Finding.HeadcountDiffers(book));
        }
        new LuceneSearch(transactions, index).follow(book);
        int expected = (int)
                line.number("select count(*) from tally where book_id = ? and standing in ('KEPT', 'WAITING')", book);
        int found = index.get().count(book.value());
        if (expected != found) {
            findings.add(new Finding.SearchDiffers(book, expected, found));
        }
        return all.size();
    }

    /// People whose tally is not what it would be if it were reckoned now; `changed` is not compared.
    private List<Id<Person>> differing(Line line, Id<Book> book, List<Id<Person>> people) {
        Shape tally = Shape.of(Tables.TALLY);
        int changed = tally.index("changed");
        Map<UUID, @Nullable Object[]> kept = new HashMap<>();
        In.list(
                        line,
                        "select " + String.join(", ", tally.columns())
                                + " from tally where book_id = ? and person_id in (*)",
                        tally::read,
                        people,
                        book)
                .forEach(row -> kept.put(Objects.requireNonNull(tally.person(row)), row));
        Map<UUID, @Nullable Object[]> reckoned = new HashMap<>();
        new Reckoning(transactions.work(), book, 0, new KnownDays(), Map.of())
                .reckon(people)
                .forEach(row -> reckoned.put(Objects.requireNonNull(tally.person(row)), row));
        return people.stream()
                .filter(person -> {
                    @Nullable Object[] has = kept.get(person.value());
                    @Nullable Object[] should = reckoned.get(person.value());
                    if (has == null || should == null) {
                        return has != should;
                    }
                    has[changed] = should[changed];
                    return !Arrays.deepEquals(has, should);
                })
                .toList();
    }

    private static void orphans(Line line, List<Finding> findings) {
        Hangers.ON.forEach((parent, links) -> links.forEach(link -> {
            long rows = line.number("select count(*) from " + link.table() + " c where c." + link.column()
                    + " is not null and not exists (select 1 from " + parent
                    + " p where p.book_id = c.book_id and p.id = c."
                    + link.column() + ")");
            if (rows > 0) {
                findings.add(new Finding.Orphans(link.table(), rows));
            }
        }));
    }

    /// Removes orphans, derives contact days and tallies anew and makes the text index again. Damage to the file it
    /// cannot mend.
    ///
    /// @return what is still found afterwards
    public Report repair() {
        List<Id<Book>> books = transactions.read(
                () -> transactions.work().line().list("select id from book order by id", row -> row.<Book>id()));
        for (Id<Book> book : books) {
            Change change = new Change(ids.next(), book, "doctor", "change.doctor.repair", List.of());
            transactions.write(change, () -> {
                Work work = transactions.work();
                removeOrphans(work.line(), book);
                work.line()
                        .list("select person_id from tally where book_id = ?", Cursor::uuid, book)
                        .forEach(person -> work.touched(person, Touched.DETAILS));
                work.line()
                        .list("select distinct person_id from contact_day where book_id = ?", Cursor::uuid, book)
                        .forEach(person -> work.touched(person, Touched.RECOUNT));
                work.touchedAll(book, Touched.RECOUNT.and(Touched.DETAILS));
                new Headcount(work.line(), book).recount();
            });
            index.get().forget(book.value());
        }
        return examine();
    }

    private static void removeOrphans(Line line, Id<Book> book) {
        Hangers.ON.forEach((parent, links) -> links.forEach(link -> {
            String orphan = " where book_id = ? and " + link.column() + " is not null and not exists (select 1 from "
                    + parent + " p where p.book_id = " + link.table() + ".book_id and p.id = " + link.table() + "."
                    + link.column() + ")";
            if (!link.table().equals("person")) {
                line.run("delete from " + link.table() + orphan, book);
            }
        }));
    }
}
