package wellhouse.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import wellhouse.words.Words;

/// Every change that can stand in the history, and everything that can be wrong with a file, has its words.
final class HistoryWordsTest {

    private static final Pattern CHANGE = Pattern.compile("\"(change\\.[a-z0-9.-]*[a-z0-9])\"");
    private static final Pattern FAULT = Pattern.compile("\\(\"([a-z]+\\.[a-z-]+)\"\\)");
    private static final List<Path> SOURCES =
            List.of(Path.of("../core/src/main/java"), Path.of("../demo/src/main/java"), Path.of("src/main/java"));

    @Test
    void everyChangeHasItsWords() throws IOException {
        Set<String> missing = new TreeSet<>();
        for (Path folder : SOURCES) {
            try (Stream<Path> walk = Files.walk(folder)) {
                for (Path file :
                        walk.filter(path -> path.toString().endsWith(".java")).toList()) {
                    collect(CHANGE, Files.readString(file), "", missing);
                }
            }
        }

        assertThat(missing).isNotEmpty();
        missing.removeAll(Words.in("en").keys());
        assertThat(missing).isEmpty();
    }

    @Test
    void everyFaultOfAFileHasItsWords() throws IOException {
        Set<String> missing = new TreeSet<>(Set.of("problem.intake.whose-mail"));
        Path faults = Path.of("../formats/src/main/java/wellhouse/formats/source/Fault.java");
        collect(FAULT, Files.readString(faults), "problem.", missing);

        assertThat(missing).hasSizeGreaterThan(10);
        missing.removeAll(Words.in("en").keys());
        assertThat(missing).isEmpty();
    }

    private static void collect(Pattern pattern, String text, String before, Set<String> into) {
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            into.add(before + matcher.group(1));
        }
    }
}
