package wellhouse.store;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import wellhouse.kernel.Book;
import wellhouse.kernel.Id;
import wellhouse.people.Person;
import wellhouse.ties.Counters;
import wellhouse.ties.State;
import wellhouse.ties.Ties;

/// Reads what [Reckoning] keeps up.
final class SqlTies implements Ties {

    static final String COUNTERS =
            "t.first_day, t.last_day, t.days, t.gaps, t.median_gap, t.rhythm, t.activity, t.mine,"
                    + " t.theirs, t.sent, t.received, t.last_sent_day";

    private record Of(Id<Person> person, Counters counters) {}

    private final SqlTransactions transactions;

    SqlTies(SqlTransactions transactions) {
        this.transactions = transactions;
    }

    private Line line() {
        return transactions.work().line();
    }

    static Counters counters(Cursor row) throws SQLException {
        return new Counters(
                row.day(),
                row.day(),
                row.count(),
                row.count(),
                row.real(),
                row.real(),
                row.real(),
                row.count(),
                row.count(),
                row.count(),
                row.count(),
                row.maybeDay());
    }

    @Override
    public Optional<Counters> of(Id<Book> book, Id<Person> person) {
        return Optional.ofNullable(of(book, List.of(person)).get(person));
    }

    @Override
    public Map<Id<Person>, Counters> of(Id<Book> book, Collection<Id<Person>> people) {
        Map<Id<Person>, Id<Person>> survivors = new Clusters(line(), book).survivors(people);
        Map<Id<Person>, Counters> found = In.list(
                        line(),
                        "select t.person_id, " + COUNTERS
                                + " from tally t where t.book_id = ? and t.person_id in (*) and t.days > 0",
                        row -> new Of(row.id(), counters(row)),
                        new HashSet<>(survivors.values()),
                        book)
                .stream()
                .collect(Collectors.toMap(Of::person, Of::counters));
        Map<Id<Person>, Counters> answer = new LinkedHashMap<>();
        survivors.forEach((person, survivor) -> {
            Counters counters = found.get(survivor);
            if (counters != null) {
                answer.put(person, counters);
            }
        });
        return answer;
    }

    @Override
    public List<Id<Person>> reaching(Id<Book> book, double ratio, LocalDate from, LocalDate to, int limit) {
        return between(book, column(ratio), from, to, limit);
    }

    private static String column(double ratio) {
        if (ratio == .8) {
            return "good_day";
        }
        if (ratio == 3) {
            return "fading_day";
        }
        if (ratio == 8) {
            return "dormant_day";
        }
        throw new IllegalArgumentException("ratio must be .8, 3 or 8, was " + ratio);
    }

    @Override
    public List<Id<Person>> begun(Id<Book> book, LocalDate from, LocalDate to, int limit) {
        return between(book, "begun_day", from, to, limit);
    }

    private List<Id<Person>> between(Id<Book> book, String column, LocalDate from, LocalDate to, int limit) {
        return line().list(
                        "select person_id from tally where book_id = ? and standing = 'KEPT' and " + column
                                + " between ? and ? order by " + column + " desc, person_id limit ?",
                        row -> row.<Person>id(),
                        book,
                        from.toEpochDay(),
                        to.toEpochDay(),
                        limit);
    }

    @Override
    public Map<State, Integer> states(Id<Book> book, LocalDate today) {
        long day = today.toEpochDay();
        int[] passed = line().first(
                        "select count(*), sum(case when good_day <= ? then 1 else 0 end),"
                                + " sum(case when quiet_day <= ? then 1 else 0 end),"
                                + " sum(case when fading_day <= ? then 1 else 0 end),"
                                + " sum(case when dormant_day <= ? then 1 else 0 end)"
                                + " from tally where book_id = ? and standing = 'KEPT' and good_day < " + Due.NEVER,
                        row -> new int[] {row.count(), row.count(), row.count(), row.count(), row.count()},
                        day,
                        day,
                        day,
                        day,
                        book)
                .orElseThrow();
        Map<State, Integer> states = new EnumMap<>(State.class);
        states.put(State.FRESH, passed[0] - passed[1]);
        states.put(State.GOOD_MOMENT, passed[1] - passed[2]);
        states.put(State.QUIET, passed[2] - passed[3]);
        states.put(State.FADING, passed[3] - passed[4]);
        states.put(State.DORMANT, passed[4]);
        return states;
    }
}
