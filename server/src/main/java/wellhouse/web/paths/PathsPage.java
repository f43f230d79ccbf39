package wellhouse.web.paths;

import io.javalin.http.Context;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import wellhouse.kernel.Id;
import wellhouse.paths.Paths;
import wellhouse.people.Organization;
import wellhouse.people.Person;
import wellhouse.people.Search;
import wellhouse.rooms.Rooms;
import wellhouse.web.frame.Face;
import wellhouse.web.frame.Page;
import wellhouse.web.frame.Pages;
import wellhouse.web.frame.Params;
import wellhouse.web.frame.Routes;
import wellhouse.web.frame.Visit;

/// `/paths`: asks who could introduce me to somebody, and who knows, has or can something.
public final class PathsPage implements Page {

    private static final int LONGEST = 200;
    private static final int PLACES = 5;
    private static final int PEOPLE = 5;
    private static final int ANSWERS = 15;

    private final Rooms rooms;
    private final Pages pages;

    public PathsPage(Rooms rooms, Pages pages) {
        this.rooms = rooms;
        this.pages = pages;
    }

    /// What is shown.
    ///
    /// @param words what was asked; empty for nothing yet
    /// @param organizations of that name
    /// @param people of that name
    /// @param answers people who know, have or can it
    public record Shown(String words, List<Place> organizations, List<Face> people, List<Answer> answers) {

        public boolean isNothing() {
            return organizations.isEmpty() && people.isEmpty() && answers.isEmpty();
        }
    }

    /// An organization to go to.
    public record Place(String path, String name) {}

    /// Somebody who knows, has or can what was asked for.
    ///
    /// @param path to the way there
    /// @param field where it stands
    /// @param snippet the words of the record; may be empty
    /// @param first whom to ask; empty where the owner knows them or there is no way
    /// @param reach `direct`, `asked` or `nobody`
    public record Answer(Face face, String path, String field, String snippet, String first, String reach) {}

    @Override
    public void routes(Routes on) {
        on.get("/paths", this::show);
    }

    private void show(Context request, Visit visit) {
        String asked = Params.text(request, "q");
        String words = asked.substring(0, Math.min(LONGEST, asked.length()));
        Shown shown = words.isEmpty()
                ? new Shown("", List.of(), List.of(), List.of())
                : rooms.transactions().read(() -> shown(visit, words));
        if (Pages.isPart(request)) {
            request.header("HX-Replace-Url", "/paths?q=" + Addresses.encoded(words));
            pages.show(request, visit, "paths/answers.jte", shown);
            return;
        }
        pages.show(request, visit, "paths/paths.jte", shown);
    }

    private Shown shown(Visit visit, String words) {
        var book = visit.book().id();
        List<Place> places = rooms.organizations().find(book, words, PLACES).stream()
                .map(PathsPage::place)
                .toList();
        List<Id<Person>> named = rooms.search().find(book, words, PEOPLE).stream()
                .filter(hit -> hit.field().equals("name"))
                .map(Search.Hit::person)
                .toList();
        var faces = rooms.people().find(book, named).stream()
                .collect(Collectors.toMap(Person::id, person -> Face.of(person, visit.words())));
        List<Face> people = named.stream()
                .flatMap(id -> Optional.ofNullable(faces.get(id)).stream())
                .toList();
        List<Answer> answers = rooms.paths().find(visit.book(), words, ANSWERS).stream()
                .map(found -> answer(found, visit))
                .toList();
        return new Shown(words, places, people, answers);
    }

    private static Place place(Organization organization) {
        return new Place("/paths/organizations/" + organization.id(), organization.name());
    }

    private static Answer answer(Paths.Found found, Visit visit) {
        String reach = found.way().isEmpty() ? "nobody" : found.first().isEmpty() ? "direct" : "asked";
        return new Answer(
                Face.of(found.person(), visit.words()),
                reach.equals("direct")
                        ? "/people/" + found.person().id()
                        : "/paths/people/" + found.person().id(),
                found.field(),
                found.snippet(),
                found.first().map(first -> Face.of(first, visit.words()).name()).orElse(""),
                reach);
    }
}
