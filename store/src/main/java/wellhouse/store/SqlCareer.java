package wellhouse.store;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import wellhouse.kernel.Book;
import wellhouse.kernel.Id;
import wellhouse.kernel.PartialDate;
import wellhouse.kernel.Span;
import wellhouse.people.Career;
import wellhouse.people.Organization;
import wellhouse.people.OwnPosition;
import wellhouse.people.People;
import wellhouse.people.Person;
import wellhouse.people.Position;
import wellhouse.store.schema.Tables;
import wellhouse.store.schema.tables.pojos.OwnPositionRow;

/// Where the owner works and worked.
final class SqlCareer implements Career {

    private static final Comparator<Shared> BEST = Comparator.comparing(Shared::sure)
            .thenComparing(
                    shared -> shared.when().from().map(PartialDate::toString).orElse(""))
            .thenComparing(Shared::organization);

    private record At(Id<Organization> organization, OwnPosition position) {}

    private final SqlTransactions transactions;
    private final People people;

    SqlCareer(SqlTransactions transactions, People people) {
        this.transactions = transactions;
        this.people = people;
    }

    @Override
    public List<OwnPosition> all(Id<Book> book) {
        return held(book).stream().map(At::position).toList();
    }

    private List<At> held(Id<Book> book) {
        return transactions
                .work()
                .line()
                .list(
                        "select w.organization_id, w.id, o.name, w.title, w.from_date, w.to_date, w.source, w.file, w.at"
                                + " from own_position w"
                                + " join organization o on o.book_id = w.book_id and o.id = w.organization_id"
                                + " where w.book_id = ? order by case when w.to_date is null then 0 else 1 end,"
                                + " coalesce(w.from_date, '') desc, w.id desc",
                        row -> new At(
                                row.id(),
                                new OwnPosition(
                                        row.id(),
                                        row.text(),
                                        row.text(),
                                        row.maybeDate(),
                                        row.maybeDate(),
                                        row.text(),
                                        row.text(),
                                        row.moment())),
                        book);
    }

    @Override
    public void put(Id<Book> book, OwnPosition position) {
        transactions
                .work()
                .rows(book)
                .put(new OwnPositionRow(
                        book.value(),
                        position.id().value(),
                        people.organization(book, position.organization()).id().value(),
                        position.title(),
                        position.from().map(PartialDate::toString).orElse(null),
                        position.to().map(PartialDate::toString).orElse(null),
                        position.source(),
                        position.file(),
                        position.at().toEpochMilli()));
    }

    @Override
    public void remove(Id<Book> book, Id<OwnPosition> position) {
        transactions.work().rows(book).remove(Shape.of(Tables.OWN_POSITION), book.value(), position.value());
    }

    @Override
    public Map<Id<Person>, Shared> shared(Id<Book> book, Collection<Id<Person>> people) {
        List<At> own = people.isEmpty() ? List.of() : held(book);
        Map<Id<Person>, Shared> answer = new HashMap<>();
        if (own.isEmpty()) {
            return answer;
        }
        Clusters clusters = new Clusters(transactions.work().line(), book);
        Map<Id<Person>, Id<Person>> whose = new HashMap<>();
        for (Id<Person> person : people) {
            clusters.of(person).forEach(member -> whose.put(member, person));
        }
        for (Position theirs : new Details(transactions.work().line(), book).positions(whose.keySet())) {
            for (At mine : own) {
                Span when = new Span(theirs.from(), theirs.to());
                if (mine.organization.equals(theirs.organization())
                        && mine.position.span().overlaps(when)) {
                    answer.merge(
                            whose.getOrDefault(theirs.person(), theirs.person()),
                            shared(mine.position, when),
                            (one, other) -> BEST.compare(one, other) < 0 ? other : one);
                }
            }
        }
        return answer;
    }

    private static Shared shared(OwnPosition mine, Span theirs) {
        boolean sure = mine.span().from().isPresent() && theirs.from().isPresent();
        return new Shared(mine.organization(), sure ? mine.span().common(theirs) : mine.span(), sure);
    }
}
