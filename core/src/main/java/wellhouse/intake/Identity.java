package wellhouse.intake;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import wellhouse.kernel.Book;
import wellhouse.kernel.Id;
import wellhouse.people.Key;
import wellhouse.people.People;
import wellhouse.people.Person;

/// Who has which key, for the length of one batch: what the store knows and what the batch itself has added.
final class Identity {

    private final Id<Book> book;
    private final People people;
    private final Map<Key, Id<Person>> byKey = new HashMap<>();
    private final Map<Id<Person>, Person> byId = new HashMap<>();

    Identity(Id<Book> book, People people) {
        this.book = book;
        this.people = people;
    }

    /// Looks these keys up in one go.
    void load(Collection<Key> keys) {
        Map<Key, Id<Person>> found = people.whoHas(book, keys);
        byKey.putAll(found);
        Set<Id<Person>> missing = new HashSet<>(found.values());
        missing.removeAll(byId.keySet());
        people.find(book, missing).forEach(person -> byId.put(person.id(), person));
    }

    Optional<Person> who(Key key) {
        return Optional.ofNullable(byKey.get(key)).map(byId::get);
    }

    /// Writes a person and remembers them.
    void put(Person person) {
        people.put(book, person);
        byId.put(person.id(), person);
    }

    /// Notes a key as this person's, unless somebody has it.
    void claim(Key key, Id<Person> person) {
        if (byKey.putIfAbsent(key, person) == null) {
            people.claim(book, key, person);
        }
    }
}
