package wellhouse.intake;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import wellhouse.exchange.Exchange;
import wellhouse.exchange.Help;
import wellhouse.exchange.Need;
import wellhouse.exchange.Offer;
import wellhouse.exchange.OwnLine;
import wellhouse.exchange.Promise;
import wellhouse.introductions.Introducing;
import wellhouse.kernel.Book;
import wellhouse.kernel.Change;
import wellhouse.kernel.Id;
import wellhouse.kernel.Ids;
import wellhouse.kernel.PartialDate;
import wellhouse.kernel.Pen;
import wellhouse.kernel.Transactions;
import wellhouse.people.ContactPoint;
import wellhouse.people.Key;
import wellhouse.people.Keys;
import wellhouse.people.Name;
import wellhouse.people.Names;
import wellhouse.people.People;
import wellhouse.people.Person;
import wellhouse.people.Remark;
import wellhouse.people.Search;
import wellhouse.people.Standing;
import wellhouse.reading.Readings;
import wellhouse.timeline.Interaction;
import wellhouse.timeline.Timeline;

/// One line in, what it means out: `coffee w/ Ana yesterday, send article by Friday` becomes a person, an
/// interaction and a promise, to be corrected and then saved.
public final class Capture {

    /// Longer lines are refused.
    public static final int LONGEST = 2_000;

    private final Transactions transactions;
    private final Pen pen;
    private final People people;
    private final Search search;
    private final Timeline timeline;
    private final Exchange exchange;
    private final Readings readings;
    private final Introducing introducing;

    public Capture(
            Transactions transactions,
            Pen pen,
            People people,
            Search search,
            Timeline timeline,
            Exchange exchange,
            Readings readings,
            Introducing introducing) {
        this.transactions = transactions;
        this.pen = pen;
        this.people = people;
        this.search = search;
        this.timeline = timeline;
        this.exchange = exchange;
        this.readings = readings;
        this.introducing = introducing;
    }

    /// What a line was saved as.
    ///
    /// @param person whom it is about; nobody where it is for the owner's own card alone
    /// @param change for undo
    public record Saved(Optional<Id<Person>> person, Id<Change> change) {}

    /// Understands a line. Nothing is saved.
    ///
    /// @param line up to [#LONGEST] characters
    /// @param today the owner's date, for "yesterday" and "by Friday"
    /// @return what was understood; without a [Chip.Who] where no name was found
    /// @throws IllegalArgumentException if the line is longer
    public List<Chip> read(Book book, String line, LocalDate today) {
        if (line.length() > LONGEST) {
            throw new IllegalArgumentException("a line has up to " + LONGEST + " characters");
        }
        return transactions.read(() -> new CaptureLine(today, name -> candidates(book, name)).chips(line));
    }

    /// People a written name may mean, the likeliest first.
    private List<Person> candidates(Book book, String name) {
        Optional<Key> address =
                CaptureNames.isAddress(name) ? Keys.of(ContactPoint.Kind.EMAIL, name, "") : Optional.empty();
        List<Id<Person>> ids = address.isPresent()
                ? List.copyOf(people.whoHas(book.id(), Set.of(address.get())).values())
                : search.find(book.id(), name, 5).stream()
                        .filter(hit -> hit.field().equals("name"))
                        .map(Search.Hit::person)
                        .toList();
        List<Person> found = new ArrayList<>(people.find(book.id(), ids));
        found.sort(Comparator.comparingInt(person -> ids.indexOf(person.id())));
        return found;
    }

    /// Whether chips can be saved: somebody is named, or all is for the owner's own card.
    public static boolean saysWho(List<Chip> chips) {
        return chips.stream().anyMatch(Chip.Who.class::isInstance)
                || chips.stream().allMatch(Chip.Own.class::isInstance);
    }

    /// Saves chips as one change.
    ///
    /// @param chips as [#read] gave them or as corrected; the first [Chip.Who] is whom they are about
    /// @param today the owner's date
    /// @return empty if nobody is named and something is about somebody
    public Optional<Saved> save(Book book, List<Chip> chips, LocalDate today, String by) {
        List<Chip.Who> named = chips.stream()
                .filter(Chip.Who.class::isInstance)
                .map(Chip.Who.class::cast)
                .toList();
        if (chips.isEmpty() || !saysWho(chips)) {
            return Optional.empty();
        }
        List<Id<Person>> ids = named.stream()
                .map(who -> who.chosen().map(Person::id).orElseGet(pen::next))
                .toList();
        List<String> about = named.stream()
                .limit(1)
                .map(who -> who.chosen().map(Person::called).orElse(who.text()))
                .toList();
        String what = named.isEmpty() ? "change.captured.own" : "change.captured";
        Id<Change> change = pen.write(book.id(), by, what, about, () -> {
            for (int i = 0; i < named.size(); i++) {
                meet(book, named.get(i), ids.get(i), today);
            }
            chips.forEach(chip -> put(book, chip, named, ids, today));
        });
        return Optional.of(new Saved(ids.stream().findFirst(), change));
    }

    private void meet(Book book, Chip.Who who, Id<Person> id, LocalDate today) {
        Optional<Person> known = who.chosen();
        if (known.isEmpty()) {
            boolean address = CaptureNames.isAddress(who.text());
            Person fresh = Person.named(
                    id,
                    Name.shown(address ? "" : who.text()),
                    Standing.KEPT,
                    today.atStartOfDay(book.zone()).toInstant());
            people.put(book.id(), fresh);
            if (address) {
                String normal = Keys.normal(ContactPoint.Kind.EMAIL, who.text(), "");
                people.put(
                        book.id(),
                        new ContactPoint(pen.next(), id, ContactPoint.Kind.EMAIL, who.text(), normal, "", false));
                people.claim(book.id(), new Key(Key.Kind.EMAIL, normal), id);
            }
        } else if (known.get().standing() != Standing.KEPT) {
            people.put(book.id(), known.get().withStanding(Standing.KEPT));
        }
    }

    private void put(Book book, Chip chip, List<Chip.Who> named, List<Id<Person>> ids, LocalDate today) {
        var now = today.atTime(LocalTime.NOON).atZone(book.zone()).toInstant();
        switch (chip) {
            case Chip.Who _ -> {}
            case Chip.About about ->
                put(
                        book,
                        about.chip(),
                        named,
                        meant(about.who(), named, ids).stream().toList(),
                        today);
            case Chip.Happened happened -> timeline.append(book, List.of(interaction(book, happened, ids)));
            case Chip.Told told ->
                people.put(book.id(), new Remark(pen.next(), ids.getFirst(), told.kind(), told.text(), now, "capture"));
            case Chip.Born born -> born(book, born.on(), ids.getFirst());
            case Chip.Promised promised ->
                exchange.put(
                        book.id(),
                        new Promise(
                                pen.next(),
                                ids.getFirst(),
                                promised.what(),
                                promised.mine(),
                                promised.due(),
                                now,
                                Promise.Status.OPEN));
            case Chip.Needs needs ->
                exchange.put(
                        book.id(),
                        new Need(
                                pen.next(),
                                ids.getFirst(),
                                needs.what(),
                                needs.by(),
                                now,
                                Need.Status.OPEN,
                                "capture"));
            case Chip.Offers offers ->
                exchange.put(book.id(), new Offer(pen.next(), ids.getFirst(), offers.what(), now, "capture"));
            case Chip.Helped helped -> help(book, helped, ids.getFirst());
            case Chip.Own own ->
                exchange.put(book.id(), new OwnLine(pen.next(), own.side(), own.what(), Optional.empty(), now, true));
            case Chip.Heard heard ->
                readings.put(
                        book.id(),
                        new Readings.Hearsay(
                                pen.next(), heard.what(), meant(heard.from(), named, ids), today, heard.reach()));
        }
    }

    /// A day without its year does not take the year away that is known.
    private void born(Book book, PartialDate on, Id<Person> id) {
        people.find(book.id(), id)
                .filter(person -> person.birthday()
                        .filter(known ->
                                on.knownYear().isEmpty() && known.month() == on.month() && known.day() == on.day())
                        .isEmpty())
                .ifPresent(person -> people.put(book.id(), person.withBirthday(Optional.of(on))));
    }

    /// An introduction to somebody of the book is one with both of them; whatever else was given is only that. What
    /// was said before is not noted a second time.
    private void help(Book book, Chip.Helped helped, Id<Person> person) {
        boolean introduced = helped.to()
                .flatMap(to -> people.find(book.id(), person)
                        .filter(whom -> introducing.noteMade(book, whom, to, helped.what(), helped.on())))
                .isPresent();
        Help help = new Help(pen.next(), person, helped.given(), helped.currency(), helped.what(), helped.on(), 0);
        if (!introduced && exchange.help(book.id(), person).stream().noneMatch(help::isSameAs)) {
            exchange.put(book.id(), help);
        }
    }

    /// Who of those the line names is called so; else the first of them.
    private static Optional<Id<Person>> meant(String name, List<Chip.Who> named, List<Id<Person>> ids) {
        for (int i = 0; i < named.size(); i++) {
            Chip.Who who = named.get(i);
            String called = who.chosen().map(Person::called).orElse(who.text());
            if (who.text().equals(name) || Names.means(name, Name.shown(called))) {
                return Optional.of(ids.get(i));
            }
        }
        return ids.stream().findFirst();
    }

    private Interaction interaction(Book book, Chip.Happened happened, List<Id<Person>> ids) {
        Set<Id<Person>> all = new HashSet<>(ids);
        Instant at = happened.on().atTime(LocalTime.NOON).atZone(book.zone()).toInstant();
        return new Interaction(
                Ids.of(at, "hand:" + pen.next()),
                at,
                happened.kind(),
                happened.direction(),
                all,
                Set.of(),
                all.size() + 1,
                happened.title(),
                "",
                "hand");
    }
}
