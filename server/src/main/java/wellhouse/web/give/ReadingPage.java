package wellhouse.web.give;

import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import wellhouse.exchange.Help;
import wellhouse.exchange.match.End;
import wellhouse.kernel.Id;
import wellhouse.people.Channel;
import wellhouse.people.Person;
import wellhouse.people.Tier;
import wellhouse.reading.Collecting;
import wellhouse.reading.Outside;
import wellhouse.reading.Readings;
import wellhouse.reading.Readings.Feed;
import wellhouse.reading.Readings.Hearsay;
import wellhouse.reading.Readings.Item;
import wellhouse.rooms.Rooms;
import wellhouse.web.frame.Face;
import wellhouse.web.frame.Hello;
import wellhouse.web.frame.Page;
import wellhouse.web.frame.Pages;
import wellhouse.web.frame.Params;
import wellhouse.web.frame.Refused;
import wellhouse.web.frame.Routes;
import wellhouse.web.frame.Visit;

/// `/give/reading`: things to read, who would care, and what was heard. One person, one personal line, and not too
/// often.
public final class ReadingPage implements Page {

    private static final int LISTED = 40;
    private static final int CARE = 4;
    private static final int TITLE = Outside.TITLE;
    private static final int URL = 2_000;
    private static final int LINE = 500;
    private static final int TEXT = Outside.WORDS;
    private static final int TOPICS = 10;

    private final Rooms rooms;
    private final Pages pages;
    private final Finder finder;
    private final Matchmaker matchmaker;

    public ReadingPage(Rooms rooms, Pages pages) {
        this.rooms = rooms;
        this.pages = pages;
        this.finder = new Finder(rooms);
        this.matchmaker = new Matchmaker(rooms);
    }

    /// What the page shows.
    ///
    /// @param fetch whether the owner allowed that addresses are read
    /// @param begun what is about to be added, as another app shared it
    public record Shown(List<Line> items, List<Heard> hearsay, List<Feed> feeds, boolean fetch, Begun begun) {}

    /// What is about to be added.
    public record Begun(String title, String url, String text) {}

    /// An item, who would care, and with whom it was shared.
    ///
    /// @param toSend for those with whom it was shared today, a mail that has their line in it
    public record Line(Item item, List<Matchmaker.Shown> care, List<String> shared, List<Send> toSend) {}

    /// A mail to somebody, begun.
    public record Send(String familiar, String address) {}

    /// What was heard, and from whom.
    public record Heard(Hearsay heard, String from) {}

    @Override
    public void routes(Routes on) {
        on.get("/give/reading", this::show);
        on.post("/give/reading", this::add);
        on.post("/give/reading/fetch", this::allow);
        on.post("/give/reading/{id}/note", this::note);
        on.post("/give/reading/{id}/share", this::share);
        on.post("/give/feeds", this::subscribe);
        on.post("/give/feeds/{id}/look", this::look);
        on.post("/give/feeds/{id}/remove", this::unsubscribe);
        on.post("/give/reading/{id}/done", this::done);
        on.post("/give/hearsay", this::hear);
        on.post("/give/hearsay/{id}/remove", this::forget);
        on.post("/give/hearsay/{id}/tell", this::tell);
    }

    private void show(Context request, Visit visit) {
        Shown shown = rooms.transactions().read(() -> {
            List<Line> lines = new ArrayList<>();
            for (Item item : rooms.readings().items(visit.book().id(), Item.Status.OPEN, LISTED)) {
                List<Readings.Share> shares =
                        rooms.readings().shares(visit.book().id(), item.id());
                List<String> shared = shares.stream()
                        .map(share -> name(Optional.of(share.person()), visit))
                        .toList();
                lines.add(new Line(
                        item,
                        matchmaker.of(visit, End.Kind.ITEM, item.id().value(), CARE, false),
                        shared,
                        shares.stream()
                                .filter(share -> share.on().equals(visit.today()))
                                .flatMap(share -> send(item, share, visit).stream())
                                .toList()));
            }
            List<Heard> heard = rooms.readings().hearsay(visit.book().id()).stream()
                    .map(one -> new Heard(one, name(one.person(), visit)))
                    .toList();
            return new Shown(
                    lines,
                    heard,
                    rooms.readings().feeds(visit.book().id()),
                    rooms.collecting().mayFetch(visit.book()),
                    begun(request));
        });
        pages.show(request, visit, "give/reading.jte", shown);
    }

    private Optional<Send> send(Item item, Readings.Share share, Visit visit) {
        String words = item.url().isEmpty() ? share.line() : share.line() + "\n\n" + item.url();
        return rooms.people()
                .find(visit.book().id(), share.person())
                .flatMap(person -> Hello.of(
                                person,
                                rooms.people()
                                        .points(visit.book().id(), List.of(person.id()))
                                        .getOrDefault(person.id(), List.of()))
                        .stream()
                        .filter(hello -> hello.channel() == Channel.MAIL)
                        .findFirst()
                        .map(hello -> new Send(
                                Face.of(person, visit.words()).familiar(),
                                hello.saying(item.title(), words).address())));
    }

    private String name(Optional<Id<Person>> person, Visit visit) {
        return person.flatMap(id -> rooms.people().find(visit.book().id(), id))
                .map(found -> Face.of(found, visit.words()).name())
                .orElse("");
    }

    /// As the share sheet of a phone fills it in: some apps put the address into the text.
    private static Begun begun(Context request) {
        String text = Params.text(request, "text");
        String url = Params.text(request, "url");
        if (url.isEmpty() && Outside.isAddress(text)) {
            url = text;
            text = "";
        }
        return new Begun(cut(Params.text(request, "title"), TITLE), cut(url, URL), cut(text, TEXT));
    }

    private static String cut(String text, int most) {
        return text.length() > most ? text.substring(0, most) : text;
    }

    private void add(Context request, Visit visit) {
        String url = Params.text(request, "url");
        if (!url.isEmpty() && !Outside.isAddress(url)) {
            throw new Refused("give.reading.url");
        }
        String text = Params.text(request, "text");
        String title = Params.text(request, "title");
        if (text.length() > TEXT || title.length() > TITLE) {
            throw new Refused("give.reading.long");
        }
        done(request, rooms.collecting().add(visit.book(), url, title, text, topics(request), visit.now(), Visit.BY));
    }

    private static List<String> topics(Context request) {
        return Stream.of(Params.text(request, "topics").split(",", -1))
                .map(String::strip)
                .filter(topic -> !topic.isEmpty() && topic.length() < 60)
                .limit(TOPICS)
                .toList();
    }

    private void done(Context request, Collecting.Outcome outcome) {
        switch (outcome) {
            case Collecting.Outcome.Done done -> pages.changed(request, done.change(), "/give/reading");
            case Collecting.Outcome.Known _ -> throw new Refused("give.reading.known");
            case Collecting.Outcome.Untitled _ -> throw new Refused("give.reading.untitled");
            case Collecting.Outcome.NotAllowed _ -> throw new Refused("give.reading.not-allowed");
            case Collecting.Outcome.Not not -> throw new Refused("give.fetch." + Params.word(not.why()));
            case Collecting.Outcome.NoFeed _ -> throw new Refused("give.reading.no-feed");
            case Collecting.Outcome.TooMany _ -> throw new Refused("give.reading.too-many");
        }
    }

    private void allow(Context request, Visit visit) {
        boolean fetch = Params.text(request, "fetch").equals("true");
        pages.changed(request, rooms.collecting().allow(visit.book(), fetch, Visit.BY), "/give/reading");
    }

    private void subscribe(Context request, Visit visit) {
        String url = Params.text(request, "url");
        if (!Outside.isAddress(url)) {
            throw new Refused("give.reading.url");
        }
        done(request, rooms.collecting().subscribe(visit.book(), url, visit.now(), Visit.BY));
    }

    private Feed feed(Context request, Visit visit) {
        Id<Feed> id = Params.id(request, "id");
        return rooms
                .transactions()
                .read(() -> rooms.readings().feeds(visit.book().id()))
                .stream()
                .filter(feed -> feed.id().equals(id))
                .findFirst()
                .orElseThrow(NotFoundResponse::new);
    }

    private void look(Context request, Visit visit) {
        Feed feed = feed(request, visit);
        rooms.collecting().look(visit.book(), feed, visit.now(), Visit.BY);
        pages.go(request, "/give/reading");
    }

    private void unsubscribe(Context request, Visit visit) {
        Feed feed = feed(request, visit);
        pages.changed(request, rooms.collecting().unsubscribe(visit.book(), feed, Visit.BY), "/give/reading");
    }

    /// The owner's own note and topics of an item.
    private void note(Context request, Visit visit) {
        Item item = item(request, visit);
        String note = Params.text(request, "note");
        if (note.length() > TEXT) {
            throw new Refused("give.reading.long");
        }
        Item noted = item.withNote(note, topics(request));
        write(
                request,
                visit,
                "change.give.item-noted",
                () -> rooms.readings().put(visit.book().id(), noted));
    }

    private Item item(Context request, Visit visit) {
        Id<Item> id = Params.id(request, "id");
        return rooms.transactions()
                .read(() -> rooms.readings().item(visit.book().id(), id))
                .orElseThrow(NotFoundResponse::new);
    }

    /// Notes that an item goes to one person with a line of its own; the owner sends it by their own means.
    private void share(Context request, Visit visit) {
        Item item = item(request, visit);
        Person person = finder.person(request, visit, "who");
        String line = Params.text(request, "line", LINE);
        boolean gift = Params.text(request, "gift").equals("on");
        pages.back(
                request,
                rooms.collecting()
                        .share(visit.book(), item, person, line, gift, visit.today(), Visit.BY)
                        .orElseThrow(() -> new Refused("give.reading.cap")));
    }

    private void done(Context request, Visit visit) {
        pages.back(request, rooms.collecting().done(visit.book(), item(request, visit), Visit.BY));
    }

    private void hear(Context request, Visit visit) {
        Hearsay heard = new Hearsay(
                rooms.pen().next(),
                Params.text(request, "what", LINE),
                finder.maybe(request, visit, "who").map(Person::id),
                visit.today(),
                Params.choice(request, "reach", Hearsay.Reach.class).orElse(Hearsay.Reach.NOBODY));
        pages.back(request, rooms.collecting().hear(visit.book(), heard, Visit.BY));
    }

    private Hearsay heard(Context request, Visit visit) {
        Id<Hearsay> id = Params.id(request, "id");
        return rooms
                .transactions()
                .read(() -> rooms.readings().hearsay(visit.book().id()))
                .stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(NotFoundResponse::new);
    }

    private void forget(Context request, Visit visit) {
        Hearsay heard = heard(request, visit);
        write(
                request,
                visit,
                "change.give.heard-removed",
                () -> rooms.readings().remove(visit.book().id(), Readings.Entry.HEARSAY, heard.id()));
    }

    /// Notes that something heard was passed on, as far as it may go.
    private void tell(Context request, Visit visit) {
        Hearsay heard = heard(request, visit);
        Person person = finder.person(request, visit, "who");
        boolean close = person.keeping().tier().compareTo(Tier.values()[1]) <= 0;
        boolean may = switch (heard.reach()) {
            case NOBODY -> false;
            case CLOSE -> close;
            case ANYBODY -> true;
        };
        if (!may || heard.person().map(person.id()::equals).orElse(false)) {
            throw new Refused("give.hearsay.limit");
        }
        Help help = new Help(
                rooms.pen().next(), person.id(), true, Help.Currency.INFORMATION, heard.what(), visit.today(), 0);
        write(
                request,
                visit,
                "change.give.told",
                () -> rooms.exchange().put(visit.book().id(), help));
    }

    private void write(Context request, Visit visit, String key, Runnable work) {
        pages.back(request, rooms.pen().write(visit.book().id(), Visit.BY, key, List.of(), work));
    }
}
