package wellhouse.formats;

import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// Every input that fuzzing found worth keeping is read again by every reader.
final class CorpusTest {

    @TestFactory
    Stream<DynamicTest> nothingThatWasFoundBreaksAReader() throws IOException {
        Path corpus = Samples.root().resolve("formats/src/test/corpus");
        List<Path> files;
        try (Stream<Path> all = Files.walk(corpus)) {
            files = all.filter(Files::isRegularFile).sorted().toList();
        }
        return files.stream()
                .map(file -> DynamicTest.dynamicTest(corpus.relativize(file).toString(), () -> {
                    byte[] bytes = Files.readAllBytes(file);
                    String target = corpus.relativize(file).getName(0).toString();
                    assertThatCode(() -> Fuzz.one(target, bytes)).doesNotThrowAnyException();
                }));
    }
}
