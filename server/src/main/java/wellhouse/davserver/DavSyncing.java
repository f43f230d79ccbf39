package wellhouse.davserver;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import wellhouse.dav.Library;
import wellhouse.formats.vcard.CardWeave;
import wellhouse.kernel.Book;
import wellhouse.rooms.Rooms;
import wellhouse.sync.Clash;
import wellhouse.sync.Etag;
import wellhouse.sync.Far;
import wellhouse.sync.Item;
import wellhouse.sync.Mirror;
import wellhouse.sync.Mirroring;
import wellhouse.sync.Mirrors;
import wellhouse.sync.Near;
import wellhouse.sync.Shelf;
import wellhouse.sync.Syncing;

/// Syncs with other servers over CardDAV: what comes from there is written as a device would write it.
public final class DavSyncing implements Syncing {

    private static final int TOGETHER = 1_000;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Duration patience;
    private final Rooms rooms;
    private final Mirrors mirrors;
    private final Mirroring mirroring;
    private final ClosedUp secrets;
    private final FarMeetings meetings;

    /// @param folder the data folder, for the key to the passwords
    public DavSyncing(Rooms rooms, Path folder) {
        this(rooms, folder, PATIENCE);
    }

    /// @param patience how long another server may take to begin an answer; five times as long to end it
    public DavSyncing(Rooms rooms, Path folder, Duration patience) {
        this.patience = patience;
        this.rooms = rooms;
        this.mirrors = rooms.mirrors();
        this.mirroring = new Mirroring(rooms.transactions(), rooms.mirrors(), rooms.pen());
        this.secrets = new ClosedUp(folder);
        this.meetings = new FarMeetings(rooms, folder);
    }

    @Override
    public List<Found> look(String url, String user, String password, Shelf.Kind kind) {
        try (FarHost host = new FarHost(url, user, password, patience)) {
            return host.collections(kind);
        }
    }

    private void write(Book book, String what, Runnable work) {
        rooms.pen().write(book.id(), "sync", what, List.of(), work);
    }

    @Override
    public Mirror add(Book book, String label, Found found, String user, String password, boolean both) {
        Mirror mirror = new Mirror(
                rooms.pen().next(),
                label,
                found.url(),
                user,
                found.kind(),
                both,
                rooms.clock().instant(),
                Optional.empty(),
                "");
        String closed = secrets.close(password);
        rooms.devices().user(rooms.signIn().owner());
        write(book, "change.mirror.added", () -> {
            mirrors.put(book.id(), mirror);
            mirrors.keep(book.id(), mirror.id(), closed);
        });
        return mirror;
    }

    @Override
    public List<Mirror> all(Book book) {
        return rooms.transactions().read(() -> mirrors.all(book.id()));
    }

    @Override
    public void remove(Book book, Mirror mirror) {
        write(book, "change.mirror.removed", () -> mirrors.remove(book.id(), mirror.id()));
    }

    private <T> T with(Book book, Mirror mirror, BiFunction<Near, Far, T> work) {
        String closed = rooms.transactions()
                .read(() -> mirrors.kept(book.id(), mirror.id()))
                .orElseThrow(() -> new Far.Failed("sync.problem.key"));
        rooms.publishing().bringUpToDate(book.id());
        try (FarHost host = new FarHost(mirror.url(), mirror.user(), secrets.open(closed), patience)) {
            Far far = new FarBook(host, mirror.url(), mirror.kind());
            return work.apply(new OnShelf(book, by(mirror), mirror.kind()), far);
        }
    }

    private static String by(Mirror mirror) {
        return (mirror.kind() == Shelf.Kind.CARDS ? "carddav:" : "caldav:") + mirror.label();
    }

    @Override
    public List<Mirroring.Step> plan(Book book, Mirror mirror) {
        return with(
                book,
                mirror,
                (near, far) -> isMeetings(mirror)
                        ? meetings.plan(book, mirror, far)
                        : mirroring.plan(book.id(), mirror, near, ours(book, mirror, near, far)));
    }

    @Override
    public Mirroring.Tally run(Book book, Mirror mirror, boolean sure) {
        try {
            Mirroring.Tally tally = with(
                    book,
                    mirror,
                    (near, far) -> isMeetings(mirror)
                            ? meetings.run(book, mirror, far, by(mirror))
                            : mirroring.run(book.id(), mirror, near, ours(book, mirror, near, far), by(mirror), sure));
            note(book, mirror, "");
            return tally;
        } catch (Far.Failed e) {
            note(book, mirror, e.key());
            throw e;
        }
    }

    private void note(Book book, Mirror mirror, String failure) {
        Mirror ran = mirror.ran(rooms.clock().instant(), failure);
        write(book, "change.mirror.noted", () -> mirrors.put(book.id(), ran));
    }

    @Override
    public List<Question> questions(Book book) {
        rooms.publishing().bringUpToDate(book.id());
        return rooms.transactions().read(() -> {
            List<Question> all = new ArrayList<>();
            for (Mirror mirror : mirrors.all(book.id())) {
                for (Mirror.Pair pair : mirrors.pairs(book.id(), mirror.id())) {
                    if (!pair.waiting().isEmpty()) {
                        mirrors.waiting(book.id(), mirror.id(), pair.href())
                                .ifPresent(theirs -> all.add(new Question(
                                        mirror,
                                        pair,
                                        text(book, mirror, pair.name()),
                                        new String(theirs, StandardCharsets.UTF_8))));
                    }
                }
            }
            return all;
        });
    }

    private Optional<String> text(Book book, Mirror mirror, String name) {
        return new OnShelf(book, "sync", mirror.kind())
                .fetch(name)
                .map(octets -> new String(octets, StandardCharsets.UTF_8));
    }

    @Override
    public void decide(Book book, Question question, boolean mine) {
        String here = new OnShelf(book, "sync", question.mirror().kind())
                .fetch(question.pair().name())
                .map(Etag::of)
                .orElse("");
        mirroring.decide(book.id(), question.mirror(), question.pair(), mine, here);
    }

    @Override
    public List<Clash> clashes(Book book) {
        return rooms.transactions().read(() -> rooms.shelves().clashes(book.id()));
    }

    @Override
    public void settle(Book book, Clash clash, boolean asItIs) {
        if (!asItIs) {
            takeOther(book, clash);
        }
        write(book, "change.mirror.noted", () -> rooms.shelves().settle(book.id(), clash));
    }

    /// What was changed since stays.
    private void takeOther(Book book, Clash clash) {
        rooms.publishing().bringUpToDate(book.id());
        BookLibrary library = new BookLibrary(rooms, book, "", "", "web", new Contents(), new Known());
        Optional<Shelf> shelf =
                rooms.transactions().read(() -> rooms.shelves().all(book.id(), Shelf.Kind.CARDS)).stream()
                        .filter(one -> one.id().equals(clash.shelf()))
                        .findFirst();
        shelf.ifPresent(on -> library.texts(on, List.of(clash.name())).forEach(now -> {
            String woven = CardWeave.of(utf8(clash.taken()), utf8(clash.other()), utf8(now.octets()))
                    .other();
            library.put(on, clash.name(), woven.getBytes(StandardCharsets.UTF_8), Optional::isPresent);
        }));
    }

    private static String utf8(byte[] octets) {
        return new String(octets, StandardCharsets.UTF_8);
    }

    /// Whether meetings are only taken from a calendar.
    private static boolean isMeetings(Mirror mirror) {
        return mirror.kind() == Shelf.Kind.CALENDAR && !mirror.both();
    }

    /// Of a calendar only the tasks that are promises made here: others are not even looked at.
    private Far ours(Book book, Mirror mirror, Near near, Far far) {
        if (mirror.kind() == Shelf.Kind.CARDS) {
            return far;
        }
        Set<String> names = new HashSet<>(near.list().keySet());
        rooms.transactions().read(() -> mirrors.pairs(book.id(), mirror.id())).forEach(pair -> names.add(pair.name()));
        return new FarTasks(far, names);
    }

    /// The book of everybody, or the promises, as a mirror writes to it.
    private final class OnShelf implements Near {

        private final Book book;
        private final BookLibrary library;
        private final Shelf.Kind kind;

        OnShelf(Book book, String by, Shelf.Kind kind) {
            this.book = book;
            this.kind = kind;
            this.library = new BookLibrary(rooms, book, "", "", by, new Contents(), new Known());
        }

        private Shelf shelf() {
            return library.shelf(kind, kind == Shelf.Kind.CARDS ? "everyone" : "promises")
                    .orElseThrow();
        }

        @Override
        public Map<String, String> list() {
            Shelf shelf = shelf();
            Map<String, String> tags = new HashMap<>();
            String after = "";
            List<Item> page;
            do {
                page = library.page(shelf, after, TOGETHER);
                page.forEach(item -> tags.put(item.name(), item.etag()));
                after = page.isEmpty() ? "" : page.getLast().name();
            } while (page.size() == TOGETHER);
            return tags;
        }

        @Override
        public Optional<byte[]> fetch(String name) {
            return rooms
                    .transactions()
                    .read(() -> rooms.shelves().texts(book.id(), shelf().id(), List.of(name)))
                    .stream()
                    .findFirst()
                    .map(Item.Text::octets);
        }

        private static String tag(Optional<Item> now) {
            return now.map(Item::etag).orElse("");
        }

        @Override
        public Near.Outcome put(String name, byte[] octets, String known) {
            return switch (library.put(shelf(), name, octets, now -> tag(now).equals(known))) {
                case Library.Outcome.Done done ->
                    new Near.Outcome.Done(done.item().etag());
                case Library.Outcome.Conflict(Item other) when other.name().equals(name) -> new Near.Outcome.Bad();
                case Library.Outcome.Conflict(Item other) -> new Near.Outcome.Rival(other.name());
                case Library.Outcome.Bad _ -> new Near.Outcome.Bad();
                case Library.Outcome.Missing _, Library.Outcome.Failed _ -> new Near.Outcome.Changed();
            };
        }

        @Override
        public boolean remove(String name, String known) {
            return switch (library.remove(shelf(), name, now -> tag(now).equals(known))) {
                case Library.Outcome.Done _, Library.Outcome.Missing _ -> true;
                default -> false;
            };
        }
    }
}
