package wellhouse.web.shape;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
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
    private static final int COLUMNS = 8;

    private final Rooms rooms;
    private final Pages pages;
    private final Coming coming;

    public PicturePage(Rooms rooms, Pages pages, Coming coming) {
        this.rooms = rooms;
        this.pages = pages;
        this.coming = coming;
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

    /// What the script draws, a column each; people by the strength of the owner's own tie, the strongest first.
    ///
    /// @param own thousandths
    /// @param group place in `groups`, -1 for none
    /// @param organization place in `organizations`; likewise `circle` and `state`
    /// @param years of the first contact
    /// @param ties two places and a strength (thousandths) each, the strongest first
    record Drawn(
            List<String> ids,
            List<String> names,
            int[] x,
            int[] y,
            int[] own,
            int[] group,
            int[] organization,
            int[] circle,
            int[] state,
            int[] years,
            int[] ties,
            List<String> groups,
            List<String> organizations,
            List<String> circles,
            List<String> states) {}

    /// Words that come again and again, each sent once.
    private static final class Once {

        private final Map<String, Integer> places = new LinkedHashMap<>();

        int place(String word) {
            return places.computeIfAbsent(word, any -> places.size());
        }

        List<String> words() {
            return List.copyOf(places.keySet());
        }
    }

    @Override
    public void routes(Routes on) {
        on.get("/shape", this::show);
        on.get("/shape/picture.json", this::draw);
        on.get("/shape/picture.svg", this::svg);
    }

    private void show(Context request, Visit visit) {
        coming.overview(request, visit, "picture").ifPresent(overview -> show(request, visit, overview));
    }

    private void show(Context request, Visit visit, Overview overview) {
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
        Network network = overview.network();
        List<Roll.Line> lines = overview.lines().values().stream()
                .sorted(Comparator.comparingInt((Roll.Line line) -> -network.own(line.person()))
                        .thenComparing(Roll.Line::person))
                .toList();
        int count = lines.size();
        Once organizations = new Once();
        Once circles = new Once();
        Once states = new Once();
        List<String> ids = new ArrayList<>(count);
        List<String> names = new ArrayList<>(count);
        int[][] columns = new int[COLUMNS][count];
        for (int i = 0; i < count; i++) {
            Roll.Line line = lines.get(i);
            Id<Person> person = line.person();
            Layout.Spot spot = overview.layout().of(person);
            ids.add(person.toString());
            names.add(name(overview, person, visit));
            int[] cells = {
                (int) Math.round(spot.x()),
                (int) Math.round(spot.y()),
                network.own(person),
                overview.group(person).orElse(-1),
                organizations.place(line.organization()),
                circles.place(line.circles().isEmpty() ? "" : line.circles().getFirst()),
                states.place(network.state(person).map(Params::word).orElse("")),
                line.begun().getYear()
            };
            for (int column = 0; column < COLUMNS; column++) {
                columns[column][i] = cells[column];
            }
        }
        return new Drawn(
                ids,
                names,
                columns[0],
                columns[1],
                columns[2],
                columns[3],
                columns[4],
                columns[5],
                columns[6],
                columns[7],
                ties(lines, network),
                overview.groups(),
                organizations.words(),
                circles.words(),
                states.words());
    }

    /// The strongest ties of everybody, each once.
    private static int[] ties(List<Roll.Line> lines, Network network) {
        int[] place = new int[network.graph().vertices()];
        Arrays.fill(place, -1);
        for (int i = 0; i < lines.size(); i++) {
            int number = i;
            network.vertex(lines.get(i).person()).ifPresent(vertex -> place[vertex] = number);
        }
        int most = lines.size() > MANY ? TIES_OF_MANY : TIES;
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
        ties.sort(Comparator.comparingInt(tie -> -tie[2]));
        return ties.stream().flatMapToInt(Arrays::stream).toArray();
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
        for (int tie = 0; tie < drawn.ties.length; tie += 3) {
            int one = drawn.ties[tie];
            int other = drawn.ties[tie + 1];
            svg.append(String.format(
                    Locale.ROOT,
                    "<path d=\"M%d %dL%d %d\" stroke=\"#8d8a7d\" stroke-opacity=\"%.2f\"/>",
                    drawn.x[one],
                    drawn.y[one],
                    drawn.x[other],
                    drawn.y[other],
                    .15 + drawn.ties[tie + 2] / 2_000.0));
        }
        svg.append("<circle r=\"14\" fill=\"#7d4d29\"/>");
        for (int i = 0; i < drawn.ids.size(); i++) {
            svg.append(String.format(
                    Locale.ROOT,
                    "<circle cx=\"%d\" cy=\"%d\" r=\"%.1f\" fill=\"%s\"/><text x=\"%d\" y=\"%d\">%s</text>",
                    drawn.x[i],
                    drawn.y[i],
                    4 + drawn.own[i] / 125.0,
                    colour(drawn.group[i]),
                    drawn.x[i] + 8,
                    drawn.y[i] + 4,
                    escaped(drawn.names.get(i))));
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
