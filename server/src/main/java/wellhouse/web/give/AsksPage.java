package wellhouse.web.give;

import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import wellhouse.exchange.match.Match;
import wellhouse.exchange.tone.Draft;
import wellhouse.goals.Ask;
import wellhouse.goals.Asking;
import wellhouse.kernel.Id;
import wellhouse.people.Person;
import wellhouse.rooms.Rooms;
import wellhouse.ties.Counters;
import wellhouse.web.frame.Face;
import wellhouse.web.frame.Hello;
import wellhouse.web.frame.Page;
import wellhouse.web.frame.Pages;
import wellhouse.web.frame.Params;
import wellhouse.web.frame.Refused;
import wellhouse.web.frame.Routes;
import wellhouse.web.frame.Visit;

/// `/give/asks`: one clear request to one person, from the thought to the thanks.
public final class AsksPage implements Page {

    private static final int LINE = 500;
    private static final int WORDS = 10_000;
    private static final int SUITABLE = 6;

    private final Rooms rooms;
    private final Pages pages;
    private final Finder finder;

    public AsksPage(Rooms rooms, Pages pages) {
        this.rooms = rooms;
        this.pages = pages;
        this.finder = new Finder(rooms);
    }

    /// The list, and who would suit an ask that is being thought about.
    ///
    /// @param answered how many were answered, and of those how many with yes
    /// @param what the ask that is being thought about; empty for none
    /// @param whom the name of the one it is to go to; empty if that is open
    public record Shown(
            List<Line> asks,
            int answered,
            int yes,
            String what,
            String whom,
            List<Suitable> suitable,
            List<Ask.Kind> kinds) {}

    /// One ask of the list.
    ///
    /// @param next what is known of its days, or what it waits for
    public record Line(Ask ask, Face face, String next) {}

    /// Somebody who would suit.
    ///
    /// @param ask where the ask to them begins
    public record Suitable(Face face, String told, String why, boolean reconnect, String ask) {}

    /// One ask.
    ///
    /// @param reconnect whether there was no contact in a year
    /// @param hello ways to ask, with the words in a mail
    public record One(
            Ask ask,
            Face face,
            List<Ask.Part> missing,
            boolean reconnect,
            String words,
            List<TonePage.Piece> pieces,
            List<Draft.Remark> remarks,
            List<Hello> hellos) {}

    @Override
    public void routes(Routes on) {
        on.get("/give/asks", this::show);
        on.post("/give/asks", this::add);
        on.get("/give/asks/{id}", this::one);
        on.post("/give/asks/{id}", this::edit);
        on.post("/give/asks/{id}/asked", this::asked);
        on.post("/give/asks/{id}/answer", this::answer);
        on.post("/give/asks/{id}/close", this::close);
        on.post("/give/asks/{id}/remove", this::remove);
    }

    private void show(Context request, Visit visit) {
        String what = Params.text(request, "what");
        Shown shown = rooms.transactions().read(() -> {
            List<Ask> asks = rooms.asks().all(visit.book().id());
            List<Line> lines = new ArrayList<>();
            for (Ask ask : asks) {
                rooms.people()
                        .find(visit.book().id(), ask.person())
                        .ifPresent(
                                person -> lines.add(new Line(ask, Face.of(person, visit.words()), next(ask, visit))));
            }
            int yes = (int) asks.stream().filter(AsksPage::wasYes).count();
            int no = (int)
                    asks.stream().filter(ask -> ask.status() == Ask.Status.NO).count();
            return new Shown(
                    lines,
                    yes + no,
                    yes,
                    what,
                    Params.text(request, "whom"),
                    what.isEmpty() ? List.of() : suitable(what, visit),
                    List.of(Ask.Kind.values()));
        });
        pages.show(request, visit, "give/asks.jte", shown);
    }

    private static String next(Ask ask, Visit visit) {
        return switch (ask.status()) {
            case DRAFTED ->
                ask.missing().isEmpty()
                        ? visit.words().say("give.asks.next.ready")
                        : visit.words()
                                .say(
                                        "give.asks.next.missing",
                                        ask.missing().stream()
                                                .map(part -> visit.words().value("give.ask.part", part.name()))
                                                .collect(Collectors.joining(", ")));
            case ASKED ->
                ask.sent()
                        .map(day -> visit.words()
                                .say("give.asks.next.asked", visit.words().near(day, visit.today())))
                        .orElse("");
            case YES, NO -> visit.words().say("give.asks.next.thank");
            case CLOSED -> ask.outcome().isEmpty() ? ask.reason() : ask.outcome();
        };
    }

    private static boolean wasYes(Ask ask) {
        return ask.status() == Ask.Status.YES
                || ask.status() == Ask.Status.CLOSED && ask.thanked().isPresent();
    }

    /// Who can give what is asked, or does it for a living; never anybody of whom nothing may be asked.
    private List<Suitable> suitable(String what, Visit visit) {
        List<Suitable> found = new ArrayList<>();
        List<Id<Person>> seen = new ArrayList<>();
        for (Match match : rooms.matches().near(visit.book().id(), what, SUITABLE * 4)) {
            Optional<Person> person = match.found()
                    .person()
                    .filter(id -> !seen.contains(id))
                    .flatMap(id -> rooms.people().find(visit.book().id(), id))
                    .filter(one -> !one.keeping().neverAsk());
            if (person.isPresent() && found.size() < SUITABLE) {
                seen.add(person.get().id());
                found.add(new Suitable(
                        Face.of(person.get(), visit.words()),
                        match.found().text(),
                        Matchmaker.why(match, visit.words()),
                        reconnect(person.get().id(), visit),
                        "/give/asks?what=" + Hello.encoded(what) + "&whom="
                                + Hello.encoded(person.get().called()) + "#new"));
            }
        }
        return found;
    }

    /// Whether there was no contact in the last twelve months, so that a hello comes before an ask.
    private boolean reconnect(Id<Person> person, Visit visit) {
        LocalDate year = visit.today().minusYears(1);
        return rooms.ties()
                .of(visit.book().id(), person)
                .map(Counters::last)
                .map(last -> last.isBefore(year))
                .orElse(true);
    }

    private void add(Context request, Visit visit) {
        Person person = finder.person(request, visit, "who");
        Ask ask = read(request, visit, rooms.pen().next(), person.id(), visit.now(), "");
        var done = rooms.asking().draft(visit.book(), ask, person, true, Visit.BY);
        pages.changed(request, done.change(), "/give/asks/" + ask.id());
    }

    private static Ask read(Context request, Visit visit, Id<Ask> id, Id<Person> person, Instant made, String words) {
        String what = Params.text(request, "what");
        String forWhom = Params.text(request, "for");
        String why = Params.text(request, "why");
        if (what.length() > LINE || forWhom.length() > LINE || why.length() > LINE || words.length() > WORDS) {
            throw new Refused("person.too-long");
        }
        Optional<LocalDate> by = Params.day(request, "by");
        if (by.map(day -> day.isBefore(visit.today())).orElse(false)) {
            throw new Refused("give.ask.past");
        }
        return new Ask(
                id,
                person,
                Params.choice(request, "kind", Ask.Kind.class).orElse(Ask.Kind.ADVICE),
                what,
                forWhom,
                why,
                by,
                Params.choice(request, "size", Ask.Size.class).orElse(Ask.Size.SMALL),
                words,
                Ask.Status.DRAFTED,
                made,
                Optional.empty(),
                "",
                Optional.empty(),
                "");
    }

    private Ask ask(Context request, Visit visit) {
        Id<Ask> id = Params.id(request, "id");
        return rooms.transactions()
                .read(() -> rooms.asks().find(visit.book().id(), id))
                .orElseThrow(NotFoundResponse::new);
    }

    private void one(Context request, Visit visit) {
        Ask ask = ask(request, visit);
        One shown = rooms.transactions().read(() -> {
            Person person = rooms.people().find(visit.book().id(), ask.person()).orElseThrow(NotFoundResponse::new);
            Face face = Face.of(person, visit.words());
            String words = ask.words().isEmpty() && ask.missing().isEmpty()
                    ? visit.words()
                            .say(
                                    "give.ask.draft",
                                    face.familiar(),
                                    ask.what(),
                                    ask.forWhom(),
                                    ask.why(),
                                    ask.by().orElse(visit.today()))
                    : ask.words();
            Draft draft = Draft.of(words);
            return new One(
                    ask,
                    face,
                    ask.missing(),
                    reconnect(ask.person(), visit),
                    words,
                    TonePage.pieces(draft),
                    words.isBlank() ? List.of() : draft.remarks(),
                    Hello.of(
                                    person,
                                    rooms.people()
                                            .points(visit.book().id(), List.of(person.id()))
                                            .getOrDefault(person.id(), List.of()))
                            .stream()
                            .map(hello -> hello.saying(ask.what(), words))
                            .toList());
        });
        pages.show(request, visit, "give/ask.jte", shown);
    }

    private void edit(Context request, Visit visit) {
        Ask ask = ask(request, visit);
        if (ask.status() != Ask.Status.DRAFTED) {
            throw new Refused("give.ask.asked-already");
        }
        String words = Params.text(request, "words");
        Ask changed = read(request, visit, ask.id(), ask.person(), ask.made(), words);
        Person person = rooms.transactions()
                .read(() -> rooms.people().find(visit.book().id(), ask.person()))
                .orElseThrow(NotFoundResponse::new);
        told(request, rooms.asking().draft(visit.book(), changed, person, false, Visit.BY));
    }

    private void asked(Context request, Visit visit) {
        told(request, rooms.asking().asked(visit.book(), ask(request, visit), visit.today(), Visit.BY));
    }

    private void answer(Context request, Visit visit) {
        boolean yes = Params.text(request, "answer").equals("yes");
        told(request, rooms.asking().answer(visit.book(), ask(request, visit), yes, Visit.BY));
    }

    private void close(Context request, Visit visit) {
        String outcome = Params.text(request, "outcome");
        String reason = Params.text(request, "reason");
        boolean thanked = Params.text(request, "thanked").equals("on");
        if (outcome.length() > LINE || reason.length() > LINE) {
            throw new Refused("person.too-long");
        }
        Optional<LocalDate> day = thanked ? Optional.of(visit.today()) : Optional.empty();
        told(request, rooms.asking().close(visit.book(), ask(request, visit), outcome, day, reason, Visit.BY));
    }

    private void remove(Context request, Visit visit) {
        switch (rooms.asking().remove(visit.book(), ask(request, visit), Visit.BY)) {
            case Asking.Outcome.Done done -> pages.changed(request, done.change(), "/give/asks");
            case Asking.Outcome.Not not -> throw new Refused("give.ask." + Params.word(not.why()));
        }
    }

    private void told(Context request, Asking.Outcome outcome) {
        switch (outcome) {
            case Asking.Outcome.Done done -> pages.back(request, done.change());
            case Asking.Outcome.Not not -> throw new Refused("give.ask." + Params.word(not.why()));
        }
    }
}
