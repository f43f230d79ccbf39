package wellhouse.wire;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import wellhouse.exchange.Help;
import wellhouse.exchange.Need;
import wellhouse.exchange.Offer;
import wellhouse.exchange.OwnLine;
import wellhouse.exchange.Promise;
import wellhouse.goals.Ask;
import wellhouse.introductions.Introduction;
import wellhouse.kernel.Book;
import wellhouse.kernel.Id;
import wellhouse.people.Person;
import wellhouse.reading.Readings;
import wellhouse.rooms.Rooms;

/// Turns what is in a book into shapes for programs. To be used inside a transaction.
///
/// People whom the book does not keep, or who are not to be seen, are named by nothing: what is about them is left out.
public final class Giving {

    private final Rooms rooms;
    private final Book book;
    private final Sight sight;

    /// @param book whose rows are shaped
    public Giving(Rooms rooms, Book book, Sight sight) {
        this.rooms = rooms;
        this.book = book;
        this.sight = sight;
    }

    public List<Shapes.NeedShape> needs(List<Need> all) {
        return people(
                all.stream().filter(sight::shows).toList(),
                Need::person,
                (need, who) -> new Shapes.NeedShape(
                        need.id().toString(),
                        who,
                        need.what(),
                        need.by(),
                        need.since(),
                        need.status(),
                        need.urgency()));
    }

    public List<Shapes.OfferShape> offers(List<Offer> all) {
        return people(
                all.stream().filter(sight::shows).toList(),
                Offer::person,
                (offer, who) ->
                        new Shapes.OfferShape(offer.id().toString(), who, offer.what(), offer.since(), offer.open()));
    }

    public List<Shapes.PromiseShape> promises(List<Promise> all) {
        return people(
                all,
                Promise::person,
                (promise, who) -> new Shapes.PromiseShape(
                        promise.id().toString(), who, promise.what(), promise.mine(), promise.due(), promise.status()));
    }

    public List<Shapes.HelpShape> help(List<Help> all) {
        return people(
                all,
                Help::person,
                (help, who) -> new Shapes.HelpShape(
                        help.id().toString(),
                        who,
                        help.given(),
                        help.currency(),
                        help.what(),
                        help.on(),
                        help.minutes(),
                        help.thanked(),
                        help.cause()
                                .map(cause -> new Shapes.Cause(
                                        cause.kind(), cause.id().toString()))));
    }

    public List<Shapes.AskShape> asks(List<Ask> all) {
        return people(
                all,
                Ask::person,
                (ask, who) -> new Shapes.AskShape(
                        ask.id().toString(),
                        who,
                        ask.kind(),
                        ask.what(),
                        ask.forWhom(),
                        ask.why(),
                        ask.by(),
                        ask.status(),
                        ask.missing()));
    }

    public List<Shapes.IntroductionShape> introductions(List<Introduction> all) {
        Map<Id<Person>, Named> named = named(all.stream()
                .flatMap(one -> Stream.of(one.first(), one.second()))
                .toList());
        return all.stream()
                .filter(one -> named.containsKey(one.first()) && named.containsKey(one.second()))
                .map(one -> new Shapes.IntroductionShape(
                        one.id().toString(),
                        one.kind(),
                        Objects.requireNonNull(named.get(one.first())),
                        Objects.requireNonNull(named.get(one.second())),
                        one.why(),
                        one.status(),
                        one.status().next().stream().sorted().toList(),
                        one.since(),
                        one.moved(),
                        one.outcome(),
                        one.need().map(Id::toString)))
                .toList();
    }

    /// What was heard, but to programs nothing that stays with the owner.
    public List<Shapes.HeardShape> heard(List<Readings.Hearsay> all) {
        Map<Id<Person>, Named> named =
                named(all.stream().flatMap(one -> one.person().stream()).toList());
        return all.stream()
                .filter(sight::shows)
                .map(one -> new Shapes.HeardShape(
                        one.id().toString(),
                        one.what(),
                        one.person().flatMap(id -> Optional.ofNullable(named.get(id))),
                        one.on(),
                        one.reach()))
                .toList();
    }

    public static List<Shapes.OwnShape> card(List<OwnLine> all) {
        return all.stream().filter(OwnLine::open).map(Giving::own).toList();
    }

    public static Shapes.OwnShape own(OwnLine line) {
        return new Shapes.OwnShape(line.id().toString(), line.side(), line.what(), line.by(), line.since());
    }

    public static List<Shapes.ItemShape> items(List<Readings.Item> all) {
        return all.stream()
                .map(item -> new Shapes.ItemShape(
                        item.id().toString(), item.url(), item.title(), item.topics(), item.added(), item.status()))
                .toList();
    }

    @FunctionalInterface
    private interface Shaped<T, S> {
        S of(T thing, Named who);
    }

    private <T, S> List<S> people(List<T> all, Function<T, Id<Person>> whose, Shaped<T, S> shaped) {
        Map<Id<Person>, Named> named = named(all.stream().map(whose).toList());
        return all.stream()
                .flatMap(thing -> Optional.ofNullable(named.get(whose.apply(thing))).stream()
                        .map(who -> shaped.of(thing, who)))
                .toList();
    }

    private Map<Id<Person>, Named> named(Collection<Id<Person>> ids) {
        Map<Id<Person>, Named> named = new HashMap<>();
        for (Id<Person> id : ids.stream().distinct().toList()) {
            rooms.people()
                    .find(book.id(), id)
                    .filter(sight::shows)
                    .ifPresent(person -> named.put(id, Named.of(person)));
        }
        return named;
    }
}
