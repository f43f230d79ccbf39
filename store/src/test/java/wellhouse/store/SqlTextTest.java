package wellhouse.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What no statement may contain.
final class SqlTextTest {

    @Test
    void nothingIsReturnedFromAnInsert() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main"))) {
            List<Path> found = files.filter(Files::isRegularFile)
                    .filter(file ->
                            file.toString().endsWith(".java") || file.toString().endsWith(".sql"))
                    .filter(file -> {
                        try {
                            String text = Files.readString(file).toLowerCase(Locale.ROOT);
                            return text.matches("(?s).*\\breturning\\b.*");
                        } catch (IOException e) {
                            throw new UncheckedIOException(e);
                        }
                    })
                    .toList();
            assertThat(found).isEmpty();
        }
    }
}
