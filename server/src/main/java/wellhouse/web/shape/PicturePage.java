package wellhouse.web.shape;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import wellhouse.insight.Layout;
import wellhouse.insight.Overview;
import wellhouse.insight.Roll;
import wellhouse.kernel.Id;
import wellhouse.paths.Network;
import wellhouse.people.Person;
import wellhouse.rooms.Rooms;
import wellhouse.web.frame.Page;
import wellhouse.web.frame.Pages;
import wellhouse.web.frame.Params;
import wellhouse.web.frame.Routes;
import wellhouse.web.frame.Visit;

/// `/shape`: the picture of the whole network, and the same in words.
public final class PicturePage implements Page {

    /// Ties drawn for each person; in small books all of them up to this many.
    private static final int TIES = 12;

    private static final int TIES_OF_MANY = 3;
    private static final int MANY = 2_000;

    /// People named in the words of a group.
    private static final int NAMED = 12;

    private static final int GROUPS = 40;

    private final Rooms rooms;
    private final Pages pages;

    public PicturePage(Rooms rooms, Pages pages) {
        this.rooms = rooms;
        this.pages = pages;
    }

    /// What is shown.
    ///
    /// @param people how many are drawn
    /// @param path people to be highlighted, as `id,id`; may be empty
    /// @param from the year of the first contact of all
    public record Shown(int people, int ties, List<Group> groups, String path, int from, int to) {}

    /// A group in words.
    ///
    /// @param name may be empty
    public record Group(String name, int people, int live, List<Named> named) {}

    /// Somebody to go to.
    public record Named(String path, String name) {}

    /// What the script draws.
    ///
    /// @param people each as id, name, x, y, strength (thousandths), group, organization, circle, state, first year
    /// @param ties each as two places in `people` and a strength
    record Drawn(List<List<Object>> people, List<int[]> ties, List<String> groups) {}

    @Override
    public void routes(Routes on) {
        on.get("/shape", this::show);
        on.get("/shape/picture.json", this::draw);
        on.get("/shape/picture.svg", this::svg);
    }

    private void show(Context request, Visit visit) {
        Overview overview = rooms.overviews().overview(visit.book());
        List<Group> groups = new ArrayList<>();
        Map<Integer, List<Id<Person>>> members = new TreeMap<>();
        overview.lines()
                .keySet()
                .forEach(person -> overview.group(person)
                        .ifPresent(number -> members.computeIfAbsent(number, any -> new ArrayList<>())
                                .add(person)));
        Network network = overview.network();
        members.values().stream().limit(GROUPS).forEach(people -> {
            people.sort(Comparator.comparingInt((Id<Person> person) -> -network.own(person)));
            groups.add(new Group(
                    overview.groups().get(overview.group(people.getFirst()).orElse(0)),
                    people.size(),
                    (int) people.stream().filter(network::live).count(),
                    people.stream()
                            .limit(NAMED)
                            .map(person -> new Named("/people/" + person, name(overview, person, visit)))
                            .toList()));
        });
        int from = overview.lines().values().stream()
                .mapToInt(line -> line.begun().getYear())
                .min()
                .orElse(visit.today().getYear());
        Shown shown = new Shown(
                overview.lines().size(),
                network.graph().ties(),
                groups,
                Params.text(request, "path"),
                from,
                visit.today().getYear());
        pages.show(request, visit, "shape/picture.jte", shown);
    }

    private static String name(Overview overview, Id<Person> person, Visit visit) {
        Roll.Line line = overview.lines().get(person);
        return line == null || line.name().isEmpty() ? visit.words().say("person.unnamed") : line.name();
    }

    private void draw(Context request, Visit visit) {
        Overview overview = rooms.overviews().overview(visit.book());
        request.header("Cache-Control", "private, no-cache");
        request.json(drawn(overview, visit));
    }

    private static Drawn drawn(Overview overview, Visit visit) {
        List<Id<Person>> people = people(overview);
        Network network = overview.network();
        Layout layout = overview.layout();
        List<List<Object>> drawn = new ArrayList<>();
        for (Id<Person> person : people) {
            Roll.Line line = overview.lines().get(person);
            if (line == null) {
                continue;
            }
            Layout.Spot spot = layout.of(person);
            drawn.add(List.of(
                    person.toString(),
                    name(overview, person, visit),
                    Math.round(spot.x()),
                    Math.round(spot.y()),
                    network.own(person),
                    overview.group(person).orElse(-1),
                    line.organization(),
                    line.circles().isEmpty() ? "" : line.circles().getFirst(),
                    network.state(person).map(Params::word).orElse(""),
                    line.begun().getYear()));
        }
        return new Drawn(drawn, ties(people, network), overview.groups());
    }

    private static List<Id<Person>> people(Overview overview) {
        return overview.lines().keySet().stream().sorted().toList();
    }

    private static List<int[]> ties(List<Id<Person>> people, Network network) {
        int[] place = new int[network.graph().vertices()];
        Arrays.fill(place, -1);
        for (int i = 0; i < people.size(); i++) {
            int number = i;
            network.vertex(people.get(i)).ifPresent(vertex -> place[vertex] = number);
        }
        int most = people.size() > MANY ? TIES_OF_MANY : TIES;
        List<int[]> ties = new ArrayList<>();
        for (int vertex = 1; vertex < place.length; vertex++) {
            int[] others = network.graph().neighbours(vertex);
            int[] strengths = network.graph().strengths(vertex);
            int drawn = 0;
            for (int i = 0; i < others.length && drawn < most && place[vertex] >= 0; i++) {
                if (others[i] != Network.OWNER && place[others[i]] >= 0) {
                    drawn++;
                    if (others[i] > vertex || !isAmong(network, others[i], vertex, most)) {
                        ties.add(new int[] {place[vertex], place[others[i]], strengths[i]});
                    }
                }
            }
        }
        return ties;
    }

    /// Whether the tie is drawn from the other side already.
    private static boolean isAmong(Network network, int from, int to, int most) {
        int[] others = network.graph().neighbours(from);
        int drawn = 0;
        for (int i = 0; i < others.length && drawn < most; i++) {
            if (others[i] == to) {
                return true;
            }
            drawn += others[i] == Network.OWNER ? 0 : 1;
        }
        return false;
    }

    private void svg(Context request, Visit visit) {
        Overview overview = rooms.overviews().overview(visit.book());
        Drawn drawn = drawn(overview, visit);
        double radius = overview.layout().radius();
        StringBuilder svg = new StringBuilder(1 << 16);
        svg.append(String.format(
                Locale.ROOT,
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"%.0f %.0f %.0f %.0f\" font-family=\"sans-serif\""
                        + " font-size=\"11\">",
                -radius,
                -radius,
                2 * radius,
                2 * radius));
        svg.append("<rect x=\"")
                .append(-radius)
                .append("\" y=\"")
                .append(-radius)
                .append("\" width=\"");
        svg.append(2 * radius).append("\" height=\"").append(2 * radius).append("\" fill=\"#fffdf8\"/>");
        for (int[] tie : drawn.ties) {
            List<Object> one = drawn.people.get(tie[0]);
            List<Object> other = drawn.people.get(tie[1]);
            svg.append(String.format(
                    Locale.ROOT,
                    "<path d=\"M%s %sL%s %s\" stroke=\"#8d8a7d\" stroke-opacity=\"%.2f\"/>",
                    one.get(2),
                    one.get(3),
                    other.get(2),
                    other.get(3),
                    .15 + tie[2] / 2_000.0));
        }
        svg.append("<circle r=\"14\" fill=\"#7d4d29\"/>");
        for (List<Object> person : drawn.people) {
            int own = (int) person.get(4);
            svg.append(String.format(
                    Locale.ROOT,
                    "<circle cx=\"%s\" cy=\"%s\" r=\"%.1f\" fill=\"%s\"/><text x=\"%s\" y=\"%s\">%s</text>",
                    person.get(2),
                    person.get(3),
                    4 + own / 125.0,
                    colour((int) person.get(5)),
                    (long) person.get(2) + 8,
                    (long) person.get(3) + 4,
                    escaped(person.get(1).toString())));
        }
        svg.append("</svg>");
        request.header("Content-Disposition", "attachment; filename=\"network.svg\"");
        request.contentType("image/svg+xml; charset=utf-8").result(svg.toString());
    }

    private static String colour(int group) {
        List<String> colours = List.of("#0f6063", "#7d4d29", "#44632a", "#5d5376", "#96412a", "#7c5407");
        return group < 0 ? "#56625f" : colours.get(group % colours.size());
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
