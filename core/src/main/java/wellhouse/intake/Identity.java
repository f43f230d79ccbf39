package wellhouse.intake;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import wellhouse.kernel.Book;
import wellhouse.kernel.Id;
import wellhouse.people.Key;
import wellhouse.people.Organization;
import wellhouse.people.People;
import wellhouse.people.Person;
import wellhouse.people.Standing;

/// Who has which key and which organization has which name, for the length of one batch: what the store knows and what
/// the batch itself has added.
final class Identity {

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final Id<Book> book;
    private final People people;
    private final Map<Key, Id<Person>> byKey = new HashMap<>();
    private final Map<Id<Person>, Person> byId = new HashMap<>();
    private final Map<String, Organization> organizations = new HashMap<>();

    Identity(Id<Book> book, People people) {
        this.book = book;
        this.people = people;
    }

    /// Looks these keys up in one go. A UID may be the id of somebody here, who once left this book in a table.
    void load(Collection<Key> keys) {
        Map<Key, Id<Person>> found = new HashMap<>(ids(keys));
        found.putAll(people.whoHas(book, keys));
        byKey.putAll(found);
        Set<Id<Person>> missing = new HashSet<>(found.values());
        missing.removeAll(byId.keySet());
        people.find(book, missing).forEach(person -> byId.put(person.id(), person));
    }

    private Map<Key, Id<Person>> ids(Collection<Key> keys) {
        Map<Id<Person>, Key> written = new HashMap<>();
        for (Key key : keys) {
            if (key.kind() == Key.Kind.UID && ID.matcher(key.normal()).matches()) {
                written.put(new Id<>(UUID.fromString(key.normal())), key);
            }
        }
        Map<Key, Id<Person>> found = new HashMap<>();
        people.find(book, written.keySet()).stream()
                .filter(person -> person.standing() != Standing.MERGED)
                .forEach(person -> found.put(Objects.requireNonNull(written.get(person.id())), person.id()));
        return found;
    }

    Optional<Person> who(Key key) {
        return Optional.ofNullable(byKey.get(key)).map(byId::get);
    }

    /// Writes a person and remembers them.
    void put(Person person) {
        people.put(book, person);
        byId.put(person.id(), person);
    }

    /// The organization of this name, made if there is none.
    Organization organization(String name) {
        return organizations.computeIfAbsent(name, any -> people.organization(book, any));
    }

    /// Notes a key as this person's, unless somebody has it.
    void claim(Key key, Id<Person> person) {
        if (byKey.putIfAbsent(key, person) == null) {
            people.claim(book, key, person);
        }
    }
}
