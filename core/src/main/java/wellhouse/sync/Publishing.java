package wellhouse.sync;

import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import wellhouse.exchange.Exchange;
import wellhouse.kernel.Book;
import wellhouse.kernel.Change;
import wellhouse.kernel.Id;
import wellhouse.kernel.Ids;
import wellhouse.kernel.Transactions;
import wellhouse.people.CardText;
import wellhouse.people.People;
import wellhouse.people.Person;
import wellhouse.people.Photos;
import wellhouse.people.Profile;
import wellhouse.people.Standing;

/// Brings people onto the shelves: whoever changed since a shelf was last looked at gets a new card, and who went
/// away goes from it.
///
/// Done when a device asks, for those who changed only; a card is written anew only if its octets change.
public final class Publishing {

    /// People brought in one transaction, so that others can write in between.
    private static final int TOGETHER = 200;

    private final Transactions transactions;
    private final Shelves shelves;
    private final People people;
    private final Photos photos;
    private final Ids ids;
    private final InstantSource clock;
    private final CardMaker cards;
    private final Entries entries;
    private final Titles titles;
    private final Map<Id<Book>, Long> seen = new ConcurrentHashMap<>();
    private final Map<Id<Book>, ReentrantLock> locks = new ConcurrentHashMap<>();

    public Publishing(
            Transactions transactions,
            Shelves shelves,
            People people,
            Photos photos,
            Ids ids,
            InstantSource clock,
            CardMaker cards,
            Exchange exchange,
            EntryMaker entries,
            Titles titles) {
        this.transactions = transactions;
        this.shelves = shelves;
        this.people = people;
        this.photos = photos;
        this.ids = ids;
        this.clock = clock;
        this.cards = cards;
        this.entries = new Entries(shelves, exchange, clock, entries);
        this.titles = titles;
    }

    /// Whether anything has to be brought up to date. Inside a transaction; two look-ups at most.
    public boolean isBehind(Id<Book> book) {
        Shelves.State state = from(book, shelves.state(book));
        return state.published() < 0 || !shelves.changed(book, state, 1).isEmpty();
    }

    /// What was looked at and left as it was need not be looked at again.
    private Shelves.State from(Id<Book> book, Shelves.State state) {
        long looked = seen.getOrDefault(book, Long.MIN_VALUE);
        return looked > state.published() && looked <= state.seq()
                ? new Shelves.State(state.seq(), state.revision(), looked, Optional.empty())
                : state;
    }

    /// Notes that all cards say what their people are, up to a sequence number of a change that was written.
    public void upToDate(Id<Book> book, long seq) {
        seen.merge(book, seq, Math::max);
    }

    /// Brings everybody who changed onto the shelves. Outside of a transaction.
    public void bringUpToDate(Id<Book> book) {
        ReentrantLock lock = locks.computeIfAbsent(book, any -> new ReentrantLock());
        lock.lock();
        try {
            while (some(book)) {
                // One batch after the other.
            }
        } finally {
            lock.unlock();
        }
    }

    private record Look(Shelves.State state, List<Shelves.Changed> changed, boolean idle) {}

    /// @return whether there may be more
    private boolean some(Id<Book> book) {
        Look look = transactions.read(() -> {
            Shelves.State state = from(book, shelves.state(book));
            List<Shelves.Changed> changed = shelves.changed(book, state, TOGETHER);
            return new Look(state, changed, changed.stream().allMatch(one -> isSeen(book, one)));
        });
        boolean first = look.state.published() < 0;
        if (!first && look.idle && look.changed.size() < TOGETHER) {
            look.changed.stream().mapToLong(Shelves.Changed::seq).max().ifPresent(seq -> seen.put(book, seq));
            return false;
        }
        Change change = new Change(ids.next(), book, "sync", "change.cards.published", List.of());
        transactions.write(change, () -> bring(book, look));
        return look.changed.size() == TOGETHER;
    }

    /// Whether every card of theirs says what they are.
    private boolean isSeen(Id<Book> book, Shelves.Changed changed) {
        List<Item> items = shelves.of(book, changed.person().value());
        return !changed.gone() && !items.isEmpty() && items.stream().allMatch(item -> item.seen() >= changed.seq());
    }

    private void bring(Id<Book> book, Look look) {
        if (look.state.published() < 0) {
            makeFirst(book);
        }
        List<Shelf> all = shelves.all(book, Shelf.Kind.CARDS);
        look.changed.forEach(one -> bring(book, one, all));
        if (look.changed.isEmpty()) {
            shelves.published(book, Math.max(0, look.state.published()), Optional.empty());
            return;
        }
        Shelves.Changed last = look.changed.getLast();
        boolean whole = look.changed.size() < TOGETHER;
        shelves.published(
                book, whole ? last.seq() : last.seq() - 1, whole ? Optional.empty() : Optional.of(last.person()));
    }

    /// The shelves that everybody has. That of everybody sorts before all other address books, since some programs
    /// show only the first.
    private void makeFirst(Id<Book> book) {
        make(book, Shelf.Kind.CARDS, "everyone", Shelf.Holding.EVERYONE, "Wellhouse");
        make(book, Shelf.Kind.CALENDAR, "days", Shelf.Holding.DATES, titles.of(book, Shelf.Holding.DATES));
        make(book, Shelf.Kind.CALENDAR, "promises", Shelf.Holding.PROMISES, titles.of(book, Shelf.Holding.PROMISES));
    }

    private void make(Id<Book> book, Shelf.Kind kind, String name, Shelf.Holding source, String title) {
        if (shelves.find(book, kind, name).isEmpty()) {
            long revision = shelves.count(book);
            shelves.put(book, new Shelf(ids.next(), kind, name, source, "", title, "", revision, revision, 0));
        }
    }

    private void bring(Id<Book> book, Shelves.Changed changed, List<Shelf> all) {
        Set<Id<Shelf>> books = new HashSet<>();
        all.forEach(shelf -> books.add(shelf.id()));
        List<Item> everywhere = shelves.of(book, changed.person().value());
        List<Item> items =
                everywhere.stream().filter(item -> books.contains(item.shelf())).toList();
        Optional<Profile> found = changed.gone() ? Optional.empty() : people.profile(book, changed.person());
        boolean kept = found.filter(profile -> profile.person().id().equals(changed.person())
                        && profile.person().standing() == Standing.KEPT)
                .isPresent();
        entries.bring(
                book,
                changed.person(),
                kept ? found : Optional.empty(),
                everywhere.stream()
                        .filter(item -> !books.contains(item.shelf()))
                        .toList(),
                changed.seq());
        if (!kept) {
            items.forEach(item -> shelves.remove(book, item, shelves.count(book)));
            return;
        }
        Profile profile = found.orElseThrow();
        Set<Id<Shelf>> wanted = wanted(profile, items, all);
        Set<Id<Shelf>> there = new HashSet<>();
        for (Item item : items) {
            if (wanted.contains(item.shelf())) {
                there.add(item.shelf());
                if (item.seen() < changed.seq()) {
                    rewrite(book, item, profile, changed.seq());
                }
            } else {
                shelves.remove(book, item, shelves.count(book));
            }
        }
        wanted.stream()
                .filter(shelf -> !there.contains(shelf))
                .forEach(shelf -> add(book, shelf, profile, changed.seq()));
    }

    /// The shelves a person belongs on: those of their circles, those of a client's own where they are, and the one
    /// of everybody unless a client put them on a shelf of its own only.
    private static Set<Id<Shelf>> wanted(Profile profile, List<Item> items, List<Shelf> all) {
        Set<Id<Shelf>> on = new HashSet<>();
        items.forEach(item -> on.add(item.shelf()));
        boolean own = all.stream().anyMatch(shelf -> shelf.source() == Shelf.Holding.OWN && on.contains(shelf.id()));
        Set<Id<Shelf>> wanted = new HashSet<>();
        for (Shelf shelf : all) {
            boolean belongs = switch (shelf.source()) {
                case EVERYONE -> !own || on.contains(shelf.id());
                case CIRCLE -> profile.circles().contains(shelf.circle());
                case OWN -> on.contains(shelf.id());
                case DATES, PROMISES, PROMISE_DAYS -> false;
            };
            if (belongs) {
                wanted.add(shelf.id());
            }
        }
        return wanted;
    }

    private void rewrite(Id<Book> book, Item item, Profile profile, long seq) {
        shelves.texts(book, item.shelf(), List.of(item.name())).forEach(text -> {
            String before = new String(text.octets(), StandardCharsets.UTF_8);
            String after = cards.onto(before, profile, photo(book, profile.person()));
            if (!after.equals(before)) {
                shelves.keepPast(book, text.item(), clock.instant());
                byte[] octets = after.getBytes(StandardCharsets.UTF_8);
                shelves.put(
                        book,
                        new Item(
                                item.shelf(),
                                item.name(),
                                item.uid(),
                                Etag.of(octets),
                                octets.length,
                                clock.instant(),
                                shelves.count(book),
                                false,
                                item.about(),
                                seq,
                                item.written(),
                                item.properties()),
                        octets);
            }
        });
    }

    private void add(Id<Book> book, Id<Shelf> shelf, Profile profile, long seq) {
        Person person = profile.person();
        String uid = profile.cards().stream()
                .map(CardText::uid)
                .filter(text -> !text.isEmpty())
                .filter(text ->
                        shelves.byUid(book, shelf, cards.comparedUid(text)).isEmpty())
                .findFirst()
                .orElse(person.id().toString());
        byte[] octets = cards.fresh(profile, uid, photo(book, person)).getBytes(StandardCharsets.UTF_8);
        shelves.put(
                book,
                new Item(
                        shelf,
                        person.id() + ".vcf",
                        cards.comparedUid(uid),
                        Etag.of(octets),
                        octets.length,
                        clock.instant(),
                        shelves.count(book),
                        false,
                        Optional.of(person.id().value()),
                        seq,
                        false,
                        ""),
                octets);
    }

    private Supplier<Optional<Photos.Photo>> photo(Id<Book> book, Person person) {
        return () -> person.photo().flatMap(sha -> photos.find(book, sha));
    }

    /// What a calendar is called, in the language of the book's owner.
    @FunctionalInterface
    public interface Titles {

        /// Inside a transaction.
        String of(Id<Book> book, Shelf.Holding holding);
    }

    /// Shows promises as tasks or as days; all of them are written anew at once.
    ///
    /// @param holding [Shelf.Holding#PROMISES] or [Shelf.Holding#PROMISE_DAYS]
    public void promisesAs(Id<Book> book, Shelf.Holding holding) {
        bringUpToDate(book);
        Change change = new Change(ids.next(), book, "sync", "change.cards.published", List.of());
        transactions.write(
                change,
                () -> shelves.find(book, Shelf.Kind.CALENDAR, "promises")
                        .filter(shelf -> shelf.source() != holding)
                        .ifPresent(shelf -> {
                            clear(book, shelf);
                            shelves.put(book, shelf.holding(holding).at(shelves.count(book)));
                            shelves.published(book, 0, Optional.empty());
                            seen.remove(book);
                        }));
        bringUpToDate(book);
    }

    private void clear(Id<Book> book, Shelf shelf) {
        List<Item> page = shelves.page(book, shelf.id(), "", TOGETHER);
        while (!page.isEmpty()) {
            page.forEach(item -> shelves.remove(book, item, shelves.count(book)));
            page = shelves.page(book, shelf.id(), "", TOGETHER);
        }
    }

    /// Makes a shelf for a circle, or takes it away; its people are brought at once.
    public void circle(Id<Book> book, String circle, String title, boolean shown) {
        bringUpToDate(book);
        Change change = new Change(ids.next(), book, "sync", "change.cards.published", List.of());
        transactions.write(change, () -> {
            Optional<Shelf> known = shelves.all(book, Shelf.Kind.CARDS).stream()
                    .filter(shelf -> shelf.source() == Shelf.Holding.CIRCLE
                            && shelf.circle().equals(circle))
                    .findFirst();
            long revision = shelves.count(book);
            if (shown && known.isEmpty()) {
                Id<Shelf> id = ids.next();
                shelves.put(
                        book,
                        new Shelf(
                                id,
                                Shelf.Kind.CARDS,
                                "circle-" + id,
                                Shelf.Holding.CIRCLE,
                                circle,
                                title,
                                "",
                                revision,
                                revision,
                                0));
                shelves.published(book, 0, Optional.empty());
                seen.remove(book);
            } else if (!shown && known.isPresent()) {
                Shelf shelf = known.get();
                clear(book, shelf);
                shelves.put(book, shelf.goneAt(revision));
            }
        });
        bringUpToDate(book);
    }
}
