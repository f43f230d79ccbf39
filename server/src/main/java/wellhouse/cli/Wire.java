package wellhouse.cli;

import java.time.Instant;
import java.time.LocalDate;
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
/// People whom the book does not keep are named by nothing: what is about them is left out.
final class Wire {

    private final Rooms rooms;
    private final Book book;

    Wire(Rooms rooms, Book book) {
        this.rooms = rooms;
        this.book = book;
    }

    /// Somebody.
    record Who(String id, String name) {

        static Who of(Person person) {
            return new Who(person.id().toString(), person.called());
        }
    }

    record NeedShape(
            String id,
            Who person,
            String what,
            Optional<LocalDate> by,
            Instant since,
            Need.Status status,
            Need.Urgency urgency) {}

    record OfferShape(String id, Who person, String what, Instant since, boolean open) {}

    record PromiseShape(
            String id, Who person, String what, boolean mine, Optional<LocalDate> due, Promise.Status status) {}

    record HelpShape(
            String id,
            Who person,
            boolean given,
            Help.Currency currency,
            String what,
            LocalDate on,
            int minutes,
            Optional<LocalDate> thanked,
            Optional<Cause> because) {}

    /// What led to an act of help.
    record Cause(Help.Cause.Kind kind, String id) {}

    record IntroductionShape(
            String id,
            Introduction.Kind kind,
            Who first,
            Who second,
            String why,
            Introduction.Status status,
            List<Introduction.Status> next,
            LocalDate since,
            LocalDate moved,
            String outcome,
            Optional<String> need) {}

    record AskShape(
            String id,
            Who person,
            Ask.Kind kind,
            String what,
            String forWhom,
            String why,
            Optional<LocalDate> by,
            Ask.Status status,
            List<Ask.Part> missing) {}

    record ItemShape(
            String id, String url, String title, List<String> topics, Instant added, Readings.Item.Status status) {}

    List<NeedShape> needs(List<Need> all) {
        return people(
                all,
                Need::person,
                (need, who) -> new NeedShape(
                        need.id().toString(),
                        who,
                        need.what(),
                        need.by(),
                        need.since(),
                        need.status(),
                        need.urgency()));
    }

    List<OfferShape> offers(List<Offer> all) {
        return people(
                all,
                Offer::person,
                (offer, who) -> new OfferShape(offer.id().toString(), who, offer.what(), offer.since(), offer.open()));
    }

    List<PromiseShape> promises(List<Promise> all) {
        return people(
                all,
                Promise::person,
                (promise, who) -> new PromiseShape(
                        promise.id().toString(), who, promise.what(), promise.mine(), promise.due(), promise.status()));
    }

    List<HelpShape> help(List<Help> all) {
        return people(
                all,
                Help::person,
                (help, who) -> new HelpShape(
                        help.id().toString(),
                        who,
                        help.given(),
                        help.currency(),
                        help.what(),
                        help.on(),
                        help.minutes(),
                        help.thanked(),
                        help.cause()
                                .map(cause -> new Cause(cause.kind(), cause.id().toString()))));
    }

    List<AskShape> asks(List<Ask> all) {
        return people(
                all,
                Ask::person,
                (ask, who) -> new AskShape(
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

    List<IntroductionShape> introductions(List<Introduction> all) {
        Map<Id<Person>, Who> named = named(all.stream()
                .flatMap(one -> Stream.of(one.first(), one.second()))
                .toList());
        return all.stream()
                .filter(one -> named.containsKey(one.first()) && named.containsKey(one.second()))
                .map(one -> new IntroductionShape(
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

    static List<ItemShape> items(List<Readings.Item> all) {
        return all.stream()
                .map(item -> new ItemShape(
                        item.id().toString(), item.url(), item.title(), item.topics(), item.added(), item.status()))
                .toList();
    }

    @FunctionalInterface
    private interface Shaped<T, S> {
        S of(T thing, Who who);
    }

    private <T, S> List<S> people(List<T> all, Function<T, Id<Person>> whose, Shaped<T, S> shaped) {
        Map<Id<Person>, Who> named = named(all.stream().map(whose).toList());
        return all.stream()
                .flatMap(thing -> Optional.ofNullable(named.get(whose.apply(thing))).stream()
                        .map(who -> shaped.of(thing, who)))
                .toList();
    }

    private Map<Id<Person>, Who> named(Collection<Id<Person>> ids) {
        Map<Id<Person>, Who> named = new HashMap<>();
        for (Id<Person> id : ids.stream().distinct().toList()) {
            rooms.people().find(book.id(), id).ifPresent(person -> named.put(id, Who.of(person)));
        }
        return named;
    }
}
