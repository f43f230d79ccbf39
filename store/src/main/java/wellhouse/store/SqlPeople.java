package wellhouse.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import wellhouse.kernel.Book;
import wellhouse.kernel.Id;
import wellhouse.kernel.Ids;
import wellhouse.people.CardText;
import wellhouse.people.ContactPoint;
import wellhouse.people.Key;
import wellhouse.people.Listing;
import wellhouse.people.Milestone;
import wellhouse.people.Organization;
import wellhouse.people.Page;
import wellhouse.people.Paper;
import wellhouse.people.People;
import wellhouse.people.Person;
import wellhouse.people.Place;
import wellhouse.people.Position;
import wellhouse.people.Profile;
import wellhouse.people.Remark;
import wellhouse.people.Row;
import wellhouse.people.SavedView;
import wellhouse.people.Standing;
import wellhouse.people.Told;
import wellhouse.store.schema.Tables;
import wellhouse.store.schema.tables.pojos.CircleMemberRow;
import wellhouse.store.schema.tables.pojos.CircleRow;
import wellhouse.store.schema.tables.pojos.OrganizationRow;
import wellhouse.store.schema.tables.pojos.SavedViewRow;

/// People and what hangs on them; the parts are in classes of their own.
final class SqlPeople implements People {

    private record Circle(Id<?> id, String name) {}

    private final SqlTransactions transactions;
    private final Ids ids;

    SqlPeople(SqlTransactions transactions, Ids ids) {
        this.transactions = transactions;
        this.ids = ids;
    }

    private Work work() {
        return transactions.work();
    }

    private Line line() {
        return work().line();
    }

    private void write(Id<Book> book, TableRow row) {
        work().rows(book).put(row);
    }

    @Override
    public Optional<Person> find(Id<Book> book, Id<Person> id) {
        return find(book, List.of(id)).stream().findFirst();
    }

    @Override
    public List<Person> find(Id<Book> book, Collection<Id<Person>> people) {
        List<Person> found = PersonRows.find(line(), book, new HashSet<>(people));
        List<Person> answer = new ArrayList<>(
                found.stream().filter(person -> person.mergedInto().isEmpty()).toList());
        List<Id<Person>> merged = found.stream()
                .filter(person -> person.mergedInto().isPresent())
                .map(Person::id)
                .toList();
        if (!merged.isEmpty()) {
            HashSet<Id<Person>> left =
                    new HashSet<>(new Clusters(line(), book).survivors(merged).values());
            answer.forEach(person -> left.remove(person.id()));
            answer.addAll(PersonRows.find(line(), book, left));
        }
        return List.copyOf(answer);
    }

    @Override
    public Optional<Profile> profile(Id<Book> book, Id<Person> id) {
        return find(book, id).map(person -> {
            Map<Id<Person>, List<Id<Person>>> members = new Clusters(line(), book).members(List.of(person.id()));
            return profile(book, person, members);
        });
    }

    private Profile profile(Id<Book> book, Person person, Map<Id<Person>, List<Id<Person>>> members) {
        List<Id<Person>> all = members.getOrDefault(person.id(), List.of(person.id()));
        Details details = new Details(line(), book);
        return new Profile(
                person,
                details.points(all),
                details.positions(all),
                details.places(all),
                details.milestones(all),
                details.remarks(all),
                details.cards(all),
                new HashSet<>(new Lists(line(), book).circles(members).getOrDefault(person.id(), List.of())));
    }

    @Override
    public Profile alone(Id<Book> book, Person person) {
        return profile(book, person, Map.of(person.id(), List.of(person.id())));
    }

    @Override
    public List<Key> keysAlone(Id<Book> book, Id<Person> person) {
        return new Keyring(work(), book).held(person);
    }

    @Override
    public Map<Id<Person>, List<ContactPoint>> points(Id<Book> book, Collection<Id<Person>> people) {
        return hanging(book, people, Details::points, ContactPoint::person);
    }

    @Override
    public Map<Id<Person>, List<Remark>> caresAbout(Id<Book> book, Collection<Id<Person>> people) {
        return hanging(book, people, Details::caresAbout, Remark::person);
    }

    /// What hangs on these people and on those who were merged into them.
    private <T> Map<Id<Person>, List<T>> hanging(
            Id<Book> book,
            Collection<Id<Person>> people,
            BiFunction<Details, Collection<Id<Person>>, List<T>> read,
            Function<T, Id<Person>> of) {
        Clusters clusters = new Clusters(line(), book);
        Map<Id<Person>, Id<Person>> survivors = clusters.survivors(people);
        Map<Id<Person>, List<Id<Person>>> members = clusters.members(new HashSet<>(survivors.values()));
        Map<Id<Person>, Id<Person>> owner = new HashMap<>();
        members.forEach((survivor, all) -> all.forEach(member -> owner.put(member, survivor)));
        Map<Id<Person>, List<T>> found = read.apply(new Details(line(), book), owner.keySet()).stream()
                .collect(Collectors.groupingBy(one -> owner.getOrDefault(of.apply(one), of.apply(one))));
        Map<Id<Person>, List<T>> answer = new LinkedHashMap<>();
        survivors.forEach((person, survivor) -> {
            if (found.containsKey(survivor)) {
                answer.put(person, found.getOrDefault(survivor, List.of()));
            }
        });
        return answer;
    }

    @Override
    public Map<Id<Person>, List<Key>> keys(Id<Book> book, Collection<Id<Person>> people) {
        return new Keyring(work(), book).of(people);
    }

    @Override
    public List<Row> rows(Id<Book> book, List<Id<Person>> people) {
        return new Lists(line(), book).rows(people);
    }

    @Override
    public Map<Key, Id<Person>> whoHas(Id<Book> book, Collection<Key> keys) {
        return new Keyring(work(), book).whoHas(keys);
    }

    @Override
    public void claim(Id<Book> book, Key key, Id<Person> person) {
        new Keyring(work(), book).claim(key, person);
    }

    @Override
    public void release(Id<Book> book, Key key) {
        new Keyring(work(), book).release(key);
    }

    @Override
    public void put(Id<Book> book, Person person) {
        write(book, PersonRows.record(book, person));
    }

    @Override
    public void put(Id<Book> book, ContactPoint point) {
        write(book, new Details(line(), book).record(point));
    }

    @Override
    public void put(Id<Book> book, Position position) {
        write(book, new Details(line(), book).record(position));
    }

    @Override
    public void put(Id<Book> book, Place place) {
        write(book, new Details(line(), book).record(place));
    }

    @Override
    public void put(Id<Book> book, Milestone milestone) {
        write(book, new Details(line(), book).record(milestone));
    }

    @Override
    public void put(Id<Book> book, Remark remark) {
        write(book, new Details(line(), book).record(remark));
    }

    @Override
    public void put(Id<Book> book, CardText card) {
        write(book, new Details(line(), book).record(card));
    }

    @Override
    public void put(Id<Book> book, Paper paper) {
        write(book, new Details(line(), book).record(paper));
    }

    @Override
    public List<Paper> papers(Id<Book> book, Id<Person> person) {
        return new Details(line(), book).papers(new Clusters(line(), book).of(person));
    }

    @Override
    public void put(Id<Book> book, List<Told> told) {
        ToldRows.records(book, told).forEach(row -> write(book, row));
    }

    @Override
    public List<Told> told(Id<Book> book, Id<Person> person) {
        return ToldRows.find(line(), book, new Clusters(line(), book).of(person));
    }

    @Override
    public List<SavedView> views(Id<Book> book) {
        return line().list(
                        "select id, name, query from saved_view where book_id = ? order by name, id",
                        row -> new SavedView(row.id(), row.text(), row.text()),
                        book);
    }

    @Override
    public void put(Id<Book> book, SavedView view) {
        write(book, new SavedViewRow(book.value(), view.id().value(), view.name(), view.query()));
    }

    @Override
    public void removeView(Id<Book> book, Id<SavedView> view) {
        transactions.work().rows(book).remove(Shape.of(Tables.SAVED_VIEW), book.value(), view.value());
    }

    @Override
    public void remove(Id<Book> book, Detail kind, Id<?> id) {
        work().rows(book).remove(Details.shape(kind), book.value(), id.value());
    }

    @Override
    public Organization organization(Id<Book> book, String name) {
        String normal = Folding.organization(name);
        return line().first(
                        "select id, name, normal from organization where book_id = ? and normal = ?",
                        row -> new Organization(row.id(), row.text(), row.text()),
                        book,
                        normal)
                .orElseGet(() -> {
                    Organization made = new Organization(ids.next(), name.strip(), normal);
                    write(book, new OrganizationRow(book.value(), made.id().value(), made.name(), normal));
                    return made;
                });
    }

    @Override
    public void circle(Id<Book> book, Id<Person> person, String circle, boolean in) {
        Optional<Circle> known = line().first(
                        "select id, name from circle where book_id = ? and name = ?",
                        row -> new Circle(row.id(), row.text()),
                        book,
                        circle);
        Rows rows = work().rows(book);
        if (in) {
            Circle into = known.orElseGet(() -> {
                Circle made = new Circle(ids.next(), circle);
                rows.put(new CircleRow(book.value(), made.id.value(), circle));
                return made;
            });
            rows.put(new CircleMemberRow(book.value(), into.id.value(), person.value()));
        } else if (known.isPresent()) {
            for (Id<Person> member : new Clusters(line(), book).of(person)) {
                rows.remove(
                        Shape.of(Tables.CIRCLE_MEMBER),
                        book.value(),
                        known.get().id.value(),
                        member.value());
            }
        }
    }

    @Override
    public List<String> circles(Id<Book> book) {
        return line().list("select name from circle where book_id = ? order by name", Cursor::text, book);
    }

    @Override
    public Page list(Id<Book> book, Listing listing) {
        return new Lists(line(), book).page(listing);
    }

    @Override
    public List<Coming> coming(Id<Book> book, LocalDate from, LocalDate to, int limit) {
        return new Calendar(line(), book).coming(from, to, limit);
    }

    @Override
    public List<Person> metThrough(Id<Book> book, int limit) {
        String sql =
                "select " + PersonRows.COLUMNS + " from person p where p.book_id = ? and p.met_through_id is not null"
                        + " and p.standing = 'KEPT' order by p.since desc, p.id desc limit ?";
        return line().list(sql, PersonRows::read, book, limit);
    }

    @Override
    public Map<Standing, Integer> count(Id<Book> book) {
        Map<Standing, Integer> answer = new EnumMap<>(Standing.class);
        new Headcount(line(), book)
                .kept()
                .forEach((standing, people) -> answer.put(Standing.valueOf(standing), people));
        return answer;
    }

    @Override
    public void erase(Id<Book> book, Id<Person> id) {
        new Erasing(work(), book, new SqlShelves(transactions)).person(id);
    }
}
