package wellhouse.web.help;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import wellhouse.kernel.Id;
import wellhouse.people.Names;
import wellhouse.people.Person;
import wellhouse.people.Search;
import wellhouse.rooms.Rooms;
import wellhouse.web.frame.Page;
import wellhouse.web.frame.Pages;
import wellhouse.web.frame.Params;
import wellhouse.web.frame.Routes;
import wellhouse.web.frame.Visit;

/// `/palette`: people, pages and acts that fit what was typed so far; a page of its own without scripts.
public final class PalettePage implements Page {

    private static final int PEOPLE = 8;
    private static final int LONGEST = 100;

    /// From so many letters on the beginning of a page's name means the page.
    private static final int CLEAR = 3;

    private static final List<Place> PLACES = List.of(
            new Place("home", "/", "home"),
            new Place("people", "/people", "people"),
            new Place("paths", "/paths", "path"),
            new Place("shape", "/shape", "network"),
            new Place("queue", "/give", "gift"),
            new Place("board", "/give/board", "gift"),
            new Place("ledger", "/give/ledger", "gift"),
            new Place("promises", "/give/promises", "check"),
            new Place("introductions", "/introductions", "people"),
            new Place("asks", "/give/asks", "text"),
            new Place("reading", "/give/reading", "post"),
            new Place("known", "/give/known", "people"),
            new Place("tone", "/give/tone", "text"),
            new Place("waiting", "/waiting", "waiting"),
            new Place("imports", "/imports", "import"),
            new Place("history", "/history", "history"),
            new Place("settings", "/settings", "settings"),
            new Place("capture", "/capture", "capture"),
            new Place("password", "/settings#password", "lock"),
            new Place("pause", "/settings#pause", "moon"),
            new Place("theme", "/settings#profile", "moon"),
            new Place("keys", "/help/keys", "help"),
            new Place("help", "/help", "help"));

    private record Place(String name, String path, String icon) {}

    private final Rooms rooms;
    private final Pages pages;

    public PalettePage(Rooms rooms, Pages pages) {
        this.rooms = rooms;
        this.pages = pages;
    }

    /// What is shown.
    ///
    /// @param asked what was typed
    public record Shown(String asked, List<Choice> people, List<Choice> places) {

        /// People first, unless what was typed is how a page is called.
        public List<Group> groups() {
            String typed = Names.fold(asked);
            boolean page = typed.length() >= CLEAR
                    && places.stream()
                            .anyMatch(place -> Names.fold(place.text()).startsWith(typed));
            Group everybody = new Group("nav.people", people);
            Group pages = new Group("palette.places", places);
            return (page ? Stream.of(pages, everybody) : Stream.of(everybody, pages))
                    .filter(group -> !group.choices().isEmpty())
                    .toList();
        }
    }

    /// Choices of one kind.
    ///
    /// @param label of the message bundles
    public record Group(String label, List<Choice> choices) {}

    /// One place to go.
    ///
    /// @param beside a word about it; may be empty
    public record Choice(String path, String icon, String text, String beside) {}

    @Override
    public void routes(Routes on) {
        on.get("/palette", this::show);
    }

    private void show(Context request, Visit visit) {
        String typed = Params.text(request, "q");
        String asked = typed.substring(0, Math.min(LONGEST, typed.length()));
        Shown shown = new Shown(asked, people(visit, asked), places(visit, asked));
        pages.show(request, visit, Pages.isPart(request) ? "help/choices.jte" : "help/palette.jte", shown);
    }

    private List<Choice> people(Visit visit, String asked) {
        if (asked.isEmpty()) {
            return List.of();
        }
        return rooms.transactions().read(() -> {
            var book = visit.book().id();
            List<Id<Person>> found = rooms.search().find(book, asked, PEOPLE).stream()
                    .map(Search.Hit::person)
                    .toList();
            return rooms.people().rows(book, found).stream()
                    .map(row -> new Choice(
                            "/people/" + row.id(), "people", row.person().called(), row.organization()))
                    .toList();
        });
    }

    private static List<Choice> places(Visit visit, String asked) {
        List<Choice> fit = new ArrayList<>();
        String wanted = " " + Names.fold(asked);
        for (Place place : PLACES) {
            String text = visit.words().say("palette." + place.name());
            String more = visit.words().say("palette." + place.name() + ".also");
            if ((" " + Names.fold(text + " " + more)).contains(wanted)) {
                fit.add(new Choice(place.path(), place.icon(), text, ""));
            }
        }
        return fit;
    }
}
