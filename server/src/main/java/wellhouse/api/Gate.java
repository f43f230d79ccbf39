package wellhouse.api;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import wellhouse.accounts.AppPasswords.Guest;
import wellhouse.accounts.Devices;
import wellhouse.accounts.Guests;
import wellhouse.accounts.Scope;
import wellhouse.rooms.Rooms;
import wellhouse.words.Words;

/// Lets programs in: with a token in the header and the scope that the route asks for. A browser's cookie opens nothing
/// here, so no page elsewhere can use it; and a token opens no page.
final class Gate {

    /// Where everything behind the gate lies.
    static final String ROOT = "/api/v1";

    private static final Logger LOG = LoggerFactory.getLogger(Gate.class);
    private static final String BEARER = "Bearer ";

    /// Answers one call.
    @FunctionalInterface
    interface Answer {
        void to(Call call) throws Exception;
    }

    private final RoutesConfig routes;
    private final Rooms rooms;
    private final Guests guests;
    private final Pace pace;

    /// @param perMinute requests of one token in a minute
    Gate(RoutesConfig routes, Rooms rooms, int perMinute) {
        this.routes = routes;
        this.rooms = rooms;
        this.guests = new Guests(rooms.clock());
        this.pace = new Pace(perMinute, rooms.clock());
    }

    /// @param scopes all of which are needed
    void get(String path, Set<Scope> scopes, Answer answer) {
        routes.addHttpHandler(HandlerType.GET, ROOT + path, request -> let(request, scopes, answer));
    }

    /// @param scopes all of which are needed
    void post(String path, Set<Scope> scopes, Answer answer) {
        routes.addHttpHandler(HandlerType.POST, ROOT + path, request -> let(request, scopes, answer));
    }

    private void let(Context request, Set<Scope> scopes, Answer answer) {
        Words words = Words.in("en");
        try {
            Call call = enter(request);
            words = call.words();
            Set<Scope> missing = new TreeSet<>(scopes);
            missing.removeAll(call.key().scopes());
            if (!missing.isEmpty()) {
                request.header(
                        "WWW-Authenticate",
                        "Bearer error=\"insufficient_scope\", scope=\"" + Scope.words(scopes) + "\"");
                throw new Refusal(403, "scope", Scope.words(missing));
            }
            answer.to(call);
        } catch (Refusal refused) {
            Trouble.of(refused, words).answer(request);
        } catch (Exception e) {
            LOG.error("{} {} failed", request.method(), request.endpoint().path, e);
            Trouble.of(new Refusal(500, "broken"), words).answer(request);
        }
    }

    private Call enter(Context request) {
        String header = request.header("Authorization");
        if (header == null || !header.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
            throw turnedAway(request, "no-token");
        }
        String hash = Devices.hash(header.substring(BEARER.length()));
        Instant now = rooms.clock().instant();
        Optional<Guest> known = rooms.transactions()
                .read(() -> rooms.appPasswords().guest(hash))
                .filter(guest -> guest.password().isToken());
        if (known.isEmpty()) {
            if (guests.wrong(request.ip())) {
                throw slowed(request, Guests.WINDOW);
            }
            throw turnedAway(request, "wrong-token");
        }
        Guest guest = known.get();
        if (guest.password().isOver(now)) {
            throw turnedAway(request, "token-over");
        }
        Duration wait = pace.ask(guest.password().id());
        if (wait.isPositive()) {
            throw slowed(request, wait);
        }
        String agent = request.header("User-Agent");
        rooms.devices().seen(guest.password(), agent == null ? "" : agent);
        var settings = rooms.transactions()
                .read(() -> rooms.accounts().settings(guest.book().id()));
        return new Call(
                rooms, request, guest.password(), guest.book(), Words.in(settings.language(), settings.vocabulary()));
    }

    private static Refusal turnedAway(Context request, String code) {
        request.header("WWW-Authenticate", "Bearer realm=\"Wellhouse\"");
        return new Refusal(401, code);
    }

    private static Refusal slowed(Context request, Duration wait) {
        long seconds = Math.max(1, wait.toSeconds() + 1);
        request.header("Retry-After", Long.toString(seconds));
        return new Refusal(429, "too-often", seconds);
    }
}
