package wellhouse.davserver;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import wellhouse.dav.Folded;
import wellhouse.dav.Library;
import wellhouse.kernel.Id;
import wellhouse.sync.Item;
import wellhouse.sync.Shelf;

/// What the cards of address books that are searched say, folded and in memory, so that a query by name reads only the
/// cards it finds. Follows the shelf by its counter: after a change only what changed is read.
///
/// Cost of a look-up: the length of what is kept of the shelf, some 200 octets a card, and nothing of the database.
final class Contents {

    /// Characters kept of all shelves together; the shelf that was asked for longest ago goes first.
    private static final long MOST = 64L << 20;

    private static final int TOGETHER = 500;

    private static final class Kept {
        private final TreeMap<String, String> folded = new TreeMap<>();
        private long revision = -1;
        private long size;

        private void put(String name, String text) {
            String before = folded.put(name, text);
            size += text.length() - (before == null ? 0 : before.length());
        }

        private void remove(String name) {
            String before = folded.remove(name);
            size -= before == null ? 0 : before.length();
        }
    }

    private final Map<Id<Shelf>, Kept> kept = new LinkedHashMap<>(16, .75f, true);

    /// The names of the members that may hold one of some words, sorted.
    ///
    /// @return empty if the shelf is too large to be kept
    synchronized Optional<List<String>> holding(Library library, Shelf shelf, List<String> words) {
        Kept mine = kept.computeIfAbsent(shelf.id(), any -> new Kept());
        if (mine.revision < 0) {
            fill(library, shelf, mine);
        } else if (mine.revision < shelf.revision()) {
            follow(library, shelf, mine);
        }
        if (mine.size > MOST) {
            kept.remove(shelf.id());
            return Optional.empty();
        }
        letGo();
        List<String> found = new ArrayList<>();
        mine.folded.forEach((name, text) -> {
            if (Folded.isShortened(text) || words.stream().anyMatch(text::contains)) {
                found.add(name);
            }
        });
        return Optional.of(found);
    }

    private static void fill(Library library, Shelf shelf, Kept mine) {
        String after = "";
        List<Item.Text> page;
        do {
            page = library.texts(shelf, after, TOGETHER);
            page.forEach(text -> mine.put(text.item().name(), Folded.of(text.octets())));
            after = page.isEmpty() ? "" : page.getLast().item().name();
        } while (page.size() == TOGETHER && mine.size <= MOST);
        mine.revision = shelf.revision();
    }

    private static void follow(Library library, Shelf shelf, Kept mine) {
        long until = shelf.revision();
        List<Item> page;
        do {
            page = library.since(shelf, mine.revision, until, TOGETHER);
            page.stream().filter(Item::gone).forEach(item -> mine.remove(item.name()));
            List<String> changed =
                    page.stream().filter(item -> !item.gone()).map(Item::name).toList();
            library.texts(shelf, changed).forEach(text -> mine.put(text.item().name(), Folded.of(text.octets())));
            mine.revision = page.isEmpty() ? until : page.getLast().revision();
        } while (page.size() == TOGETHER);
        mine.revision = until;
    }

    private void letGo() {
        long all = kept.values().stream().mapToLong(one -> one.size).sum();
        var oldest = kept.values().iterator();
        while (all > MOST && oldest.hasNext()) {
            all -= oldest.next().size;
            oldest.remove();
        }
    }
}
