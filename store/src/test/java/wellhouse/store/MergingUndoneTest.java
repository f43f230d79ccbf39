package wellhouse.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.io.TempDir;
import wellhouse.intake.Merging;
import wellhouse.kernel.Change;
import wellhouse.kernel.Id;
import wellhouse.kernel.Ids;
import wellhouse.kernel.PartialDate;
import wellhouse.kernel.Pen;
import wellhouse.people.Person;
import wellhouse.people.Remark;
import wellhouse.people.Row;
import wellhouse.people.Tier;
import wellhouse.testkit.Desk;
import wellhouse.testkit.DoublesContract;
import wellhouse.testkit.Mischief;
import wellhouse.testkit.StandingClock;
import wellhouse.timeline.Interaction;

/// Everybody made one, and taken apart again in any order: compared by all rows of all tables.
final class MergingUndoneTest {

    private static final int PEOPLE = 12;
    private static final int BOOKS = 6;
    private static final int ROWS = 10_000;

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

    @Test
    void twoWithTenThousandRowsBecomeOneAndAreTwoAgainAfterFurtherEdits(@TempDir Path folder) {
        mergeWithManyRows(StoreConfig.embedded(folder, clock));
    }

    @Test
    @EnabledIfEnvironmentVariable(named = PostgresForTests.ADDRESS, matches = ".+")
    void andSoTheyAreOnPostgres(@TempDir Path folder) {
        try (PostgresForTests postgres = PostgresForTests.empty()) {
            mergeWithManyRows(StoreConfig.postgresql(postgres.address(), folder, clock));
        }
    }

    private void mergeWithManyRows(StoreConfig config) {
        try (Store store = Store.open(config)) {
            Desk desk = Desk.in(new StorePorts(store), clock, 1);
            Person one = desk.kept("Ana Ruiz");
            Person other = desk.kept("Anna Ruiz");
            for (Person person : List.of(one, other)) {
                desk.write(() -> store.timeline().append(desk.whole(), messages(desk, person)));
                desk.write(() -> {
                    for (int i = 0; i < ROWS / 10; i++) {
                        store.people()
                                .put(
                                        desk.book(),
                                        new Remark(
                                                desk.id(),
                                                person.id(),
                                                Remark.Kind.NOTE,
                                                "note " + i,
                                                clock.instant(),
                                                "hand"));
                    }
                });
            }
            Map<String, Set<String>> before = Dump.present(store);
            Pen pen = new Pen(store.transactions(), new Ids(clock, new SplittableRandom(7)));
            Merging merging =
                    new Merging(store.transactions(), pen, store.people(), store.doubles(), store.changes(), clock);

            Id<Change> merge = merging.merge(desk.whole(), one, other, Set.of(Merging.Part.NAME), "test");
            Row both = row(store, desk, one);
            Id<Change> edit = desk.write(() -> store.people()
                    .put(
                            desk.book(),
                            new Remark(desk.id(), one.id(), Remark.Kind.NOTE, "sings", clock.instant(), "hand")));
            Id<Change> more = desk.write(() -> store.timeline()
                    .append(
                            desk.whole(),
                            List.of(desk.interaction(
                                    Interaction.Kind.CALL,
                                    "2026-04-01T10:00:00Z",
                                    Interaction.Direction.MINE,
                                    other))));
            assertThat(both.contactDays()).isEqualTo(days(ROWS));
            assertThat(both.person().name().shown()).isEqualTo("Anna Ruiz");

            store.changes().undo(merge, desk.change());

            assertThat(row(store, desk, one).person().name().shown()).isEqualTo("Ana Ruiz");
            assertThat(row(store, desk, other).contactDays()).isEqualTo(days(ROWS) + 1);
            assertThat(desk.read(() -> store.people().profile(desk.book(), one.id()))
                            .orElseThrow()
                            .remarks())
                    .hasSize(ROWS / 10 + 1);
            assertThat(store.doctor().examine().findings()).isEmpty();
            store.changes().undo(edit, desk.change());
            store.changes().undo(more, desk.change());
            assertThat(Dump.difference(before, Dump.present(store))).isEmpty();
        }
    }

    private static Row row(Store store, Desk desk, Person person) {
        return desk.read(() -> store.people().rows(desk.book(), List.of(person.id())))
                .getFirst();
    }

    private static int days(int messages) {
        return (messages + 9) / 10;
    }

    /// Ten messages a day, the last in March 2026.
    private static List<Interaction> messages(Desk desk, Person person) {
        List<Interaction> all = new ArrayList<>();
        Instant last = Instant.parse("2026-03-01T08:00:00Z");
        for (int i = 0; i < ROWS; i++) {
            Instant at = last.minus(Duration.ofDays(i / 10)).plus(Duration.ofMinutes(i % 10));
            all.add(desk.interaction(Interaction.Kind.MESSAGE, at.toString(), Interaction.Direction.MINE, person));
        }
        return all;
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
