package wellhouse.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import wellhouse.kernel.Book;
import wellhouse.kernel.Id;
import wellhouse.people.Key;
import wellhouse.people.Person;
import wellhouse.store.schema.Tables;

/// What people are known by.
final class Keyring {

    private static final Shape KEY = Shape.of(Tables.PERSON_KEY);

    private record Held(Key key, Id<Person> person) {}

    private final Work work;
    private final Line line;
    private final Id<Book> book;
    private final Clusters clusters;

    Keyring(Work work, Id<Book> book) {
        this.work = work;
        this.line = work.line();
        this.book = book;
        this.clusters = new Clusters(line, book);
    }

    Map<Key, Id<Person>> whoHas(Collection<Key> keys) {
        Map<Key.Kind, List<String>> asked = keys.stream()
                .collect(Collectors.groupingBy(Key::kind, Collectors.mapping(Key::normal, Collectors.toList())));
        List<Held> held = new ArrayList<>();
        asked.forEach((kind, normals) -> held.addAll(In.list(
                line,
                "select normal, person_id from person_key where book_id = ? and kind = ? and normal in (*)",
                row -> new Held(new Key(kind, row.text()), row.id()),
                normals,
                book,
                kind)));
        Map<Id<Person>, Id<Person>> survivors =
                clusters.survivors(held.stream().map(Held::person).collect(Collectors.toSet()));
        Map<Key, Id<Person>> answer = new HashMap<>();
        held.forEach(one -> answer.put(one.key, survivors.getOrDefault(one.person, one.person)));
        return answer;
    }

    /// What somebody is known by, without those who are part of them.
    List<Key> held(Id<Person> person) {
        return line.list(
                "select kind, normal from person_key where book_id = ? and person_id = ? order by kind, normal",
                row -> new Key(row.name(Key.Kind.class), row.text()),
                book,
                person);
    }

    /// What everybody in each cluster is known by.
    Map<Id<Person>, List<Key>> of(Collection<Id<Person>> people) {
        Map<Id<Person>, Id<Person>> survivors = clusters.survivors(people);
        Map<Id<Person>, List<Id<Person>>> members = clusters.members(new HashSet<>(survivors.values()));
        Map<Id<Person>, List<Key>> held = In.list(
                        line,
                        "select kind, normal, person_id from person_key where book_id = ? and person_id in (*)"
                                + " order by kind, normal",
                        row -> new Held(new Key(row.name(Key.Kind.class), row.text()), row.id()),
                        members.values().stream().flatMap(List::stream).toList(),
                        book)
                .stream()
                .collect(Collectors.groupingBy(Held::person, Collectors.mapping(Held::key, Collectors.toList())));
        Map<Id<Person>, List<Key>> answer = new HashMap<>();
        survivors.forEach((person, survivor) -> {
            List<Key> all = members.getOrDefault(survivor, List.of()).stream()
                    .flatMap(member -> held.getOrDefault(member, List.of()).stream())
                    .toList();
            if (!all.isEmpty()) {
                answer.put(person, all);
            }
        });
        return answer;
    }

    void claim(Key key, Id<Person> person) {
        Object[] row = {book.value(), key.kind().name(), key.normal(), person.value()};
        if (work.rows(book).putIfNew(KEY, row)) {
            return;
        }
        Id<Person> holder = line.first(
                        "select person_id from person_key where book_id = ? and kind = ? and normal = ?",
                        Cursor::<Person>id,
                        book,
                        key.kind(),
                        key.normal())
                .orElseThrow();
        if (!holder.equals(person) && !clusters.survivor(holder).equals(clusters.survivor(person))) {
            throw new IllegalStateException("somebody else is known by this key");
        }
    }

    void release(Key key) {
        work.rows(book).remove(KEY, book.value(), key.kind().name(), key.normal());
    }
}
