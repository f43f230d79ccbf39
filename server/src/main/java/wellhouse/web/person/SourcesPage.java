package wellhouse.web.person;

import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import wellhouse.kernel.Id;
import wellhouse.people.ContactPoint;
import wellhouse.people.Milestone;
import wellhouse.people.Paper;
import wellhouse.people.Person;
import wellhouse.people.Photos;
import wellhouse.people.Place;
import wellhouse.people.Position;
import wellhouse.people.Profile;
import wellhouse.people.Remark;
import wellhouse.people.Told;
import wellhouse.rooms.Rooms;
import wellhouse.web.frame.Face;
import wellhouse.web.frame.Page;
import wellhouse.web.frame.Pages;
import wellhouse.web.frame.Params;
import wellhouse.web.frame.Routes;
import wellhouse.web.frame.Visit;

/// `/people/{id}/sources`: who said what of a person, when, from which file; and the documents that belong to them.
public final class SourcesPage implements Page {

    private static final int LONGEST = 200;

    private final Rooms rooms;
    private final Pages pages;

    public SourcesPage(Rooms rooms, Pages pages) {
        this.rooms = rooms;
        this.pages = pages;
    }

    /// A value and who said it.
    ///
    /// @param kind a message key for what it is
    /// @param by who said it first; empty where the owner wrote it
    /// @param source the word for the kind of source
    /// @param on the day it came into the book
    public record Line(String kind, String value, Optional<Told> by, String source, Optional<LocalDate> on) {}

    /// What the page shows.
    public record Shown(Face face, List<Line> lines, List<Paper> papers) {}

    @Override
    public void routes(Routes on) {
        on.get("/people/{id}/sources", this::show);
        on.get("/people/{id}/papers/{paper}", this::paper);
    }

    private void show(Context request, Visit visit) {
        Id<Person> id = Params.id(request, "id");
        Shown shown = rooms.transactions().read(() -> {
            var book = visit.book().id();
            Profile profile = rooms.people().profile(book, id).orElseThrow(NotFoundResponse::new);
            Map<String, Told> told = new HashMap<>();
            rooms.people().told(book, id).forEach(one -> told.putIfAbsent(one.row() + one.field(), one));
            return new Shown(
                    Face.of(profile.person(), visit.words()),
                    lines(profile, told, visit),
                    rooms.people().papers(book, id));
        });
        pages.show(request, visit, "person/sources.jte", shown);
    }

    private static List<Line> lines(Profile profile, Map<String, Told> told, Visit visit) {
        List<Line> lines = new ArrayList<>();
        Person person = profile.person();
        String id = person.id().toString();
        add(lines, "name", person.name().shown(), told.get(id + "name"), visit);
        add(lines, "birthday", person.birthday().map(visit.words()::date).orElse(""), told.get(id + "birthday"), visit);
        for (ContactPoint point : profile.points()) {
            add(
                    lines,
                    Params.word(point.kind()),
                    point.value(),
                    told.get(point.id().toString()),
                    visit);
        }
        for (Position job : profile.positions()) {
            add(
                    lines,
                    "position",
                    joined(", ", job.title(), job.organizationName(), job.function()),
                    told.get(job.id().toString()),
                    visit);
        }
        for (Place place : profile.places()) {
            add(
                    lines,
                    "place",
                    joined(", ", place.street(), place.postalCode(), place.city(), place.region(), place.country()),
                    told.get(place.id().toString()),
                    visit);
        }
        for (Milestone day : profile.milestones()) {
            add(
                    lines,
                    "date",
                    joined(": ", day.what(), visit.words().date(day.date())),
                    told.get(day.id().toString()),
                    visit);
        }
        for (Remark remark : profile.remarks()) {
            add(lines, "remark", remark.text(), told.get(remark.id().toString()), visit);
        }
        return lines;
    }

    private static void add(
            List<Line> lines, String kind, String value, @org.jspecify.annotations.Nullable Told by, Visit visit) {
        if (!value.isEmpty()) {
            String shown = value.length() > LONGEST ? value.substring(0, LONGEST) + " …" : value;
            Optional<Told> who = Optional.ofNullable(by);
            lines.add(new Line(
                    "sources.kind." + kind,
                    shown,
                    who,
                    who.map(told -> word(told.source(), visit)).orElse(""),
                    who.map(told -> visit.book().dayOf(told.at()))));
        }
    }

    private static String word(String source, Visit visit) {
        String key = "source." + source;
        return visit.words().has(key) ? visit.words().say(key) : source;
    }

    private static String joined(String between, String... parts) {
        return String.join(
                between, List.of(parts).stream().filter(part -> !part.isEmpty()).toList());
    }

    /// A document is handed out to be saved, never to be shown within the house.
    private void paper(Context request, Visit visit) {
        Id<Person> id = Params.id(request, "id");
        String wanted = request.pathParam("paper");
        var book = visit.book().id();
        Paper paper = rooms.transactions().read(() -> rooms.people().papers(book, id)).stream()
                .filter(one -> one.id().toString().equals(wanted))
                .findFirst()
                .orElseThrow(NotFoundResponse::new);
        Photos.Photo content = rooms.transactions()
                .read(() -> rooms.photos().find(book, paper.sha256()))
                .orElseThrow(NotFoundResponse::new);
        String name = URLEncoder.encode(paper.name(), StandardCharsets.UTF_8).replace("+", "%20");
        request.header("Content-Disposition", "attachment; filename*=UTF-8''" + name);
        request.contentType("application/octet-stream").result(content.bytes());
    }
}
