package wellhouse.store;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import wellhouse.exchange.Need;
import wellhouse.introductions.Introduction;
import wellhouse.introductions.Introductions;
import wellhouse.kernel.Book;
import wellhouse.kernel.Id;
import wellhouse.people.Person;
import wellhouse.store.schema.Tables;
import wellhouse.store.schema.tables.pojos.IntroductionRow;

/// Introductions; people who were merged are given as who remains.
final class SqlIntroductions implements Introductions {

    private static final String SELECT =
            "select id, kind, first_id, second_id, why, status, since, moved, outcome, need_id from introduction"
                    + " where book_id = ? ";
    private static final String OVER = "status in ('THANKED', 'DECLINED')";

    private final SqlTransactions transactions;

    SqlIntroductions(SqlTransactions transactions) {
        this.transactions = transactions;
    }

    private Line line() {
        return transactions.work().line();
    }

    @Override
    public void put(Id<Book> book, Introduction introduction) {
        transactions
                .work()
                .rows(book)
                .put(new IntroductionRow(
                        book.value(),
                        introduction.id().value(),
                        introduction.kind().name(),
                        introduction.first().value(),
                        introduction.second().value(),
                        introduction.why(),
                        introduction.status().name(),
                        introduction.since().toEpochDay(),
                        introduction.moved().toEpochDay(),
                        introduction.outcome(),
                        introduction.need().map(Id::value).orElse(null)));
    }

    @Override
    public void remove(Id<Book> book, Id<Introduction> introduction) {
        transactions.work().rows(book).remove(Shape.of(Tables.INTRODUCTION), book.value(), introduction.value());
    }

    @Override
    public Optional<Introduction> find(Id<Book> book, Id<Introduction> introduction) {
        return survived(book, line().list(SELECT + "and id = ?", SqlIntroductions::written, book, introduction))
                .stream()
                .findFirst();
    }

    @Override
    public List<Introduction> open(Id<Book> book, int limit) {
        String sql = SELECT + "and status not in ('THANKED', 'DECLINED') order by moved, id limit ?";
        return survived(book, line().list(sql, SqlIntroductions::written, book, limit));
    }

    @Override
    public List<Introduction> over(Id<Book> book, int limit) {
        String sql = SELECT + "and " + OVER + " order by moved desc, id desc limit ?";
        return survived(book, line().list(sql, SqlIntroductions::written, book, limit));
    }

    @Override
    public List<Introduction> of(Id<Book> book, Id<Person> person) {
        List<Id<Person>> cluster = new Clusters(line(), book).of(person);
        Map<Id<Introduction>, Written> found = new LinkedHashMap<>();
        for (String column : List.of("first_id", "second_id")) {
            In.list(line(), SELECT + "and " + column + " in (*)", SqlIntroductions::written, cluster, book)
                    .forEach(one -> found.put(one.id, one));
        }
        return survived(
                book,
                found.values().stream()
                        .sorted(Comparator.comparing(Written::id).reversed())
                        .toList());
    }

    /// A row before merges are followed: two people who became one are no introduction any more.
    private record Written(
            Id<Introduction> id,
            Introduction.Kind kind,
            Id<Person> first,
            Id<Person> second,
            String why,
            Introduction.Status status,
            LocalDate since,
            LocalDate moved,
            String outcome,
            Optional<Id<Need>> need) {}

    private static Written written(Cursor row) throws SQLException {
        return new Written(
                row.id(),
                row.name(Introduction.Kind.class),
                row.id(),
                row.id(),
                row.text(),
                row.name(Introduction.Status.class),
                row.day(),
                row.day(),
                row.text(),
                row.maybeId());
    }

    private List<Introduction> survived(Id<Book> book, List<Written> all) {
        Set<Id<Person>> named = new HashSet<>();
        all.forEach(one -> named.addAll(List.of(one.first, one.second)));
        Map<Id<Person>, Id<Person>> survivors = new Clusters(line(), book).survivors(named);
        List<Introduction> left = new ArrayList<>();
        for (Written one : all) {
            Id<Person> first = survivors.getOrDefault(one.first, one.first);
            Id<Person> second = survivors.getOrDefault(one.second, one.second);
            if (!first.equals(second)) {
                left.add(new Introduction(
                        one.id,
                        one.kind,
                        first,
                        second,
                        one.why,
                        one.status,
                        one.since,
                        one.moved,
                        one.outcome,
                        one.need));
            }
        }
        return List.copyOf(left);
    }
}
