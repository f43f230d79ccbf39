package wellhouse.whole;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import wellhouse.accounts.Account;
import wellhouse.exchange.known.Renown;
import wellhouse.intake.Doubles;
import wellhouse.intake.Import.Count;
import wellhouse.kernel.Book;
import wellhouse.kernel.Change;
import wellhouse.kernel.Id;
import wellhouse.kernel.Transactions;
import wellhouse.people.Key;
import wellhouse.people.Organization;
import wellhouse.people.People;
import wellhouse.people.Person;
import wellhouse.people.Position;
import wellhouse.people.Profile;
import wellhouse.people.Standing;
import wellhouse.people.Told;
import wellhouse.reading.Readings;
import wellhouse.timeline.Interaction;

/// Takes the facts of a book that left, batch by batch. What is there already stays as it is, so that taking the same
/// facts twice changes nothing.
public final class Returning {

    private static final int BATCH = 1_000;

    /// The change of a merge that was made in another book; nothing here can take it back.
    private static final Id<Change> ELSEWHERE = new Id<>(new UUID(0, 0));

    private final Transactions transactions;
    private final Shelves shelves;
    private final Book book;
    private final Change change;
    private final List<Fact> batch = new ArrayList<>();
    private final Set<Id<Person>> came = new HashSet<>();
    private final boolean wasEmpty;
    private Count count = Count.NONE;

    public Returning(Transactions transactions, Shelves shelves, Book book, Change change) {
        this.transactions = transactions;
        this.shelves = shelves;
        this.book = book;
        this.change = change;
        this.wasEmpty = transactions.read(
                () -> shelves.people().count(book.id()).values().stream().allMatch(number -> number == 0));
    }

    /// Takes one fact; it is in the store at the latest after [#flush].
    public void take(Fact fact) {
        batch.add(fact);
        if (batch.size() >= BATCH) {
            flush();
        }
    }

    /// Writes what was taken so far: all of it, or none.
    ///
    /// @return what is acknowledged
    public Count flush() {
        if (!batch.isEmpty()) {
            Count more = transactions.write(change, () -> put());
            count = count.plus(more);
            batch.clear();
        }
        return count;
    }

    /// What is acknowledged.
    public Count count() {
        return count;
    }

    private Count put() {
        Count sum = Count.NONE;
        List<Interaction> interactions = new ArrayList<>();
        Map<Id<Person>, List<Told>> told = new LinkedHashMap<>();
        for (Fact fact : batch) {
            switch (fact) {
                case Fact.OfPerson person -> sum = sum.plus(put(person));
                case Fact.OfTold(var one) ->
                    told.computeIfAbsent(one.person(), _ -> new ArrayList<>()).add(one);
                case Fact.OfInteraction one -> interactions.add(one.interaction());
                case Fact.OfOwner owner -> put(owner);
                case Fact.OfOwnAddress one -> {
                    if (shelves.accounts().ownAddresses(book.id()).stream()
                            .noneMatch(
                                    known -> known.normal().equals(one.address().normal()))) {
                        shelves.accounts().put(book.id(), one.address());
                    }
                }
                case Fact.OfPause one -> shelves.accounts().put(book.id(), one.pause());
                case Fact.OfRhythms one -> {
                    if (wasEmpty) {
                        shelves.ties().put(book.id(), one.rhythms());
                    }
                }
                case Fact.OfPhoto one -> shelves.photos().put(book.id(), one.photo());
                default -> give(fact);
            }
        }
        told.forEach(this::put);
        int appended = shelves.timeline().append(book, interactions);
        return sum.plus(Count.happened(appended, interactions.size() - appended));
    }

    private void put(Id<Person> person, List<Told> told) {
        List<Told> known = shelves.people().told(book.id(), person);
        shelves.people()
                .put(
                        book.id(),
                        told.stream().filter(one -> !known.contains(one)).toList());
    }

    private void put(Fact.OfOwner owner) {
        if (!wasEmpty) {
            return;
        }
        shelves.accounts().put(book.id(), owner.settings());
        shelves.accounts().all().stream()
                .filter(account ->
                        account.book().equals(book.id()) && account.name().isEmpty())
                .findFirst()
                .map(account -> account.withName(owner.name()))
                .ifPresent((Account named) -> shelves.accounts().put(named));
    }

    /// What hangs on a person but is not part of their profile.
    private void give(Fact fact) {
        var exchange = shelves.exchange();
        switch (fact) {
            case Fact.OfNeed(var need) -> {
                if (exchange.needs(book.id(), need.person()).stream()
                        .noneMatch(known -> known.id().equals(need.id()))) {
                    exchange.put(book.id(), need);
                }
            }
            case Fact.OfOffer(var offer) -> {
                if (exchange.offers(book.id(), offer.person()).stream()
                        .noneMatch(known -> known.id().equals(offer.id()))) {
                    exchange.put(book.id(), offer);
                }
            }
            case Fact.OfPromise(var promise) -> {
                if (exchange.promises(book.id(), promise.person()).stream()
                        .noneMatch(known -> known.id().equals(promise.id()))) {
                    exchange.put(book.id(), promise);
                }
            }
            case Fact.OfHelp(var help) -> {
                if (exchange.help(book.id(), help.person()).stream()
                        .noneMatch(known -> known.id().equals(help.id()))) {
                    exchange.put(book.id(), help);
                }
            }
            case Fact.OfMerge merge -> put(merge);
            case Fact.OfApart(var apart) -> shelves.doubles().keepApart(book.id(), apart.one(), apart.other());
            case Fact.OfPaper(var paper) -> shelves.people().put(book.id(), paper);
            case Fact.OfRelation(var relation) -> {
                if (shelves.acquaintances().relations(book.id(), relation.one()).stream()
                        .noneMatch(known -> known.id().equals(relation.id()))) {
                    shelves.acquaintances().put(book.id(), relation);
                }
            }
            case Fact.OfIntroduction(var introduction) -> {
                if (shelves.introductions().find(book.id(), introduction.id()).isEmpty()) {
                    shelves.introductions().put(book.id(), introduction);
                }
            }
            case Fact.OfOwnPosition(var position) -> shelves.career().put(book.id(), position);
            case Fact.OfOwnLine(var line) -> exchange.put(book.id(), line);
            case Fact.OfAsk(var ask) -> shelves.asks().put(book.id(), ask);
            case Fact.OfReading(var all) -> read(all);
            case Fact.OfRenown(var all) -> known(all);
            case Fact.OfRules rules -> abide(rules);
            case Fact.OfAnswer(var answered) -> shelves.answers().put(book.id(), answered);
            default -> throw new IllegalStateException("taken elsewhere");
        }
    }

    /// The owner's figure and leave to fetch come back into an empty book only: who has said since then is right.
    private void abide(Fact.OfRules rules) {
        if (wasEmpty) {
            shelves.exchange().put(book.id(), rules.giving());
        }
        rules.support().forEach(time -> shelves.exchange().put(book.id(), time));
        rules.barriers().apart().forEach(two -> shelves.matches().apart(book.id(), two.one(), two.other(), true));
        rules.barriers().refused().forEach(two -> shelves.matches().refuse(book.id(), two.taker(), two.giver()));
    }

    private void read(Readings.All all) {
        Readings readings = shelves.readings();
        all.items().forEach(item -> readings.put(book.id(), item));
        all.shares().forEach(share -> readings.put(book.id(), share));
        all.feeds().forEach(feed -> readings.put(book.id(), feed));
        all.hearsay().forEach(heard -> readings.put(book.id(), heard));
    }

    private void known(Renown.All all) {
        Renown renown = shelves.renown();
        all.kudos().forEach(kudos -> renown.put(book.id(), kudos));
        all.vouchers().forEach(voucher -> renown.put(book.id(), voucher));
        all.tellings().forEach(telling -> renown.put(book.id(), telling));
        all.showings().forEach(showing -> renown.put(book.id(), showing));
        all.audits().forEach(audit -> renown.put(book.id(), audit));
    }

    /// Makes somebody who came just now part of somebody again; whoever was there already stays as they are.
    private void put(Fact.OfMerge merge) {
        People people = shelves.people();
        if (!came.contains(merge.person())) {
            return;
        }
        people.find(book.id(), merge.person()).ifPresent(person -> {
            Person part = person.withMergedInto(merge.into());
            people.put(book.id(), part);
            shelves.doubles()
                    .put(
                            book.id(),
                            new Doubles.Merged(part, person.standing(), ELSEWHERE, merge.at(), merge.byItself()));
        });
    }

    private Count put(Fact.OfPerson fact) {
        People people = shelves.people();
        Profile profile = fact.profile();
        Person person = profile.person();
        if (people.find(book.id(), person.id()).isPresent()) {
            return new Count(1, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0);
        }
        Id<Book> id = book.id();
        people.put(id, person);
        came.add(person.id());
        profile.points().forEach(point -> people.put(id, point));
        profile.positions().forEach(position -> people.put(id, at(position)));
        profile.places().forEach(place -> people.put(id, place));
        profile.milestones().forEach(milestone -> people.put(id, milestone));
        profile.remarks().forEach(remark -> people.put(id, remark));
        profile.cards().forEach(card -> people.put(id, card));
        profile.circles().forEach(circle -> people.circle(id, person.id(), circle, true));
        Map<Key, Id<Person>> taken = people.whoHas(id, fact.keys());
        Set<Key> free =
                fact.keys().stream().filter(key -> !taken.containsKey(key)).collect(Collectors.toSet());
        free.forEach(key -> people.claim(id, key, person.id()));
        return new Count(1, 1, person.standing() == Standing.WAITING ? 1 : 0, 0, 0, 0, 0, 0, 0, 0, 0);
    }

    /// The position at the organization of that name in this book.
    private Position at(Position position) {
        Organization organization = shelves.people().organization(book.id(), position.organizationName());
        return new Position(
                position.id(),
                position.person(),
                organization.id(),
                position.organizationName(),
                position.title(),
                position.function(),
                position.from(),
                position.to());
    }
}
