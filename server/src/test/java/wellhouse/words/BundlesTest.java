package wellhouse.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import wellhouse.formats.source.Fault;

final class BundlesTest {

    private static final Pattern KEY = Pattern.compile("\"(cli\\.[A-Za-z.-]*[A-Za-z])\"");

    @Test
    void whatIsSaidInEnglishIsSaidInGerman() {
        assertThat(Words.in("de").keys()).isEqualTo(Words.in("en").keys());
    }

    @Test
    void everySentenceOfTheCommandLineIsWritten() throws IOException {
        TreeSet<String> missing = new TreeSet<>();
        try (var files = Files.walk(Path.of("src/main/java/wellhouse/cli"))) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                Matcher keys = KEY.matcher(Files.readString(file));
                while (keys.find()) {
                    missing.add(keys.group(1));
                }
            }
        }
        missing.removeIf(Words.in("en")::has);

        assertThat(missing).isEmpty();
    }

    @Test
    void everyFaultHasItsSentence() {
        assertThat(List.of(Fault.values())).allMatch(fault -> Words.in("en").has("problem." + fault.code()));
    }
}
