package wellhouse.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import wellhouse.kernel.Book;
import wellhouse.kernel.Id;
import wellhouse.people.Person;
import wellhouse.people.Photos;
import wellhouse.testkit.Desk;
import wellhouse.timeline.Interaction.Direction;

/// A book goes for good, whatever the database.
interface ErasingContract {

    Store store();

    Desk desk();

    @Test
    default void anErasedBookLeavesNoRowAndTouchesNoOther() {
        Desk leaving = filled("Ana Ruiz");
        Desk staying = filled("Jonas Weber");
        assertThat(rows(leaving.book())).containsKeys("person", "interaction", "participant", "tally", "change_row");
        Map<String, Set<String>> before = rows(staying.book());

        long rows = store().eraseBook(leaving.book());

        assertThat(rows).isPositive();
        assertThat(rows(leaving.book())).isEmpty();
        assertThat(rows(staying.book())).isEqualTo(before);
        assertThat(store().doctor().examine().findings()).isEmpty();
    }

    private Desk filled(String name) {
        Desk desk = desk();
        Person person = desk.kept(name);
        desk.message(person, "2026-03-02T09:00:00Z", Direction.MINE);
        desk.message(person, "2026-03-09T09:00:00Z", Direction.THEIRS);
        desk.write(() -> store().photos().put(desk.book(), new Photos.Photo("image/png", new byte[] {1, 2, 3})));
        return desk;
    }

    /// Every row that names a book.
    private Map<String, Set<String>> rows(Id<Book> book) {
        String hex = HexFormat.of().formatHex(Line.octets(book.value()));
        return Dump.of(store()).entrySet().stream()
                .map(table -> Map.entry(
                        table.getKey(),
                        table.getValue().stream()
                                .filter(row -> row.contains(hex)
                                        || row.contains(book.value().toString()))
                                .collect(Collectors.toSet())))
                .filter(table -> !table.getValue().isEmpty())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, other) -> one, TreeMap::new));
    }
}
