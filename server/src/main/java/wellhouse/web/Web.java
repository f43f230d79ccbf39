package wellhouse.web;

import io.javalin.config.RoutesConfig;
import java.nio.file.Path;
import java.util.List;
import wellhouse.incoming.Bringing;
import wellhouse.incoming.Incoming;
import wellhouse.intake.Arrivals;
import wellhouse.people.Editing;
import wellhouse.rooms.Rooms;
import wellhouse.sync.Syncing;
import wellhouse.today.Answering;
import wellhouse.web.capture.CapturePage;
import wellhouse.web.devices.DevicesPage;
import wellhouse.web.doubles.DoublesPage;
import wellhouse.web.entrance.Enter;
import wellhouse.web.entrance.Welcome;
import wellhouse.web.frame.Assets;
import wellhouse.web.frame.Door;
import wellhouse.web.frame.Faults;
import wellhouse.web.frame.Page;
import wellhouse.web.frame.Pages;
import wellhouse.web.frame.Routes;
import wellhouse.web.frame.Undo;
import wellhouse.web.give.AsksPage;
import wellhouse.web.give.BoardPage;
import wellhouse.web.give.HelpQueuePage;
import wellhouse.web.give.KnownPage;
import wellhouse.web.give.LedgerPage;
import wellhouse.web.give.NearPage;
import wellhouse.web.give.PromisesPage;
import wellhouse.web.give.ReadingPage;
import wellhouse.web.give.TonePage;
import wellhouse.web.help.HelpPage;
import wellhouse.web.help.PalettePage;
import wellhouse.web.history.HistoryPage;
import wellhouse.web.home.HomePage;
import wellhouse.web.home.Reactions;
import wellhouse.web.imports.ImportPage;
import wellhouse.web.imports.ImportsPage;
import wellhouse.web.imports.LookPage;
import wellhouse.web.introductions.IntroductionPage;
import wellhouse.web.introductions.IntroductionsPage;
import wellhouse.web.names.NamesPage;
import wellhouse.web.paths.PathsPage;
import wellhouse.web.paths.WayPage;
import wellhouse.web.people.PeoplePage;
import wellhouse.web.people.Views;
import wellhouse.web.people.Writing;
import wellhouse.web.person.PersonEdits;
import wellhouse.web.person.PersonGives;
import wellhouse.web.person.PersonPage;
import wellhouse.web.person.SourcesPage;
import wellhouse.web.programs.ProgramsPage;
import wellhouse.web.servers.ServersPage;
import wellhouse.web.settings.OwnWork;
import wellhouse.web.settings.SettingsPage;
import wellhouse.web.shape.Coming;
import wellhouse.web.shape.CoveragePage;
import wellhouse.web.shape.PicturePage;
import wellhouse.web.shape.PracticePage;
import wellhouse.web.shape.QueuesPage;
import wellhouse.web.waiting.WaitingPage;

/// The routes for people.
public final class Web {

    private final Assets assets = new Assets();
    private final Door door;
    private final Faults faults;
    private final Enter enter;
    private final List<Page> all;

    /// @param arrivals runs imports
    /// @param folder the data folder
    /// @param incoming files that were handed in and are not read yet
    /// @param loopback whether only this machine can reach the house
    /// @param syncing with other servers
    public Web(Rooms rooms, Arrivals arrivals, Incoming incoming, Path folder, boolean loopback, Syncing syncing) {
        Pages pages = new Pages(rooms, assets);
        this.door = new Door(rooms, loopback);
        this.faults = new Faults(pages, door);
        this.enter = new Enter(rooms, pages, door);
        Answering answering = new Answering(
                rooms.pen(), rooms.people(), rooms.timeline(), rooms.ties(), rooms.exchange(), rooms.answers());
        Editing editing = new Editing(rooms.transactions(), rooms.pen(), rooms.people());
        Bringing bringing = new Bringing(rooms, arrivals, incoming);
        Coming coming = new Coming(rooms, pages);
        this.all = List.of(
                enter,
                new Welcome(rooms, pages),
                new Undo(rooms, pages),
                new HomePage(rooms, pages),
                new Reactions(rooms, pages, answering),
                new PeoplePage(rooms, pages),
                new Writing(rooms, pages, editing),
                new Views(rooms, pages),
                new PersonPage(rooms, pages),
                new SourcesPage(rooms, pages),
                new PersonEdits(rooms, pages, editing),
                new PersonGives(rooms, pages, editing, answering),
                new ImportsPage(rooms, pages, arrivals, incoming, bringing),
                new LookPage(rooms, pages, incoming, bringing),
                new ImportPage(rooms, pages, arrivals, incoming, bringing),
                new NamesPage(rooms, pages),
                new PathsPage(rooms, pages),
                new WayPage(rooms, pages, answering),
                coming,
                new PicturePage(rooms, pages, coming),
                new CoveragePage(rooms, pages, coming),
                new QueuesPage(rooms, pages, coming),
                new PracticePage(rooms, pages, coming),
                new IntroductionsPage(rooms, pages),
                new IntroductionPage(rooms, pages),
                new WaitingPage(rooms, pages),
                new DoublesPage(rooms, pages),
                new CapturePage(rooms, pages),
                new PalettePage(rooms, pages),
                new HelpPage(rooms, pages),
                new HistoryPage(rooms, pages),
                new HelpQueuePage(rooms, pages),
                new BoardPage(rooms, pages),
                new NearPage(rooms, pages),
                new LedgerPage(rooms, pages),
                new PromisesPage(rooms, pages),
                new AsksPage(rooms, pages),
                new ReadingPage(rooms, pages),
                new KnownPage(rooms, pages),
                new TonePage(rooms, pages),
                new SettingsPage(rooms, pages, folder),
                new OwnWork(rooms, pages),
                new DevicesPage(rooms, pages),
                new ProgramsPage(rooms, pages),
                new ServersPage(syncing, pages));
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
