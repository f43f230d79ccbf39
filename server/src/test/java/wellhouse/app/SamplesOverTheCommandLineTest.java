package wellhouse.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// Every real file there is, brought in, brought in again, and taken back.
///
/// The files are not part of the project: `../shared/samples` beside it, or where WELLHOUSE_SAMPLES says.
@EnabledIf("present")
final class SamplesOverTheCommandLineTest {

    private static final List<String> FOLDERS = List.of(
            "vcard", "csv/linkedin", "csv/google", "csv/outlook", "monica", "ics", "mail", "doubles/contact-book-1k");

    @Test
    void whatCameInTwiceIsThereOnceAndGoesAgainAsAWhole(@TempDir Path data) {
        JsonNode first = bring(data);
        assertThat(first.at("/count/people").asInt()).isPositive();
        assertThat(first.at("/count/interactions").asInt()).isPositive();
        JsonNode before = CommandLineRun.of(data, "today", "--json").json().get("people");

        JsonNode again = bring(data);

        assertThat(again.at("/count/newPeople").asInt()).isZero();
        assertThat(again.at("/count/joined").asInt()).isZero();
        assertThat(again.at("/count/interactions").asInt()).isZero();
        assertThat(CommandLineRun.of(data, "today", "--json").json().get("people"))
                .isEqualTo(before);

        assertThat(CommandLineRun.of(data, "undo", again.get("change").asString(), "--json")
                        .code())
                .isIn(0, 3);
        assertThat(CommandLineRun.of(data, "undo", first.get("change").asString(), "--json")
                        .code())
                .isZero();

        JsonNode after = CommandLineRun.of(data, "today", "--json").json().get("people");
        after.forEach(count -> assertThat(count.asInt()).isZero());
        assertThat(CommandLineRun.of(data, "people", "--json").json().get("people"))
                .isEmpty();
    }

    private static JsonNode bring(Path data) {
        List<String> words = new ArrayList<>(List.of("import", "--json", "--me", "raasdnil@gmail.com"));
        FOLDERS.stream()
                .map(SamplesOverTheCommandLineTest::folder)
                .filter(Files::exists)
                .forEach(folder -> words.add(folder.toString()));
        CommandLineRun run = CommandLineRun.of(data, words.toArray(String[]::new));
        assertThat(run.code()).as(run.err()).isIn(0, 4);
        return run.json();
    }

    private static Path folder(String name) {
        return samples().resolve(name);
    }

    private static Path samples() {
        String told = System.getenv("WELLHOUSE_SAMPLES");
        if (told != null) {
            return Path.of(told);
        }
        Path root = Stream.iterate(Path.of("").toAbsolutePath(), path -> path != null, Path::getParent)
                .filter(path -> Files.exists(path.resolve("mvnw")))
                .findFirst()
                .orElse(Path.of(""));
        return root.resolve("../shared/samples").normalize();
    }

    static boolean present() {
        return Files.isDirectory(samples());
    }
}
