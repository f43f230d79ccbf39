package wellhouse.web.home;

import io.javalin.http.Context;
import wellhouse.rooms.Rooms;
import wellhouse.today.Home;
import wellhouse.web.frame.Page;
import wellhouse.web.frame.Pages;
import wellhouse.web.frame.Routes;
import wellhouse.web.frame.Visit;

/// `GET /`.
public final class HomePage implements Page {

    private final Rooms rooms;
    private final Pages pages;

    public HomePage(Rooms rooms, Pages pages) {
        this.rooms = rooms;
        this.pages = pages;
    }

    /// What the page shows.
    public record Shown(Home home) {}

    @Override
    public void routes(Routes on) {
        on.get("/", this::show);
    }

    private void show(Context request, Visit visit) {
        Home home =
                rooms.today().home(visit.book(), visit.today(), visit.settings().minutes());
        pages.show(request, visit, "home/home.jte", new Shown(home));
    }
}
