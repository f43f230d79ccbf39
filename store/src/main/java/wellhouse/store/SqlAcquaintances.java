package wellhouse.store;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import wellhouse.kernel.Book;
import wellhouse.kernel.Id;
import wellhouse.paths.PathTies;
import wellhouse.people.Person;
import wellhouse.store.schema.Tables;
import wellhouse.store.schema.tables.pojos.RelationRow;
import wellhouse.ties.Acquaintances;
import wellhouse.ties.Relation;

/// Who knows whom. What is inferred is read from what one person was in; nothing of it is stored.
final class SqlAcquaintances implements Acquaintances {

    private record Shared(Id<Person> other, double weight, int times, long last) {}

    private record Job(Id<Person> person, String organization) {}

    private final SqlTransactions transactions;

    SqlAcquaintances(SqlTransactions transactions) {
        this.transactions = transactions;
    }

    private Line line() {
        return transactions.work().line();
    }

    @Override
    public void put(Id<Book> book, Relation relation) {
        transactions
                .work()
                .rows(book)
                .put(new RelationRow(
                        book.value(),
                        relation.id().value(),
                        relation.one().value(),
                        relation.other().value(),
                        relation.kind().name(),
                        relation.note()));
    }

    @Override
    public void remove(Id<Book> book, Id<Relation> relation) {
        transactions.work().rows(book).remove(Shape.of(Tables.RELATION), book.value(), relation.value());
    }

    @Override
    public List<Relation> relations(Id<Book> book, Id<Person> person) {
        Clusters clusters = new Clusters(line(), book);
        record Written(Id<Relation> id, Id<Person> one, Id<Person> other, Relation.Kind kind, String note) {}
        Map<Id<Relation>, Written> written = new LinkedHashMap<>();
        for (String column : List.of("one_id", "other_id")) {
            In.list(
                            line(),
                            "select id, one_id, other_id, kind, note from relation where book_id = ? and " + column
                                    + " in (*) order by id",
                            row -> new Written(row.id(), row.id(), row.id(), row.name(Relation.Kind.class), row.text()),
                            clusters.of(person),
                            book)
                    .forEach(relation -> written.put(relation.id, relation));
        }
        HashSet<Id<Person>> named = new HashSet<>();
        written.values().forEach(relation -> named.addAll(List.of(relation.one, relation.other)));
        Map<Id<Person>, Id<Person>> survivors = clusters.survivors(named);
        return written.values().stream()
                .filter(relation -> !Objects.equals(survivors.get(relation.one), survivors.get(relation.other)))
                .map(relation -> new Relation(
                        relation.id,
                        survivors.getOrDefault(relation.one, relation.one),
                        survivors.getOrDefault(relation.other, relation.other),
                        relation.kind,
                        relation.note))
                .toList();
    }

    @Override
    public List<Together> together(Id<Book> book, Id<Person> person, int limit) {
        Clusters clusters = new Clusters(line(), book);
        List<Id<Person>> cluster = clusters.of(person);
        List<Shared> shared = In.list(
                line(),
                "select o.person_id, sum(1.0 / (i.present - 1)), count(*), max(i.at) from participant p"
                        + " join interaction i on i.book_id = p.book_id and i.id = p.interaction_id"
                        + " join participant o on o.book_id = p.book_id and o.interaction_id = p.interaction_id"
                        + " where p.book_id = ? and p.person_id in (*) and o.person_id <> p.person_id"
                        + " and i.present > 2 and i.present <= " + PathTies.MOST_PRESENT + " group by o.person_id",
                row -> new Shared(row.id(), row.real(), row.count(), row.number()),
                cluster,
                book);
        Map<Id<Person>, Id<Person>> survivors =
                clusters.survivors(shared.stream().map(Shared::other).toList());
        Map<Id<Person>, Shared> sums = new HashMap<>();
        for (Shared one : shared) {
            Id<Person> other = survivors.getOrDefault(one.other, one.other);
            if (!cluster.contains(other)) {
                sums.merge(
                        other,
                        one,
                        (a, b) -> new Shared(other, a.weight + b.weight, a.times + b.times, Math.max(a.last, b.last)));
            }
        }
        ZoneId zone = transactions.work().zone(book);
        return sums.entrySet().stream()
                .map(sum -> new Together(
                        sum.getKey(),
                        sum.getValue().weight,
                        sum.getValue().times,
                        LocalDate.ofInstant(java.time.Instant.ofEpochMilli(sum.getValue().last), zone)))
                .sorted(Comparator.comparingDouble(Together::weight).reversed().thenComparing(Together::other))
                .limit(limit)
                .toList();
    }

    @Override
    public List<Colleague> colleagues(Id<Book> book, Id<Person> person, int limit) {
        Clusters clusters = new Clusters(line(), book);
        List<Id<Person>> cluster = clusters.of(person);
        // Dates are written from the year down, so the shorter of two is compared on what it says.
        List<Job> jobs = In.list(
                line(),
                "select o.person_id, g.name from position p"
                        + " join position o on o.book_id = p.book_id and o.organization_id = p.organization_id"
                        + " join organization g on g.book_id = p.book_id and g.id = p.organization_id"
                        + " where p.book_id = ? and p.person_id in (*)"
                        + " and (p.from_date is null or o.to_date is null"
                        + " or substr(p.from_date, 1, length(o.to_date)) <= o.to_date)"
                        + " and (o.from_date is null or p.to_date is null"
                        + " or substr(o.from_date, 1, length(p.to_date)) <= p.to_date)"
                        + " order by g.name, o.person_id",
                row -> new Job(row.id(), row.text()),
                cluster,
                book);
        Map<Id<Person>, Id<Person>> survivors =
                clusters.survivors(jobs.stream().map(Job::person).collect(Collectors.toSet()));
        Map<Id<Person>, Colleague> answer = new LinkedHashMap<>();
        for (Job job : jobs) {
            Id<Person> other = survivors.getOrDefault(job.person, job.person);
            if (!cluster.contains(other)) {
                answer.putIfAbsent(other, new Colleague(other, job.organization));
            }
        }
        return first(answer.values(), limit);
    }

    private static <T> List<T> first(Collection<T> all, int limit) {
        return new ArrayList<>(all).subList(0, Math.min(limit, all.size()));
    }
}
