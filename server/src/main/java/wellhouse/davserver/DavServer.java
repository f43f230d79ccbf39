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

    private void answer(Context request) {
        Optional<String> credentials = credentials(request.header("Authorization"));
        Optional<Visitor> visitor = credentials.flatMap(this::visitor);
        if (visitor.isEmpty()) {
            turnAway(request, credentials.isPresent());
            return;
        }
        Visitor device = visitor.get();
        if (device.behind()) {
            rooms.publishing().bringUpToDate(device.book().id());
        }
        if (request.path().startsWith("/dav/calendars")) {
            sessions.bring(device.book().id());
        }
        rooms.devices()
                .seen(
                        device.password(),
                        Optional.ofNullable(request.header("User-Agent")).orElse(""));
        BookLibrary library = new BookLibrary(
                rooms,
                device.book(),
                device.guest().user(),
                device.guest().name().isEmpty()
                        ? device.guest().user()
                        : device.guest().name(),
                "carddav:" + device.password().label(),
                contents,
                known);
        try {
            answer(request, library).ifPresent(failure -> rooms.devices().failed(device.password(), failure));
        } catch (UncheckedIOException e) {
            // The device hung up: nobody is left to be told.
        }
    }

    /// Answers, what is short and only read inside one transaction and sent after it, so that a slow client holds none
    /// up.
    ///
    /// @return what went wrong
    private Optional<String> answer(Context request, BookLibrary library) {
        String method = request.req().getMethod();
        boolean isShort = method.equals("GET")
                || method.equals("HEAD")
                || method.equals("PROPFIND") && "0".equals(request.header("Depth"));
        WebCall call = new WebCall(request, isShort);
        if (!isShort) {
            return new Dav(library).answer(call);
        }
        Optional<String> failure = rooms.transactions().read(() -> new Dav(library).answer(call));
        call.send();
        return failure;
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

    private Optional<Visitor> visitor(String credentials) {
        int colon = credentials.indexOf(':');
        String hash = Devices.hash(credentials.substring(colon + 1));
        String user = credentials.substring(0, colon);
        return rooms.transactions()
                .read(() -> rooms.appPasswords()
                        .guest(hash)
                        .filter(guest ->
                                guest.user().equals(user) && !guest.password().isToken())
                        .map(guest -> new Visitor(
                                guest, rooms.publishing().isBehind(guest.book().id()))));
    }
}
