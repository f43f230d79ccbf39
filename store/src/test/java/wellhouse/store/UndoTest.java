package wellhouse.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import wellhouse.kernel.Change;
import wellhouse.kernel.ChangeLog.Undone;
import wellhouse.kernel.Id;
import wellhouse.testkit.Desk;
import wellhouse.testkit.Mischief;
import wellhouse.testkit.StandingClock;

/// Random changes and their undoing, compared by all rows of all tables.
final class UndoTest {

    private static final int CHANGES = 60;

    private final StandingClock clock = StandingClock.at("2026-05-01T09:00:00Z");

    private static Undone.Done undo(Store store, Desk desk, Id<Change> change) {
        return (Undone.Done) store.changes().undo(change, desk.change());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void eachChangeUndoneAndRedoneLeavesEveryRowAsItWas(long seed, @TempDir Path folder) {
        try (Store store = Store.open(StoreConfig.embedded(folder, clock))) {
            Desk desk = Desk.in(new StorePorts(store), clock, seed);
            Mischief mischief = new Mischief(new StorePorts(store), desk, new Random(seed));
            for (int i = 0; i < CHANGES; i++) {
                Map<String, Set<String>> before = Dump.present(store);
                Id<Change> change = mischief.change();
                if (desk.read(() -> store.changes().find(desk.book(), change)).isEmpty()) {
                    continue;
                }
                Map<String, Set<String>> after = Dump.present(store);

                Undone.Done undone = undo(store, desk, change);
                assertThat(undone.kept()).isZero();
                assertThat(Dump.difference(before, Dump.present(store)))
                        .as("undo of change %d", i)
                        .isEmpty();

                undo(store, desk, undone.entry().change().id());
                assertThat(Dump.difference(after, Dump.present(store)))
                        .as("redo of change %d", i)
                        .isEmpty();
            }
            assertThat(store.doctor().examine().findings()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13, 14, 15})
    void allChangesUndoneNewestFirstLeaveTheBookAsItBegan(long seed, @TempDir Path folder) {
        try (Store store = Store.open(StoreConfig.embedded(folder, clock))) {
            Desk desk = Desk.in(new StorePorts(store), clock, seed);
            Mischief mischief = new Mischief(new StorePorts(store), desk, new Random(seed));
            Map<String, Set<String>> before = Dump.present(store);
            List<Id<Change>> changes = new ArrayList<>();
            for (int i = 0; i < CHANGES; i++) {
                changes.add(mischief.change());
            }
            for (Id<Change> change : changes.reversed()) {
                store.changes().undo(change, desk.change());
            }
            assertThat(Dump.difference(before, Dump.present(store))).isEmpty();
            assertThat(store.doctor().examine().findings()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {21, 22, 23, 24, 25, 26, 27, 28})
    void alterationsUndoneInAnyOrderLeaveThePeopleAsTheyWere(long seed, @TempDir Path folder) {
        try (Store store = Store.open(StoreConfig.embedded(folder, clock))) {
            Desk desk = Desk.in(new StorePorts(store), clock, seed);
            Random random = new Random(seed);
            Mischief mischief = new Mischief(new StorePorts(store), desk, random);
            for (int i = 0; i < 10; i++) {
                mischief.change();
            }
            Map<String, Set<String>> before = Dump.present(store);
            List<Id<Change>> changes = new ArrayList<>();
            for (int i = 0; i < CHANGES; i++) {
                changes.add(mischief.alteration());
            }
            Collections.shuffle(changes, random);
            for (Id<Change> change : changes) {
                store.changes().undo(change, desk.change());
            }
            assertThat(Dump.difference(before, Dump.present(store))).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {31, 32, 33, 34, 35})
    void anythingUndoneInAnyOrderLeavesAWholeStore(long seed, @TempDir Path folder) {
        try (Store store = Store.open(StoreConfig.embedded(folder, clock))) {
            Desk desk = Desk.in(new StorePorts(store), clock, seed);
            Random random = new Random(seed);
            Mischief mischief = new Mischief(new StorePorts(store), desk, random);
            List<Id<Change>> changes = new ArrayList<>();
            for (int i = 0; i < CHANGES; i++) {
                changes.add(mischief.change());
            }
            Collections.shuffle(changes, random);
            for (Id<Change> change : changes) {
                store.changes().undo(change, desk.change());
            }
            assertThat(store.doctor().examine().findings()).isEmpty();
        }
    }

    @Test
    void whatWasErasedLeavesNoWordInTheHistory(@TempDir Path folder) {
        StoreConfig config = StoreConfig.embedded(folder, clock);
        try (Store store = Store.open(config)) {
            Desk desk = Desk.in(new StorePorts(store), clock, 1);
            var ana = desk.kept("Anastasia Unforgettable");
            desk.write(() -> store.people().put(desk.book(), ana.withName(wellhouse.people.Name.shown("Renamed Now"))));

            desk.write(() -> store.people().erase(desk.book(), ana.id()));

            assertThat(Dump.of(store).toString())
                    .doesNotContain("Unforgettable")
                    .doesNotContain("Renamed Now");
        }
    }
}
