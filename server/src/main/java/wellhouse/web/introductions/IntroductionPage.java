package wellhouse.web.introductions;

import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import wellhouse.introductions.Draft;
import wellhouse.introductions.Introducing.Outcome;
import wellhouse.introductions.Introduction;
import wellhouse.introductions.Introduction.Kind;
import wellhouse.introductions.Introduction.Status;
import wellhouse.kernel.Id;
import wellhouse.people.Channel;
import wellhouse.people.Person;
import wellhouse.people.Reach;
import wellhouse.rooms.Rooms;
import wellhouse.web.frame.Face;
import wellhouse.web.frame.Page;
import wellhouse.web.frame.Pages;
import wellhouse.web.frame.Params;
import wellhouse.web.frame.Routes;
import wellhouse.web.frame.Visit;

/// `/introductions/{id}`: where one stands, what to write next, and the steps that may come.
public final class IntroductionPage implements Page {

    private static final List<Status> WAY = List.of(
            Status.PROPOSED,
            Status.ASKED_FIRST,
            Status.FIRST_AGREED,
            Status.ASKED_SECOND,
            Status.AGREED,
            Status.MADE,
            Status.THANKED);

    private static final int OUTCOME = 500;

    private final Rooms rooms;
    private final Pages pages;

    public IntroductionPage(Rooms rooms, Pages pages) {
        this.rooms = rooms;
        this.pages = pages;
    }

    /// What is shown.
    ///
    /// @param kind the word of who is introduced to whom
    /// @param status the word of where it stands
    /// @param next what may come, the way on before a no
    public record Shown(
            String path,
            String kind,
            Face first,
            Face second,
            String why,
            String status,
            String outcome,
            List<Step> steps,
            List<String> next,
            List<Letter> letters) {}

    /// A step of the way.
    ///
    /// @param state `done`, `now` or `to-come`
    public record Step(String status, String state) {}

    /// What may be written next.
    ///
    /// @param address opens it in the owner's mail; without an address where none is known
    public record Letter(String to, String subject, String text, String address) {}

    @Override
    public void routes(Routes on) {
        on.get("/introductions/{id}", this::show);
        on.post("/introductions/{id}/move", this::move);
        on.post("/introductions/{id}/drop", this::drop);
    }

    private void show(Context request, Visit visit) {
        Id<Introduction> id = Params.id(request, "id");
        Shown shown = rooms.transactions().read(() -> {
            Introduction introduction = find(id, visit);
            Person first = person(introduction.first(), visit);
            Person second = person(introduction.second(), visit);
            List<String> next = new ArrayList<>();
            introduction.status().next().stream()
                    .sorted((one, other) -> Boolean.compare(one == Status.DECLINED, other == Status.DECLINED))
                    .forEach(status -> next.add(Params.word(status)));
            return new Shown(
                    "/introductions/" + introduction.id(),
                    Params.word(introduction.kind()),
                    Face.of(first, visit.words()),
                    Face.of(second, visit.words()),
                    introduction.why(),
                    Params.word(introduction.status()),
                    introduction.outcome(),
                    steps(introduction),
                    List.copyOf(next),
                    Draft.of(introduction, first, second)
                            .map(draft -> List.of(letter(draft, visit)))
                            .orElse(List.of()));
        });
        pages.show(request, visit, "introductions/introduction.jte", shown);
    }

    private Introduction find(Id<Introduction> id, Visit visit) {
        return rooms.introductions().find(visit.book().id(), id).orElseThrow(NotFoundResponse::new);
    }

    private Person person(Id<Person> id, Visit visit) {
        return rooms.people().find(visit.book().id(), id).orElseThrow(NotFoundResponse::new);
    }

    private static List<Step> steps(Introduction introduction) {
        if (introduction.status() == Status.DECLINED) {
            return List.of();
        }
        int now = WAY.indexOf(introduction.status());
        List<Step> steps = new ArrayList<>();
        for (int i = 0; i < WAY.size(); i++) {
            boolean toMe = introduction.kind() == Kind.TO_ME;
            steps.add(new Step(
                    (toMe ? "to-me." : "by-me.") + Params.word(WAY.get(i)),
                    i < now ? "done" : i == now ? "now" : "to-come"));
        }
        return List.copyOf(steps);
    }

    private Letter letter(Draft draft, Visit visit) {
        Object[] details = draft.details().toArray();
        String subject = visit.words().say("introductions.draft." + draft.key() + ".subject", details);
        String text = visit.words().say("introductions.draft." + draft.key(), details);
        List<String> addresses = new ArrayList<>();
        for (Person person : draft.to()) {
            var points = rooms.people()
                    .points(visit.book().id(), List.of(person.id()))
                    .getOrDefault(person.id(), List.of());
            Optional<Reach> mail = Reach.of(person, points).stream()
                    .filter(reach -> reach.channel() == Channel.MAIL)
                    .findFirst();
            mail.ifPresent(reach -> addresses.add(reach.point().value().strip()));
        }
        String to = String.join(
                ", ",
                draft.to().stream()
                        .map(person -> Face.of(person, visit.words()).name())
                        .toList());
        String address =
                "mailto:" + String.join(",", addresses) + "?subject=" + encoded(subject) + "&body=" + encoded(text);
        return new Letter(to, subject, text, address);
    }

    /// As RFC 6068 wants it: spaces are `%20`, lines end with `%0D%0A`.
    private static String encoded(String text) {
        return URLEncoder.encode(text.replace("\n", "\r\n"), StandardCharsets.UTF_8)
                .replace("+", "%20");
    }

    private void move(Context request, Visit visit) {
        Id<Introduction> id = Params.id(request, "id");
        Status to = Params.chosen(request, "to", Status.class);
        String came = Params.text(request, "outcome");
        Outcome outcome = rooms.introducing()
                .move(
                        visit.book(),
                        id,
                        to,
                        came.substring(0, Math.min(OUTCOME, came.length())),
                        visit.today(),
                        Visit.BY);
        if (outcome instanceof Outcome.Done done) {
            pages.changed(request, done.change(), "/introductions/" + id);
        } else {
            pages.go(request, "/introductions/" + id);
        }
    }

    private void drop(Context request, Visit visit) {
        Id<Introduction> id = Params.id(request, "id");
        Introduction introduction = rooms.transactions().read(() -> find(id, visit));
        pages.changed(request, rooms.introducing().drop(visit.book(), introduction, Visit.BY), "/introductions");
    }
}
