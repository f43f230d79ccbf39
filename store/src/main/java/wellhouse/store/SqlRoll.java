package wellhouse.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import wellhouse.insight.Practice;
import wellhouse.insight.Roll;
import wellhouse.kernel.Book;
import wellhouse.kernel.Id;
import wellhouse.kernel.Span;
import wellhouse.people.Person;
import wellhouse.people.Role;
import wellhouse.store.schema.Tables;
import wellhouse.store.schema.tables.pojos.PracticePlanRow;
import wellhouse.store.schema.tables.pojos.WatchRow;
import wellhouse.timeline.Interaction.Direction;

/// Everybody of a book at once; each table is read once.
final class SqlRoll implements Roll {

    private final SqlTransactions transactions;

    SqlRoll(SqlTransactions transactions) {
        this.transactions = transactions;
    }

    private wellhouse.store.Line line() {
        return transactions.work().line();
    }

    @Override
    public void call(Id<Book> book, LocalDate since, Listener to) {
        Map<Id<Person>, Id<Person>> merged = merged(book);
        Map<Id<Person>, Set<String>> circles = new HashMap<>();
        line().each(
                        "select m.person_id, c.name from circle_member m"
                                + " join circle c on c.book_id = m.book_id and c.id = m.circle_id where m.book_id = ?",
                        row -> {
                            Id<Person> person = survivor(merged, row.id());
                            circles.computeIfAbsent(person, any -> new HashSet<>())
                                    .add(row.text());
                        },
                        book);
        line().list(
                        "select o.name, max(coalesce(w.from_date, '')) from own_position w"
                                + " join organization o on o.book_id = w.book_id and o.id = w.organization_id"
                                + " where w.book_id = ? and w.to_date is not null group by o.name order by 2 desc, 1",
                        Cursor::text,
                        book)
                .forEach(to::left);
        Map<Id<Person>, Set<String>> workedWith = workedWith(book, merged);
        Map<Id<Person>, String> functions = new HashMap<>();
        line().each(
                        "select person_id, job_function from position where book_id = ? and job_function <> ''"
                                + " and to_date is null order by from_date",
                        row -> functions.put(survivor(merged, row.id()), row.text()),
                        book);
        line().each(
                        "select t.person_id, p.shown, p.roles, t.organization, t.title, t.city, p.met_where, p.closeness,"
                                + " t.begun_day, t.first_day, t.last_day from tally t"
                                + " join person p on p.book_id = t.book_id and p.id = t.person_id"
                                + " where t.book_id = ? and t.standing = 'KEPT' order by t.person_id",
                        row -> {
                            Id<Person> person = row.id();
                            String name = row.text();
                            Set<Role> roles = Texts.names(row.text(), Role.class);
                            String organization = row.text();
                            String work = row.text() + " " + functions.getOrDefault(person, "");
                            String city = row.text();
                            String met = row.text();
                            int closeness = row.count();
                            LocalDate begun = row.day();
                            var first = row.maybeDay();
                            var last = row.maybeDay().filter(day -> first.isPresent());
                            to.person(new Roll.Line(
                                    person,
                                    name,
                                    roles,
                                    organization,
                                    work.strip(),
                                    city,
                                    circles.getOrDefault(person, Set.of()).stream()
                                            .sorted()
                                            .toList(),
                                    workedWith.getOrDefault(person, Set.of()).stream()
                                            .sorted()
                                            .toList(),
                                    met,
                                    begun,
                                    first,
                                    last,
                                    closeness));
                        },
                        book);
        line().each(
                        "select person_id, day, began from contact_day where book_id = ? and day >= ?",
                        row -> to.contact(survivor(merged, row.id()), row.day(), row.name(Direction.class)),
                        book,
                        since.toEpochDay());
        line().each(
                        "select person_id, on_day, given from help where book_id = ? and on_day >= ?",
                        row -> to.help(survivor(merged, row.id()), row.day(), row.flag()),
                        book,
                        since.toEpochDay());
    }

    private Map<Id<Person>, Set<String>> workedWith(Id<Book> book, Map<Id<Person>, Id<Person>> merged) {
        Map<Id<Person>, Set<String>> found = new HashMap<>();
        line().each(
                        "select p.person_id, o.name, w.from_date, w.to_date, p.from_date, p.to_date from own_position w"
                                + " join position p on p.book_id = w.book_id and p.organization_id = w.organization_id"
                                + " join organization o on o.book_id = w.book_id and o.id = w.organization_id"
                                + " where w.book_id = ? and w.to_date is not null",
                        row -> {
                            Id<Person> person = survivor(merged, row.id());
                            String organization = row.text();
                            Span own = new Span(row.maybeDate(), row.maybeDate());
                            if (own.overlaps(new Span(row.maybeDate(), row.maybeDate()))) {
                                found.computeIfAbsent(person, any -> new HashSet<>())
                                        .add(organization);
                            }
                        },
                        book);
        return found;
    }

    private Map<Id<Person>, Id<Person>> merged(Id<Book> book) {
        List<Id<Person>> from = new ArrayList<>();
        line().each(
                        "select id from person where book_id = ? and merged_into_id is not null",
                        row -> from.add(row.id()),
                        book);
        return new Clusters(line(), book).survivors(from);
    }

    private static Id<Person> survivor(Map<Id<Person>, Id<Person>> merged, Id<Person> person) {
        return merged.getOrDefault(person, person);
    }

    @Override
    public List<Watch> watches(Id<Book> book) {
        return line().list(
                        "select id, kind, name from watch where book_id = ? order by id",
                        row -> new Watch(row.id(), row.name(Watch.Kind.class), row.text()),
                        book);
    }

    @Override
    public void put(Id<Book> book, Watch watch) {
        transactions
                .work()
                .rows(book)
                .put(new WatchRow(book.value(), watch.id().value(), watch.kind().name(), watch.name()));
    }

    @Override
    public void remove(Id<Book> book, Id<Watch> watch) {
        transactions.work().rows(book).remove(Shape.of(Tables.WATCH), book.value(), watch.value());
    }

    private record Plan(Practice.Facet facet, Practice.Planned planned) {}

    @Override
    public Map<Practice.Facet, Practice.Planned> plan(Id<Book> book) {
        return line()
                .list(
                        "select facet, inside, outside from practice_plan where book_id = ?",
                        row -> new Plan(row.name(Practice.Facet.class), new Practice.Planned(row.count(), row.count())),
                        book)
                .stream()
                .collect(Collectors.toMap(Plan::facet, Plan::planned));
    }

    @Override
    public void plan(Id<Book> book, Practice.Facet facet, Practice.Planned planned) {
        Rows rows = transactions.work().rows(book);
        if (planned.equals(Practice.Planned.NOTHING)) {
            rows.remove(Shape.of(Tables.PRACTICE_PLAN), book.value(), facet.name());
        } else {
            rows.put(
                    new PracticePlanRow(book.value(), facet.name(), (long) planned.inside(), (long) planned.outside()));
        }
    }
}
