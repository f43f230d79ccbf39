package wellhouse.web.introductions;

import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import wellhouse.exchange.Need;
import wellhouse.exchange.Noting;
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
import wellhouse.web.frame.Hello;
import wellhouse.web.frame.Page;
import wellhouse.web.frame.Pages;
import wellhouse.web.frame.Params;
import wellhouse.web.frame.Refused;
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
            Status.OUTCOME,
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
    /// @param late whether it has stood for so long that a reminder is in order
    /// @param need what it would meet; empty where it began otherwise
    /// @param gift whether it stands in the ledger
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
            boolean late,
            String need,
            boolean gift,
            List<Letter> letters) {}

    /// A step of the way.
    ///
    /// @param state `done`, `now` or `to-come`
    public record Step(String status, String state) {}

    /// What may be written next.
    ///
    /// @param ways open it in the owner's mail or messenger; the mail has no address where none is known
    public record Letter(String to, String subject, String text, List<Opens> ways) {}

    /// A way to write.
    ///
    /// @param channel the word of it
    public record Opens(String channel, String icon, String address) {}

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
                    introduction.mayBeRemindedOf(visit.today()),
                    introduction
                            .need()
                            .flatMap(need -> rooms.exchange().need(visit.book().id(), need))
                            .map(Need::what)
                            .orElse(""),
                    rooms.introducing().helpOf(visit.book(), introduction).isPresent(),
                    Draft.of(introduction, first, second, visit.today())
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
        List<Reach> reaches = new ArrayList<>();
        for (Person person : draft.to()) {
            var points = rooms.people()
                    .points(visit.book().id(), List.of(person.id()))
                    .getOrDefault(person.id(), List.of());
            reaches.addAll(Reach.of(person, points));
        }
        String to = String.join(
                ", ",
                draft.to().stream()
                        .map(person -> Face.of(person, visit.words()).name())
                        .toList());
        return new Letter(to, subject, text, ways(draft, reaches, subject, text));
    }

    /// The mail to all at once, and for one alone also a message to their phone (RFC 5724 lets it carry the text).
    private static List<Opens> ways(Draft draft, List<Reach> reaches, String subject, String text) {
        String addresses = reaches.stream()
                .filter(reach -> reach.channel() == Channel.MAIL)
                .collect(Collectors.toMap(
                        reach -> reach.point().person(), reach -> reach, (best, _) -> best, LinkedHashMap::new))
                .values()
                .stream()
                .map(reach -> Hello.mailto(reach.point().value()).substring("mailto:".length()))
                .collect(Collectors.joining(","));
        List<Opens> ways = new ArrayList<>();
        ways.add(new Opens(
                "mail",
                "mail",
                "mailto:" + addresses + "?subject=" + Hello.encoded(subject) + "&body=" + Hello.encoded(text)));
        if (draft.to().size() == 1) {
            reaches.stream()
                    .filter(reach -> reach.channel() == Channel.TEXT)
                    .findFirst()
                    .ifPresent(reach -> ways.add(new Opens(
                            "text",
                            "text",
                            "sms:" + reach.point().value().replaceAll("[^+0-9]", "") + "?body="
                                    + Hello.encoded(text))));
        }
        return List.copyOf(ways);
    }

    private void move(Context request, Visit visit) {
        Id<Introduction> id = Params.id(request, "id");
        Status to = Params.chosen(request, "to", Status.class);
        String came = Params.upTo(Noting.LONGEST, request, "outcome");
        if (to == Status.OUTCOME && came.isEmpty()) {
            throw new Refused("introductions.problem.outcome");
        }
        Outcome outcome = rooms.introducing()
                .move(
                        visit.book(),
                        id,
                        to,
                        came.substring(0, Math.min(OUTCOME, came.length())),
                        visit.today(),
                        Visit.BY);
        switch (outcome) {
            case Outcome.Done done -> pages.changed(request, done.change(), "/introductions/" + id);
            case Outcome.Closed _ -> throw new Refused("introductions.problem.closed");
            case Outcome.Apart _ -> throw new Refused("introductions.problem.apart");
            case Outcome.Named _, Outcome.Already _, Outcome.Stale _ -> pages.go(request, "/introductions/" + id);
        }
    }

    private void drop(Context request, Visit visit) {
        Id<Introduction> id = Params.id(request, "id");
        Introduction introduction = rooms.transactions().read(() -> find(id, visit));
        pages.changed(request, rooms.introducing().drop(visit.book(), introduction, Visit.BY), "/introductions");
    }
}
