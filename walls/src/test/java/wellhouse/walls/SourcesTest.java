package wellhouse.walls;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What sources look like, beyond what the formatter lays out.
final class SourcesTest {

    private static final int MAIN_LINES = 400;
    private static final int TEST_LINES = 600;

    /// File name to the reason why it may be longer. Read in review; empty is best.
    private static final Map<String, String> MAY_BE_LONGER = Map.of();

    @Test
    void noFileIsTooLongToRead() throws IOException {
        List<String> wrong = new ArrayList<>();
        for (Path file : sources()) {
            int most = file.toString().contains("/src/main/") ? MAIN_LINES : TEST_LINES;
            int lines = Files.readAllLines(file).size();
            if (lines > most && !MAY_BE_LONGER.containsKey(file.getFileName().toString())) {
                wrong.add(House.ROOT.relativize(file) + " has " + lines + " lines, more than " + most);
            }
        }

        assertThat(wrong).isEmpty();
    }

    @Test
    void noDocumentationIsCutInTwo() throws IOException {
        List<String> wrong = new ArrayList<>();
        for (Path file : sources()) {
            for (int line : cutAt(Files.readAllLines(file))) {
                wrong.add(
                        House.ROOT.relativize(file) + ":" + line + " a // line follows a /// line; shorten the latter");
            }
        }

        assertThat(wrong).isEmpty();
    }

    @Test
    void aCutIsFound() {
        assertThat(cutAt(List.of("/// One", "// two", "int three;"))).containsExactly(2);
        assertThat(cutAt(List.of("/// One", "/// two", "int three;", "// four")))
                .isEmpty();
    }

    /// A pattern that goes back over a repeated group takes a piece of the stack for each repetition: a long enough
    /// text
    /// ends the thread. `(?:...)*+` does not go back.
    @Test
    void noPatternRepeatsAGroupOnTheStack() throws IOException {
        List<String> wrong = new ArrayList<>();
        for (Path file : sources()) {
            List<String> lines = Files.readAllLines(file);
            for (int i = 0; i < lines.size(); i++) {
                if (file.toString().contains("/src/main/") && repeatsOnTheStack(lines.get(i))) {
                    wrong.add(House.ROOT.relativize(file) + ":" + (i + 1) + " repeats a group; write *+ or ++");
                }
            }
        }

        assertThat(wrong).isEmpty();
    }

    @Test
    void aRepeatedGroupIsFound() {
        assertThat(repeatsOnTheStack("Pattern.compile(\"(?:#.*\\\\R)*dn\");")).isTrue();
        assertThat(repeatsOnTheStack("text.matches(\"([a-z]+,)+\")")).isTrue();
        assertThat(repeatsOnTheStack("Pattern.compile(\"(?:#.*\\\\R)*+dn\");")).isFalse();
        assertThat(repeatsOnTheStack("\"select count(*) from person\"")).isFalse();
        assertThat(repeatsOnTheStack("return (a + b) * (c + d);")).isFalse();
    }

    private static boolean repeatsOnTheStack(String line) {
        return line.matches("[^\"]*\"[^\"]*(?<!\\\\)\\)[*+](?![+?]).*") && !line.contains("select ");
    }

    /// Numbers of the lines, counted from 1, where the formatter broke a `///` line into `///` and `//`.
    private static List<Integer> cutAt(List<String> lines) {
        List<Integer> found = new ArrayList<>();
        for (int i = 1; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (lines.get(i - 1).strip().startsWith("///") && line.startsWith("//") && !line.startsWith("///")) {
                found.add(i + 1);
            }
        }
        return found;
    }

    private static List<Path> sources() throws IOException {
        List<Path> found = new ArrayList<>();
        for (String folder : List.of("src/main/java", "src/test/java")) {
            for (Path module : House.modules(folder)) {
                try (Stream<Path> walk = Files.walk(module)) {
                    walk.filter(file -> file.toString().endsWith(".java")).forEach(found::add);
                }
            }
        }
        return found;
    }
}
