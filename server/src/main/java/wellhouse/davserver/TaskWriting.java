package wellhouse.davserver;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import wellhouse.dav.Library.Condition;
import wellhouse.dav.Library.Outcome;
import wellhouse.dav.Name;
import wellhouse.exchange.Promise;
import wellhouse.formats.ics.EntryWriter;
import wellhouse.kernel.Book;
import wellhouse.kernel.Change;
import wellhouse.kernel.Id;
import wellhouse.people.Person;
import wellhouse.rooms.Rooms;
import wellhouse.sync.Etag;
import wellhouse.sync.Item;
import wellhouse.sync.Shelf;

/// Tasks that a device completes, moves or drops: the promise behind them follows in the same transaction.
final class TaskWriting {

    private static final String CAL = "urn:ietf:params:xml:ns:caldav";

    private final Rooms rooms;
    private final Book book;
    private final String by;

    /// @param by who writes, as in [Change#by()]
    TaskWriting(Rooms rooms, Book book, String by) {
        this.rooms = rooms;
        this.book = book;
        this.by = by;
    }

    private static Outcome readOnly() {
        return new Outcome.Bad(new Name("DAV:", "need-privileges"), "this calendar is only read");
    }

    Outcome put(Shelf shelf, String name, byte[] octets, Condition condition) {
        if (shelf.source() != Shelf.Holding.PROMISES) {
            return readOnly();
        }
        Optional<EntryWriter.Task> task = EntryWriter.task(new String(octets, StandardCharsets.UTF_8));
        if (task.isEmpty()) {
            return new Outcome.Bad(new Name(CAL, "valid-calendar-data"), "one task, a VTODO, and no more");
        }
        Change change = change("change.promise.task", task.get().summary());
        return rooms.transactions().write(change, () -> {
            Optional<Item> before = live(shelf, name);
            if (!condition.holds(before)) {
                return new Outcome.Failed();
            }
            Optional<Promise> promise = before.flatMap(this::promise);
            if (before.isEmpty() || promise.isEmpty()) {
                return new Outcome.Bad(
                        new Name(CAL, "valid-calendar-object-resource"),
                        "a promise is made to somebody: make it in Wellhouse");
            }
            keep(promise.get(), task.get());
            rooms.transactions().settle();
            Item item = new Item(
                    shelf.id(),
                    name,
                    before.get().uid(),
                    Etag.of(octets),
                    octets.length,
                    rooms.clock().instant(),
                    rooms.shelves().count(book.id()),
                    false,
                    before.get().about(),
                    rooms.shelves().state(book.id()).seq(),
                    true,
                    before.get().properties());
            rooms.shelves().put(book.id(), item, octets);
            return new Outcome.Done(item, false, true);
        });
    }

    private void keep(Promise promise, EntryWriter.Task task) {
        String name = rooms.people()
                .find(book.id(), promise.person())
                .map(Person::name)
                .map(one -> one.shown())
                .orElse("");
        String what = EntryWriter.what(task.summary(), name).strip();
        Promise.Status status = task.done() ? Promise.Status.KEPT : Promise.Status.OPEN;
        Promise now = new Promise(
                promise.id(),
                promise.person(),
                what.isEmpty() ? promise.what() : what.substring(0, Math.min(what.length(), 500)),
                promise.mine(),
                task.due(),
                promise.made(),
                status);
        if (!now.equals(promise)) {
            rooms.exchange().put(book.id(), now);
        }
    }

    Outcome remove(Shelf shelf, String name, Condition condition) {
        if (shelf.source() != Shelf.Holding.PROMISES) {
            return readOnly();
        }
        return rooms.transactions().write(change("change.promise.task", ""), () -> {
            Optional<Item> before = live(shelf, name);
            if (before.isEmpty()) {
                return new Outcome.Missing();
            }
            if (!condition.holds(before)) {
                return new Outcome.Failed();
            }
            promise(before.get())
                    .filter(promise -> promise.status() == Promise.Status.OPEN)
                    .ifPresent(promise -> rooms.exchange().put(book.id(), promise.withStatus(Promise.Status.RELEASED)));
            rooms.shelves().remove(book.id(), before.get(), rooms.shelves().count(book.id()));
            return new Outcome.Done(before.get(), false, true);
        });
    }

    private Change change(String what, String about) {
        return new Change(rooms.pen().next(), book.id(), by, what, List.of(about));
    }

    private Optional<Item> live(Shelf shelf, String name) {
        return rooms.shelves().item(book.id(), shelf.id(), name).filter(item -> !item.gone());
    }

    private Optional<Promise> promise(Item item) {
        Optional<UUID> about = item.about();
        return about.flatMap(person -> rooms.exchange().promises(book.id(), new Id<>(person)).stream()
                .filter(promise -> promise.id().toString().equals(item.uid()))
                .findFirst());
    }
}
