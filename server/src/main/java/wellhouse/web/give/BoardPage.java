package wellhouse.web.give;

import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import wellhouse.exchange.Need;
import wellhouse.exchange.Offer;
import wellhouse.exchange.OwnLine;
import wellhouse.exchange.Pasted;
import wellhouse.exchange.Sensitivity;
import wellhouse.exchange.match.End;
import wellhouse.exchange.match.Matches;
import wellhouse.kernel.Id;
import wellhouse.people.Names;
import wellhouse.people.Person;
import wellhouse.rooms.Rooms;
import wellhouse.web.frame.Face;
import wellhouse.web.frame.Page;
import wellhouse.web.frame.Pages;
import wellhouse.web.frame.Params;
import wellhouse.web.frame.Refused;
import wellhouse.web.frame.Routes;
import wellhouse.web.frame.Visit;

/// `/give/board`: needs and offers of my people and of my own card, with what fits each.
public final class BoardPage implements Page {

    private static final int LISTED = 300;
    private static final int SHOWN = 60;
    private static final int LINE = 500;
    private static final int MAIL = 20_000;

    private final Rooms rooms;
    private final Pages pages;
    private final Finder finder;
    private final Matchmaker matchmaker;

    public BoardPage(Rooms rooms, Pages pages) {
        this.rooms = rooms;
        this.pages = pages;
        this.finder = new Finder(rooms);
        this.matchmaker = new Matchmaker(rooms);
    }

    /// What the page shows.
    ///
    /// @param show `all`, `needs`, `offers` or `doubtful`
    /// @param words that entries must hold
    /// @param more how many further ones there are
    public record Shown(
            String show, String words, List<Line> lines, int more, List<OwnShown> own, Matches.Reach reach) {}

    /// A need or an offer.
    public record Line(
            String kind,
            String id,
            Face face,
            String what,
            String when,
            String sensitivity,
            String urgency,
            boolean doubtful,
            List<Matchmaker.Shown> matches) {}

    /// A line of my own card.
    public record OwnShown(OwnLine line, List<Matchmaker.Shown> matches) {}

    /// What was found in a text that was pasted in.
    public record Reading(String who, String text, List<Pasted.Found> found) {}

    @Override
    public void routes(Routes on) {
        on.get("/give/board", this::show);
        on.post("/give/board/needs", this::addNeed);
        on.post("/give/board/offers", this::addOffer);
        on.post("/give/board/own", this::addOwn);
        on.post("/give/board/own/{id}/remove", this::removeOwn);
        on.post("/give/board/offers/{id}/still", this::stillOffer);
        on.post("/give/board/paste", this::paste);
        on.post("/give/board/pasted", this::pasted);
    }

    private void show(Context request, Visit visit) {
        String wanted = Params.text(request, "show");
        String show = List.of("needs", "offers", "doubtful").contains(wanted) ? wanted : "all";
        String words = Params.text(request, "words");
        String folded = Names.fold(words);
        Shown shown = rooms.transactions().read(() -> {
            List<Line> lines = new ArrayList<>();
            Map<Id<Person>, Face> faces = new HashMap<>();
            List<Need> needs = show.equals("offers")
                    ? List.of()
                    : rooms.exchange().openNeeds(visit.book().id(), LISTED);
            List<Offer> offers = show.equals("needs")
                    ? List.of()
                    : rooms.exchange().openOffers(visit.book().id(), LISTED);
            List<Id<Person>> ids = new ArrayList<>();
            needs.forEach(need -> ids.add(need.person()));
            offers.forEach(offer -> ids.add(offer.person()));
            rooms.people()
                    .find(visit.book().id(), ids)
                    .forEach(person -> faces.put(person.id(), Face.of(person, visit.words())));
            needs.stream()
                    .filter(need -> faces.containsKey(need.person()))
                    .forEach(need -> lines.add(line(need, Objects.requireNonNull(faces.get(need.person())), visit)));
            offers.stream()
                    .filter(offer -> faces.containsKey(offer.person()))
                    .forEach(offer -> lines.add(line(offer, Objects.requireNonNull(faces.get(offer.person())), visit)));
            List<Line> fitting = lines.stream()
                    .filter(line -> !show.equals("doubtful") || line.doubtful())
                    .filter(line -> folded.isEmpty()
                            || Names.fold(line.what() + " " + line.face().name())
                                    .contains(folded))
                    .toList();
            List<Line> first = fitting.stream()
                    .limit(SHOWN)
                    .map(line -> matched(line, visit))
                    .toList();
            return new Shown(
                    show,
                    words,
                    first,
                    fitting.size() - first.size(),
                    rooms.exchange().ownLines(visit.book().id()).stream()
                            .filter(OwnLine::open)
                            .map(line -> new OwnShown(
                                    line,
                                    matchmaker.of(
                                            visit,
                                            line.side() == OwnLine.Side.CAN_HELP
                                                    ? End.Kind.OWN_OFFER
                                                    : End.Kind.OWN_NEED,
                                            line.id().value(),
                                            2,
                                            false)))
                            .toList(),
                    rooms.matches().settle(visit.book().id(), Duration.ZERO));
        });
        pages.show(request, visit, "give/board.jte", shown);
    }

    private Line matched(Line line, Visit visit) {
        End.Kind kind = line.kind().equals("need") ? End.Kind.NEED : End.Kind.OFFER;
        return new Line(
                line.kind(),
                line.id(),
                line.face(),
                line.what(),
                line.when(),
                line.sensitivity(),
                line.urgency(),
                line.doubtful(),
                matchmaker.of(visit, kind, Id.parse(line.id()).value(), 2, false));
    }

    private static Line line(Need need, Face face, Visit visit) {
        LocalDate known = visit.book().dayOf(need.since());
        return new Line(
                "need",
                need.id().toString(),
                face,
                need.what(),
                need.by()
                        .map(by -> visit.words().say("give.until", visit.words().near(by, visit.today())))
                        .orElseGet(() ->
                                visit.words().say("give.since", visit.words().ago(known, visit.today()))),
                Params.word(need.sensitivity()),
                Params.word(need.urgency()),
                need.isDoubtful(known, visit.today()),
                List.of());
    }

    private static Line line(Offer offer, Face face, Visit visit) {
        LocalDate known = visit.book().dayOf(offer.since());
        return new Line(
                "offer",
                offer.id().toString(),
                face,
                offer.what(),
                visit.words().say("give.since", visit.words().ago(known, visit.today())),
                Params.word(offer.sensitivity()),
                "usual",
                offer.isDoubtful(known, visit.today()),
                List.of());
    }

    private void addNeed(Context request, Visit visit) {
        Person person = finder.person(request, visit, "who");
        Need need = new Need(
                rooms.pen().next(),
                person.id(),
                Params.text(request, "what", LINE),
                Params.day(request, "by"),
                visit.now(),
                Need.Status.OPEN,
                "hand",
                Params.choice(request, "urgency", Need.Urgency.class).orElse(Need.Urgency.USUAL),
                sensitivity(request),
                Optional.empty());
        write(
                request,
                visit,
                "change.person.need",
                person,
                () -> rooms.exchange().put(visit.book().id(), need));
    }

    private void addOffer(Context request, Visit visit) {
        Person person = finder.person(request, visit, "who");
        Offer offer = new Offer(
                rooms.pen().next(),
                person.id(),
                Params.text(request, "what", LINE),
                visit.now(),
                "hand",
                true,
                sensitivity(request),
                Optional.empty());
        write(
                request,
                visit,
                "change.person.offer",
                person,
                () -> rooms.exchange().put(visit.book().id(), offer));
    }

    private static Sensitivity sensitivity(Context request) {
        return Params.choice(request, "sensitivity", Sensitivity.class).orElse(Sensitivity.OPEN);
    }

    private void addOwn(Context request, Visit visit) {
        pages.back(
                request,
                rooms.noting()
                        .own(
                                visit.book(),
                                Params.chosen(request, "side", OwnLine.Side.class),
                                Params.text(request, "what", LINE),
                                Params.day(request, "by"),
                                visit.now(),
                                Visit.BY)
                        .change());
    }

    private void removeOwn(Context request, Visit visit) {
        Id<OwnLine> id = Params.id(request, "id");
        OwnLine line = rooms
                .transactions()
                .read(() -> rooms.exchange().ownLines(visit.book().id()))
                .stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(NotFoundResponse::new);
        pages.back(request, rooms.noting().remove(visit.book(), line, Visit.BY).change());
    }

    private void stillOffer(Context request, Visit visit) {
        Id<Offer> id = Params.id(request, "id");
        Offer offer = rooms.transactions()
                .read(() -> rooms.exchange().offer(visit.book().id(), id))
                .orElseThrow(NotFoundResponse::new);
        boolean so = Params.text(request, "so").equals("yes");
        Offer changed = so ? offer.withSure(visit.today()) : offer.withOpen(false);
        String key = so ? "change.give.still-so" : "change.give.offer-gone";
        pages.back(
                request,
                rooms.pen()
                        .write(
                                visit.book().id(),
                                Visit.BY,
                                key,
                                List.of(offer.what()),
                                () -> rooms.exchange().put(visit.book().id(), changed)));
    }

    /// Looks for needs and offers in a text; nothing is saved yet.
    private void paste(Context request, Visit visit) {
        String text = Params.text(request, "text");
        if (text.isEmpty() || text.length() > MAIL) {
            throw new Refused("give.paste.size");
        }
        String who = Params.text(request, "who");
        Pasted read = Pasted.read(text);
        pages.show(
                request, visit, "give/pasted.jte", new Reading(who.isEmpty() ? read.from() : who, text, read.found()));
    }

    private void pasted(Context request, Visit visit) {
        Person person = finder.person(request, visit, "who");
        List<String> needs = Params.texts(request, "need");
        List<String> offers = Params.texts(request, "offer");
        List<String> all = new ArrayList<>(needs);
        all.addAll(offers);
        if (all.isEmpty() || all.stream().anyMatch(text -> text.isBlank() || text.length() > LINE)) {
            throw new Refused("give.paste.none");
        }
        var change = rooms.pen()
                .write(
                        visit.book().id(),
                        Visit.BY,
                        "change.give.pasted",
                        List.of(person.name().shown()),
                        () -> {
                            needs.forEach(text -> rooms.exchange()
                                    .put(
                                            visit.book().id(),
                                            new Need(
                                                    rooms.pen().next(),
                                                    person.id(),
                                                    text.strip(),
                                                    Optional.empty(),
                                                    visit.now(),
                                                    Need.Status.OPEN,
                                                    "mail")));
                            offers.forEach(text -> rooms.exchange()
                                    .put(
                                            visit.book().id(),
                                            new Offer(
                                                    rooms.pen().next(),
                                                    person.id(),
                                                    text.strip(),
                                                    visit.now(),
                                                    "mail")));
                        });
        pages.changed(request, change, "/give/board");
    }

    private void write(Context request, Visit visit, String key, Person person, Runnable work) {
        pages.back(
                request,
                rooms.pen()
                        .write(
                                visit.book().id(),
                                Visit.BY,
                                key,
                                List.of(person.name().shown()),
                                work));
    }
}
