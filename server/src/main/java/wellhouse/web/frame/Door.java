package wellhouse.web.frame;

import io.javalin.config.RoutesConfig;
import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.ForbiddenResponse;
import io.javalin.http.HttpStatus;
import io.javalin.http.SameSite;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import wellhouse.accounts.Account;
import wellhouse.accounts.Settings;
import wellhouse.kernel.Book;
import wellhouse.rooms.Rooms;
import wellhouse.words.Words;

/// Who may come in, and what every answer says about safety.
public final class Door {

    private static final String COOKIE = "wellhouse";
    private static final int COOKIE_SECONDS = 60 * 24 * 60 * 60;

    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; "
                    + "connect-src 'self'; manifest-src 'self'; worker-src 'self'; form-action 'self'; base-uri 'none'; "
                    + "frame-ancestors 'none'";

    private static final Set<String> OWN_NAMES = Set.of("localhost", "127.0.0.1", "[::1]");

    private final Rooms rooms;
    private final boolean loopback;

    /// @param loopback whether only this machine can reach the house; then only its own names are answered to,
    ///     so that no page elsewhere reaches in by a name of its own that points here
    public Door(Rooms rooms, boolean loopback) {
        this.rooms = rooms;
        this.loopback = loopback;
    }

    /// Puts the door before every route of the house.
    public void routes(RoutesConfig routes) {
        routes.before(this::guard);
    }

    private void guard(Context request) {
        request.header("Content-Security-Policy", POLICY)
                .header("X-Content-Type-Options", "nosniff")
                .header("Referrer-Policy", "same-origin")
                .header("Cross-Origin-Opener-Policy", "same-origin")
                .header("Cross-Origin-Resource-Policy", "same-origin")
                .header("X-Frame-Options", "DENY")
                .header("Permissions-Policy", "camera=(), microphone=(), geolocation=(), payment=(), usb=()")
                .header("Cache-Control", "no-store");
        if (loopback && !isOwnName(request.host())) {
            throw new BadRequestResponse("this house answers to its own name only");
        }
        String site = request.header("Sec-Fetch-Site");
        boolean reads = request.method().name().equals("GET")
                || request.method().name().equals("HEAD")
                || request.method().name().equals("OPTIONS");
        if (!reads && ("cross-site".equals(site) || "same-site".equals(site))) {
            throw new ForbiddenResponse("changes come from this house's own pages");
        }
    }

    private static boolean isOwnName(@Nullable String host) {
        if (host == null) {
            return false;
        }
        String name = host.toLowerCase(Locale.ROOT).replaceFirst(":[0-9]*$", "");
        return OWN_NAMES.contains(name) || name.endsWith(".localhost");
    }

    void let(Context request, Routes.Answer answer) throws Exception {
        Optional<Visit> visit = visit(request);
        if (visit.isPresent()) {
            answer.to(request, visit.get());
        } else if (Pages.isPart(request)) {
            request.status(HttpStatus.UNAUTHORIZED); // the page decides: what was typed on it must not be lost
        } else {
            request.redirect("/enter", HttpStatus.SEE_OTHER);
        }
    }

    void letChange(Context request, Routes.Answer answer) throws Exception {
        let(request, (asked, visit) -> {
            String header = asked.header("X-Csrf");
            String sent = header == null ? asked.formParam("csrf") : header;
            if (sent == null || !same(sent, visit.session().csrf())) {
                throw new ForbiddenResponse("the form is too old");
            }
            answer.to(asked, visit);
        });
    }

    /// Who is signed in.
    public Optional<Visit> visit(Context request) {
        String token = request.cookie(COOKIE);
        if (token == null) {
            return Optional.empty();
        }
        return rooms.signIn()
                .visit(token)
                .flatMap(session -> rooms.transactions()
                        .read(() -> rooms.accounts()
                                .find(session.account())
                                .map(account ->
                                        visit(account, session, rooms.clock().instant()))));
    }

    private Visit visit(Account account, wellhouse.accounts.Visit session, Instant now) {
        Book book = rooms.accounts().book(account.book());
        Settings settings = rooms.accounts().settings(account.book());
        return new Visit(
                account,
                session,
                book,
                settings,
                Words.in(settings.language(), settings.vocabulary()),
                now,
                book.dayOf(now));
    }

    /// Hands the browser its secret.
    public void welcome(Context request, String token) {
        request.cookie(cookie(request, token, COOKIE_SECONDS));
    }

    /// Takes it back.
    public void farewell(Context request) {
        request.cookie(cookie(request, "", 0));
    }

    private static Cookie cookie(Context request, String value, int seconds) {
        boolean secure = request.scheme().equals("https") || "https".equals(request.header("X-Forwarded-Proto"));
        return new Cookie(COOKIE, value, "/", seconds, secure, true, null, SameSite.LAX);
    }

    private static boolean same(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }
}
