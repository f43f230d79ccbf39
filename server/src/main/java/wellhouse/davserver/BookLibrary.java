package wellhouse.davserver;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import wellhouse.dav.Library;
import wellhouse.kernel.Book;
import wellhouse.kernel.Change;
import wellhouse.rooms.Rooms;
import wellhouse.sync.Item;
import wellhouse.sync.Shelf;
import wellhouse.sync.Shelf.Kind;
import wellhouse.sync.Shelves;

/// The shelves of one book, for one device: what it writes goes to the people of the book in the same transaction.
final class BookLibrary implements Library {

    private final Rooms rooms;
    private final Book book;
    private final String user;
    private final String title;
    private final String by;
    private final CardWriting cards;
    private final TaskWriting tasks;
    private final Contents contents;
    private final Known known;

    /// @param by who writes, as in [Change#by()]
    BookLibrary(Rooms rooms, Book book, String user, String title, String by, Contents contents, Known known) {
        this.rooms = rooms;
        this.book = book;
        this.user = user;
        this.title = title;
        this.by = by;
        this.known = known;
        this.cards = new CardWriting(rooms, book, by, known);
        this.tasks = new TaskWriting(rooms, book, by);
        this.contents = contents;
    }

    private Shelves rows() {
        return rooms.shelves();
    }

    private <T> T read(Supplier<T> work) {
        return rooms.transactions().read(work);
    }

    private <T> T write(String what, List<String> about, Supplier<T> work) {
        Change change = new Change(rooms.pen().next(), book.id(), by, what, about);
        return rooms.transactions().write(change, work);
    }

    @Override
    public String user() {
        return user;
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public long revision() {
        return read(() -> rows().state(book.id()).revision());
    }

    @Override
    public List<Shelf> shelves(Kind kind) {
        return read(() -> rows().all(book.id(), kind)).stream()
                .sorted((one, other) -> rank(one) != rank(other)
                        ? Integer.compare(rank(one), rank(other))
                        : one.name().compareTo(other.name()))
                .toList();
    }

    private static int rank(Shelf shelf) {
        return shelf.source().ordinal();
    }

    @Override
    public Optional<Shelf> shelf(Kind kind, String name) {
        return read(() -> rows().find(book.id(), kind, name));
    }

    @Override
    public List<Shelf> gone(Kind kind, long after) {
        return read(() -> rows().gone(book.id(), kind, after));
    }

    @Override
    public List<Item> page(Shelf shelf, String after, int limit) {
        return read(() -> rows().page(book.id(), shelf.id(), after, limit));
    }

    @Override
    public List<Item.Text> texts(Shelf shelf, String after, int limit) {
        return read(() -> rows().texts(book.id(), shelf.id(), after, limit));
    }

    @Override
    public List<Item.Text> texts(Shelf shelf, Collection<String> names) {
        return read(() -> rows().texts(book.id(), shelf.id(), names));
    }

    @Override
    public List<Item> items(Shelf shelf, Collection<String> names) {
        return read(() -> rows().items(book.id(), shelf.id(), names));
    }

    @Override
    public Optional<List<String>> holding(Shelf shelf, List<String> words) {
        return contents.holding(this, shelf, words);
    }

    @Override
    public void handedOut(Item item) {
        known.note(by, item.shelf(), item.name(), item.etag());
    }

    @Override
    public void knows(Shelf shelf, String name, String etag) {
        known.noteFirst(by, shelf.id(), name, etag);
    }

    @Override
    public List<Item> since(Shelf shelf, long after, long until, int limit) {
        return read(() -> rows().since(book.id(), shelf.id(), after, until, limit));
    }

    @Override
    public long size(Kind kind) {
        return read(() -> rows().size(book.id(), kind));
    }

    @Override
    public Outcome put(Shelf shelf, String name, byte[] octets, Condition condition) {
        return shelf.kind() == Kind.CARDS
                ? cards.put(shelf, name, octets, condition)
                : tasks.put(shelf, name, octets, condition);
    }

    @Override
    public Outcome remove(Shelf shelf, String name, Condition condition) {
        return shelf.kind() == Kind.CARDS ? cards.remove(shelf, name, condition) : tasks.remove(shelf, name, condition);
    }

    @Override
    public Outcome copy(
            Shelf from, String name, Shelf to, String newName, boolean moving, boolean overwrite, Condition condition) {
        return cards.copy(from, name, to, newName, moving, overwrite, condition);
    }

    // ------------------------------------------------------------ shelves

    @Override
    public Shelf make(Kind kind, String name, String title, String properties) {
        return write("change.shelf.made", List.of(title), () -> {
            long revision = rows().count(book.id());
            Shelf shelf = new Shelf(
                    rooms.pen().next(), kind, name, Shelf.Holding.OWN, "", title, properties, revision, revision, 0);
            rows().put(book.id(), shelf);
            return shelf;
        });
    }

    @Override
    public void note(Shelf shelf, String title, String properties) {
        put(shelf.titled(title).noted(properties));
    }

    @Override
    public void rename(Shelf shelf, String name) {
        put(shelf.named(name));
    }

    private void put(Shelf shelf) {
        write("change.shelf.made", List.of(shelf.title()), () -> {
            rows().put(book.id(), shelf.at(rows().count(book.id())));
            return true;
        });
    }

    @Override
    public void note(Item item, String properties) {
        write("change.shelf.made", List.of(), () -> {
            cards.live(shelfOf(item), item.name())
                    .ifPresent(now -> rows().put(
                                    book.id(),
                                    new Item(
                                            now.shelf(),
                                            now.name(),
                                            now.uid(),
                                            now.etag(),
                                            now.size(),
                                            now.changed(),
                                            rows().count(book.id()),
                                            false,
                                            now.about(),
                                            now.seen(),
                                            now.written(),
                                            properties)));
            return true;
        });
    }

    private Shelf shelfOf(Item item) {
        return Stream.of(Kind.CARDS, Kind.CALENDAR)
                .flatMap(kind -> rows().all(book.id(), kind).stream())
                .filter(shelf -> shelf.id().equals(item.shelf()))
                .findFirst()
                .orElseThrow();
    }

    @Override
    public void remove(Shelf shelf) {
        write("change.shelf.removed", List.of(shelf.title()), () -> {
            List<Item> page = rows().page(book.id(), shelf.id(), "", 1_000);
            while (!page.isEmpty()) {
                page.forEach(item -> cards.remove(shelf, item));
                page = rows().page(book.id(), shelf.id(), "", 1_000);
            }
            long revision = rows().count(book.id());
            rows().put(book.id(), shelf.noted("").goneAt(revision));
            return true;
        });
    }
}
