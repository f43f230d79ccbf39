package wellhouse.store;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import wellhouse.kernel.Book;
import wellhouse.kernel.Id;
import wellhouse.people.Channel;
import wellhouse.people.Person;
import wellhouse.people.Tier;
import wellhouse.store.schema.Tables;
import wellhouse.store.schema.tables.pojos.TierRhythmRow;
import wellhouse.ties.Counters;
import wellhouse.ties.Rhythms;
import wellhouse.ties.Signs;
import wellhouse.ties.Ties;
import wellhouse.ties.Trail;

/// Reads what [Reckoning] keeps up.
final class SqlTies implements Ties {

    static final String COUNTERS =
            "t.first_day, t.last_day, t.days, t.gaps, t.median_gap, t.rhythm, t.activity, t.mine,"
                    + " t.theirs, t.sent, t.received, t.last_sent_day, t.sent_sum, t.received_sum, t.sent_apart,"
                    + " t.all_sum, t.apart, t.last_sent_age";

    private record Of(Id<Person> person, Counters counters) {}

    private final SqlTransactions transactions;

    SqlTies(SqlTransactions transactions) {
        this.transactions = transactions;
    }

    private Line line() {
        return transactions.work().line();
    }

    @Override
    public Rhythms rhythms(Id<Book> book) {
        return rhythms(line(), book);
    }

    static Rhythms rhythms(Line line, Id<Book> book) {
        Map<Tier, Integer> days = new EnumMap<>(Rhythms.USUAL.days());
        line.each(
                "select tier, days from tier_rhythm where book_id = ?",
                row -> days.put(row.name(Tier.class), row.count()),
                book);
        return new Rhythms(days);
    }

    @Override
    public void put(Id<Book> book, Rhythms rhythms) {
        Rows rows = transactions.work().rows(book);
        for (Tier tier : Tier.values()) {
            if (rhythms.of(tier) == tier.days()) {
                rows.remove(Shape.of(Tables.TIER_RHYTHM), book.value(), tier.name());
            } else {
                rows.put(new TierRhythmRow(book.value(), tier.name(), (long) rhythms.of(tier)));
            }
        }
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
                row.maybeDay(),
                signs(row));
    }

    private static Signs signs(Cursor row) throws SQLException {
        double sent = row.real();
        double received = row.real();
        double sentApart = row.real();
        double all = row.real();
        double apart = row.real();
        double lastSent = row.real();
        boolean never = lastSent < 0;
        return new Signs(
                sent, received, sentApart, all, apart, Trail.HALF_A_DAY, never ? Signs.NEVER : lastSent, never);
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
    public List<Due> due(Id<Book> book, Queue queue, int matters, LocalDate day, int limit) {
        long today = day.toEpochDay();
        return switch (queue) {
            case COMING ->
                due(book, matters, "t.quiet_day > ? and t.good_day <= ?", "t.quiet_day", day, limit, today, today);
            case PASSED ->
                due(
                        book,
                        matters,
                        "t.quiet_day <= ? and +t.dormant_day > ?",
                        "t.quiet_day desc",
                        day,
                        limit,
                        today,
                        today);
            case DORMANT -> due(book, matters, "t.dormant_day <= ?", "t.dormant_day desc", day, limit, today);
        };
    }

    @Override
    public List<Due> begun(Id<Book> book, int matters, LocalDate from, LocalDate day, int limit) {
        return due(
                book,
                matters,
                "t.begun_day between ? and ? and t.days > 0",
                "t.begun_day desc",
                day,
                limit,
                from.toEpochDay(),
                day.toEpochDay());
    }

    /// Those put off are left out here, so that they take no place of others; who was put off and merged since is left
    /// for [SqlAnswers#away].
    private List<Due> due(
            Id<Book> book, int matters, String when, String order, LocalDate day, int limit, Long... days) {
        List<@Nullable Object> values = new ArrayList<>(List.of(book, matters));
        values.addAll(List.of(days));
        values.addAll(List.of(day.toEpochDay(), day.toEpochDay(), limit));
        return line().list(
                        "select t.person_id, p.preferred, " + COUNTERS
                                + " from tally t join person p on p.book_id = t.book_id and p.id = t.person_id"
                                + " where t.book_id = ? and t.standing = 'KEPT' and t.matters = ? and " + when
                                + " and (p.rest_until is null or p.rest_until <= ?)"
                                + " and not exists (select 1 from answer a where a.book_id = t.book_id"
                                + " and a.person_id = t.person_id and a.until_day > ?)"
                                + " order by " + order + ", t.person_id limit ?",
                        row -> new Due(row.id(), Texts.names(row.text(), Channel.class), counters(row)),
                        values.toArray());
    }
}
