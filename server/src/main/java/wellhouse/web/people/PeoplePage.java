package wellhouse.web.people;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import wellhouse.accounts.Accounts.Pause;
import wellhouse.kernel.Id;
import wellhouse.people.Finding;
import wellhouse.people.Listing;
import wellhouse.people.Person;
import wellhouse.people.Question;
import wellhouse.people.Role;
import wellhouse.people.Row;
import wellhouse.people.SavedView;
import wellhouse.people.Standing;
import wellhouse.people.Tier;
import wellhouse.rooms.Rooms;
import wellhouse.ties.Counters;
import wellhouse.web.frame.Face;
import wellhouse.web.frame.Page;
import wellhouse.web.frame.Pages;
import wellhouse.web.frame.Params;
import wellhouse.web.frame.Routes;
import wellhouse.web.frame.TieWord;
import wellhouse.web.frame.Visit;

/// `GET /people`.
public final class PeoplePage implements Page {

    private static final int ROWS = 60;
    private static final int FOUND = 200;
    private static final int DOUBLES_COUNTED = 100;

    private final Rooms rooms;
    private final Pages pages;

    public PeoplePage(Rooms rooms, Pages pages) {
        this.rooms = rooms;
        this.pages = pages;
    }

    /// What the page shows.
    ///
    /// @param total how many people are kept
    /// @param waiting how many wait in the waiting room
    /// @param doubles how many pairs may be one person, up to a number
    /// @param circles by name
    /// @param views saved choices, by name
    public record Shown(
            Choice choice,
            Part part,
            int total,
            int waiting,
            int doubles,
            List<SavedView> views,
            List<String> circles,
            List<Tier> tiers,
            List<Role> roles,
            List<Integer> silences,
            List<Listing.Order> orders) {}

    /// Some rows, and where the list goes on.
    ///
    /// @param next the address of the next rows; empty at the end
    /// @param first whether it is the beginning of the list
    /// @param filtered whether anything is left out
    /// @param understood a question in plain words, as it was understood; empty for none
    public record Part(List<Line> lines, String next, boolean first, boolean filtered, String understood) {}

    /// One person.
    ///
    /// @param work title and organization
    /// @param state the word of the tie's state; empty without contact so far
    /// @param last how long ago the last contact was; empty without
    /// @param why where they matched what was searched for; empty where it is there to be seen
    public record Line(
            Face face,
            String work,
            String city,
            Tier tier,
            String state,
            String last,
            List<String> circles,
            String why) {

        Line because(String matched) {
            return new Line(face, work, city, tier, state, last, circles, matched);
        }
    }

    @Override
    public void routes(Routes on) {
        on.get("/people", this::show);
    }

    private void show(Context request, Visit visit) {
        Choice choice = Choice.of(request);
        Optional<String> after = Optional.of(Params.text(request, "after")).filter(text -> !text.isEmpty());
        Part part = rooms.transactions().read(() -> part(choice, after, visit));
        if (Pages.isPart(request)) {
            if (after.isEmpty()) {
                request.header("HX-Replace-Url", choice.address());
            }
            pages.show(request, visit, "people/rows.jte", part);
            return;
        }
        Shown shown = rooms.transactions().read(() -> {
            Map<Standing, Integer> count = rooms.people().count(visit.book().id());
            return new Shown(
                    choice,
                    part,
                    count.getOrDefault(Standing.KEPT, 0),
                    count.getOrDefault(Standing.WAITING, 0),
                    rooms.doubles().count(visit.book().id(), DOUBLES_COUNTED),
                    rooms.people().views(visit.book().id()),
                    rooms.people().circles(visit.book().id()),
                    List.of(Tier.values()),
                    List.of(Role.values()),
                    Choice.SILENCES,
                    List.of(Listing.Order.values()));
        });
        pages.show(request, visit, "people/people.jte", shown);
    }

    private Part part(Choice choice, Optional<String> after, Visit visit) {
        if (!choice.words().isEmpty()) {
            return found(choice, visit);
        }
        var page = rooms.people().list(visit.book().id(), choice.listing(visit.today(), after, ROWS));
        return new Part(
                lines(page.rows(), visit),
                page.next().map(choice::address).orElse(""),
                after.isEmpty(),
                choice.isFiltered(),
                "");
    }

    private Part found(Choice choice, Visit visit) {
        Finding.Answer answer = new Finding(rooms.people(), rooms.search())
                .find(visit.book().id(), choice.words(), visit.today(), FOUND);
        List<Finding.Match> wanted = answer.matches().stream()
                .filter(match -> choice.wants(match.row(), visit.today()))
                .toList();
        List<Line> lines = lines(wanted.stream().map(Finding.Match::row).toList(), visit);
        List<Line> cited = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            cited.add(lines.get(i).because(why(wanted.get(i), visit)));
        }
        String understood =
                answer.understood().map(question -> told(question, visit)).orElse("");
        return new Part(cited, "", true, true, understood);
    }

    /// Where somebody matched, unless it was their name, which is there to be seen.
    private static String why(Finding.Match match, Visit visit) {
        return match.text().isEmpty() || match.field().equals("name")
                ? ""
                : visit.words()
                        .say("people.matched", visit.words().say("people.matched." + match.field()), match.text());
    }

    private static String told(Question question, Visit visit) {
        var words = visit.words();
        List<String> parts = new ArrayList<>();
        if (!question.words().isEmpty()) {
            parts.add(words.say("people.asked.words", question.words()));
        }
        question.role().ifPresent(role -> parts.add(words.say("role." + Params.word(role))));
        question.organization().ifPresent(where -> parts.add(words.say("people.asked.work", where)));
        question.place().ifPresent(where -> parts.add(words.say("people.asked.place", where)));
        question.quietSince().ifPresent(day -> parts.add(words.say("people.asked.quiet", words.day(day))));
        question.metSince().ifPresent(day -> parts.add(words.say("people.asked.met", words.day(day))));
        return words.say("people.asked", String.join(" · ", parts));
    }

    private List<Line> lines(List<Row> rows, Visit visit) {
        List<Pause> pauses = rooms.accounts().pauses(visit.book().id());
        Map<Id<Person>, Counters> ties =
                rooms.ties().of(visit.book().id(), rows.stream().map(Row::id).toList());
        return rows.stream()
                .map(row -> line(row, Optional.ofNullable(ties.get(row.id())), pauses, visit))
                .toList();
    }

    private static Line line(Row row, Optional<Counters> tie, List<Pause> pauses, Visit visit) {
        String state = tie.map(known -> TieWord.of(row.person(), known, pauses, visit.today()))
                .orElse("");
        String work = row.title().isEmpty() || row.organization().isEmpty()
                ? row.title() + row.organization()
                : row.title() + ", " + row.organization();
        return new Line(
                Face.of(row.person(), visit.words()),
                work,
                row.city(),
                row.person().keeping().tier(),
                state,
                row.lastContact()
                        .map(day -> visit.words().ago(day, visit.today()))
                        .orElse(""),
                row.circles(),
                "");
    }
}
