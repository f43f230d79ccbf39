package wellhouse.davserver;

import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import wellhouse.accounts.Settings;
import wellhouse.formats.ics.EntryWriter;
import wellhouse.kernel.Book;
import wellhouse.kernel.Change;
import wellhouse.kernel.Id;
import wellhouse.rooms.Rooms;
import wellhouse.sync.Etag;
import wellhouse.sync.Item;
import wellhouse.sync.Shelf;
import wellhouse.words.Words;

/// The days on which a session is planned, as one entry in the calendar of days; none while that is every day or no
/// day. It follows the settings when a calendar is asked for.
final class PlannedSessions {

    /// The first Monday that the entry may begin on.
    private static final LocalDate FIRST_WEEK = LocalDate.of(2024, 1, 1);

    private static final String CALENDAR = "days";

    private final Rooms rooms;

    PlannedSessions(Rooms rooms) {
        this.rooms = rooms;
    }

    private record Entry(Shelf shelf, Optional<Item> now, Optional<byte[]> wanted) {

        boolean isRight() {
            return wanted.map(Etag::of).equals(now.map(Item::etag));
        }
    }

    /// Brings the entry up to date. Outside of a transaction.
    void bring(Id<Book> book) {
        if (!rooms.transactions().read(() -> entry(book)).map(Entry::isRight).orElse(true)) {
            Change change = new Change(rooms.pen().next(), book, "sync", "change.cards.published", List.of());
            rooms.transactions().write(change, () -> {
                entry(book).ifPresent(entry -> put(book, entry));
                return true;
            });
        }
    }

    private static String uid(Id<Book> book) {
        return "sessions-" + book;
    }

    private Optional<Entry> entry(Id<Book> book) {
        return rooms.shelves()
                .find(book, Shelf.Kind.CALENDAR, CALENDAR)
                .map(shelf -> new Entry(
                        shelf,
                        rooms.shelves()
                                .item(book, shelf.id(), uid(book) + ".ics")
                                .filter(item -> !item.gone()),
                        wanted(book)));
    }

    private Optional<byte[]> wanted(Id<Book> book) {
        Settings settings = rooms.accounts().settings(book);
        Set<DayOfWeek> days = settings.sessionDays();
        if (days.size() == DayOfWeek.values().length) {
            return Optional.empty();
        }
        return days.stream()
                .sorted()
                .findFirst()
                .map(day -> FIRST_WEEK.with(TemporalAdjusters.nextOrSame(day)))
                .flatMap(first -> EntryWriter.weekly(
                        uid(book),
                        first,
                        days,
                        Words.in(settings.language()).say("devices.calendar.session", settings.minutes())))
                .map(text -> text.getBytes(StandardCharsets.UTF_8));
    }

    private void put(Id<Book> book, Entry entry) {
        long revision = rooms.shelves().count(book);
        if (entry.wanted().isEmpty()) {
            entry.now().ifPresent(item -> rooms.shelves().remove(book, item, revision));
            return;
        }
        byte[] octets = entry.wanted().get();
        rooms.shelves()
                .put(
                        book,
                        new Item(
                                entry.shelf().id(),
                                uid(book) + ".ics",
                                uid(book),
                                Etag.of(octets),
                                octets.length,
                                rooms.clock().instant(),
                                revision,
                                false,
                                Optional.empty(),
                                0,
                                false,
                                ""),
                        octets);
    }
}
