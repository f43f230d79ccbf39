package wellhouse.web.give;

import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import wellhouse.exchange.Help;
import wellhouse.exchange.match.End;
import wellhouse.kernel.Id;
import wellhouse.people.Person;
import wellhouse.people.Tier;
import wellhouse.reading.Readings;
import wellhouse.reading.Readings.Hearsay;
import wellhouse.reading.Readings.Item;
import wellhouse.rooms.Rooms;
import wellhouse.web.frame.Face;
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
    private static final int TITLE = 300;
    private static final int LINE = 500;
    private static final int TEXT = 4_000;
    private static final int TOPICS = 10;

    /// At most this many items go to one person in so many days.
    private static final int CAP = 2;

    private static final int CAP_DAYS = 14;

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
    public record Shown(List<Line> items, List<Heard> hearsay) {}

    /// An item, who would care, and with whom it was shared.
    public record Line(Item item, List<Matchmaker.Shown> care, List<String> shared) {}

    /// What was heard, and from whom.
    public record Heard(Hearsay heard, String from) {}

    @Override
    public void routes(Routes on) {
        on.get("/give/reading", this::show);
        on.post("/give/reading", this::add);
        on.post("/give/reading/{id}/share", this::share);
        on.post("/give/reading/{id}/done", this::done);
        on.post("/give/hearsay", this::hear);
        on.post("/give/hearsay/{id}/remove", this::forget);
        on.post("/give/hearsay/{id}/tell", this::tell);
    }

    private void show(Context request, Visit visit) {
        Shown shown = rooms.transactions().read(() -> {
            List<Line> lines = new ArrayList<>();
            for (Item item : rooms.readings().items(visit.book().id(), Item.Status.OPEN, LISTED)) {
                List<String> shared = rooms.readings().shares(visit.book().id(), item.id()).stream()
                        .map(share -> name(Optional.of(share.person()), visit))
                        .toList();
                lines.add(new Line(
                        item, matchmaker.of(visit, End.Kind.ITEM, item.id().value(), CARE, false), shared));
            }
            List<Heard> heard = rooms.readings().hearsay(visit.book().id()).stream()
                    .map(one -> new Heard(one, name(one.person(), visit)))
                    .toList();
            return new Shown(lines, heard);
        });
        pages.show(request, visit, "give/reading.jte", shown);
    }

    private String name(Optional<Id<Person>> person, Visit visit) {
        return person.flatMap(id -> rooms.people().find(visit.book().id(), id))
                .map(found -> Face.of(found, visit.words()).name())
                .orElse("");
    }

    private void add(Context request, Visit visit) {
        String url = Params.text(request, "url");
        boolean web = url.toLowerCase(Locale.ROOT).matches("https?://\\S{1,1900}");
        if (!url.isEmpty() && !web) {
            throw new Refused("give.reading.url");
        }
        String text = Params.text(request, "text");
        if (text.length() > TEXT) {
            throw new Refused("give.reading.long");
        }
        List<String> topics = Stream.of(Params.text(request, "topics").split(",", -1))
                .map(String::strip)
                .filter(topic -> !topic.isEmpty() && topic.length() < 60)
                .limit(TOPICS)
                .toList();
        Item item = new Item(
                rooms.pen().next(),
                url,
                Params.text(request, "title", TITLE),
                text,
                "",
                topics,
                visit.now(),
                "hand",
                Item.Status.OPEN);
        boolean known = !url.isEmpty()
                && rooms.transactions()
                        .read(() -> rooms.readings().holds(visit.book().id(), url));
        if (known) {
            throw new Refused("give.reading.known");
        }
        write(
                request,
                visit,
                "change.give.item",
                () -> rooms.readings().put(visit.book().id(), item));
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
        LocalDate since = visit.today().minusDays(CAP_DAYS);
        int lately = rooms.transactions()
                .read(() -> rooms.readings().sharedWith(visit.book().id(), person.id(), since));
        if (lately >= CAP) {
            throw new Refused("give.reading.cap");
        }
        Readings.Share share = new Readings.Share(rooms.pen().next(), item.id(), person.id(), line, visit.today());
        boolean gift = Params.text(request, "gift").equals("on");
        write(request, visit, "change.give.shared", () -> {
            rooms.readings().put(visit.book().id(), share);
            if (gift) {
                rooms.exchange()
                        .put(
                                visit.book().id(),
                                new Help(
                                                rooms.pen().next(),
                                                person.id(),
                                                true,
                                                Help.Currency.INFORMATION,
                                                item.title(),
                                                visit.today(),
                                                0)
                                        .because(new Help.Cause(
                                                Help.Cause.Kind.ITEM, item.id().value())));
            }
        });
    }

    private void done(Context request, Visit visit) {
        Item item = item(request, visit);
        write(
                request,
                visit,
                "change.give.item-done",
                () -> rooms.readings().put(visit.book().id(), item.with(Item.Status.DONE)));
    }

    private void hear(Context request, Visit visit) {
        Hearsay heard = new Hearsay(
                rooms.pen().next(),
                Params.text(request, "what", LINE),
                finder.maybe(request, visit, "who").map(Person::id),
                visit.today(),
                Params.choice(request, "reach", Hearsay.Reach.class).orElse(Hearsay.Reach.NOBODY));
        write(
                request,
                visit,
                "change.give.heard",
                () -> rooms.readings().put(visit.book().id(), heard));
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
