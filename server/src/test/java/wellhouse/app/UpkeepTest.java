package wellhouse.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Backup, restore and doctor, as typed.
final class UpkeepTest {

    @Test
    void aBackupComesBackWholeIntoAnEmptyFolder(@TempDir Path folder) {
        Path data = folder.resolve("data");
        Path backup = folder.resolve("all.backup");
        Path other = folder.resolve("other");
        CommandLineRun.of(data, "log", "coffee w/ Ana Ruiz yesterday", "--yes");

        assertThat(CommandLineRun.of(data, "backup", "--out", backup.toString()).code())
                .isZero();
        assertThat(CommandLineRun.of(other, "restore", backup.toString()).code())
                .isZero();

        assertThat(CommandLineRun.of(other, "people", "Ana").out()).contains("Ana Ruiz");
        assertThat(CommandLineRun.of(other, "doctor").code()).isZero();
    }

    @Test
    void aFolderThatIsNotEmptyIsLeftAloneUnlessForced(@TempDir Path folder) {
        Path data = folder.resolve("data");
        Path backup = folder.resolve("all.backup");
        CommandLineRun.of(data, "log", "coffee w/ Ana Ruiz yesterday", "--yes");
        CommandLineRun.of(data, "backup", "--out", backup.toString());
        CommandLineRun.of(data, "log", "call with Ben Okafor today", "--yes");

        CommandLineRun refused = CommandLineRun.of(data, "restore", backup.toString());
        CommandLineRun forced = CommandLineRun.of(data, "restore", "--force", backup.toString());

        assertThat(refused.code()).isEqualTo(1);
        assertThat(refused.err()).contains("--force");
        assertThat(forced.code()).isZero();
        assertThat(CommandLineRun.of(data, "people", "Okafor").code()).isEqualTo(3);
    }

    @Test
    void aFileThatIsNoBackupChangesNothing(@TempDir Path folder) throws Exception {
        Path nonsense = Files.writeString(folder.resolve("nonsense"), "not a backup");

        CommandLineRun refused = CommandLineRun.of(folder.resolve("data"), "restore", nonsense.toString());

        assertThat(refused.code()).isEqualTo(1);
        assertThat(refused.err()).contains("no sound backup");
    }
}
