package wellhouse.davserver;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import wellhouse.accounts.CalendarFeed;
import wellhouse.accounts.Devices;
import wellhouse.accounts.Guests;
import wellhouse.formats.ics.EntryWriter;
import wellhouse.kernel.Book;
import wellhouse.kernel.Change;
import wellhouse.kernel.Id;
import wellhouse.rooms.Rooms;
import wellhouse.sync.Etag;
import wellhouse.sync.Item;
import wellhouse.sync.Shelf;
import wellhouse.words.Words;

/// The secret addresses at which a calendar can be read: birthdays and other days, what was promised, and the days on
/// which a session is planned. There is nothing to write to.
public final class FeedServer {

    /// How old the note of the last reading may be.
    private static final Duration NOTED = Duration.ofMinutes(1);

    private static final int TOGETHER = 500;

    private final Rooms rooms;
    private final Guests guests;
    private final PlannedSessions sessions;

    public FeedServer(Rooms rooms) {
        this.rooms = rooms;
        this.sessions = new PlannedSessions(rooms);
        this.guests = new Guests(rooms.clock());
    }

    public void routes(RoutesConfig routes) {
        routes.get("/feed/{secret}", this::answer);
        routes.head("/feed/{secret}", this::answer);
    }

    private void answer(Context request) {
        String secret = request.pathParam("secret").replaceAll("\\.ics$", "");
        String hash = Devices.hash(secret);
        Optional<CalendarFeed> feed =
                rooms.transactions().read(() -> rooms.appPasswords().feed(hash));
        if (feed.isEmpty()) {
            request.status(guests.wrong(request.ip()) ? 429 : 404);
            return;
        }
        rooms.publishing().bringUpToDate(feed.get().book());
        sessions.bring(feed.get().book());
        byte[] calendar =
                rooms.transactions().read(() -> calendar(feed.get().book())).getBytes(StandardCharsets.UTF_8);
        note(feed.get());
        String etag = "\"" + Etag.of(calendar) + "\"";
        request.header("ETag", etag);
        request.header("Cache-Control", "private, no-cache");
        if (etag.equals(request.header("If-None-Match"))) {
            request.status(304);
            return;
        }
        request.contentType("text/calendar; charset=utf-8");
        request.header("Content-Disposition", "inline; filename=\"wellhouse.ics\"");
        request.result(calendar);
    }

    private String calendar(Id<Book> book) {
        Words words = Words.in(rooms.accounts().settings(book).language());
        List<String> entries = new ArrayList<>();
        for (Shelf shelf : rooms.shelves().all(book, Shelf.Kind.CALENDAR)) {
            String after = "";
            List<Item.Text> page;
            do {
                page = rooms.shelves().texts(book, shelf.id(), after, TOGETHER);
                for (Item.Text one : page) {
                    String text = new String(one.octets(), StandardCharsets.UTF_8);
                    if (shelf.source() == Shelf.Holding.PROMISES) {
                        EntryWriter.dayOf(text, one.item().changed()).ifPresent(entries::add);
                    } else {
                        entries.add(text);
                    }
                    after = one.item().name();
                }
            } while (page.size() == TOGETHER);
        }
        return EntryWriter.feed(words.say("devices.calendar.feed"), entries);
    }

    private void note(CalendarFeed feed) {
        Instant now = rooms.clock().instant();
        if (feed.used().orElse(Instant.MIN).isBefore(now.minus(NOTED))) {
            Change change = new Change(rooms.pen().next(), feed.book(), "devices", "change.feed.added", List.of());
            rooms.transactions().write(change, () -> rooms.appPasswords().read(feed, now));
        }
    }
}
