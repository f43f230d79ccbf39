package wellhouse.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import wellhouse.kernel.Id;
import wellhouse.sync.Clash;
import wellhouse.sync.Etag;
import wellhouse.sync.Item;
import wellhouse.sync.Mirror;
import wellhouse.sync.Mirrors;
import wellhouse.sync.Shelf;
import wellhouse.sync.Shelves;

/// What every keeper of shelves and mirrors keeps to.
public interface ShelvesContract {

    Instant NOON = Instant.parse("2026-05-01T12:00:00Z");

    /// The ports under test.
    Ports ports();

    /// A new desk.
    Desk desk();

    private Shelves shelves() {
        return ports().shelves();
    }

    private Mirrors mirrors() {
        return ports().mirrors();
    }

    /// A shelf in a book of its own.
    private Shelf shelf(Desk desk) {
        Id<Shelf> id = desk.id();
        desk.write(() -> {
            if (ports().appPasswords().user(desk.book()).isEmpty()) {
                ports().appPasswords().nameBook(desk.book(), "u" + desk.book());
            }
            long at = shelves().count(desk.book());
            shelves()
                    .put(
                            desk.book(),
                            new Shelf(id, Shelf.Kind.CARDS, "s" + id, Shelf.Holding.OWN, "", "Club", "", at, at, 0));
        });
        return desk.read(() -> shelves().find(desk.book(), Shelf.Kind.CARDS, "s" + id))
                .orElseThrow();
    }

    private Item item(Desk desk, Shelf shelf, String name, String text, Optional<UUID> about) {
        byte[] octets = text.getBytes(UTF_8);
        return new Item(
                shelf.id(),
                name,
                "uid-" + name,
                Etag.of(octets),
                octets.length,
                NOON,
                shelves().count(desk.book()),
                false,
                about,
                0,
                true,
                "");
    }

    private Item put(Desk desk, Shelf shelf, String name, String text) {
        Item[] put = new Item[1];
        desk.write(() -> {
            put[0] = item(desk, shelf, name, text, Optional.empty());
            shelves().put(desk.book(), put[0], text.getBytes(UTF_8));
        });
        return put[0];
    }

    @Test
    default void membersAreReadByNameByPageAndByUid() {
        Desk desk = desk();
        Shelf shelf = shelf(desk);
        for (String name : List.of("b.vcf", "a.vcf", "C.vcf", "ä.vcf")) {
            put(desk, shelf, name, "card " + name);
        }

        desk.read(() -> {
            assertThat(shelves().page(desk.book(), shelf.id(), "", 10))
                    .extracting(Item::name)
                    .containsExactly("C.vcf", "a.vcf", "b.vcf", "ä.vcf");
            assertThat(shelves().texts(desk.book(), shelf.id(), "a.vcf", 1))
                    .extracting(text -> new String(text.octets(), UTF_8))
                    .containsExactly("card b.vcf");
            assertThat(shelves().items(desk.book(), shelf.id(), List.of("a.vcf", "nobody.vcf")))
                    .hasSize(1);
            assertThat(shelves().byUid(desk.book(), shelf.id(), "uid-ä.vcf")).hasSize(1);
            return true;
        });
    }

    @Test
    default void whatChangedAndWhatWentIsToldInTheOrderOfTheCounter() {
        Desk desk = desk();
        Shelf shelf = shelf(desk);
        Item first = put(desk, shelf, "a.vcf", "one");
        put(desk, shelf, "b.vcf", "two");
        Item again = put(desk, shelf, "a.vcf", "three");
        desk.write(() -> shelves().remove(desk.book(), again, shelves().count(desk.book())));

        desk.read(() -> {
            long now = shelves().state(desk.book()).revision();
            List<Item> told = shelves().since(desk.book(), shelf.id(), first.revision(), now, 10);
            assertThat(told).extracting(Item::name).containsExactly("b.vcf", "a.vcf");
            assertThat(told.getLast().gone()).isTrue();
            assertThat(shelves().texts(desk.book(), shelf.id(), List.of("a.vcf")))
                    .isEmpty();
            assertThat(shelves()
                            .find(desk.book(), Shelf.Kind.CARDS, shelf.name())
                            .orElseThrow()
                            .revision())
                    .isEqualTo(now);
            return true;
        });
    }

    @Test
    default void noBookSeesAnothersShelves() {
        Desk desk = desk();
        Desk other = desk();
        Shelf shelf = shelf(desk);
        shelf(other);
        put(desk, shelf, "a.vcf", "one");

        other.read(() -> {
            assertThat(shelves().page(other.book(), shelf.id(), "", 10)).isEmpty();
            assertThat(shelves().item(other.book(), shelf.id(), "a.vcf")).isEmpty();
            assertThat(shelves().find(other.book(), Shelf.Kind.CARDS, shelf.name()))
                    .isEmpty();
            assertThat(shelves().size(other.book(), Shelf.Kind.CARDS)).isZero();
            return true;
        });
    }

    @Test
    default void theLastVersionsOfAMemberAreKeptForAWhileAndGoWithIt() {
        Desk desk = desk();
        Shelf shelf = shelf(desk);
        for (int i = 0; i <= Shelves.VERSIONS + 1; i++) {
            Item now = put(desk, shelf, "a.vcf", "version " + i);
            Instant at = NOON.plusSeconds(i);
            desk.write(() -> shelves().keepPast(desk.book(), now, at));
        }

        assertThat(past(desk, shelf, "version 0")).isEmpty();
        assertThat(past(desk, shelf, "version 1")).isEmpty();
        assertThat(past(desk, shelf, "version 2")).contains("version 2");
        Item last = put(desk, shelf, "a.vcf", "the last");
        desk.write(() ->
                shelves().keepPast(desk.book(), last, NOON.plus(Shelves.KEPT).plusSeconds(600)));
        assertThat(past(desk, shelf, "version 4")).isEmpty();
        assertThat(past(desk, shelf, "the last")).contains("the last");
        desk.write(() -> shelves().remove(desk.book(), last, shelves().count(desk.book())));
        assertThat(past(desk, shelf, "the last")).isEmpty();
    }

    private Optional<String> past(Desk desk, Shelf shelf, String text) {
        return desk.read(() -> shelves().past(desk.book(), shelf.id(), "a.vcf", Etag.of(text.getBytes(UTF_8))))
                .map(octets -> new String(octets, UTF_8));
    }

    @Test
    default void aClashIsThereUntilItIsSettled() {
        Desk desk = desk();
        Shelf shelf = shelf(desk);
        put(desk, shelf, "a.vcf", "one");
        Clash clash = new Clash(
                desk.id(),
                shelf.id(),
                "a.vcf",
                "carddav:phone",
                NOON,
                "taken".getBytes(UTF_8),
                "other".getBytes(UTF_8));
        desk.write(() -> shelves().put(desk.book(), clash));

        Clash found = desk.read(() -> shelves().clashes(desk.book())).getFirst();
        assertThat(found.by()).isEqualTo("carddav:phone");
        assertThat(found.at()).isEqualTo(NOON);
        assertThat(new String(found.other(), UTF_8)).isEqualTo("other");
        desk.write(() -> shelves().settle(desk.book(), found));
        assertThat(desk.read(() -> shelves().clashes(desk.book()))).isEmpty();
    }

    @Test
    default void aMirrorKeepsItsPairsAndForgetsThemWithItself() {
        Desk desk = desk();
        Mirror mirror = new Mirror(
                desk.id(),
                "old",
                "https://host.example/a/",
                "me",
                Shelf.Kind.CALENDAR,
                true,
                NOON,
                Optional.empty(),
                "");
        Mirror.Pair pair = new Mirror.Pair("/a/x.vcf", "x.vcf", "t1", "h1", "");
        desk.write(() -> {
            mirrors().put(desk.book(), mirror);
            mirrors().keep(desk.book(), mirror.id(), "closed up");
            mirrors().put(desk.book(), mirror.id(), pair);
            mirrors().put(desk.book(), mirror.id(), new Mirror.Pair("/a/y.vcf", "y.vcf", "t", "h", "waits"));
            mirrors().keepWaiting(desk.book(), mirror.id(), "/a/y.vcf", "card".getBytes(UTF_8));
        });

        desk.read(() -> {
            assertThat(mirrors().all(desk.book())).containsExactly(mirror);
            assertThat(mirrors().kept(desk.book(), mirror.id())).contains("closed up");
            assertThat(mirrors().pairs(desk.book(), mirror.id())).hasSize(2).contains(pair);
            assertThat(mirrors().waiting(desk.book(), mirror.id(), "/a/y.vcf")).isPresent();
            return true;
        });
        desk.write(() -> mirrors().put(desk.book(), mirror.id(), new Mirror.Pair("/a/y.vcf", "y.vcf", "t", "h", "")));
        assertThat(desk.read(() -> mirrors().waiting(desk.book(), mirror.id(), "/a/y.vcf")))
                .isEmpty();
        desk.write(() -> mirrors().remove(desk.book(), mirror.id()));
        assertThat(desk.read(() -> mirrors().pairs(desk.book(), mirror.id()))).isEmpty();
    }
}
