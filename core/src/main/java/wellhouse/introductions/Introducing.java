package wellhouse.introductions;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import wellhouse.exchange.Exchange;
import wellhouse.exchange.Help;
import wellhouse.exchange.Need;
import wellhouse.exchange.Sensitivity;
import wellhouse.exchange.match.Matches;
import wellhouse.introductions.Introduction.Kind;
import wellhouse.introductions.Introduction.Status;
import wellhouse.kernel.Book;
import wellhouse.kernel.Change;
import wellhouse.kernel.Id;
import wellhouse.kernel.Pen;
import wellhouse.kernel.Transactions;
import wellhouse.people.Names;
import wellhouse.people.People;
import wellhouse.people.Person;
import wellhouse.ties.Acquaintances;
import wellhouse.ties.Relation;

/// What the owner does about introductions. Each step is one change, to be undone by itself.
public final class Introducing {

    private final Transactions transactions;
    private final Pen pen;
    private final People people;
    private final Introductions introductions;
    private final Acquaintances acquaintances;
    private final Exchange exchange;
    private final Matches matches;

    public Introducing(
            Transactions transactions,
            Pen pen,
            People people,
            Introductions introductions,
            Acquaintances acquaintances,
            Exchange exchange,
            Matches matches) {
        this.transactions = transactions;
        this.pen = pen;
        this.people = people;
        this.introductions = introductions;
        this.acquaintances = acquaintances;
        this.exchange = exchange;
        this.matches = matches;
    }

    /// What became of a step.
    public sealed interface Outcome {

        /// It was taken.
        record Done(Id<Change> change, Id<Introduction> introduction) implements Outcome {}

        /// One of the two is private, or the first is never to be asked for anything, or the need stays between its
        /// person and the owner.
        record Closed() implements Outcome {}

        /// The owner keeps the two apart.
        record Apart() implements Outcome {}

        /// The reason names one of the two, who would so be known before both agreed.
        record Named() implements Outcome {}

        /// The two have been brought together, or are being.
        record Already(Id<Introduction> introduction) implements Outcome {}

        /// It stands elsewhere already, as after a second click.
        record Stale() implements Outcome {}
    }

    /// A thought of the owner.
    ///
    /// @param why what it would be good for, without a name
    /// @param need what it would meet; must be of one of the two
    /// @param mayName whether the owner wants the reason to name somebody all the same
    public record Thought(Kind kind, Person first, Person second, String why, Optional<Need> need, boolean mayName) {

        /// Masked: the kind only.
        @Override
        public String toString() {
            return "Thought[" + kind + "]";
        }
    }

    /// Begins with a thought.
    ///
    /// @param by who does it, as in [Change#by()]
    public Outcome propose(Book book, Thought thought, LocalDate today, String by) {
        Person first = thought.first();
        Person second = thought.second();
        Optional<Outcome> barred = transactions.read(() -> barred(book, thought.kind(), first, second));
        if (barred.isPresent()) {
            return barred.get();
        }
        if (thought.need()
                .filter(need -> need.sensitivity() == Sensitivity.PRIVATE)
                .isPresent()) {
            return new Outcome.Closed();
        }
        Optional<Introduction> known = transactions.read(() -> between(book, thought.kind(), first, second)).stream()
                .filter(one -> one.status() != Status.DECLINED)
                .findFirst();
        if (known.isPresent()) {
            return new Outcome.Already(known.get().id());
        }
        if (thought.kind() == Kind.BY_ME && !thought.mayName() && names(thought.why(), first, second)) {
            return new Outcome.Named();
        }
        Introduction made = new Introduction(
                pen.next(),
                thought.kind(),
                first.id(),
                second.id(),
                thought.why(),
                Status.PROPOSED,
                today,
                today,
                "",
                thought.need().map(Need::id));
        Id<Change> change = pen.write(
                book.id(),
                by,
                "change.introduction.proposed",
                about(first, second),
                () -> introductions.put(book.id(), made));
        return new Outcome.Done(change, made.id());
    }

    private List<Introduction> between(Book book, Kind kind, Person one, Person other) {
        return introductions.of(book.id(), one.id()).stream()
                .filter(known -> known.kind() == kind)
                .filter(known ->
                        known.first().equals(other.id()) || known.second().equals(other.id()))
                .toList();
    }

    private Optional<Outcome> barred(Book book, Kind kind, Person first, Person second) {
        if (first.keeping().secret()
                || second.keeping().secret()
                || kind == Kind.TO_ME && first.keeping().neverAsk()) {
            return Optional.of(new Outcome.Closed());
        }
        return matches.apartFrom(book.id(), first.id()).contains(second.id())
                ? Optional.of(new Outcome.Apart())
                : Optional.empty();
    }

    /// Whether a text has a word of three letters or more in common with one of the names.
    private static boolean names(String why, Person first, Person second) {
        Set<String> words = words(why);
        return Stream.of(first, second)
                .flatMap(person ->
                        words(person.name().shown() + " " + person.name().nickname()).stream())
                .anyMatch(word -> word.length() > 2 && words.contains(word));
    }

    private static Set<String> words(String text) {
        return Stream.of(Names.fold(text).split(" ", -1)).collect(Collectors.toSet());
    }

    /// Takes the next step. Bringing two people together is a gift, and being introduced is a receipt: it stands in
    /// the ledger from then on, and is thanked for in the last step.
    ///
    /// @param came what came of it, in the owner's words; may be empty
    public Outcome move(Book book, Id<Introduction> id, Status to, String came, LocalDate today, String by) {
        Optional<Introduction> found = transactions.read(() -> introductions.find(book.id(), id));
        if (found.isEmpty() || !found.get().status().next().contains(to)) {
            return new Outcome.Stale();
        }
        Introduction before = found.get();
        Optional<Person> first = transactions.read(() -> people.find(book.id(), before.first()));
        Optional<Person> second = transactions.read(() -> people.find(book.id(), before.second()));
        if (first.isEmpty() || second.isEmpty()) {
            return new Outcome.Stale();
        }
        boolean reveals =
                Set.of(Status.ASKED_FIRST, Status.ASKED_SECOND, Status.MADE).contains(to);
        Optional<Outcome> barred = reveals
                ? transactions.read(() -> barred(book, before.kind(), first.get(), second.get()))
                : Optional.empty();
        if (barred.isPresent()) {
            return barred.get();
        }
        Introduction moved = before.moved(to, today, came.isEmpty() ? before.outcome() : came);
        Id<Change> change = pen.write(
                book.id(),
                by,
                "change.introduction." + to.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                about(first.get(), second.get()),
                () -> {
                    introductions.put(book.id(), moved);
                    if (to == Status.MADE) {
                        made(book, moved, first.get(), second.get(), today);
                    } else if (to == Status.THANKED) {
                        helpOf(book, moved)
                                .ifPresent(help -> exchange.put(book.id(), help.withThanked(Optional.of(today))));
                    }
                });
        return new Outcome.Done(change, id);
    }

    /// Notes within a change that the owner brought two people together, as if all steps had been taken.
    /// One that was on its way has got there; one that was made before stays as it is.
    ///
    /// @param first to whom it is a gift
    /// @param why in the owner's words, 1 to 500 characters
    /// @return whether it is an introduction now; not where they are kept apart or one of them is private
    public boolean noteMade(Book book, Person first, Person second, String why, LocalDate on) {
        if (first.id().equals(second.id())
                || barred(book, Kind.BY_ME, first, second).isPresent()) {
            return false;
        }
        Optional<Introduction> known = between(book, Kind.BY_ME, first, second).stream()
                .filter(one -> one.status() != Status.DECLINED)
                .findFirst();
        if (known.filter(one -> one.status().bothAgreed() && one.status() != Status.AGREED)
                .isPresent()) {
            return true;
        }
        Introduction made = known.map(one -> one.madeAtOnce(on))
                .orElseGet(() -> new Introduction(
                        pen.next(), Kind.BY_ME, first.id(), second.id(), why, Status.MADE, on, on, ""));
        boolean turned = made.first().equals(second.id());
        introductions.put(book.id(), made);
        made(book, made, turned ? second : first, turned ? first : second, on);
        return true;
    }

    /// Writes the act of help; two who were brought together know each other, and their need is in other hands.
    private void made(Book book, Introduction made, Person first, Person second, LocalDate today) {
        Optional<Need> need = made.need().flatMap(id -> exchange.need(book.id(), id));
        boolean mine = made.kind() == Kind.BY_ME;
        boolean forSecond =
                mine && need.filter(one -> one.person().equals(second.id())).isPresent();
        Person helped = forSecond ? second : first;
        Person other = forSecond ? first : second;
        exchange.put(
                book.id(),
                new Help(
                                pen.next(),
                                helped.id(),
                                mine,
                                Help.Currency.INTRODUCTION,
                                other.name().shown(),
                                today,
                                0)
                        .because(new Help.Cause(
                                Help.Cause.Kind.INTRODUCTION, made.id().value())));
        if (mine) {
            need.filter(one -> one.status() == Need.Status.OPEN)
                    .ifPresent(one -> exchange.put(book.id(), one.withStatus(Need.Status.HANDED_ON)));
            acquaintances.put(
                    book.id(),
                    new Relation(pen.next(), helped.id(), other.id(), Relation.Kind.INTRODUCED_BY, made.why()));
        }
    }

    /// The act of help that an introduction was, as the ledger has it; empty before it was made.
    public Optional<Help> helpOf(Book book, Introduction introduction) {
        return Stream.of(introduction.first(), introduction.second())
                .flatMap(person -> exchange.help(book.id(), person).stream())
                .filter(help -> help.cause()
                        .filter(cause -> cause.kind() == Help.Cause.Kind.INTRODUCTION
                                && cause.id().equals(introduction.id().value()))
                        .isPresent())
                .findFirst();
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
