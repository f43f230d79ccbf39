package wellhouse.web.give;

import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import wellhouse.exchange.Exchange;
import wellhouse.exchange.Giving;
import wellhouse.exchange.Help;
import wellhouse.exchange.Ledger;
import wellhouse.introductions.Introduction;
import wellhouse.kernel.Id;
import wellhouse.people.Person;
import wellhouse.rooms.Rooms;
import wellhouse.web.frame.Face;
import wellhouse.web.frame.Page;
import wellhouse.web.frame.Pages;
import wellhouse.web.frame.Params;
import wellhouse.web.frame.Refused;
import wellhouse.web.frame.Routes;
import wellhouse.web.frame.Visit;

/// `/give/ledger`: gifts and receipts, and how the whole stands. No person has a balance here.
public final class LedgerPage implements Page {

    static final int MOST_SAVED = 100_000;

    private static final int AT_ONCE = 20;
    private static final int LINES = 60;
    private static final int ALL = 100_000;
    private static final int YEARS = 5;
    private static final int LINE = 500;
    private static final int A_DAY = 1_440;
    private static final int CHAINS = 8;
    private static final int TWO_HOURS = 120;

    private final Rooms rooms;
    private final Pages pages;
    private final Finder finder;

    public LedgerPage(Rooms rooms, Pages pages) {
        this.rooms = rooms;
        this.pages = pages;
        this.finder = new Finder(rooms);
    }

    /// What the page shows.
    ///
    /// @param tallest the most acts of one kind in one month, at least 1, for the picture
    /// @param toThank what the owner received and has not thanked for
    public record Shown(
            Ledger ledger,
            int tallest,
            List<Line> lines,
            List<Line> toThank,
            List<List<Line>> chains,
            Giving giving,
            String budgetNote,
            List<Giving.SupportTime> support,
            List<Help.Currency> currencies,
            String timeGiven,
            String timeSaved) {

        public List<Line> latest() {
            return lines.subList(0, Math.min(AT_ONCE, lines.size()));
        }

        /// What is folded away, so that a ledger of years is no endless page.
        public List<Line> earlier() {
            return lines.subList(Math.min(AT_ONCE, lines.size()), lines.size());
        }
    }

    /// One act of help.
    ///
    /// @param because what led to it, in words; empty for nothing known
    public record Line(Help help, Face face, String because) {

        /// Where the introduction is that it was.
        public Optional<String> introduction() {
            return help.cause()
                    .filter(cause -> cause.kind() == Help.Cause.Kind.INTRODUCTION)
                    .map(cause -> "/introductions/" + new Id<Introduction>(cause.id()));
        }
    }

    @Override
    public void routes(Routes on) {
        on.get("/give/ledger", this::show);
        on.post("/give/ledger", this::add);
        on.post("/give/ledger/budget", this::budget);
        on.post("/give/ledger/support", this::support);
        on.post("/give/ledger/support/{id}/end", this::endSupport);
        on.post("/give/ledger/{id}/thanked", this::thanked);
        on.post("/give/ledger/{id}/remove", this::remove);
    }

    private void show(Context request, Visit visit) {
        Shown shown = rooms.transactions().read(() -> {
            LocalDate tomorrow = visit.today().plusDays(1);
            List<Help> all =
                    rooms.exchange().ledger(visit.book().id(), visit.today().minusYears(YEARS), tomorrow, ALL);
            List<Giving.SupportTime> support =
                    rooms.exchange().supportTimes(visit.book().id());
            Ledger ledger = Ledger.of(all, support, visit.today());
            List<Id<Person>> ids = all.stream().map(Help::person).distinct().toList();
            Map<Id<Person>, Face> faces = new HashMap<>();
            rooms.people()
                    .find(visit.book().id(), ids)
                    .forEach(person -> faces.put(person.id(), Face.of(person, visit.words())));
            Map<Id<Help>, Help> byId = new HashMap<>();
            all.forEach(help -> byId.put(help.id(), help));
            List<Line> lines = new ArrayList<>();
            for (Help help : all) {
                Face face = faces.get(help.person());
                if (face != null) {
                    lines.add(new Line(help, face, because(help, byId, faces, visit)));
                }
            }
            Map<Id<Help>, Line> lineOf = new HashMap<>();
            lines.forEach(line -> lineOf.put(line.help().id(), line));
            int tallest = ledger.months().stream()
                    .mapToInt(month -> Math.max(month.given(), month.received()))
                    .max()
                    .orElse(0);
            return new Shown(
                    ledger,
                    Math.max(1, tallest),
                    lines.subList(0, Math.min(LINES, lines.size())),
                    lines.stream()
                            .filter(line -> !line.help().given()
                                    && line.help().currency() != Help.Currency.THANKS
                                    && line.help().thanked().isEmpty()
                                    && line.help().on().isAfter(visit.today().minusYears(1)))
                            .limit(CHAINS)
                            .toList(),
                    Ledger.chains(all).stream()
                            .filter(chain -> chain.stream().allMatch(help -> lineOf.containsKey(help.id())))
                            .limit(CHAINS)
                            .map(chain -> chain.stream()
                                    .map(help -> lineOf.get(help.id()))
                                    .toList())
                            .toList(),
                    rooms.exchange().giving(visit.book().id()),
                    budgetNote(rooms, visit),
                    support,
                    List.of(Help.Currency.values()),
                    time(ledger.minutesGiven(), visit),
                    time(ledger.minutesSaved(), visit));
        });
        pages.show(request, visit, "give/ledger.jte", shown);
    }

    private static String time(int minutes, Visit visit) {
        return minutes < TWO_HOURS
                ? visit.words().say("give.minutes-long", minutes)
                : visit.words().say("give.hours-long", Math.round(minutes / 60.0));
    }

    /// A gentle word when more was given this month than was meant; empty otherwise.
    static String budgetNote(Rooms rooms, Visit visit) {
        int budget = rooms.exchange().giving(visit.book().id()).minutes();
        LocalDate first = YearMonth.from(visit.today()).atDay(1);
        int minutes = rooms
                .exchange()
                .ledger(visit.book().id(), first, visit.today().plusDays(1), ALL)
                .stream()
                .filter(Help::given)
                .mapToInt(Help::minutes)
                .sum();
        return budget == 0 || minutes <= budget ? "" : visit.words().say("give.budget.note", minutes, budget);
    }

    private String because(Help help, Map<Id<Help>, Help> byId, Map<Id<Person>, Face> faces, Visit visit) {
        return help.cause()
                .map(cause -> switch (cause.kind()) {
                    case HELP ->
                        Optional.ofNullable(byId.get(new Id<Help>(cause.id())))
                                .map(before -> visit.words()
                                        .say(
                                                before.given() ? "give.because.gift" : "give.because.help",
                                                Optional.ofNullable(faces.get(before.person()))
                                                        .map(Face::familiar)
                                                        .orElse("")))
                                .orElse("");
                    case NEED ->
                        rooms.exchange()
                                .need(visit.book().id(), new Id<>(cause.id()))
                                .map(need -> visit.words().say("give.because.need", need.what()))
                                .orElse("");
                    case ASK -> visit.words().say("give.because.ask");
                    case INTRODUCTION -> visit.words().say("give.because.introduction");
                    case ITEM -> visit.words().say("give.because.item");
                })
                .orElse("");
    }

    /// Whole minutes of a field; 0 if it is empty.
    ///
    /// @throws Refused if it is no number from 0 to `most`
    static int minutes(Context request, String field, int most) {
        String written = Params.text(request, field);
        if (written.isEmpty()) {
            return 0;
        }
        try {
            int minutes = Integer.parseInt(written);
            if (minutes >= 0 && minutes <= most) {
                return minutes;
            }
        } catch (NumberFormatException e) {
            // Said below.
        }
        throw new Refused("give.minutes");
    }

    private void add(Context request, Visit visit) {
        Person person = finder.person(request, visit, "who");
        boolean given = !Params.text(request, "given").equals("false");
        Help.Currency currency = Params.chosen(request, "currency", Help.Currency.class);
        LocalDate on = Params.day(request, "on").orElse(visit.today());
        String what = Params.text(request, "what");
        if (what.length() > LINE) {
            throw new Refused("person.too-long");
        }
        if (on.isAfter(visit.today())) {
            throw new Refused("person.log.future");
        }
        Help plain = new Help(
                        rooms.pen().next(), person.id(), given, currency, what, on, minutes(request, "minutes", A_DAY))
                .withSaved(minutes(request, "saved", MOST_SAVED));
        Help help = because(request, visit).map(plain::because).orElse(plain);
        var change = rooms.pen()
                .write(
                        visit.book().id(),
                        Visit.BY,
                        given ? "change.help.given" : "change.help.received",
                        List.of(person.name().shown()),
                        () -> rooms.exchange().put(visit.book().id(), help));
        pages.changed(request, change, "/give/ledger");
    }

    private Optional<Help.Cause> because(Context request, Visit visit) {
        String written = Params.text(request, "because");
        if (written.isEmpty()) {
            return Optional.empty();
        }
        Id<Help> id = Id.parse(written);
        Optional<Help> before = rooms.transactions()
                .read(() -> rooms.exchange().actOfHelp(visit.book().id(), id));
        return Optional.of(before.orElseThrow(NotFoundResponse::new))
                .map(help -> new Help.Cause(Help.Cause.Kind.HELP, help.id().value()));
    }

    private void budget(Context request, Visit visit) {
        Giving before = rooms.transactions()
                .read(() -> rooms.exchange().giving(visit.book().id()));
        Giving giving = new Giving(minutes(request, "minutes", 10_000), before.fetch());
        write(
                request,
                visit,
                "change.give.budget",
                () -> rooms.exchange().put(visit.book().id(), giving));
    }

    private void support(Context request, Visit visit) {
        LocalDate from = Params.day(request, "from").orElse(visit.today());
        Giving.SupportTime time = new Giving.SupportTime(rooms.pen().next(), from, Params.day(request, "to"));
        write(
                request,
                visit,
                "change.give.support",
                () -> rooms.exchange().put(visit.book().id(), time));
    }

    private void endSupport(Context request, Visit visit) {
        Id<Giving.SupportTime> id = Params.id(request, "id");
        Giving.SupportTime time =
                rooms
                        .transactions()
                        .read(() -> rooms.exchange().supportTimes(visit.book().id()))
                        .stream()
                        .filter(one -> one.id().equals(id))
                        .findFirst()
                        .orElseThrow(NotFoundResponse::new);
        Giving.SupportTime ended = new Giving.SupportTime(id, time.from(), Optional.of(visit.today()));
        write(
                request,
                visit,
                "change.give.support-ended",
                () -> rooms.exchange().put(visit.book().id(), ended));
    }

    private void thanked(Context request, Visit visit) {
        Help help = help(request, visit);
        Help changed = help.withThanked(Optional.of(visit.today()));
        write(
                request,
                visit,
                "change.give.thanked",
                () -> rooms.exchange().put(visit.book().id(), changed));
    }

    private void remove(Context request, Visit visit) {
        Help help = help(request, visit);
        write(
                request,
                visit,
                "change.give.removed",
                () -> rooms.exchange().remove(visit.book().id(), Exchange.Entry.HELP, help.id()));
    }

    private Help help(Context request, Visit visit) {
        Id<Help> id = Params.id(request, "id");
        return rooms.transactions()
                .read(() -> rooms.exchange().actOfHelp(visit.book().id(), id))
                .orElseThrow(NotFoundResponse::new);
    }

    private void write(Context request, Visit visit, String key, Runnable work) {
        pages.back(request, rooms.pen().write(visit.book().id(), Visit.BY, key, List.of(), work));
    }
}
