package wellhouse.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The made-up book on the command line.
final class DemoTest {

    private static final Path TEXTS = Path.of("../demo/src/main/resources/wellhouse/demo");

    @Test
    void theGermanDemoSpeaksGermanThroughout(@TempDir Path data, @TempDir Path files) throws IOException {
        Path english = book(data.resolve("en"), files.resolve("en.json"), "en");
        Path german = book(data.resolve("de"), files.resolve("de.json"), "de");

        Set<String> ours = texts("en.txt");
        Set<String> theirs = texts("de.txt");
        theirs.forEach(ours::remove);
        String said = Files.readString(german);
        assertThat(ours.stream().filter(text -> text.length() > 12))
                .hasSizeGreaterThan(150)
                .noneMatch(said::contains);
        assertThat(theirs.stream().filter(said::contains).count()).isGreaterThan(150);
        assertThat(said).contains("\"language\":\"de\"");
        assertThat(lines(german)).isEqualTo(lines(english));
    }

    @Test
    void aDemoIsNeverPutWherePeopleAre(@TempDir Path data) {
        assertThat(CommandLineRun.of(data, "demo", "--people", "5", "--fill-only")
                        .code())
                .isZero();

        CommandLineRun again = CommandLineRun.of(data, "demo", "--people", "5", "--fill-only");

        assertThat(again.code()).isEqualTo(1);
        assertThat(again.err()).contains(data.toString(), "empty");
        CommandLineRun surroundings = CommandLineRun.withoutData(
                Map.of("WELLHOUSE_DATA", data.toString()), "demo", "--people", "5", "--fill-only");
        assertThat(surroundings.code()).isEqualTo(2);
    }

    private static Path book(Path data, Path out, String language) {
        CommandLineRun made =
                CommandLineRun.of(data, "demo", "--lang", language, "--people", "120", "--fill-only", "--json");
        assertThat(made.code()).as(made.err()).isZero();
        assertThat(made.json().get("people").asInt()).isEqualTo(120);
        assertThat(CommandLineRun.of(data, "export", "--format", "json", "--out", out.toString())
                        .code())
                .isZero();
        return out;
    }

    private static long lines(Path json) throws IOException {
        try (var lines = Files.lines(json)) {
            return lines.filter(line -> line.contains("{\"person\":")).count();
        }
    }

    private static Set<String> texts(String file) throws IOException {
        List<String> lines = Files.readAllLines(TEXTS.resolve(file), StandardCharsets.UTF_8);
        return lines.stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#") && !line.startsWith("["))
                .filter(line -> !line.contains("; "))
                .collect(Collectors.toSet());
    }
}
