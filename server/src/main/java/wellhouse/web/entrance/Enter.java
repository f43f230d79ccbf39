package wellhouse.web.entrance;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.Optional;
import wellhouse.accounts.Account;
import wellhouse.accounts.SignIn;
import wellhouse.rooms.Rooms;
import wellhouse.web.frame.Door;
import wellhouse.web.frame.Page;
import wellhouse.web.frame.Pages;
import wellhouse.web.frame.Params;
import wellhouse.web.frame.Routes;
import wellhouse.web.frame.Visit;

/// `/enter`: with the one-time link, or with the password; `/leave` is the way out.
public final class Enter implements Page {

    private final Rooms rooms;
    private final Pages pages;
    private final Door door;

    public Enter(Rooms rooms, Pages pages, Door door) {
        this.rooms = rooms;
        this.pages = pages;
        this.door = door;
    }

    /// What the page shows.
    ///
    /// @param hasPassword whether the owner chose one; without it, only a link opens the door
    /// @param name what to call the owner; may be empty
    /// @param problem a message key; empty for none
    /// @param seconds before the next try, where there were too many
    public record Shown(boolean hasPassword, String name, String problem, long seconds) {}

    /// The addresses that are in front of the door.
    public void openRoutes(RoutesConfig routes) {
        routes.get("/enter", this::open);
        routes.post("/enter", this::tryPassword);
    }

    @Override
    public void routes(Routes on) {
        on.post("/leave", this::leave);
    }

    private void open(Context request) {
        String token = request.queryParam("token");
        if (token != null) {
            if (rooms.signIn().byLink(token, Device.of(request)) instanceof SignIn.Entered.In in) {
                enter(request, in);
            } else if (door.visit(request).isPresent()) {
                request.redirect("/", HttpStatus.SEE_OTHER);
            } else {
                refuse(request, HttpStatus.FORBIDDEN, "enter.link-used", 0);
            }
        } else if (door.visit(request).isPresent()) {
            request.redirect("/", HttpStatus.SEE_OTHER);
        } else {
            refuse(request, HttpStatus.OK, "", 0);
        }
    }

    private void tryPassword(Context request) {
        char[] password = Params.text(request, "password").toCharArray();
        switch (rooms.signIn().byPassword(rooms.signIn().owner(), password, Device.of(request))) {
            case SignIn.Entered.In in -> enter(request, in);
            case SignIn.Entered.Refused _ -> refuse(request, HttpStatus.FORBIDDEN, "enter.wrong", 0);
            case SignIn.Entered.TooOften often ->
                refuse(
                        request,
                        HttpStatus.TOO_MANY_REQUESTS,
                        "enter.too-often",
                        Math.max(1, often.delay().toSeconds()));
        }
    }

    private void enter(Context request, SignIn.Entered.In in) {
        door.welcome(request, in.token());
        boolean known = rooms.transactions()
                .read(() -> rooms.accounts().find(in.visit().account()))
                .flatMap(Account::passwordHash)
                .isPresent();
        request.redirect(known ? "/" : "/welcome", HttpStatus.SEE_OTHER);
    }

    private void refuse(Context request, HttpStatus status, String problem, long seconds) {
        Optional<Account> owner =
                rooms.transactions().read(() -> rooms.accounts().all().stream().findFirst());
        boolean hasPassword = owner.flatMap(Account::passwordHash).isPresent();
        request.status(status);
        pages.show(
                request,
                "entrance/enter.jte",
                new Shown(hasPassword, owner.map(Account::name).orElse(""), problem, seconds));
    }

    private void leave(Context request, Visit visit) {
        rooms.signIn().leave(visit.session(), visit.account());
        door.farewell(request);
        pages.go(request, "/enter");
    }
}
