package wellhouse.web.shape;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import wellhouse.insight.Bridge;
import wellhouse.insight.Overview;
import wellhouse.kernel.Id;
import wellhouse.people.Person;
import wellhouse.rooms.Rooms;
import wellhouse.today.Act;
import wellhouse.web.frame.Face;
import wellhouse.web.frame.Page;
import wellhouse.web.frame.Pages;
import wellhouse.web.frame.Params;
import wellhouse.web.frame.Routes;
import wellhouse.web.frame.Visit;

/// `/shape/queues`: bridges, and the three queues the session draws from, each with its reasons.
public final class QueuesPage implements Page {

    private static final int MOST = 12;
    private static final List<Act.Kind> QUEUES = List.of(Act.Kind.HELLO, Act.Kind.WELCOME, Act.Kind.RECONNECT);

    private final Rooms rooms;
    private final Pages pages;
    private final Coming coming;

    public QueuesPage(Rooms rooms, Pages pages, Coming coming) {
        this.rooms = rooms;
        this.pages = pages;
        this.coming = coming;
    }

    /// What is shown.
    ///
    /// @param warmUp somebody easy to begin with; empty where there is nobody
    public record Shown(List<Link> bridges, List<Queue> queues, List<Face> warmUp) {}

    /// A bridge.
    public record Link(Face face, String where, int others, String state) {}

    /// One queue.
    public record Queue(String kind, List<Line> lines) {}

    /// Somebody in a queue.
    public record Line(Face face, List<String> reasons) {}

    @Override
    public void routes(Routes on) {
        on.get("/shape/queues", this::show);
    }

    private void show(Context request, Visit visit) {
        coming.overview(request, visit, "queues").ifPresent(overview -> show(request, visit, overview));
    }

    private void show(Context request, Visit visit, Overview overview) {
        List<Bridge> bridges = overview.bridges().stream().limit(MOST).toList();
        Map<Id<Person>, Face> faces = new HashMap<>();
        rooms.transactions()
                .read(() -> rooms.people()
                        .find(
                                visit.book().id(),
                                bridges.stream().map(Bridge::person).toList()))
                .forEach(person -> faces.put(person.id(), Face.of(person, visit.words())));
        List<Link> links = bridges.stream()
                .flatMap(bridge -> Optional.ofNullable(faces.get(bridge.person())).stream()
                        .map(face -> new Link(face, bridge.where(), bridge.others(), Params.word(bridge.state()))))
                .toList();
        List<Queue> queues = new ArrayList<>();
        for (Act.Kind kind : QUEUES) {
            List<Line> lines = rooms.today().queue(visit.book(), visit.today(), kind).stream()
                    .limit(MOST)
                    .map(act -> new Line(
                            Face.of(act.person(), visit.words()),
                            act.reasons().stream()
                                    .map(reason -> visit.words().say(reason, visit.today()))
                                    .toList()))
                    .toList();
            queues.add(new Queue(Params.word(kind), lines));
        }
        List<Face> warmUp =
                queues.getFirst().lines().stream().limit(1).map(Line::face).toList();
        pages.show(request, visit, "shape/queues.jte", new Shown(links, queues, warmUp));
    }
}
