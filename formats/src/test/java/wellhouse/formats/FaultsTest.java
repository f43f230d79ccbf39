package wellhouse.formats;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import wellhouse.formats.source.Fault;

/// What users can see is written down.
final class FaultsTest {

    @Test
    void everyFaultStandsOnThePageOfErrors() throws IOException {
        String page = Files.readString(Samples.root().resolve("docs/errors.md"));

        for (Fault fault : Fault.values()) {
            assertThat(page).contains("### `" + fault.code() + "`");
        }
    }

    @Test
    void everyFormatAndLimitStandsOnThePageOfFormats() throws IOException {
        String page = Files.readString(Samples.root().resolve("docs/formats.md"));

        for (Format format : Format.values()) {
            assertThat(page).contains("`" + format.text() + "`");
        }
        for (var limit : wellhouse.formats.source.ReadOptions.Limits.class.getRecordComponents()) {
            assertThat(page).contains("`" + limit.getName() + "`");
        }
    }
}
