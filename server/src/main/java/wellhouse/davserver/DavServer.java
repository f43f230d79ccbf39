package wellhouse.davserver;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import wellhouse.accounts.AppPassword;
import wellhouse.accounts.AppPasswords;
import wellhouse.accounts.Devices;
import wellhouse.accounts.Guests;
import wellhouse.dav.Dav;
import wellhouse.dav.Lists;
import wellhouse.kernel.Book;
import wellhouse.rooms.Rooms;

/// CardDAV and CalDAV for the devices of every account, each with a password of its own.
public final class DavServer {

    private static final List<String> METHODS = List.of(
            "OPTIONS",
            "GET",
            "HEAD",
            "PUT",
            "POST",
            "DELETE",
            "PROPFIND",
            "PROPPATCH",
            "REPORT",
            "MKCOL",
            "MKCALENDAR",
            "COPY",
            "MOVE",
            "LOCK",
            "UNLOCK",
            "ACL",
            "PATCH",
            "TRACE");

    private final Rooms rooms;
    private final Guests guests;
    private final Contents contents = new Contents();
    private final Known known = new Known();
    private final Lists lists = new Lists();
    private final PlannedSessions sessions;

    public DavServer(Rooms rooms) {
        this.rooms = rooms;
        this.guests = new Guests(rooms.clock());
        this.sessions = new PlannedSessions(rooms);
    }

    public void routes(RoutesConfig routes) {
        for (String method : METHODS) {
            HandlerType type = HandlerType.findOrCreate(method);
            routes.addHttpHandler(type, "/dav", this::answer);
            routes.addHttpHandler(type, "/dav/*", this::answer);
        }
        for (String well : List.of("/.well-known/carddav", "/.well-known/caldav")) {
            for (String method : List.of("GET", "HEAD", "OPTIONS", "PROPFIND", "REPORT", "POST")) {
                routes.addHttpHandler(HandlerType.findOrCreate(method), well, DavServer::lead);
            }
        }
        for (String method :
                List.of("OPTIONS", "PROPFIND", "PROPPATCH", "REPORT", "DELETE", "MKCOL", "COPY", "MOVE", "PUT")) {
            routes.addHttpHandler(HandlerType.findOrCreate(method), "/", this::answer);
        }
        routes.addHttpHandler(HandlerType.findOrCreate("PROPFIND"), "/principals", DavServer::lead);
    }

    /// A path alone, so that scheme and port stay what they are in front of a proxy.
    private static void lead(Context request) {
        request.status(301).header("Location", "/dav/").header("Cache-Control", "max-age=3600");
    }

    /// A device that came in.
    ///
    /// @param behind whether its shelves are to be brought up to date first
    private record Visitor(AppPasswords.Guest guest, boolean behind) {

        AppPassword password() {
            return guest.password();
        }

        Book book() {
            return guest.book();
        }
    }

    /// What became of a request in the transaction in which the device was recognised.
    ///
    /// @param done whether it was answered in it
    private record Turn(Optional<Visitor> visitor, boolean done, Optional<String> failure) {}

    private void answer(Context request) {
        Optional<String> credentials = credentials(request.header("Authorization"));
        String method = request.req().getMethod();
        boolean isShort = method.equals("GET")
                || method.equals("HEAD")
                || method.equals("PROPFIND") && "0".equals(request.header("Depth"));
        WebCall call = new WebCall(request, isShort);
        try {
            Turn turn = credentials
                    .map(said -> rooms.transactions().read(() -> turn(said, call, isShort)))
                    .orElse(new Turn(Optional.empty(), false, Optional.empty()));
            if (turn.visitor().isEmpty()) {
                turnAway(request, credentials.isPresent());
                return;
            }
            Visitor device = turn.visitor().get();
            rooms.devices()
                    .seen(
                            device.password(),
                            Optional.ofNullable(request.header("User-Agent")).orElse(""));
            Optional<String> failure = turn.done() ? turn.failure() : answer(device, call, isShort);
            call.send();
            failure.ifPresent(what -> rooms.devices().failed(device.password(), what));
        } catch (UncheckedIOException e) {
            // The device hung up: nobody is left to be told.
        }
    }

    /// Recognises a device and answers it at once what is short and only read; that is sent after the transaction, so
    /// that a slow client holds none up.
    private Turn turn(String credentials, WebCall call, boolean isShort) {
        Optional<Visitor> visitor = visitor(credentials);
        boolean now = isShort && visitor.filter(device -> !device.behind()).isPresent() && !isCalendar(call);
        return new Turn(visitor, now, now ? dav(visitor.get()).answer(call) : Optional.empty());
    }

    /// @return what went wrong
    private Optional<String> answer(Visitor device, WebCall call, boolean isShort) {
        if (device.behind()) {
            rooms.publishing().bringUpToDate(device.book().id());
        }
        if (isCalendar(call)) {
            sessions.bring(device.book().id());
        }
        Dav dav = dav(device);
        return isShort ? rooms.transactions().read(() -> dav.answer(call)) : dav.answer(call);
    }

    private static boolean isCalendar(WebCall call) {
        return call.path().startsWith("/dav/calendars");
    }

    private Dav dav(Visitor device) {
        String user = device.guest().user();
        String name = device.guest().name();
        return new Dav(
                new BookLibrary(
                        rooms,
                        device.book(),
                        user,
                        name.isEmpty() ? user : name,
                        "carddav:" + device.password().label(),
                        contents,
                        known),
                lists);
    }

    private void turnAway(Context request, boolean tried) {
        if (tried && guests.wrong(request.ip())) {
            request.status(429).header("Retry-After", Long.toString(Guests.WINDOW.toSeconds()));
            return;
        }
        request.status(401).header("WWW-Authenticate", "Basic realm=\"Wellhouse\", charset=\"UTF-8\"");
    }

    /// @return `user:password`
    private static Optional<String> credentials(@Nullable String header) {
        if (header == null || !header.regionMatches(true, 0, "Basic ", 0, 6)) {
            return Optional.empty();
        }
        try {
            byte[] octets = Base64.getDecoder().decode(header.substring(6).strip());
            String text = new String(octets, StandardCharsets.UTF_8);
            return text.indexOf(':') < 0 ? Optional.of(text + ":") : Optional.of(text);
        } catch (IllegalArgumentException e) {
            return Optional.of(":");
        }
    }

    /// Inside a transaction.
    private Optional<Visitor> visitor(String credentials) {
        int colon = credentials.indexOf(':');
        String hash = Devices.hash(credentials.substring(colon + 1));
        String user = credentials.substring(0, colon);
        return rooms.appPasswords()
                .guest(hash)
                .filter(guest -> guest.user().equals(user) && !guest.password().isToken())
                .map(guest -> new Visitor(
                        guest, rooms.publishing().isBehind(guest.book().id())));
    }
}
