package wellhouse.davserver;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import wellhouse.dav.Library.Condition;
import wellhouse.dav.Library.Outcome;
import wellhouse.dav.Name;
import wellhouse.formats.vcard.CardWeave;
import wellhouse.formats.vcard.DeviceCard;
import wellhouse.intake.Sighting.OfPerson;
import wellhouse.kernel.Book;
import wellhouse.kernel.Change;
import wellhouse.kernel.Id;
import wellhouse.people.Person;
import wellhouse.people.Standing;
import wellhouse.rooms.Rooms;
import wellhouse.sync.Clash;
import wellhouse.sync.Etag;
import wellhouse.sync.Item;
import wellhouse.sync.Shelf;
import wellhouse.sync.Shelf.Kind;
import wellhouse.sync.Shelves;

/// Cards that a device writes, takes off or carries: the shelf and the person change in one transaction, in which the
/// condition is asked, so that of several who change the same card at once one wins.
final class CardWriting {

    private static final String CARD = "urn:ietf:params:xml:ns:carddav";

    private final Rooms rooms;
    private final Book book;
    private final String by;
    private final Known known;

    /// @param by who writes, as in [Change#by()]
    /// @param known what this device and others have in hand
    CardWriting(Rooms rooms, Book book, String by, Known known) {
        this.rooms = rooms;
        this.book = book;
        this.by = by;
        this.known = known;
    }

    private Shelves rows() {
        return rooms.shelves();
    }

    private <T> T write(String what, List<String> about, Supplier<T> work) {
        Change change = new Change(rooms.pen().next(), book.id(), by, what, about);
        return rooms.transactions().write(change, work);
    }

    Outcome put(Shelf shelf, String name, byte[] octets, Condition condition) {
        return switch (DeviceCard.of(octets)) {
            case DeviceCard.Read.Bad(DeviceCard.Wrong why) ->
                new Outcome.Bad(new Name(CARD, condition(why)), sentence(why));
            case DeviceCard.Read.Good(DeviceCard card) -> put(shelf, name, octets, card, condition);
        };
    }

    private static String condition(DeviceCard.Wrong why) {
        return why == DeviceCard.Wrong.OLD_VERSION ? "supported-address-data" : "valid-address-data";
    }

    private static String sentence(DeviceCard.Wrong why) {
        return switch (why) {
            case NOT_UTF8 -> "a card is text in UTF-8";
            case NOT_ONE_CARD -> "one card from BEGIN:VCARD to END:VCARD, and no more";
            case CONTROLS -> "a card has no control characters";
            case NO_VERSION -> "a card says its VERSION";
            case OLD_VERSION -> "cards of version 3.0 and 4.0 are taken";
            case NO_NAME -> "a card has a name, FN or N";
        };
    }

    /// What became of a card, and up to where all cards say what their people are once it is written.
    ///
    /// @param seq 0 if that is not known
    private record Put(Outcome outcome, long seq) {}

    private Outcome put(Shelf shelf, String name, byte[] sent, DeviceCard card, Condition condition) {
        Optional<OfPerson> sentOf = card.person();
        String shown = sentOf.map(person -> person.name().shown()).orElse("");
        Put put = write("change.card.written", List.of(shown), () -> {
            Optional<Item> before = live(shelf, name);
            if (!condition.holds(before)) {
                return new Put(new Outcome.Failed(), 0);
            }
            String had = before.map(Item::uid).orElse("");
            String uid = card.comparedUid().isEmpty() ? had : card.comparedUid();
            if (before.isPresent() && !had.isEmpty() && !had.equals(uid)) {
                return new Put(new Outcome.Conflict(before.get()), 0);
            }
            Optional<Item> rival = rival(shelf, name, uid);
            if (rival.isPresent()) {
                return new Put(new Outcome.Conflict(rival.get()), 0);
            }
            boolean behind = rooms.publishing().isBehind(book.id());
            Instant now = rooms.clock().instant();
            before.filter(item -> !item.etag().equals(Etag.of(sent)))
                    .ifPresent(item -> rows().keepPast(book.id(), item, now));
            Optional<Weaving> weaving = before.flatMap(item -> weaving(item, sent));
            byte[] octets = weaving.map(Weaving::taken).orElse(sent);
            Optional<OfPerson> seen =
                    weaving.isEmpty() ? sentOf : weaving.get().card().person();
            Optional<Person> person = seen.flatMap(one -> take(shelf, before, one, now));
            boolean alone = person.map(one -> beside(shelf, name, one)).orElse(true);
            rooms.transactions().settle();
            boolean again = behind || hasMore(seen);
            long seq = rows().state(book.id()).seq();
            Item item = new Item(
                    shelf.id(),
                    name,
                    uid,
                    Etag.of(octets),
                    octets.length,
                    now,
                    rows().count(book.id()),
                    false,
                    person.map(one -> one.id().value()),
                    again ? 0 : seq,
                    true,
                    before.map(Item::properties).orElse(""));
            weaving.ifPresent(one -> note(item, one, sent, now));
            rows().put(book.id(), item, octets);
            known.note(by, shelf.id(), name, Etag.of(sent));
            return new Put(new Outcome.Done(item, before.isEmpty(), weaving.isEmpty()), again || !alone ? 0 : seq);
        });
        if (put.seq() > 0) {
            rooms.publishing().upToDate(book.id(), put.seq());
        }
        return put.outcome();
    }

    /// What a device wrote without knowing what the card says now, put together with that.
    ///
    /// @param both whether both changed the same
    private record Weaving(DeviceCard card, byte[] taken, byte[] other, boolean both) {}

    /// Whether a device writes over a version that it never had in hand, and what comes of it.
    private Optional<Weaving> weaving(Item now, byte[] sent) {
        return known.of(by, now.shelf(), now.name())
                .filter(etag -> !etag.equals(now.etag()) && !now.etag().equals(Etag.of(sent)))
                .flatMap(etag -> rows().past(book.id(), now.shelf(), now.name(), etag))
                .flatMap(base -> text(now).flatMap(card -> weaving(base, card, sent)));
    }

    private static Optional<Weaving> weaving(byte[] base, DeviceCard now, byte[] sent) {
        CardWeave.Woven woven = CardWeave.of(
                new String(base, StandardCharsets.UTF_8), now.text(), new String(sent, StandardCharsets.UTF_8));
        byte[] taken = woven.text().getBytes(StandardCharsets.UTF_8);
        boolean isPlain = Arrays.equals(taken, sent) && woven.both().isEmpty();
        return !isPlain && DeviceCard.of(taken) instanceof DeviceCard.Read.Good(DeviceCard card)
                ? Optional.of(new Weaving(
                        card,
                        taken,
                        woven.other().getBytes(StandardCharsets.UTF_8),
                        !woven.both().isEmpty()))
                : Optional.empty();
    }

    /// Keeps what the device sent as the version that it knows, and asks the owner where both changed the same.
    private void note(Item item, Weaving weaving, byte[] sent, Instant now) {
        Item asSent = new Item(
                item.shelf(),
                item.name(),
                item.uid(),
                Etag.of(sent),
                sent.length,
                now,
                item.revision(),
                false,
                item.about(),
                item.seen(),
                true,
                item.properties());
        rows().put(book.id(), asSent, sent);
        rows().keepPast(book.id(), asSent, now);
        if (weaving.both()) {
            rows().put(
                            book.id(),
                            new Clash(
                                    rooms.pen().next(),
                                    item.shelf(),
                                    item.name(),
                                    by,
                                    now,
                                    weaving.taken(),
                                    weaving.other()));
        }
    }

    /// Whoever has days of their own is looked at again, for the calendars; who is in circles, for theirs.
    private static boolean hasMore(Optional<OfPerson> seen) {
        return seen.filter(one -> one.birthday().isPresent()
                        || !one.dates().isEmpty()
                        || !one.labels().isEmpty())
                .isPresent();
    }

    Optional<Item> live(Shelf shelf, String name) {
        return rows().item(book.id(), shelf.id(), name).filter(item -> !item.gone());
    }

    /// Another member with this UID that a client wrote. One that the house put there gives way to the name that
    /// the client chose.
    private Optional<Item> rival(Shelf shelf, String name, String uid) {
        if (uid.isEmpty()) {
            return Optional.empty();
        }
        List<Item> others = rows().byUid(book.id(), shelf.id(), uid).stream()
                .filter(item -> !item.name().equals(name))
                .toList();
        Optional<Item> written = others.stream().filter(Item::written).findFirst();
        if (written.isEmpty()) {
            others.forEach(this::takeOff);
        }
        return written;
    }

    private void takeOff(Item item) {
        rows().remove(book.id(), item, rows().count(book.id()));
    }

    private Optional<Person> take(Shelf shelf, Optional<Item> before, OfPerson seen, Instant now) {
        Optional<Id<Person>> known = before.flatMap(Item::about).map(Id::new);
        Optional<Person> person = known.flatMap(id -> rooms.people().find(book.id(), id));
        if (person.isPresent()) {
            OfPerson said = before.flatMap(item -> text(item))
                    .flatMap(DeviceCard::person)
                    .orElse(seen);
            rooms.cardTaker().amend(book, person.get(), said, seen, now);
        } else {
            person = Optional.of(rooms.cardTaker().meet(book, seen, now, one -> isFree(shelf, one)));
        }
        if (shelf.source() == Shelf.Holding.CIRCLE) {
            person.ifPresent(one -> rooms.people().circle(book.id(), one.id(), shelf.circle(), true));
        }
        return person;
    }

    /// Whether no client wrote a card of theirs on this shelf: who wrote two means two.
    private boolean isFree(Shelf shelf, Person person) {
        return rows().of(book.id(), person.id().value()).stream()
                .noneMatch(item -> item.written() && item.shelf().equals(shelf.id()));
    }

    private Optional<DeviceCard> text(Item item) {
        return rows().texts(book.id(), item.shelf(), List.of(item.name())).stream()
                .findFirst()
                .map(text -> DeviceCard.of(text.octets()))
                .flatMap(read ->
                        read instanceof DeviceCard.Read.Good(DeviceCard card) ? Optional.of(card) : Optional.empty());
    }

    /// Takes off what the house put on this shelf for a person of whom a client now wrote a card.
    ///
    /// @return whether nothing else of theirs is on any shelf
    private boolean beside(Shelf shelf, String name, Person person) {
        boolean alone = true;
        for (Item item : rows().of(book.id(), person.id().value())) {
            boolean here = item.shelf().equals(shelf.id());
            if (!here || !item.name().equals(name)) {
                alone = false;
            }
            if (here && !item.written() && !item.name().equals(name)) {
                takeOff(item);
            }
        }
        return alone;
    }

    // ------------------------------------------------------------ taking away, carrying

    Outcome remove(Shelf shelf, String name, Condition condition) {
        return write("change.card.removed", List.of(), () -> {
            Optional<Item> before = live(shelf, name);
            if (before.isEmpty()) {
                return new Outcome.Missing();
            }
            if (!condition.holds(before)) {
                return new Outcome.Failed();
            }
            remove(shelf, before.get());
            return new Outcome.Done(before.get(), false, true);
        });
    }

    void remove(Shelf shelf, Item item) {
        takeOff(item);
        item.about().ifPresent(about -> leave(shelf, about));
    }

    /// Somebody whose card was taken off a shelf: out of the circle, or out of sight where no card of theirs is left.
    private void leave(Shelf shelf, UUID about) {
        Id<Person> id = new Id<>(about);
        if (shelf.source() == Shelf.Holding.CIRCLE) {
            rooms.people().circle(book.id(), id, shelf.circle(), false);
            return;
        }
        List<Id<Shelf>> books = rows().all(book.id(), Kind.CARDS).stream()
                .filter(one -> one.source() != Shelf.Holding.CIRCLE)
                .map(Shelf::id)
                .toList();
        boolean left = rows().of(book.id(), about).stream().anyMatch(item -> books.contains(item.shelf()));
        if (!left) {
            rooms.people()
                    .find(book.id(), id)
                    .filter(person -> person.id().equals(id))
                    .ifPresent(person -> rooms.people().put(book.id(), person.withStanding(Standing.DISMISSED)));
        }
    }

    Outcome copy(
            Shelf from, String name, Shelf to, String newName, boolean moving, boolean overwrite, Condition condition) {
        return write("change.card.carried", List.of(), () -> {
            Optional<Item> source = live(from, name);
            if (source.isEmpty()) {
                return new Outcome.Missing();
            }
            Optional<Item> there = live(to, newName);
            if (!condition.holds(source) || there.isPresent() && !overwrite) {
                return new Outcome.Failed();
            }
            Item item = source.get();
            if (there.isPresent() && !there.get().uid().equals(item.uid())) {
                return new Outcome.Conflict(there.get());
            }
            boolean same = from.id().equals(to.id());
            if (same && !moving) {
                return new Outcome.Conflict(item);
            }
            byte[] octets =
                    rows().texts(book.id(), from.id(), List.of(name)).getFirst().octets();
            if (same) {
                takeOff(item);
            } else {
                Optional<Item> rival = rival(to, newName, item.uid());
                if (rival.isPresent()) {
                    return new Outcome.Conflict(rival.get());
                }
            }
            Item carried = new Item(
                    to.id(),
                    newName,
                    item.uid(),
                    item.etag(),
                    item.size(),
                    rooms.clock().instant(),
                    rows().count(book.id()),
                    false,
                    item.about(),
                    item.seen(),
                    true,
                    item.properties());
            rows().put(book.id(), carried, octets);
            item.about().ifPresent(about -> {
                if (to.source() == Shelf.Holding.CIRCLE) {
                    rooms.people().circle(book.id(), new Id<>(about), to.circle(), true);
                }
            });
            if (moving && !same) {
                remove(from, item);
            }
            return new Outcome.Done(carried, there.isEmpty(), true);
        });
    }
}
