package wellhouse.web.home;

import io.javalin.http.Context;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import wellhouse.exchange.match.End;
import wellhouse.people.Row;
import wellhouse.people.Standing;
import wellhouse.rooms.Rooms;
import wellhouse.today.Act;
import wellhouse.today.Helpable;
import wellhouse.today.Home;
import wellhouse.today.Rest;
import wellhouse.today.Today;
import wellhouse.web.frame.Face;
import wellhouse.web.frame.Hello;
import wellhouse.web.frame.Page;
import wellhouse.web.frame.Pages;
import wellhouse.web.frame.Params;
import wellhouse.web.frame.Routes;
import wellhouse.web.frame.Visit;
import wellhouse.web.give.Matchmaker;

/// `GET /`: whom I can help, the session, what is new; or the two ways to begin.
public final class HomePage implements Page {

    private static final int FIRST = 4;
    private static final List<Integer> LENGTHS = List.of(5, 15, 30);

    private final Rooms rooms;
    private final Pages pages;
    private final Matchmaker matchmaker;

    public HomePage(Rooms rooms, Pages pages) {
        this.rooms = rooms;
        this.pages = pages;
        this.matchmaker = new Matchmaker(rooms);
    }

    /// What the page shows.
    ///
    /// @param greeting a message key, by the time of day
    /// @param name of the owner; may be empty
    /// @param help the help queue, the most pressing first
    /// @param minutes of the session
    /// @param lengths to choose from
    /// @param expected minutes the cards will take together
    /// @param waiting how many people wait in the waiting room
    /// @param resting why there is no session now
    /// @param done how many acts were carried out today
    public record Shown(
            String greeting,
            String name,
            List<Line> help,
            int minutes,
            List<Integer> lengths,
            List<Card> cards,
            int expected,
            List<New> newPeople,
            int waiting,
            Rest resting,
            int done) {

        /// The most pressing lines.
        public List<Line> first() {
            return help.subList(0, Math.min(FIRST, help.size()));
        }

        /// The others, which fold out.
        public List<Line> rest() {
            return help.subList(Math.min(FIRST, help.size()), help.size());
        }
    }

    /// A way to help.
    ///
    /// @param kind `promise`, `need`, `wish` or `send`
    /// @param id of the promise or the need; the person's for a wish or something to send
    /// @param meets who or what could meet a need and why; empty where nothing is known
    public record Line(
            String kind,
            String id,
            Face face,
            String reason,
            int minutes,
            Optional<Hello> hello,
            List<Matchmaker.Shown> meets) {}

    /// An act of the session.
    ///
    /// @param kind the word of [Act.Kind] in lower case
    /// @param state the word of the tie's state, for its colour; empty without contact so far
    /// @param reasons the first is shown, the rest folds out
    /// @param finish where it is said that it is done
    /// @param done the message key of that
    /// @param hello the best way to say it
    /// @param others further ways
    public record Card(
            String kind,
            Face face,
            String finish,
            String done,
            String state,
            String reason,
            List<String> reasons,
            int minutes,
            Optional<Hello> hello,
            List<Hello> others) {}

    /// Somebody who came into the book lately.
    public record New(Face face, String about) {}

    @Override
    public void routes(Routes on) {
        on.get("/", this::show);
    }

    private void show(Context request, Visit visit) {
        Optional<Integer> chosen = chosen(request);
        int minutes = chosen.orElse(visit.settings().minutes());
        boolean again = !Params.text(request, "again").isEmpty();
        Today.Opening opening =
                again ? Today.Opening.AGAIN : chosen.isPresent() ? Today.Opening.ASKED : Today.Opening.USUAL;
        Home home = rooms.today()
                .home(
                        visit.book(),
                        LocalDateTime.ofInstant(visit.now(), visit.book().zone()),
                        minutes,
                        opening);
        if (home.isEmpty()) {
            pages.show(request, visit, "home/begin.jte", visit.account().name());
            return;
        }
        List<Card> cards =
                home.session().acts().stream().map(act -> card(act, visit)).toList();
        pages.show(
                request,
                visit,
                "home/home.jte",
                new Shown(
                        greeting(visit),
                        visit.account().name(),
                        lines(home, visit),
                        minutes,
                        LENGTHS,
                        cards,
                        home.session().expected(),
                        home.newPeople().stream().map(row -> fresh(row, visit)).toList(),
                        home.count().getOrDefault(Standing.WAITING, 0),
                        home.rest(),
                        again ? 0 : home.done()));
    }

    /// The length that is asked for now, if any.
    private static Optional<Integer> chosen(Context request) {
        String asked = Params.text(request, "minutes");
        return LENGTHS.stream()
                .filter(length -> length.toString().equals(asked))
                .findFirst();
    }

    private static String greeting(Visit visit) {
        int hour = LocalTime.ofInstant(visit.now(), visit.book().zone()).getHour();
        if (hour < 5 || hour >= 18) {
            return "home.evening";
        }
        return hour < 12 ? "home.morning" : "home.afternoon";
    }

    private List<Line> lines(Home home, Visit visit) {
        var ids = home.help().stream().map(line -> line.person().id()).toList();
        var points = rooms.transactions()
                .read(() -> rooms.people().points(visit.book().id(), ids));
        return rooms.transactions()
                .read(() -> home.help().stream()
                        .map(line -> line(
                                line,
                                Hello.of(
                                        line.person(),
                                        points.getOrDefault(line.person().id(), List.of())),
                                visit))
                        .toList());
    }

    private Line line(Helpable line, List<Hello> hellos, Visit visit) {
        Face face = Face.of(line.person(), visit.words());
        String reason = visit.words().say(line.reason(), visit.today());
        Optional<Hello> hello = hellos.stream().findFirst();
        return switch (line) {
            case Helpable.Promised promised ->
                new Line("promise", promised.promise().id().toString(), face, reason, line.minutes(), hello, List.of());
            case Helpable.Known known ->
                new Line(
                        "need",
                        known.need().id().toString(),
                        face,
                        reason,
                        line.minutes(),
                        hello,
                        matchmaker.of(visit, End.Kind.NEED, known.need().id().value(), 1, false));
            case Helpable.Celebrating _ -> new Line("wish", face.id(), face, reason, line.minutes(), hello, List.of());
            case Helpable.Caring _ -> new Line("send", face.id(), face, reason, line.minutes(), hello, List.of());
        };
    }

    private static Card card(Act act, Visit visit) {
        List<String> reasons = act.reasons().stream()
                .map(reason -> visit.words().say(reason, visit.today()))
                .toList();
        List<Hello> hellos = Hello.of(act.person(), act.points());
        Face face = Face.of(act.person(), visit.words());
        String finish = "/today/people/" + face.id() + "/done";
        String done = "home.done";
        if (act.helps().orElse(null) instanceof Helpable.Promised promised) {
            finish = "/today/promises/" + face.id() + "/" + promised.promise().id() + "/kept";
            done = "home.promise.kept";
        } else if (act.helps().orElse(null) instanceof Helpable.Known known) {
            finish = "/today/needs/" + face.id() + "/" + known.need().id() + "/met";
            done = "home.need.met";
        }
        return new Card(
                word(act.kind()),
                face,
                finish,
                done,
                act.state().map(HomePage::word).orElse(""),
                reasons.getFirst(),
                reasons.subList(1, reasons.size()),
                act.minutes(),
                hellos.stream().findFirst(),
                hellos.stream().skip(1).toList());
    }

    private static New fresh(Row row, Visit visit) {
        String about = row.title().isEmpty() || row.organization().isEmpty()
                ? row.title() + row.organization()
                : row.title() + ", " + row.organization();
        return new New(Face.of(row.person(), visit.words()), about.isEmpty() ? row.city() : about);
    }

    private static String word(Enum<?> value) {
        return Params.word(value);
    }
}
