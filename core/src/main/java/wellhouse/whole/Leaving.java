package wellhouse.whole;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import wellhouse.accounts.Account;
import wellhouse.intake.Doubles;
import wellhouse.kernel.Book;
import wellhouse.kernel.Id;
import wellhouse.people.Listing;
import wellhouse.people.Page;
import wellhouse.people.Paper;
import wellhouse.people.Person;
import wellhouse.people.Profile;
import wellhouse.people.Row;
import wellhouse.people.Standing;
import wellhouse.timeline.Interaction;

/// Gives every fact of a book. To be run in one transaction, so that they are of one moment.
///
/// People who were merged leave each as they are, and then that they were merged. Of answers to suggestions the newest
/// thousand leave.
public final class Leaving {

    private static final int PAGE = 500;
    private static final int ANSWERS = 1_000;
    private static final int INTERACTIONS = 1_000;
    private static final LocalDate BEFORE_ALL = LocalDate.of(1970, 1, 1);
    private static final Instant AFTER_ALL = Instant.parse("9999-01-01T00:00:00Z");
    private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");

    private final Shelves shelves;

    public Leaving(Shelves shelves) {
        this.shelves = shelves;
    }

    /// All facts, in the order of [Fact].
    ///
    /// Cost: linear in the book; memory holds the ids of its people.
    public void each(Book book, Consumer<Fact> taker) {
        owner(book, taker);
        List<Id<Person>> people = people(book, id -> person(book, id, taker));
        shelves.doubles().apart(book.id()).forEach(apart -> taker.accept(new Fact.OfApart(apart)));
        for (Id<Person> person : people) {
            shelves.acquaintances().relations(book.id(), person).stream()
                    .filter(relation -> relation.one().equals(person))
                    .forEach(relation -> taker.accept(new Fact.OfRelation(relation)));
        }
        for (Id<Person> person : people) {
            shelves.introductions().of(book.id(), person).stream()
                    .filter(introduction -> introduction.first().equals(person))
                    .forEach(introduction -> taker.accept(new Fact.OfIntroduction(introduction)));
        }
        people.forEach(person ->
                shelves.exchange().needs(book.id(), person).forEach(need -> taker.accept(new Fact.OfNeed(need))));
        people.forEach(person ->
                shelves.exchange().offers(book.id(), person).forEach(offer -> taker.accept(new Fact.OfOffer(offer))));
        people.forEach(person -> shelves.exchange()
                .promises(book.id(), person)
                .forEach(promise -> taker.accept(new Fact.OfPromise(promise))));
        people.forEach(person ->
                shelves.exchange().help(book.id(), person).forEach(help -> taker.accept(new Fact.OfHelp(help))));
        shelves.exchange().ownLines(book.id()).forEach(line -> taker.accept(new Fact.OfOwnLine(line)));
        shelves.asks().all(book.id()).forEach(ask -> taker.accept(new Fact.OfAsk(ask)));
        taker.accept(new Fact.OfReading(shelves.readings().all(book.id())));
        taker.accept(new Fact.OfRenown(shelves.renown().all(book.id())));
        taker.accept(new Fact.OfRules(
                shelves.exchange().giving(book.id()),
                shelves.exchange().supportTimes(book.id()),
                shelves.matches().barriers(book.id())));
        shelves.answers()
                .since(book.id(), BEFORE_ALL, ANSWERS)
                .forEach(answered -> taker.accept(new Fact.OfAnswer(answered)));
        interactions(book, taker);
    }

    /// Every person with what hangs on them and on those who are part of them, by standing and name.
    public void eachPerson(Book book, Consumer<Profile> taker) {
        people(book, id -> shelves.people().profile(book.id(), id).ifPresent(taker));
    }

    private void owner(Book book, Consumer<Fact> taker) {
        String name = shelves.accounts().all().stream()
                .filter(account -> account.book().equals(book.id()))
                .findFirst()
                .map(Account::name)
                .orElse("");
        taker.accept(new Fact.OfOwner(name, shelves.accounts().settings(book.id())));
        shelves.accounts().ownAddresses(book.id()).forEach(address -> taker.accept(new Fact.OfOwnAddress(address)));
        shelves.accounts().pauses(book.id()).forEach(pause -> taker.accept(new Fact.OfPause(pause)));
        taker.accept(new Fact.OfRhythms(shelves.ties().rhythms(book.id())));
        shelves.career().all(book.id()).forEach(position -> taker.accept(new Fact.OfOwnPosition(position)));
    }

    private List<Id<Person>> people(Book book, Consumer<Id<Person>> taker) {
        List<Id<Person>> all = new ArrayList<>();
        for (Standing standing : Standing.values()) {
            Optional<String> after = Optional.empty();
            boolean more = standing != Standing.MERGED;
            while (more) {
                Page page = shelves.people().list(book.id(), listing(standing, after));
                for (Row row : page.rows()) {
                    all.add(row.id());
                    taker.accept(row.id());
                }
                after = page.next();
                more = after.isPresent();
            }
        }
        return all;
    }

    private static Listing listing(Standing standing, Optional<String> after) {
        return new Listing(
                standing, Set.of(), Set.of(), Optional.empty(), Optional.empty(), Listing.Order.NAME, after, PAGE);
    }

    private void person(Book book, Id<Person> id, Consumer<Fact> taker) {
        List<Doubles.Merged> parts = shelves.doubles().partsOf(book.id(), id).reversed();
        parts.forEach(part -> alone(book, part.apart(), taker));
        shelves.people().find(book.id(), id).ifPresent(person -> alone(book, person, taker));
        for (Doubles.Merged part : parts) {
            part.person()
                    .mergedInto()
                    .ifPresent(into ->
                            taker.accept(new Fact.OfMerge(part.person().id(), into, part.at(), part.byItself())));
        }
        for (Paper paper : shelves.people().papers(book.id(), id)) {
            shelves.photos()
                    .find(book.id(), paper.sha256())
                    .ifPresent(content -> taker.accept(new Fact.OfPhoto(content)));
            taker.accept(new Fact.OfPaper(paper));
        }
        shelves.people().told(book.id(), id).forEach(told -> taker.accept(new Fact.OfTold(told)));
    }

    private void alone(Book book, Person person, Consumer<Fact> taker) {
        person.photo()
                .flatMap(sha -> shelves.photos().find(book.id(), sha))
                .ifPresent(photo -> taker.accept(new Fact.OfPhoto(photo)));
        taker.accept(new Fact.OfPerson(
                shelves.people().alone(book.id(), person), shelves.people().keysAlone(book.id(), person.id())));
    }

    /// Page by page from the newest; the last millisecond of a page is read again with the next one.
    private void interactions(Book book, Consumer<Fact> taker) {
        Instant to = AFTER_ALL;
        Set<Id<Interaction>> given = new HashSet<>();
        while (true) {
            List<Interaction> page = shelves.timeline().between(book.id(), FIRST, to, INTERACTIONS);
            Set<Id<Interaction>> again = new HashSet<>();
            Instant last = page.isEmpty() ? FIRST : page.getLast().at();
            boolean anyNew = false;
            for (Interaction one : page) {
                if (!given.contains(one.id())) {
                    anyNew = true;
                    taker.accept(new Fact.OfInteraction(one));
                }
                if (one.at().equals(last)) {
                    again.add(one.id());
                }
            }
            if (page.size() < INTERACTIONS) {
                return;
            }
            if (!anyNew) {
                throw new IllegalStateException("more than " + INTERACTIONS + " interactions in one millisecond");
            }
            given = again;
            to = last.plusMillis(1);
        }
    }
}
