package wellhouse.demo;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import wellhouse.accounts.Account;
import wellhouse.accounts.OwnAddress;
import wellhouse.intake.Chip;
import wellhouse.kernel.Book;
import wellhouse.kernel.Change;
import wellhouse.kernel.Id;
import wellhouse.kernel.Ids;
import wellhouse.people.Person;
import wellhouse.people.Remark;
import wellhouse.rooms.Rooms;
import wellhouse.ties.Relation;
import wellhouse.timeline.Interaction;

/// Fills a book with made-up people and three years of life with them, relative to a day.
public final class SampleBook {

    /// The owner's address in every made-up book.
    public static final String OWNER = "robin.hale@example.org";

    private static final int PEOPLE_A_BATCH = 500;
    private static final int INTERACTIONS_A_BATCH = 5_000;

    /// At the usual pace, with gatherings; as counted in a book of 100,000.
    private static final double INTERACTIONS_A_PERSON = 6.7;

    private static final int LATEST = 400;
    private static final int NOTES = 3;
    private static final long MIX = 1_000_003;

    /// How large, and which one.
    ///
    /// @param people how many, 1 or more
    /// @param pace how many times as often as usual there is contact, more than 0
    /// @param seed the same seed, size and day give the same book
    /// @param language `de`, or anything else for English
    /// @param alive whether it also gets what a first look needs: imports, strangers, captured lines
    public record Size(int people, double pace, long seed, String language, boolean alive) {

        /// What `wellhouse demo` shows: 300 people.
        public static Size usual(String language) {
            return new Size(300, 1, 8420, language, true);
        }

        /// A large one for measuring.
        ///
        /// @param interactions about how many; the more people, the nearer
        public static Size of(int people, int interactions) {
            return new Size(people, interactions / (INTERACTIONS_A_PERSON * people), 8420, "en", false);
        }
    }

    /// What was written.
    public record Filled(int people, int interactions) {}

    private final Rooms rooms;
    private final Book book;
    private final LocalDate today;
    private final Size size;
    private final Texts texts;
    private final Ids ids;
    private final Cast cast;
    private final Details details;
    private final Life life;
    private final GiveAndTake exchange;
    private final List<Figure> latest = new ArrayList<>();
    private final Map<String, List<Figure>> circles = new HashMap<>();
    private final List<Interaction> pending = new ArrayList<>();
    private int written;

    private SampleBook(Rooms rooms, Book book, LocalDate today, Size size) {
        this.rooms = rooms;
        this.book = book;
        this.today = today;
        this.size = size;
        texts = new Texts(size.language());
        ids = new Ids(() -> today.atStartOfDay().toInstant(ZoneOffset.UTC), new SplittableRandom(size.seed()));
        cast = new Cast(texts, today, size.pace(), ids);
        details = new Details(texts, book, rooms.people(), ids, today);
        life = new Life(texts, book, today);
        exchange = new GiveAndTake(texts, book, rooms.exchange(), ids, today);
    }

    /// Fills an empty book. Memory does not grow with the size beyond names and addresses.
    ///
    /// @param today the day to which all is relative; everything happened before it
    public static Filled fill(Rooms rooms, Book book, LocalDate today, Size size) {
        return new SampleBook(rooms, book, today, size).fill();
    }

    private Filled fill() {
        Change change = new Change(ids.next(), book.id(), "demo", "change.demo", List.of());
        if (size.alive()) {
            rooms.transactions().write(change, this::owner);
        }
        for (int from = 0; from < size.people(); from += PEOPLE_A_BATCH) {
            int start = from;
            int end = Math.min(size.people(), from + PEOPLE_A_BATCH);
            rooms.transactions().write(change, () -> people(start, end));
            while (!pending.isEmpty()) {
                rooms.transactions().write(change, this::append);
            }
        }
        gatherings();
        while (!pending.isEmpty()) {
            rooms.transactions().write(change, this::append);
        }
        if (size.alive()) {
            SplittableRandom random = new SplittableRandom(size.seed() + 1);
            new Arrivals(texts, book, today, OWNER).bring(rooms.intake(), cast, latest, random);
            capture(random);
            rooms.transactions()
                    .write(change, () -> new GivingRooms(rooms, texts, book, ids, today, latest).write(random));
            rooms.transactions().write(change, () -> new Beyond(rooms, texts, book, ids, today).write(latest, random));
        }
        return new Filled(size.people(), written);
    }

    private void owner() {
        rooms.accounts().all().stream()
                .filter(account -> account.book().equals(book.id()))
                .findFirst()
                .map(account -> account.withName(texts.all("me").getFirst()))
                .ifPresent((Account named) -> rooms.accounts().put(named));
        rooms.accounts().put(book.id(), rooms.accounts().settings(book.id()).withLanguage(size.language()));
        rooms.accounts().put(book.id(), new OwnAddress(OWNER, OwnAddress.Status.CONFIRMED));
    }

    private void people(int from, int end) {
        for (int number = from; number < end; number++) {
            SplittableRandom random = new SplittableRandom(size.seed() * MIX + number);
            Figure figure = cast.figure(number, random);
            Optional<String> circle = details.write(figure, random);
            circle.ifPresent(name ->
                    circles.computeIfAbsent(name, _ -> new ArrayList<>()).add(figure));
            exchange.write(figure, random);
            if (!latest.isEmpty() && random.nextInt(8) == 0) {
                relation(figure, random);
            }
            if (latest.size() < LATEST) {
                latest.add(figure);
            }
            pending.addAll(life.with(figure, random));
        }
    }

    private void relation(Figure figure, SplittableRandom random) {
        List<Relation.Kind> kinds = Stream.of(Relation.Kind.values())
                .filter(kind -> kind != Relation.Kind.STRANGERS)
                .toList();
        Id<Person> other = Texts.any(latest, random).person().id();
        rooms.acquaintances()
                .put(book.id(), new Relation(ids.next(), figure.person().id(), other, Texts.any(kinds, random), ""));
    }

    private void gatherings() {
        SplittableRandom random = new SplittableRandom(size.seed() + 2);
        List<String> names = texts.all("circles");
        List<String> titles = texts.all("gatherings");
        for (int i = 0; i < names.size(); i++) {
            List<Figure> members = circles.getOrDefault(names.get(i), List.of());
            LocalDate day = today.minusDays(Fate.DAYS - 3L * i);
            while (members.size() > 2 && day.isBefore(today.minusDays(2))) {
                pending.add(life.gathering(titles.get(i), day, some(members, day, random), random));
                day = day.plusDays(28L * (1 + i % 3));
            }
        }
    }

    /// Three to eight of them; who has gone silent, has stopped coming too.
    private static List<Figure> some(List<Figure> members, LocalDate day, SplittableRandom random) {
        List<Figure> there = new ArrayList<>(members.stream()
                .filter(figure -> figure.fate() == Fate.STEADY
                        || !figure.days().isEmpty()
                                && !day.isBefore(figure.days().getFirst())
                                && !day.isAfter(figure.days().getLast()))
                .toList());
        if (there.isEmpty()) {
            there.add(members.getFirst());
        }
        int most = 3 + random.nextInt(6);
        while (there.size() > most) {
            there.remove(random.nextInt(there.size()));
        }
        return there;
    }

    private void append() {
        int most = Math.min(INTERACTIONS_A_BATCH, pending.size());
        List<Interaction> batch = pending.subList(0, most);
        written += rooms.timeline().append(book, List.copyOf(batch));
        batch.clear();
    }

    /// A few notes as the owner would capture them, so that the history has something to undo.
    private void capture(SplittableRandom random) {
        for (int i = 1; i <= NOTES; i++) {
            Person person = Texts.any(latest, random).person();
            List<Chip> chips = List.of(
                    new Chip.Who(person.name().shown(), Optional.of(person), List.of()),
                    new Chip.Happened(
                            Interaction.Kind.MEETING,
                            today.minusDays(i),
                            Interaction.Direction.MUTUAL,
                            texts.any("meetings", random)),
                    new Chip.Told(Remark.Kind.TALKED, texts.any("talked", random)),
                    new Chip.Promised(texts.any("promises", random), true, Optional.of(today.plusDays(i + 1))));
            rooms.capture().save(book, chips, today, "demo");
        }
    }
}
