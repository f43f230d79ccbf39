package wellhouse.people;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import wellhouse.kernel.Book;
import wellhouse.kernel.Change;
import wellhouse.kernel.Id;
import wellhouse.kernel.Pen;
import wellhouse.kernel.Transactions;

/// What the owner writes about people by hand. Each edit is one change, to be undone by itself.
public final class Editing {

    private final Transactions transactions;
    private final Pen pen;
    private final People people;

    public Editing(Transactions transactions, Pen pen, People people) {
        this.transactions = transactions;
        this.pen = pen;
        this.people = people;
    }

    /// New people.
    ///
    /// @param ids in the order of their names
    /// @param change for undo
    public record Added(List<Id<Person>> ids, Id<Change> change) {

        public Added {
            ids = List.copyOf(ids);
        }
    }

    /// What became of a new contact point.
    public sealed interface Pointed {

        record Added(Id<Change> change) implements Pointed {}

        /// Somebody else has it; nothing was changed.
        record Taken(Person by) implements Pointed {}
    }

    /// Adds people of whom the names are known.
    ///
    /// @param names not empty, none of them empty
    /// @param more what else is known of each
    public Added add(Book book, List<Name> names, Instant now, String by, UnaryOperator<Person> more) {
        List<Person> made = new ArrayList<>();
        for (Name name : names) {
            made.add(more.apply(Person.named(pen.next(), name, Standing.KEPT, now)));
        }
        List<String> about =
                List.of(String.join(", ", names.stream().map(Name::shown).toList()));
        Id<Change> change = pen.write(
                book.id(), by, "change.person.added", about, () -> made.forEach(one -> people.put(book.id(), one)));
        return new Added(made.stream().map(Person::id).toList(), change);
    }

    /// Replaces what is written of one person.
    ///
    /// @param changed with the id of a person of this book
    /// @param what a message key, see [Change#what()]
    public Id<Change> put(Book book, Person changed, String what, String by) {
        return write(book, changed, what, by, () -> people.put(book.id(), changed));
    }

    /// Changes several people at once; those who do not exist are left out.
    ///
    /// @param what a message key that speaks of a number, see [Change#what()]
    public Id<Change> each(Book book, Collection<Id<Person>> ids, UnaryOperator<Person> edit, String what, String by) {
        List<Person> found = transactions.read(() -> people.find(book.id(), ids));
        return pen.write(
                book.id(),
                by,
                what,
                List.of(Integer.toString(found.size())),
                () -> found.forEach(one -> people.put(book.id(), edit.apply(one))));
    }

    /// Puts several people into a circle.
    public Id<Change> circle(Book book, Collection<Id<Person>> ids, String circle, String by) {
        List<String> about = List.of(Integer.toString(ids.size()), circle);
        return pen.write(
                book.id(),
                by,
                "change.people.circle",
                about,
                () -> ids.forEach(id -> people.circle(book.id(), id, circle, true)));
    }

    /// Adds a contact point, and claims its key so that the person is known by it.
    public Pointed addPoint(Book book, Person person, ContactPoint.Kind kind, String value, String label, String by) {
        Optional<Key> key = Keys.of(kind, value, book.country());
        Optional<Person> other = transactions.read(() -> key.flatMap(wanted -> Optional.ofNullable(
                        people.whoHas(book.id(), List.of(wanted)).get(wanted)))
                .filter(id -> !id.equals(person.id()))
                .flatMap(id -> people.find(book.id(), id)));
        if (other.isPresent()) {
            return new Pointed.Taken(other.get());
        }
        String normal = Keys.normal(kind, value, book.country());
        ContactPoint point = new ContactPoint(pen.next(), person.id(), kind, value, normal, label, false);
        return new Pointed.Added(write(book, person, "change.person.point", by, () -> {
            people.put(book.id(), point);
            key.ifPresent(wanted -> people.claim(book.id(), wanted, person.id()));
        }));
    }

    /// Takes a contact point away and lets go of its key.
    public Id<Change> removePoint(Book book, Person person, ContactPoint point, String by) {
        return write(book, person, "change.person.point-removed", by, () -> {
            people.remove(book.id(), People.Detail.CONTACT_POINT, point.id());
            Keys.of(point.kind(), point.value(), book.country())
                    .filter(key -> person.id()
                            .equals(people.whoHas(book.id(), List.of(key)).get(key)))
                    .ifPresent(key -> people.release(book.id(), key));
        });
    }

    /// Says that somebody works somewhere.
    ///
    /// @param organization its name; not empty
    public Id<Change> addPosition(Book book, Person person, String organization, String title, String by) {
        return write(book, person, "change.person.position", by, () -> {
            Organization where = people.organization(book.id(), organization);
            people.put(
                    book.id(),
                    new Position(
                            pen.next(),
                            person.id(),
                            where.id(),
                            organization,
                            title,
                            "",
                            Optional.empty(),
                            Optional.empty()));
        });
    }

    /// Writes something down about a person.
    public Id<Change> remark(Book book, Person person, Remark.Kind kind, String text, Instant now, String by) {
        Remark remark = new Remark(pen.next(), person.id(), kind, text, now, "hand");
        return write(book, person, "change.person.remark", by, () -> people.put(book.id(), remark));
    }

    /// Takes away one row that hangs on a person, other than a contact point.
    public Id<Change> remove(Book book, Person person, People.Detail kind, Id<?> id, String by) {
        return write(book, person, "change.person.detail-removed", by, () -> people.remove(book.id(), kind, id));
    }

    /// Removes a person and everything that hangs on them.
    public Id<Change> erase(Book book, Person person, String by) {
        return write(book, person, "change.person.erased", by, () -> people.erase(book.id(), person.id()));
    }

    /// Any small edit of one person's rows, as one change.
    public Id<Change> write(Book book, Person person, String what, String by, Runnable work) {
        return pen.write(book.id(), by, what, List.of(person.called()), work);
    }
}
