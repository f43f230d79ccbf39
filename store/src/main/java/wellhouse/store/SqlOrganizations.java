package wellhouse.store;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import wellhouse.kernel.Book;
import wellhouse.kernel.Id;
import wellhouse.people.Organization;
import wellhouse.people.Organizations;
import wellhouse.people.Person;
import wellhouse.people.Standing;

/// Organizations and who is there.
final class SqlOrganizations implements Organizations {

    private static final Set<Standing> COUNT = Set.of(Standing.KEPT, Standing.WAITING);

    private final SqlTransactions transactions;

    SqlOrganizations(SqlTransactions transactions) {
        this.transactions = transactions;
    }

    private Line line() {
        return transactions.work().line();
    }

    @Override
    public Optional<Organization> find(Id<Book> book, Id<Organization> id) {
        return line().first(
                        "select id, name, normal from organization where book_id = ? and id = ?",
                        row -> new Organization(row.id(), row.text(), row.text()),
                        book,
                        id);
    }

    @Override
    public List<Organization> find(Id<Book> book, String words, int limit) {
        String begin = Folding.organization(words)
                .replace("\\", "\\\\")
                .replace("%", "\\%")
                .replace("_", "\\_");
        if (begin.isEmpty()) {
            return List.of();
        }
        return line().list(
                        "select o.id, o.name, o.normal from organization o where o.book_id = ?"
                                + " and (o.normal like ? escape '\\' or o.normal like ? escape '\\')"
                                + " order by (select count(*) from position p where p.book_id = o.book_id"
                                + " and p.organization_id = o.id) desc, o.name, o.id limit ?",
                        row -> new Organization(row.id(), row.text(), row.text()),
                        book,
                        begin + "%",
                        "% " + begin + "%",
                        limit);
    }

    @Override
    public List<At> at(Id<Book> book, Id<Organization> organization, int limit) {
        List<At> written = line().list(
                        "select person_id, title, case when to_date is null then 1 else 0 end as here from position"
                                + " where book_id = ? and organization_id = ? order by here desc, from_date desc, id",
                        row -> new At(row.id(), row.text(), row.flag()),
                        book,
                        organization);
        Map<Id<Person>, Id<Person>> survivors = new Clusters(line(), book)
                .survivors(written.stream().map(At::person).toList());
        Set<Id<Person>> counting = new HashSet<>();
        PersonRows.find(line(), book, new HashSet<>(survivors.values())).stream()
                .filter(person -> COUNT.contains(person.standing()))
                .forEach(person -> counting.add(person.id()));
        List<At> answer = new ArrayList<>();
        for (At at : written) {
            Id<Person> person = survivors.getOrDefault(at.person(), at.person());
            if (answer.size() < limit && counting.remove(person)) {
                answer.add(new At(person, at.title(), at.now()));
            }
        }
        return List.copyOf(answer);
    }
}
