package wellhouse.testkit;

import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import wellhouse.accounts.Account;
import wellhouse.kernel.Book;
import wellhouse.kernel.Change;
import wellhouse.kernel.Id;
import wellhouse.kernel.Ids;
import wellhouse.people.Name;
import wellhouse.people.Person;
import wellhouse.people.Standing;
import wellhouse.timeline.Interaction;
import wellhouse.timeline.Interaction.Direction;
import wellhouse.timeline.Interaction.Kind;

/// Where a test sits: one book in a store, and short ways to write in it.
public final class Desk {

    private final Ports ports;
    private final Ids ids;
    private final Book book;

    private Desk(Ports ports, Ids ids, Book book) {
        this.ports = ports;
        this.ids = ids;
        this.book = book;
    }

    /// A new account with an empty book.
    ///
    /// @param seed makes the ids of one desk differ from another's
    public static Desk in(Ports ports, InstantSource clock, long seed) {
        Ids ids = new Ids(clock, new SplittableRandom(seed));
        Account account = new Account(ids.next(), "Ada", ids.next(), Optional.empty(), clock.instant());
        Change change = new Change(ids.next(), account.book(), "test", "change.account.new", List.of());
        ports.transactions().write(change, () -> ports.accounts().put(account));
        return new Desk(
                ports, ids, ports.transactions().read(() -> ports.accounts().book(account.book())));
    }

    public Id<Book> book() {
        return book.id();
    }

    public Book whole() {
        return book;
    }

    public <T> Id<T> id() {
        return ids.next();
    }

    public Change change() {
        return new Change(ids.next(), book.id(), "test", "change.test", List.of("it"));
    }

    /// Runs one change.
    ///
    /// @return its id, for undo
    public Id<Change> write(Runnable work) {
        Change change = change();
        ports.transactions().write(change, work);
        return change.id();
    }

    public <T> T read(Supplier<T> work) {
        return ports.transactions().read(work);
    }

    /// A new person, not yet put anywhere.
    public Person person(String name, Standing standing) {
        return Person.named(ids.next(), Name.shown(name), standing, Instant.parse("2026-01-01T00:00:00Z"));
    }

    /// A new kept person, put into the book by a change of its own.
    public Person kept(String name) {
        Person person = person(name, Standing.KEPT);
        write(() -> ports.people().put(book.id(), person));
        return person;
    }

    /// Something between the owner and people, not yet put anywhere.
    public Interaction interaction(Kind kind, String at, Direction direction, Person... people) {
        Instant when = Instant.parse(at);
        Set<Id<Person>> who = new HashSet<>();
        for (Person person : people) {
            who.add(person.id());
        }
        return new Interaction(
                Ids.of(when, this.<Interaction>id().toString()),
                when,
                kind,
                direction,
                who,
                Set.of(),
                who.size() + 1,
                "Subject",
                "",
                "mail");
    }

    /// A message with one person, put into the book by a change of its own.
    public Interaction message(Person person, String at, Direction direction) {
        Interaction message = interaction(Kind.MESSAGE, at, direction, person);
        write(() -> ports.timeline().append(book, List.of(message)));
        return message;
    }
}
