package wellhouse.web;

import io.javalin.config.RoutesConfig;
import java.util.List;
import wellhouse.rooms.Rooms;
import wellhouse.web.entrance.Enter;
import wellhouse.web.entrance.Welcome;
import wellhouse.web.frame.Assets;
import wellhouse.web.frame.Door;
import wellhouse.web.frame.Faults;
import wellhouse.web.frame.Page;
import wellhouse.web.frame.Pages;
import wellhouse.web.frame.Routes;
import wellhouse.web.frame.Undo;
import wellhouse.web.home.HomePage;

/// The routes for people.
public final class Web {

    private final Assets assets = new Assets();
    private final Door door;
    private final Faults faults;
    private final Enter enter;
    private final List<Page> all;

    /// @param loopback whether only this machine can reach the house
    public Web(Rooms rooms, boolean loopback) {
        Pages pages = new Pages(rooms, assets);
        this.door = new Door(rooms, loopback);
        this.faults = new Faults(pages, door);
        this.enter = new Enter(rooms, pages, door);
        this.all = List.of(enter, new Welcome(rooms, pages), new Undo(rooms, pages), new HomePage(rooms, pages));
    }

    public void routes(RoutesConfig routes) {
        door.routes(routes);
        faults.routes(routes);
        assets.routes(routes);
        enter.openRoutes(routes);
        Routes behind = new Routes(routes, door);
        all.forEach(page -> page.routes(behind));
    }
}
