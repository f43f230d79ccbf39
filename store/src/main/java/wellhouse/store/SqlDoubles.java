package wellhouse.store;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import wellhouse.intake.Doubles;
import wellhouse.kernel.Book;
import wellhouse.kernel.Change;
import wellhouse.kernel.Id;
import wellhouse.people.Person;
import wellhouse.people.doubles.Evidence;
import wellhouse.store.schema.Tables;
import wellhouse.store.schema.tables.pojos.MergingRow;
import wellhouse.store.schema.tables.pojos.NotSameRow;

/// Who may be whom, who was made part of whom, and who is not the same.
final class SqlDoubles implements Doubles {

    /// Who is to be told apart.
    private static final String TOLD_APART = "('KEPT', 'WAITING', 'RESTING', 'CARD_ONLY')";

    // Not a join, which SQLite would begin with everybody of a standing, however few pairs there are.
    private static final String STILL_LIKELY = " from likely_double d where d.book_id = ?"
            + " and (select a.standing from tally a where a.book_id = d.book_id and a.person_id = d.person_id) in "
            + TOLD_APART
            + " and (select b.standing from tally b where b.book_id = d.book_id and b.person_id = d.other_id) in "
            + TOLD_APART + " and not exists (select 1 from not_same n where n.book_id = d.book_id"
            + " and (n.person_id = d.person_id and n.other_id = d.other_id"
            + " or n.person_id = d.other_id and n.other_id = d.person_id))";

    private final SqlTransactions transactions;

    SqlDoubles(SqlTransactions transactions) {
        this.transactions = transactions;
    }

    private Line line() {
        return transactions.work().line();
    }

    @Override
    public long stand(Id<Book> book) {
        return line().number("select seq from book where id = ?", book);
    }

    @Override
    public long mark(Id<Book> book) {
        return line().number("select seq from doubles_mark where book_id = ?", book);
    }

    @Override
    public List<Id<Person>> changed(Id<Book> book, long after) {
        return line().list(
                        "select person_id from tally where book_id = ? and changed > ? and standing in " + TOLD_APART
                                + " order by person_id",
                        row -> row.<Person>id(),
                        book,
                        after);
    }

    @Override
    public List<Id<Person>> gone(Id<Book> book, long after) {
        List<Id<Person>> all = new ArrayList<>(line().list(
                        "select person_id from gone where book_id = ? and seq > ?",
                        row -> row.<Person>id(),
                        book,
                        after));
        all.addAll(line().list(
                        "select person_id from tally where book_id = ? and changed > ? and standing not in "
                                + TOLD_APART,
                        row -> row.<Person>id(),
                        book,
                        after));
        return List.copyOf(all);
    }

    @Override
    public List<Known> described(Id<Book> book, Collection<Id<Person>> people) {
        return new Descriptions(line(), book).of(people);
    }

    @Override
    public void note(Id<Book> book, Collection<Id<Person>> people, List<Pair> likely, long mark) {
        transactions.work().mustWrite(book);
        Line line = line();
        for (String column : List.of("person_id", "other_id")) {
            In.run(line, "delete from likely_double where book_id = ? and " + column + " in (*)", people, book);
        }
        List<@Nullable Object[]> rows = new ArrayList<>();
        likely.forEach(
                pair -> rows.add(new Object[] {book, pair.one(), pair.other(), pair.bits(), written(pair.evidence())}));
        line.runAll(
                "insert into likely_double (book_id, person_id, other_id, bits, evidence) values (?, ?, ?, ?, ?)"
                        + " on conflict (book_id, person_id, other_id) do update set bits = excluded.bits,"
                        + " evidence = excluded.evidence",
                rows);
        line.run(
                "insert into doubles_mark (book_id, seq) values (?, ?)"
                        + " on conflict (book_id) do update set seq = excluded.seq",
                book,
                mark);
    }

    private static String written(List<Evidence> evidence) {
        return evidence.stream()
                .map(one -> one.key() + String.format(Locale.ROOT, ":%.1f", one.bits()))
                .collect(Collectors.joining(" "));
    }

    private static List<Evidence> evidence(String written) {
        return written.isEmpty()
                ? List.of()
                : Arrays.stream(written.split(" ", -1))
                        .map(one -> new Evidence(
                                one.substring(0, one.indexOf(':')),
                                Double.parseDouble(one.substring(one.indexOf(':') + 1))))
                        .toList();
    }

    private static Line.Reading<Pair> pair() {
        return row -> new Pair(row.id(), row.id(), row.real(), evidence(row.text()));
    }

    @Override
    public List<Pair> likely(Id<Book> book, int limit) {
        return line().list(
                        "select d.person_id, d.other_id, d.bits, d.evidence" + STILL_LIKELY
                                + " order by d.bits desc, d.person_id, d.other_id limit ?",
                        pair(),
                        book,
                        limit);
    }

    @Override
    public List<Pair> likely(Id<Book> book, Id<Person> person) {
        return line().list(
                        "select d.person_id, d.other_id, d.bits, d.evidence" + STILL_LIKELY
                                + " and (d.person_id = ? or d.other_id = ?)"
                                + " order by d.bits desc, d.person_id, d.other_id",
                        pair(),
                        book,
                        person,
                        person);
    }

    @Override
    public int count(Id<Book> book, int most) {
        return (int)
                line().number("select count(*) from (select d.bits" + STILL_LIKELY + " limit ?) found", book, most);
    }

    @Override
    public void keepApart(Id<Book> book, Id<Person> one, Id<Person> other) {
        boolean inOrder = one.value().toString().compareTo(other.value().toString()) < 0;
        transactions
                .work()
                .rows(book)
                .put(new NotSameRow(book.value(), (inOrder ? one : other).value(), (inOrder ? other : one).value()));
    }

    @Override
    public List<Apart> apart(Id<Book> book) {
        return line().list(
                        "select person_id, other_id from not_same where book_id = ? order by person_id, other_id",
                        row -> new Apart(row.id(), row.id()),
                        book);
    }

    @Override
    public Set<Id<Person>> apartFrom(Id<Book> book, Id<Person> person) {
        Clusters clusters = new Clusters(line(), book);
        List<Id<Person>> all = clusters.of(person);
        Set<Id<Person>> others = new HashSet<>();
        others.addAll(In.list(
                line(),
                "select other_id from not_same where book_id = ? and person_id in (*)",
                row -> row.<Person>id(),
                all,
                book));
        others.addAll(In.list(
                line(),
                "select person_id from not_same where book_id = ? and other_id in (*)",
                row -> row.<Person>id(),
                all,
                book));
        Set<Id<Person>> left = new HashSet<>(clusters.survivors(others).values());
        left.remove(clusters.survivor(person));
        return left;
    }

    @Override
    public void put(Id<Book> book, Merged merged) {
        transactions
                .work()
                .rows(book)
                .put(new MergingRow(
                        book.value(),
                        merged.person().id().value(),
                        merged.before().name(),
                        merged.change().value(),
                        merged.at().toEpochMilli(),
                        merged.byItself() ? 1L : 0L));
    }

    @Override
    public void forget(Id<Book> book, Id<Person> merged) {
        transactions.work().rows(book).remove(Shape.of(Tables.MERGING), book.value(), merged.value());
    }

    @Override
    public Optional<Merged> merged(Id<Book> book, Id<Person> person) {
        return merged(book, List.of(person)).stream().findFirst();
    }

    @Override
    public int joined(Id<Book> book, Id<Change> change) {
        return (int) line().number(
                        "select count(*) from merging where book_id = ? and change_id = ? and by_itself = 1",
                        book,
                        change);
    }

    @Override
    public List<Merged> partsOf(Id<Book> book, Id<Person> survivor) {
        List<Id<Person>> members = new ArrayList<>(new Clusters(line(), book).of(survivor));
        members.remove(survivor);
        return merged(book, members);
    }

    private List<Merged> merged(Id<Book> book, Collection<Id<Person>> people) {
        return In.list(
                        line(),
                        "select " + PersonRows.COLUMNS + ", m.standing, m.change_id, m.at, m.by_itself"
                                + " from merging m join person p on p.book_id = m.book_id and p.id = m.person_id"
                                + " where m.book_id = ? and p.merged_into_id is not null and m.person_id in (*)",
                        row -> new Merged(
                                PersonRows.read(row),
                                row.name(wellhouse.people.Standing.class),
                                row.id(),
                                row.moment(),
                                row.flag()),
                        people,
                        book)
                .stream()
                .sorted((one, other) -> other.at().compareTo(one.at()))
                .toList();
    }
}
