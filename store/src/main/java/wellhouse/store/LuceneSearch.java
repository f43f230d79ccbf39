package wellhouse.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import wellhouse.kernel.Book;
import wellhouse.kernel.Id;
import wellhouse.people.Name;
import wellhouse.people.Person;
import wellhouse.people.Search;
import wellhouse.store.search.Entry;
import wellhouse.store.search.Entry.Field;
import wellhouse.store.search.PeopleIndex;
import wellhouse.store.search.PeopleIndex.Found;

/// Searches the text index, after it has followed the book to where the transaction stands.
final class LuceneSearch implements Search {

    private static final int SNIPPET = 120;

    private record Changed(Id<Person> person, String standing, long seq) {}

    private final SqlTransactions transactions;
    private final Supplier<PeopleIndex> opening;

    LuceneSearch(SqlTransactions transactions, Supplier<PeopleIndex> opening) {
        this.transactions = transactions;
        this.opening = opening;
    }

    @Override
    public List<Hit> find(Id<Book> book, String words, int limit) {
        follow(book);
        String asked = words.substring(0, Math.min(MOST, words.length()));
        List<Found> found = opening.get().find(book.value(), asked, limit);
        Map<Id<Person>, Long> days = found.size() < 2 ? Map.of() : days(book, found);
        return found.stream()
                .map(LuceneSearch::hit)
                .sorted(Comparator.comparingLong((Hit hit) -> Math.round(hit.score() * -100))
                        .thenComparingLong(hit -> -days.getOrDefault(hit.person(), 0L)))
                .toList();
    }

    /// On how many days there was contact with each: of two who may be meant as well, the closer one comes first.
    private Map<Id<Person>, Long> days(Id<Book> book, List<Found> found) {
        Map<Id<Person>, Long> days = new HashMap<>();
        In.list(
                transactions.work().line(),
                "select person_id, days from tally where book_id = ? and person_id in (*)",
                row -> days.put(row.id(), row.number()),
                found.stream().map(one -> new Id<Person>(one.person())).toList(),
                book);
        return days;
    }

    /// Brings the index to where the book is. Cost: one look at the book, where nothing changed.
    void follow(Id<Book> book) {
        Line line = transactions.work().line();
        PeopleIndex index = opening.get();
        Following.follow(line, book, index, (mark, now, gone) -> read(line, book, index, mark, now, gone));
    }

    private static void read(Line line, Id<Book> book, PeopleIndex index, long mark, long now, List<UUID> gone) {
        List<Changed> changed = line.list(
                "select person_id, standing, changed from tally where book_id = ? and changed > ? order by changed",
                row -> new Changed(row.id(), row.text(), row.number()),
                book,
                mark);
        List<UUID> hidden = new ArrayList<>();
        List<Id<Person>> shown = new ArrayList<>();
        for (Changed one : changed) {
            if (one.standing.equals("KEPT") || one.standing.equals("WAITING")) {
                shown.add(one.person);
            } else if (mark > 0) {
                hidden.add(one.person.value());
            }
        }
        for (int from = 0; from < shown.size(); from += Following.TOGETHER) {
            List<Id<Person>> some = shown.subList(from, Math.min(shown.size(), from + Following.TOGETHER));
            index.replace(book.value(), entries(line, book, some), List.of(), mark);
        }
        index.replace(book.value(), List.of(), hidden, mark);
        index.erase(book.value(), gone, now);
    }

    /// What is to be indexed of some people.
    static List<Entry> entries(Line line, Id<Book> book, Collection<Id<Person>> people) {
        Map<Id<Person>, List<Id<Person>>> members = new Clusters(line, book).members(people);
        Map<Id<Person>, Id<Person>> owner = new HashMap<>();
        members.forEach((survivor, all) -> all.forEach(member -> owner.put(member, survivor)));
        Map<Id<Person>, Map<Field, List<String>>> texts = new HashMap<>();
        record Text(Id<Person> person, Field field, String text) {}
        List<Text> all = new ArrayList<>();
        Collection<Id<Person>> ids = owner.keySet();
        for (Person person : PersonRows.find(line, book, ids)) {
            Name name = person.name();
            Stream.of(name.shown(), name.given() + " " + name.middle() + " " + name.family(), name.nickname())
                    .map(String::strip)
                    .filter(part -> !part.isEmpty())
                    .distinct()
                    .forEach(part -> all.add(new Text(person.id(), Field.NAME, part)));
            all.add(new Text(
                    person.id(),
                    Field.NOTE,
                    person.met().where() + " " + person.met().impression()));
        }
        Details details = new Details(line, book);
        details.points(ids).forEach(point -> all.add(new Text(point.person(), Field.MAIL, point.value())));
        details.positions(ids).forEach(position -> {
            all.add(new Text(position.person(), Field.ORGANIZATION, position.organizationName()));
            all.add(new Text(position.person(), Field.TITLE, position.title() + " " + position.function()));
        });
        details.places(ids)
                .forEach(place -> all.add(new Text(
                        place.person(), Field.PLACE, place.city() + " " + place.region() + " " + place.country())));
        details.remarks(ids).forEach(remark -> all.add(new Text(remark.person(), Field.NOTE, remark.text())));
        for (Field field : List.of(Field.NEED, Field.OFFER)) {
            all.addAll(In.list(
                    line,
                    "select person_id, what from " + field.key() + " where book_id = ? and person_id in (*)",
                    row -> new Text(row.id(), field, row.text()),
                    ids,
                    book));
        }
        all.stream()
                .filter(text -> !text.text.isBlank())
                .forEach(text -> texts.computeIfAbsent(
                                owner.getOrDefault(text.person, text.person), any -> new EnumMap<>(Field.class))
                        .computeIfAbsent(text.field, any -> new ArrayList<>())
                        .add(text.text.strip()));
        return people.stream()
                .map(person -> new Entry(book.value(), person.value(), texts.getOrDefault(person, Map.of())))
                .toList();
    }

    private static Hit hit(Found found) {
        return new Hit(new Id<>(found.person()), -found.price(), found.field().key(), snippet(found.text()));
    }

    private static String snippet(String text) {
        return text.length() <= SNIPPET ? text : text.substring(0, SNIPPET) + "…";
    }
}
