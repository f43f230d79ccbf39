package wellhouse.wire;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import wellhouse.exchange.known.Renown;
import wellhouse.kernel.Book;
import wellhouse.kernel.Id;
import wellhouse.people.Person;
import wellhouse.rooms.Rooms;
import wellhouse.timeline.Interaction;

/// Who knows the owner. Whoever is not to be seen is left out with all they said; nobody is counted.
///
/// @param began who began a contact in the last year, the latest first
public record KnownSheet(
        List<Praise> praise,
        List<Voucher> vouchers,
        List<Telling> tellings,
        List<Showing> showings,
        List<Began> began) {

    private static final Duration YEAR = Duration.ofDays(365);
    private static final int MOMENTS = 1_000;
    private static final int BEGAN = 12;

    /// Words of praise.
    ///
    /// @param person who said them; none for somebody outside the book
    public record Praise(String id, Optional<Named> person, String words, String source, LocalDate on) {}

    /// Somebody who would speak for the owner.
    ///
    /// @param agreed the day they agreed to be named; none if they were not asked yet
    public record Voucher(String id, Named person, String about, Optional<LocalDate> agreed) {}

    /// Somebody who was told what the owner does or looks for.
    public record Telling(String id, Named person, String what, LocalDate on) {}

    /// What made the owner visible.
    public record Showing(String id, String what, String where, LocalDate on) {}

    /// Somebody who began a contact, and when last.
    public record Began(Named person, LocalDate last) {}

    /// That something of it was changed.
    public record Done(String change) {}

    /// To be used inside a transaction.
    public static KnownSheet of(Rooms rooms, Book book, Sight sight) {
        Renown.All all = rooms.renown().all(book.id());
        Map<Id<Person>, Instant> began = began(rooms, book);
        Map<Id<Person>, Named> named = new HashMap<>();
        rooms
                .people()
                .find(
                        book.id(),
                        Stream.of(
                                        all.kudos().stream().flatMap(one -> one.person().stream()),
                                        all.vouchers().stream().map(Renown.Voucher::person),
                                        all.tellings().stream().map(Renown.Telling::person),
                                        began.keySet().stream())
                                .flatMap(one -> one)
                                .distinct()
                                .toList())
                .stream()
                .filter(sight::shows)
                .forEach(person -> named.put(person.id(), Named.of(person)));
        return new KnownSheet(
                all.kudos().stream()
                        .filter(one -> one.person().map(named::containsKey).orElse(true))
                        .map(one -> new Praise(
                                one.id().toString(), one.person().map(named::get), one.words(), one.source(), one.on()))
                        .toList(),
                all.vouchers().stream()
                        .flatMap(one -> Optional.ofNullable(named.get(one.person())).stream()
                                .map(who -> new Voucher(one.id().toString(), who, one.about(), one.consent())))
                        .toList(),
                all.tellings().stream()
                        .flatMap(one -> Optional.ofNullable(named.get(one.person())).stream()
                                .map(who -> new Telling(one.id().toString(), who, one.what(), one.on())))
                        .toList(),
                all.showings().stream()
                        .map(one -> new Showing(one.id().toString(), one.what(), one.where(), one.on()))
                        .toList(),
                began.entrySet().stream()
                        .flatMap(one -> Optional.ofNullable(named.get(one.getKey())).stream()
                                .map(who -> new Began(who, book.dayOf(one.getValue()))))
                        .limit(BEGAN)
                        .toList());
    }

    /// Whether an entry of this id is told here.
    public boolean names(String id) {
        return Stream.of(
                        praise.stream().map(Praise::id),
                        vouchers.stream().map(Voucher::id),
                        tellings.stream().map(Telling::id),
                        showings.stream().map(Showing::id))
                .flatMap(one -> one)
                .anyMatch(id::equals);
    }

    /// Who began a contact with the owner alone in the last year, the latest first, and when last.
    public static Map<Id<Person>, Instant> began(Rooms rooms, Book book) {
        Instant now = rooms.clock().instant();
        Map<Id<Person>, Instant> last = new LinkedHashMap<>();
        rooms.timeline().between(book.id(), now.minus(YEAR), now, MOMENTS).stream()
                .filter(moment -> moment.direction() == Interaction.Direction.THEIRS
                        && moment.kind().weight() > 0)
                .filter(moment -> moment.people().size() == 1)
                .forEach(moment -> last.putIfAbsent(moment.people().iterator().next(), moment.at()));
        return last;
    }
}
