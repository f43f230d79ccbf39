package wellhouse.introductions;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import wellhouse.introductions.Introduction.Kind;
import wellhouse.introductions.Introduction.Status;
import wellhouse.kernel.Book;
import wellhouse.kernel.Change;
import wellhouse.kernel.Id;
import wellhouse.kernel.Pen;
import wellhouse.kernel.Transactions;
import wellhouse.people.People;
import wellhouse.people.Person;

/// What the owner does about introductions. Each step is one change, to be undone by itself.
public final class Introducing {

    private final Transactions transactions;
    private final Pen pen;
    private final People people;
    private final Introductions introductions;

    public Introducing(Transactions transactions, Pen pen, People people, Introductions introductions) {
        this.transactions = transactions;
        this.pen = pen;
        this.people = people;
        this.introductions = introductions;
    }

    /// What became of a step.
    public sealed interface Outcome {

        /// It was taken.
        record Done(Id<Change> change, Id<Introduction> introduction) implements Outcome {}

        /// One of the two is private, or the first is never to be asked for anything.
        record Closed() implements Outcome {}

        /// The two have been brought together, or are being.
        record Already(Id<Introduction> introduction) implements Outcome {}

        /// It stands elsewhere already, as after a second click.
        record Stale() implements Outcome {}
    }

    /// Begins with a thought.
    ///
    /// @param why what it would be good for, without a name
    /// @param by who does it, as in [Change#by()]
    public Outcome propose(Book book, Kind kind, Person first, Person second, String why, LocalDate today, String by) {
        boolean asked = kind == Kind.TO_ME && first.keeping().neverAsk();
        if (asked || first.keeping().secret() || second.keeping().secret()) {
            return new Outcome.Closed();
        }
        Optional<Introduction> known = transactions.read(() -> introductions.of(book.id(), first.id())).stream()
                .filter(one -> one.status() != Status.DECLINED && one.kind() == kind)
                .filter(one -> one.first().equals(second.id()) || one.second().equals(second.id()))
                .findFirst();
        if (known.isPresent()) {
            return new Outcome.Already(known.get().id());
        }
        Introduction made =
                new Introduction(pen.next(), kind, first.id(), second.id(), why, Status.PROPOSED, today, today, "");
        Id<Change> change = pen.write(
                book.id(),
                by,
                "change.introduction.proposed",
                about(first, second),
                () -> introductions.put(book.id(), made));
        return new Outcome.Done(change, made.id());
    }

    /// Takes the next step.
    ///
    /// @param came what came of it, in the owner's words; may be empty
    public Outcome move(Book book, Id<Introduction> id, Status to, String came, LocalDate today, String by) {
        Optional<Introduction> found = transactions.read(() -> introductions.find(book.id(), id));
        if (found.isEmpty() || !found.get().status().next().contains(to)) {
            return new Outcome.Stale();
        }
        Introduction moved =
                found.get().moved(to, today, came.isEmpty() ? found.get().outcome() : came);
        List<String> about = about(name(book, moved.first()), name(book, moved.second()));
        Id<Change> change = pen.write(
                book.id(),
                by,
                "change.introduction." + to.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                about,
                () -> introductions.put(book.id(), moved));
        return new Outcome.Done(change, id);
    }

    /// Drops it altogether.
    public Id<Change> drop(Book book, Introduction introduction, String by) {
        List<String> about = about(name(book, introduction.first()), name(book, introduction.second()));
        return pen.write(
                book.id(),
                by,
                "change.introduction.dropped",
                about,
                () -> introductions.remove(book.id(), introduction.id()));
    }

    private String name(Book book, Id<Person> id) {
        return transactions
                .read(() -> people.find(book.id(), id))
                .map(person -> person.name().shown())
                .orElse("");
    }

    private static List<String> about(Person first, Person second) {
        return about(first.name().shown(), second.name().shown());
    }

    private static List<String> about(String first, String second) {
        return List.of(first, second);
    }
}
