package wellhouse.web;

import io.javalin.config.RoutesConfig;
import java.util.List;
import wellhouse.people.Editing;
import wellhouse.rooms.Rooms;
import wellhouse.today.Answering;
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
import wellhouse.web.home.Reactions;
import wellhouse.web.people.PeoplePage;
import wellhouse.web.people.Writing;
import wellhouse.web.person.PersonEdits;
import wellhouse.web.person.PersonGives;
import wellhouse.web.person.PersonPage;

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
        Answering answering = new Answering(
                rooms.pen(), rooms.people(), rooms.timeline(), rooms.ties(), rooms.exchange(), rooms.answers());
        Editing editing = new Editing(rooms.transactions(), rooms.pen(), rooms.people());
        this.all = List.of(
                enter,
                new Welcome(rooms, pages),
                new Undo(rooms, pages),
                new HomePage(rooms, pages),
                new Reactions(rooms, pages, answering),
                new PeoplePage(rooms, pages),
                new Writing(rooms, pages, editing),
                new PersonPage(rooms, pages),
                new PersonEdits(rooms, pages, editing),
                new PersonGives(rooms, pages, editing, answering));
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
