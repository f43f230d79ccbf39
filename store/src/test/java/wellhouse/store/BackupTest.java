package wellhouse.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.io.TempDir;
import wellhouse.people.Person;
import wellhouse.people.Photos;
import wellhouse.store.Backup.Restored;
import wellhouse.testkit.Desk;
import wellhouse.testkit.StandingClock;
import wellhouse.timeline.Interaction.Direction;

final class BackupTest {

    private final StandingClock clock = StandingClock.at("2026-05-01T09:00:00Z");

    private Path backup(Path folder) {
        try (Store store = Store.open(StoreConfig.embedded(folder.resolve("first"), clock))) {
            Desk desk = Desk.in(new StorePorts(store), clock, 1);
            Person ana = desk.kept("Ana Ruiz");
            desk.message(ana, "2026-03-02T09:00:00Z", Direction.MINE);
            desk.write(() -> store.photos().put(desk.book(), new Photos.Photo("image/png", new byte[] {1, 2, 3})));
            Backup.Made made = store.backup().write(folder.resolve("all.wellhouse"));
            assertThat(made.rows()).isPositive();
            return made.file();
        }
    }

    @Test
    void aBackupComesBackToTheLastRow(@TempDir Path folder) {
        Path file = backup(folder);
        StoreConfig second = StoreConfig.embedded(folder.resolve("second"), clock);

        assertThat(Backup.restore(file, second, false)).isInstanceOf(Restored.Done.class);

        try (Store before = Store.open(StoreConfig.embedded(folder.resolve("first"), clock));
                Store after = Store.open(second)) {
            assertThat(Dump.of(after)).isEqualTo(Dump.of(before));
        }
    }

    @Test
    @EnabledIfEnvironmentVariable(named = PostgresForTests.ADDRESS, matches = ".+")
    void aBackupOfTheEmbeddedDatabaseComesBackInPostgresqlAndTheOtherWay(@TempDir Path folder) {
        Path file = backup(folder);
        try (PostgresForTests postgres = PostgresForTests.empty()) {
            StoreConfig server = StoreConfig.postgresql(postgres.address(), folder.resolve("server"), clock);
            assertThat(Backup.restore(file, server, false)).isInstanceOf(Restored.Done.class);
            assertThat(Backup.restore(file, server, false)).isEqualTo(new Restored.NotEmpty());
            StoreConfig home = StoreConfig.embedded(folder.resolve("home"), clock);

            try (Store moved = Store.open(server);
                    Store first = Store.open(StoreConfig.embedded(folder.resolve("first"), clock))) {
                assertThat(Dump.of(moved)).isEqualTo(Dump.of(first));
                Path back =
                        moved.backup().write(folder.resolve("back.wellhouse")).file();
                assertThat(Backup.restore(back, home, false)).isInstanceOf(Restored.Done.class);
                try (Store again = Store.open(home)) {
                    assertThat(Dump.of(again)).isEqualTo(Dump.of(first));
                }
            }

            assertThat(Backup.restore(file, server, true))
                    .isInstanceOfSatisfying(
                            Restored.Done.class,
                            done -> assertThat(done.movedAside().orElseThrow()).contains("_before_restore_"));
        }
    }

    @Test
    void whatIsThereIsNotWrittenOverButMovedAsideWhenForced(@TempDir Path folder) {
        Path file = backup(folder);
        StoreConfig first = StoreConfig.embedded(folder.resolve("first"), clock);

        assertThat(Backup.restore(file, first, false)).isEqualTo(new Restored.NotEmpty());
        Restored forced = Backup.restore(file, first, true);

        assertThat(forced)
                .isInstanceOfSatisfying(
                        Restored.Done.class,
                        done -> assertThat(Path.of(done.movedAside().orElseThrow()))
                                .isDirectoryContaining("glob:**/wellhouse.db"));
    }

    @Test
    void aDamagedBackupIsRefused(@TempDir Path folder) throws IOException {
        Path file = backup(folder);
        byte[] octets = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(octets, octets.length / 2));

        assertThat(Backup.restore(file, StoreConfig.embedded(folder.resolve("second"), clock), false))
                .isInstanceOf(Restored.Unsound.class);
        assertThat(folder.resolve("second")).doesNotExist();
    }

    @Test
    void aBackupWithOneLetterChangedIsRefused(@TempDir Path folder) throws IOException {
        Path file = backup(folder);
        try (FileSystem zip = FileSystems.newFileSystem(file)) {
            Path people = zip.getPath("tables", "person.jsonl");
            Files.writeString(people, Files.readString(people).replace("Ana", "Ann"));
        }

        assertThat(Backup.restore(file, StoreConfig.embedded(folder.resolve("second"), clock), false))
                .isEqualTo(new Restored.Unsound("the table person is damaged"));
    }

    @Test
    void theDoctorFindsWhatIsWrongAndMendsIt(@TempDir Path folder) {
        StoreConfig config = StoreConfig.embedded(folder, clock);
        try (Store store = Store.open(config)) {
            Desk desk = Desk.in(new StorePorts(store), clock, 1);
            Person ana = desk.kept("Ana Ruiz");
            desk.message(ana, "2026-03-02T09:00:00Z", Direction.MINE);
            assertThat(store.doctor().examine().findings()).isEmpty();

            Dump.run(
                    config,
                    "update contact_day set sent = 7",
                    "update tally set days = 9",
                    "insert into participant select book_id, x'00', at, interaction_id, 0 from participant");

            assertThat(store.doctor().examine().findings())
                    .extracting(finding -> (Object) finding.getClass())
                    .contains(
                            Doctor.Finding.ContactDaysDiffer.class,
                            Doctor.Finding.TalliesDiffer.class,
                            Doctor.Finding.Orphans.class);
            assertThat(store.doctor().repair().findings()).isEqualTo(List.of());
        }
    }
}
