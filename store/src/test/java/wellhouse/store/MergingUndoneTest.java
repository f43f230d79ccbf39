package wellhouse.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.io.TempDir;
import wellhouse.kernel.Change;
import wellhouse.kernel.Id;
import wellhouse.kernel.PartialDate;
import wellhouse.people.Person;
import wellhouse.people.Tier;
import wellhouse.testkit.Desk;
import wellhouse.testkit.DoublesContract;
import wellhouse.testkit.Mischief;
import wellhouse.testkit.StandingClock;

/// Everybody made one, and taken apart again in any order: compared by all rows of all tables.
final class MergingUndoneTest {

    private static final int PEOPLE = 12;
    private static final int BOOKS = 6;

    private final StandingClock clock = StandingClock.at("2026-05-01T09:00:00Z");

    @Test
    void allMergesUndoneInAnyOrderLeaveEveryRowAsItWas(@TempDir Path folder) {
        mergeAndUndo(StoreConfig.embedded(folder, clock));
    }

    @Test
    @EnabledIfEnvironmentVariable(named = PostgresForTests.ADDRESS, matches = ".+")
    void andSoTheyDoOnPostgres(@TempDir Path folder) {
        try (PostgresForTests postgres = PostgresForTests.empty()) {
            mergeAndUndo(StoreConfig.postgresql(postgres.address(), folder, clock));
        }
    }

    private void mergeAndUndo(StoreConfig config) {
        try (Store store = Store.open(config)) {
            for (int seed = 1; seed <= BOOKS; seed++) {
                Random random = new Random(seed);
                Desk desk = Desk.in(new StorePorts(store), clock, seed);
                List<Person> people = people(store, desk, random);
                Map<String, Set<String>> before = Dump.present(store);

                List<Id<Change>> merges = DoublesContract.mergeAll(new StorePorts(store), desk, clock, random, people);
                assertThat(merges).hasSizeGreaterThan(PEOPLE / 2);
                assertThat(Dump.difference(before, Dump.present(store))).isNotEmpty();
                Collections.shuffle(merges, random);
                merges.forEach(merge -> store.changes().undo(merge, desk.change()));

                assertThat(Dump.difference(before, Dump.present(store)))
                        .as("book %d", seed)
                        .isEmpty();
            }
            assertThat(store.doctor().examine().findings()).isEmpty();
        }
    }

    private static List<Person> people(Store store, Desk desk, Random random) {
        Mischief mischief = new Mischief(new StorePorts(store), desk, random);
        for (int i = 0; i < 40; i++) {
            mischief.change();
        }
        List<Person> people = new ArrayList<>();
        for (int i = 0; i < PEOPLE; i++) {
            Person person =
                    desk.kept("Person " + i).withBirthday(Optional.of(new PartialDate(1980 + i, 1 + i % 12, 1 + i)));
            Person kept = person.withKeeping(person.keeping()
                    .withTier(Tier.values()[random.nextInt(Tier.values().length)])
                    .withCloseness(random.nextInt(6)));
            desk.write(() -> store.people().put(desk.book(), kept));
            people.add(kept);
        }
        return people;
    }
}
