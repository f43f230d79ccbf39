package wellhouse.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the command line says to what it cannot do.
final class WrongCommandLineTest {

    @Test
    void mistakesAreSaidInASentenceAndInTheUsersLanguage(@TempDir Path data) {
        CommandLineRun german = CommandLineRun.of(data, 0, Map.of("LANG", "de_DE.UTF-8"), "person", "Niemand");

        assertThat(german.code()).isEqualTo(3);
        assertThat(german.err()).contains("Niemand gefunden").doesNotContain("\tat ");
        assertThat(CommandLineRun.of(data, "import", "/no/such/file").err()).contains("/no/such/file");
        assertThat(CommandLineRun.of(data, "import", "/no/such/file", "--json")
                        .json()
                        .at("/error/code")
                        .asString())
                .isEqualTo("cli.no-file");
        assertThat(CommandLineRun.of(data, "export").code()).isEqualTo(2);
    }

    @Test
    void aCommandLineThatIsWrongIsSaidInJsonToWhoAskedForIt(@TempDir Path data) {
        for (List<String> wrong : List.of(
                List.of("today", "--at", "2026-02-30"),
                List.of("today", "--wat"),
                List.of("log"),
                List.of("people", "--order", "AGE"),
                List.of("people", "--limit", "0"),
                List.of("promises"))) {
            CommandLineRun run = CommandLineRun.of(
                    data, Stream.concat(wrong.stream(), Stream.of("--json")).toArray(String[]::new));

            assertThat(run.code()).as("%s", wrong).isEqualTo(2);
            assertThat(run.json().at("/error/code").asString()).as("%s", wrong).startsWith("cli.usage.");
            assertThat(run.json().at("/error/message").asString()).isNotBlank();
            assertThat(run.err()).as("%s", wrong).isEmpty();
        }
        assertThat(CommandLineRun.of(data, "today", "--at", "soon").err()).contains("a day such as 2026-03-01");
    }

    @Test
    void aNumberThatMeansNothingIsRefused(@TempDir Path data) throws IOException {
        Path card = Files.writeString(data.resolve("ana.vcf"), CommandLineTest.CARD);
        CommandLineRun.of(data, "import", card.toString());

        for (String[] words : new String[][] {
            {"today", "--minutes", "-5"},
            {"today", "--minutes", "0"},
            {"people", "--limit", "-1"},
            {"person", "Ana", "--limit", "0"},
            {"history", "--limit", "0"},
            {"waiting", "--limit", "-3"},
            {"doubles", "--limit", "0"},
            {"ledger", "list", "--months", "0"}
        }) {
            CommandLineRun run = CommandLineRun.of(data, words);
            assertThat(run.code()).as("%s", List.of(words)).isEqualTo(2);
            assertThat(run.err()).contains(words[words.length - 2] + " can be 1 to ");
        }
        assertThat(CommandLineRun.of(data, "today", "--minutes", "5").code()).isZero();
    }

    @Test
    void whereSomethingIsToBeWrittenIsMadeOrNamed(@TempDir Path data, @TempDir Path files) throws IOException {
        Path file = files.resolve("new/folder/people.csv");
        assertThat(CommandLineRun.of(data, "export", "--format", "csv", "--out", file.toString())
                        .code())
                .isZero();
        assertThat(file).exists();
        assertThat(CommandLineRun.of(data, "export", "--format", "csv", "--out", files.toString(), "--force")
                        .err())
                .contains(files + " is a folder");
        assertThat(CommandLineRun.of(data, "backup", "--out", files.toString()).err())
                .contains(files + " is a folder");
        String within = file.resolve("x.csv").toString();
        assertThat(CommandLineRun.of(data, "export", "--format", "csv", "--out", within)
                        .err())
                .contains(file.toString())
                .doesNotContain("Exception", ".part");
        assertThat(CommandLineRun.of(file, "people").err()).contains(file + " is a file", "--data");
    }

    @Test
    void aChangeThatIsNoneIsNamed(@TempDir Path data) {
        CommandLineRun run = CommandLineRun.of(data, "undo", "nonsense");

        assertThat(run.code()).isEqualTo(3);
        assertThat(run.err()).contains("\"nonsense\"", "wellhouse history");
    }

    @Test
    void aFileThatIsNothingReadableIsNamed(@TempDir Path data) throws IOException {
        Path file = Files.write(data.resolve("odd.bin"), new byte[] {0, 1, 2, 3});

        CommandLineRun run = CommandLineRun.of(data, "import", file.toString());

        assertThat(run.code()).isEqualTo(3);
        assertThat(run.err()).contains("odd.bin");
    }
}
