package wellhouse.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/// `evaluate paths`, from files to files.
final class EvaluatePathsTest {

    private static final String EDGES = """
            1\t2\t500
            2\t1\t800
            2\tada\t900
            ada\t4\t1000
            4\t5\t1000
            5\t6\t100
            1\t4\t100
            """;

    private static int run(Path folder, StringWriter said) {
        CommandLine line = new CommandLine(new Evaluate());
        line.setOut(new PrintWriter(said));
        line.setErr(new PrintWriter(said, true));
        return line.execute(
                "paths",
                "--edges=" + folder.resolve("edges.tsv"),
                "--pairs=" + folder.resolve("pairs.tsv"),
                "--targets=" + folder.resolve("targets.tsv"),
                "--out=" + folder.resolve("out"));
    }

    @Test
    void everyFileHoldsItsAnswers(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("edges.tsv"), EDGES);
        Files.writeString(folder.resolve("pairs.tsv"), "1\t4\n1\t1\n1\t99\n1\t6\n");
        Files.writeString(folder.resolve("targets.tsv"), "1\t99,5,6\n4\t4,5\n1\t98\n");
        StringWriter said = new StringWriter();

        assertThat(run(folder, said)).isZero();
        Path out = folder.resolve("out");
        assertThat(out.resolve("best4.tsv")).hasContent("1\t4\t0.328504\n1\t1\t0.000000\n1\t99\t-\n1\t6\t4.605170\n");
        assertThat(out.resolve("top5.tsv"))
                .hasContent("1\t4\t0.328504\t2.302585\n1\t1\t0.000000\n1\t99\n1\t6\t4.605170\n");
        assertThat(out.resolve("set4.tsv")).hasContent("1\t0.328504\n4\t0.000000\n1\t-\n");
        assertThat(out.resolve("constraint.tsv")).hasContent("1\t0.802469\n");
        assertThat(said.toString()).contains("bytes per tie", "best chain", "five best", "into a set", "constraint");
    }

    @Test
    void aLineThatIsNoTieIsNamed(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("edges.tsv"), "1\t2\t500\n1\t3\t1001\n");
        StringWriter said = new StringWriter();

        assertThat(run(folder, said)).isEqualTo(1);
        assertThat(said.toString()).contains("edges.tsv:2: the third field must be a strength of 1 to 1000");
    }

    @Test
    void aLineThatIsNoPairIsNamed(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("edges.tsv"), EDGES);
        Files.writeString(folder.resolve("pairs.tsv"), "1\t4\n\n1 6\n");
        StringWriter said = new StringWriter();

        assertThat(run(folder, said)).isEqualTo(1);
        assertThat(said.toString()).contains("pairs.tsv:3: a line needs a tab between who asks and who is sought");
    }

    @Test
    void aMissingFileIsNamed(@TempDir Path folder) {
        StringWriter said = new StringWriter();

        assertThat(run(folder, said)).isEqualTo(1);
        assertThat(said.toString()).contains("edges.tsv: there is no such file");
    }
}
