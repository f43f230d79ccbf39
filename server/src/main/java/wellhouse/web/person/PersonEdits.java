package wellhouse.web.person;

import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import io.javalin.http.UploadedFile;
import java.io.IOException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import wellhouse.kernel.Change;
import wellhouse.kernel.Id;
import wellhouse.people.Channel;
import wellhouse.people.ContactPoint;
import wellhouse.people.Editing;
import wellhouse.people.Keeping;
import wellhouse.people.Met;
import wellhouse.people.Milestone;
import wellhouse.people.Name;
import wellhouse.people.People;
import wellhouse.people.Person;
import wellhouse.people.Photos;
import wellhouse.people.Place;
import wellhouse.people.Profile;
import wellhouse.people.Remark;
import wellhouse.people.Role;
import wellhouse.people.Tier;
import wellhouse.rooms.Rooms;
import wellhouse.web.frame.Page;
import wellhouse.web.frame.Pages;
import wellhouse.web.frame.Params;
import wellhouse.web.frame.Refused;
import wellhouse.web.frame.Routes;
import wellhouse.web.frame.Visit;

/// Edits in place of who somebody is and how to keep up with them.
public final class PersonEdits implements Page {

    private static final int LINE = 500;
    private static final int TEXT = 20_000;
    private static final int PHOTO_BYTES = 8 * 1024 * 1024;
    private static final int REST_DAYS = 90;

    private final Rooms rooms;
    private final Pages pages;
    private final Editing editing;
    private final Painter painter;

    public PersonEdits(Rooms rooms, Pages pages, Editing editing) {
        this.rooms = rooms;
        this.pages = pages;
        this.editing = editing;
        this.painter = new Painter(rooms);
    }

    private interface Edit extends BiFunction<Request, Profile, Id<Change>> {}

    private record Request(Context context, Visit visit) {

        String text(String name) {
            return Params.upTo(LINE, context, name);
        }

        String line(String name) {
            return Params.text(context, name, LINE);
        }
    }

    @Override
    public void routes(Routes on) {
        edit(on, "name", this::name);
        edit(on, "keeping", this::keeping);
        edit(on, "rest", this::rest);
        edit(on, "roles", this::roles);
        edit(on, "met", this::met);
        edit(on, "birthday", this::birthday);
        edit(on, "milestones", this::milestone);
        edit(on, "positions", this::position);
        edit(on, "places", this::place);
        edit(on, "points", this::point);
        edit(on, "points/{detail}/remove", this::removePoint);
        edit(on, "details/{kind}/{detail}/remove", this::removeDetail);
        edit(on, "remarks", this::remark);
        edit(on, "photo", this::photo);
        on.post("/people/{id}/erase", this::erase);
    }

    private void edit(Routes on, String path, Edit edit) {
        on.post("/people/{id}/" + path, (context, visit) -> {
            Profile profile = profile(context, visit);
            Id<Change> change = edit.apply(new Request(context, visit), profile);
            Portrait portrait = painter.paint(visit, profile.person().id()).orElseThrow(NotFoundResponse::new);
            pages.changed(context, visit, change, "person/body.jte", portrait);
        });
    }

    private Profile profile(Context context, Visit visit) {
        Id<Person> id = Params.id(context, "id");
        return rooms.transactions()
                .read(() -> rooms.people().profile(visit.book().id(), id))
                .orElseThrow(NotFoundResponse::new);
    }

    private Id<Change> put(Request request, Person changed, String what) {
        return editing.put(request.visit().book(), changed, what, Visit.BY);
    }

    private Id<Change> name(Request request, Profile profile) {
        Name before = profile.person().name();
        String given = request.text("given");
        String family = request.text("family");
        String whole = String.join(" ", given, family).strip();
        Name name = new Name(
                whole.isEmpty() ? before.shown() : whole,
                before.prefix(),
                given,
                before.middle(),
                family,
                before.suffix(),
                request.text("nickname"));
        return put(request, profile.person().withName(name), "change.person.name");
    }

    private Id<Change> keeping(Request request, Profile profile) {
        Keeping before = profile.person().keeping();
        Context sent = request.context();
        String rhythm = request.text("rhythm");
        OptionalInt days = rhythm.matches("[0-9]{1,4}") && Integer.parseInt(rhythm) > 0
                ? OptionalInt.of(Math.min(3_650, Integer.parseInt(rhythm)))
                : OptionalInt.empty();
        String closeness = request.text("closeness");
        Keeping after = before.withTier(Params.choice(sent, "tier", Tier.class).orElse(before.tier()))
                .withRhythmDays(days)
                .withCloseness(closeness.matches("[0-5]") ? Integer.parseInt(closeness) : before.closeness())
                .withNeverAsk(request.text("never").equals("on"))
                .withSecret(request.text("secret").equals("on"));
        return put(request, profile.person().withKeeping(after), "change.person.keeping");
    }

    private Id<Change> rest(Request request, Profile profile) {
        Keeping before = profile.person().keeping();
        boolean rests = before.restsOn(request.visit().today());
        Keeping after = before.withRestUntil(
                rests ? Optional.empty() : Optional.of(request.visit().today().plusDays(REST_DAYS)));
        return put(
                request,
                profile.person().withKeeping(after),
                rests ? "change.person.rest-over" : "change.answer.let-rest");
    }

    private Id<Change> roles(Request request, Profile profile) {
        Person person = profile.person();
        Set<Role> roles = choices(request, "role", Role.class);
        Set<Channel> preferred = choices(request, "preferred", Channel.class);
        Set<Channel> avoided = choices(request, "avoided", Channel.class);
        preferred.removeAll(avoided);
        Set<String> circles = Arrays.stream(request.text("circles").split(","))
                .map(String::strip)
                .filter(circle -> !circle.isEmpty() && circle.length() <= 100)
                .collect(Collectors.toCollection(TreeSet::new));
        Person changed = person.withRoles(roles).withChannels(preferred, avoided);
        var book = request.visit().book();
        return editing.write(book, person, "change.person.roles", Visit.BY, () -> {
            rooms.people().put(book.id(), changed);
            Set<String> before = profile.circles();
            before.stream()
                    .filter(name -> !circles.contains(name))
                    .forEach(name -> rooms.people().circle(book.id(), person.id(), name, false));
            circles.stream()
                    .filter(name -> !before.contains(name))
                    .forEach(name -> rooms.people().circle(book.id(), person.id(), name, true));
        });
    }

    private static <E extends Enum<E>> Set<E> choices(Request request, String name, Class<E> of) {
        Set<E> all = EnumSet.noneOf(of);
        request.context()
                .formParams(name)
                .forEach(value -> Params.choice(of, value).ifPresent(all::add));
        return all;
    }

    private Id<Change> met(Request request, Profile profile) {
        Met before = profile.person().met();
        Met after = new Met(
                request.text("where"),
                Params.date(request.context(), "when"),
                before.through(),
                request.text("impression"));
        return put(request, profile.person().withMet(after), "change.person.met");
    }

    private Id<Change> birthday(Request request, Profile profile) {
        return put(
                request,
                profile.person().withBirthday(Params.date(request.context(), "date")),
                "change.person.birthday");
    }

    private Id<Change> milestone(Request request, Profile profile) {
        var book = request.visit().book();
        Milestone milestone = new Milestone(
                rooms.pen().next(),
                profile.person().id(),
                Params.date(request.context(), "date").orElseThrow(Params::noDate),
                request.line("what"),
                true);
        return editing.write(
                book,
                profile.person(),
                "change.person.milestone",
                Visit.BY,
                () -> rooms.people().put(book.id(), milestone));
    }

    private Id<Change> position(Request request, Profile profile) {
        return editing.addPosition(
                request.visit().book(),
                profile.person(),
                request.line("organization"),
                request.text("title"),
                Visit.BY);
    }

    private Id<Change> place(Request request, Profile profile) {
        var book = request.visit().book();
        Place place = new Place(
                rooms.pen().next(),
                profile.person().id(),
                request.text("label"),
                request.text("street"),
                request.line("city"),
                "",
                request.text("code"),
                request.text("country"));
        return editing.write(
                book,
                profile.person(),
                "change.person.place",
                Visit.BY,
                () -> rooms.people().put(book.id(), place));
    }

    private Id<Change> point(Request request, Profile profile) {
        String value = request.line("value");
        Editing.Pointed pointed = editing.addPoint(
                request.visit().book(), profile.person(), Params.kindOf(value), value, request.text("label"), Visit.BY);
        return switch (pointed) {
            case Editing.Pointed.Added added -> added.change();
            case Editing.Pointed.Taken taken ->
                throw new Refused("person.point.taken", taken.by().called());
        };
    }

    private Id<Change> removePoint(Request request, Profile profile) {
        Id<ContactPoint> id = Params.id(request.context(), "detail");
        ContactPoint point = profile.points().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(NotFoundResponse::new);
        return editing.removePoint(request.visit().book(), profile.person(), point, Visit.BY);
    }

    private Id<Change> removeDetail(Request request, Profile profile) {
        People.Detail kind = Params.choice(
                        People.Detail.class, request.context().pathParam("kind"))
                .filter(one -> one != People.Detail.CONTACT_POINT && one != People.Detail.CARD)
                .orElseThrow(NotFoundResponse::new);
        return editing.remove(
                request.visit().book(), profile.person(), kind, Params.id(request.context(), "detail"), Visit.BY);
    }

    private Id<Change> remark(Request request, Profile profile) {
        Remark.Kind kind =
                Params.choice(request.context(), "kind", Remark.Kind.class).orElse(Remark.Kind.NOTE);
        return editing.remark(
                request.visit().book(),
                profile.person(),
                kind,
                Params.text(request.context(), "text", TEXT),
                request.visit().now(),
                Visit.BY);
    }

    private Id<Change> photo(Request request, Profile profile) {
        UploadedFile file = request.context().uploadedFile("photo");
        if (file == null || file.size() > PHOTO_BYTES) {
            throw new Refused("person.photo.problem");
        }
        try (var in = file.content()) {
            byte[] bytes = in.readAllBytes();
            String type = Photos.typeOf(bytes).orElseThrow(() -> new Refused("person.photo.problem"));
            var book = request.visit().book();
            return editing.write(book, profile.person(), "change.person.photo", Visit.BY, () -> {
                String print = rooms.photos().put(book.id(), new Photos.Photo(type, bytes));
                rooms.people().put(book.id(), profile.person().withPhoto(Optional.of(print)));
            });
        } catch (IOException e) {
            throw new Refused("person.photo.problem");
        }
    }

    private void erase(Context context, Visit visit) {
        Person person = profile(context, visit).person();
        pages.changed(context, editing.erase(visit.book(), person, Visit.BY), "/people");
    }
}
