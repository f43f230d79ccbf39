package wellhouse.web.person;

import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import wellhouse.formats.vcard.CardWriter;
import wellhouse.kernel.Id;
import wellhouse.people.Person;
import wellhouse.people.Photos;
import wellhouse.rooms.Rooms;
import wellhouse.timeline.Interaction;
import wellhouse.web.frame.Face;
import wellhouse.web.frame.Page;
import wellhouse.web.frame.Pages;
import wellhouse.web.frame.Params;
import wellhouse.web.frame.Routes;
import wellhouse.web.frame.Visit;

/// `GET /people/{id}`, earlier moments, the photo, and whom to choose as an acquaintance.
public final class PersonPage implements Page {

    private static final int TO_CHOOSE = 6;

    private final Rooms rooms;
    private final Pages pages;
    private final Painter painter;

    public PersonPage(Rooms rooms, Pages pages) {
        this.rooms = rooms;
        this.pages = pages;
        this.painter = new Painter(rooms);
    }

    /// People to choose from.
    public record Choices(List<Face> faces) {}

    @Override
    public void routes(Routes on) {
        on.get("/people/{id}", this::show);
        on.get("/people/{id}/timeline", this::earlier);
        on.get("/people/{id}/photo", this::photo);
        on.get("/people/{id}/choices", this::choices);
        on.get("/people/{id}/card.vcf", this::card);
    }

    private void show(Context request, Visit visit) {
        Portrait portrait = painter.paint(visit, Params.id(request, "id")).orElseThrow(NotFoundResponse::new);
        pages.show(request, visit, Pages.isPart(request) ? "person/body.jte" : "person/person.jte", portrait);
    }

    private void earlier(Context request, Visit visit) {
        Id<Person> person = Params.id(request, "id");
        String year = Params.text(request, "year");
        Optional<Id<Interaction>> before = Optional.of(Params.text(request, "before"))
                .filter(text -> !text.isEmpty())
                .map(Id::parse);
        Portrait.Moments moments = rooms.transactions()
                .read(() -> painter.moments(
                        visit, person, before, year.matches("[0-9]{1,4}") ? Integer.parseInt(year) : 0));
        pages.show(request, visit, "person/moments.jte", moments);
    }

    private void photo(Context request, Visit visit) {
        Id<Person> id = Params.id(request, "id");
        Photos.Photo photo = rooms.transactions()
                .read(() -> rooms.people()
                        .find(visit.book().id(), id)
                        .flatMap(Person::photo)
                        .flatMap(print -> rooms.photos().find(visit.book().id(), print)))
                .orElseThrow(NotFoundResponse::new);
        // What a file says of it is not asked: a page in place of a picture would be shown as a page of the house.
        String type = Photos.typeOf(photo.bytes()).orElseThrow(NotFoundResponse::new);
        request.header("Cache-Control", "private, max-age=31536000, immutable");
        request.contentType(type).result(photo.bytes());
    }

    /// Their vCard, as any address book reads it: the kept card, changed where the book says something else.
    private void card(Context request, Visit visit) {
        Id<Person> id = Params.id(request, "id");
        var book = visit.book().id();
        String card = rooms.transactions()
                .read(() -> rooms.people().profile(book, id).map(profile -> {
                    Optional<Photos.Photo> photo = profile.person()
                            .photo()
                            .flatMap(print -> rooms.photos().find(book, print));
                    return CardWriter.card(profile, photo, CardWriter.Version.V4);
                }))
                .orElseThrow(NotFoundResponse::new);
        request.header("Content-Disposition", "attachment; filename=\"" + id + ".vcf\"");
        request.contentType("text/vcard; charset=utf-8").result(card.getBytes(StandardCharsets.UTF_8));
    }

    private void choices(Context request, Visit visit) {
        Id<Person> id = Params.id(request, "id");
        String words = Params.text(request, "who");
        List<Face> faces = words.isEmpty()
                ? List.of()
                : rooms.transactions()
                        .read(() -> rooms.search().find(visit.book().id(), words, TO_CHOOSE).stream()
                                .filter(hit -> !hit.person().equals(id))
                                .flatMap(hit -> rooms.people().find(visit.book().id(), hit.person()).stream())
                                .map(found -> Face.of(found, visit.words()))
                                .toList());
        pages.show(request, visit, "person/choices.jte", new Choices(faces));
    }
}
