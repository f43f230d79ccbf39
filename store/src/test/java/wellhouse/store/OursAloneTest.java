package wellhouse.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import wellhouse.testkit.StandingClock;

@DisabledOnOs(OS.WINDOWS)
final class OursAloneTest {

    @Test
    void aDataFolderThatIsMadeIsOpenToNobodyElse(@TempDir Path temporary) throws IOException {
        Path folder = temporary.resolve("data");

        Store.open(StoreConfig.embedded(folder, StandingClock.at("2026-05-01T09:00:00Z")))
                .close();

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)))
                .isEqualTo("rwx------");
    }
}
