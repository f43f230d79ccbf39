package wellhouse.dav;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import wellhouse.formats.vcard.DeviceCard;
import wellhouse.kernel.Id;
import wellhouse.sync.Etag;
import wellhouse.sync.Item;
import wellhouse.sync.Shelf;
import wellhouse.sync.Shelf.Holding;
import wellhouse.sync.Shelf.Kind;

/// Shelves in memory, to try the protocol without a store.
final class MemoryLibrary implements Library {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    private final List<Shelf> shelves = new ArrayList<>();
    private final Map<String, Item.Text> members = new TreeMap<>();
    private long revision;

    MemoryLibrary() {
        add("everyone", Holding.EVERYONE, "Wellhouse", "");
    }

    private Shelf add(String name, Holding source, String title, String properties) {
        revision++;
        Shelf shelf = new Shelf(
                new Id<>(new UUID(7, revision)),
                Kind.CARDS,
                name,
                source,
                "",
                title,
                properties,
                revision,
                revision,
                0);
        shelves.add(shelf);
        return shelf;
    }

    private static String key(Shelf shelf, String name) {
        return shelf.id() + "/" + name;
    }

    private void put(Item item, byte[] octets) {
        members.put(item.shelf() + "/" + item.name(), new Item.Text(item, octets));
        shelves.replaceAll(shelf -> shelf.id().equals(item.shelf()) ? at(shelf, item.revision()) : shelf);
    }

    private static Shelf at(Shelf shelf, long now) {
        return new Shelf(
                shelf.id(),
                shelf.kind(),
                shelf.name(),
                shelf.source(),
                shelf.circle(),
                shelf.title(),
                shelf.properties(),
                now,
                shelf.made(),
                shelf.gone());
    }

    @Override
    public String user() {
        return "jo";
    }

    @Override
    public String title() {
        return "Jo Marsh";
    }

    @Override
    public long revision() {
        return revision;
    }

    @Override
    public List<Shelf> shelves(Kind kind) {
        return shelves.stream()
                .filter(shelf -> shelf.kind() == kind && shelf.gone() == 0)
                .toList();
    }

    @Override
    public Optional<Shelf> shelf(Kind kind, String name) {
        return shelves(kind).stream().filter(shelf -> shelf.name().equals(name)).findFirst();
    }

    @Override
    public List<Shelf> gone(Kind kind, long after) {
        return shelves.stream()
                .filter(shelf -> shelf.kind() == kind && shelf.gone() > after)
                .toList();
    }

    @Override
    public Optional<List<String>> holding(Shelf shelf, List<String> words) {
        return Optional.of(on(shelf).stream()
                .filter(text -> !text.item().gone() && words.stream().anyMatch(Folded.of(text.octets())::contains))
                .map(text -> text.item().name())
                .toList());
    }

    private List<Item.Text> on(Shelf shelf) {
        return members.values().stream()
                .filter(text -> text.item().shelf().equals(shelf.id()))
                .toList();
    }

    @Override
    public List<Item> page(Shelf shelf, String after, int limit) {
        return texts(shelf, after, limit).stream().map(Item.Text::item).toList();
    }

    @Override
    public List<Item.Text> texts(Shelf shelf, String after, int limit) {
        return on(shelf).stream()
                .filter(text -> !text.item().gone() && text.item().name().compareTo(after) > 0)
                .limit(limit)
                .toList();
    }

    @Override
    public List<Item.Text> texts(Shelf shelf, Collection<String> names) {
        return on(shelf).stream()
                .filter(text ->
                        !text.item().gone() && names.contains(text.item().name()))
                .toList();
    }

    @Override
    public List<Item> items(Shelf shelf, Collection<String> names) {
        return texts(shelf, names).stream().map(Item.Text::item).toList();
    }

    @Override
    public void handedOut(Item item) {
        // Nobody else writes.
    }

    @Override
    public void knows(Shelf shelf, String name, String etag) {
        // Nobody else writes.
    }

    @Override
    public List<Item> since(Shelf shelf, long after, long until, int limit) {
        return on(shelf).stream()
                .map(Item.Text::item)
                .filter(item -> item.revision() > after && item.revision() <= until)
                .sorted(Comparator.comparingLong(Item::revision))
                .limit(limit)
                .toList();
    }

    @Override
    public long size(Kind kind) {
        return members.values().stream().mapToLong(text -> text.item().size()).sum();
    }

    private Optional<Item> live(Shelf shelf, String name) {
        return Optional.ofNullable(members.get(key(shelf, name)))
                .map(Item.Text::item)
                .filter(item -> !item.gone());
    }

    @Override
    public Outcome put(Shelf shelf, String name, byte[] octets, Condition condition) {
        if (!(DeviceCard.of(octets) instanceof DeviceCard.Read.Good(DeviceCard card))) {
            return new Outcome.Bad(Name.card("valid-address-data"), "no card");
        }
        Optional<Item> before = live(shelf, name);
        if (!condition.holds(before)) {
            return new Outcome.Failed();
        }
        Optional<Item> rival = on(shelf).stream()
                .map(Item.Text::item)
                .filter(item -> !item.gone()
                        && item.uid().equals(card.comparedUid())
                        && !item.name().equals(name))
                .findFirst();
        if (rival.isPresent()) {
            return new Outcome.Conflict(rival.get());
        }
        Item item = item(shelf, name, card.comparedUid(), octets, "", false);
        put(item, octets);
        return new Outcome.Done(item, before.isEmpty(), true);
    }

    private Item item(Shelf shelf, String name, String uid, byte[] octets, String properties, boolean gone) {
        return new Item(
                shelf.id(),
                name,
                uid,
                Etag.of(octets),
                octets.length,
                NOON,
                ++revision,
                gone,
                Optional.empty(),
                0,
                true,
                properties);
    }

    @Override
    public Outcome remove(Shelf shelf, String name, Condition condition) {
        Optional<Item> before = live(shelf, name);
        if (before.isEmpty()) {
            return new Outcome.Missing();
        }
        if (!condition.holds(before)) {
            return new Outcome.Failed();
        }
        put(item(shelf, name, "", new byte[0], "", true), new byte[0]);
        return new Outcome.Done(before.get(), false, true);
    }

    @Override
    public Outcome copy(
            Shelf from, String name, Shelf to, String newName, boolean moving, boolean overwrite, Condition condition) {
        Item.Text source = members.get(key(from, name));
        if (source == null) {
            return new Outcome.Missing();
        }
        if (live(to, newName).isPresent() && !overwrite) {
            return new Outcome.Failed();
        }
        if (moving) {
            remove(from, name, condition);
        }
        return put(to, newName, source.octets(), any -> true);
    }

    @Override
    public Shelf make(Kind kind, String name, String title, String properties) {
        return add(name, Holding.OWN, title, properties);
    }

    private void replace(Shelf shelf) {
        shelves.replaceAll(one -> one.id().equals(shelf.id()) ? at(shelf, revision) : one);
    }

    @Override
    public void note(Shelf shelf, String title, String properties) {
        revision++;
        replace(shelf.titled(title).noted(properties));
    }

    @Override
    public void note(Item item, String properties) {
        Item.Text text = members.get(item.shelf() + "/" + item.name());
        if (text != null) {
            Shelf shelf = shelves.stream()
                    .filter(one -> one.id().equals(item.shelf()))
                    .findFirst()
                    .orElseThrow();
            put(item(shelf, item.name(), item.uid(), text.octets(), properties, false), text.octets());
        }
    }

    @Override
    public void rename(Shelf shelf, String name) {
        revision++;
        replace(shelf.named(name));
    }

    @Override
    public void remove(Shelf shelf) {
        revision++;
        shelves.replaceAll(one -> one.id().equals(shelf.id())
                ? new Shelf(one.id(), one.kind(), one.name(), one.source(), "", "", "", revision, one.made(), revision)
                : one);
    }
}
