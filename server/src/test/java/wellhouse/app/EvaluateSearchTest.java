package wellhouse.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import wellhouse.cli.EvaluateSearch;

/// `evaluate search` from files to a file.
final class EvaluateSearchTest {

    private static final String PEOPLE = """
            person_id\tname\torg\ttitle\tcity\temail\tnote
            p1\tAlex Kurst\tBrekke Analytics\tSales Director\tBremen\talex@brekke.example\t
            p2\tJosé Cantín\t\t\t\t\tplays chess
            p3\tPeter Ode\tOpen Orchard\tGardener\tLyon\t\t
            """;

    @Test
    void everyQueryIsAnsweredInOrderOfLikelihood(@TempDir Path folder) throws IOException {
        Path people = Files.writeString(folder.resolve("people.tsv"), PEOPLE);
        Path queries = Files.writeString(
                folder.resolve("queries.tsv"),
                "query_id\tcategory\tquery\nq1\ttypo\talexkrust\nq2\tnickname\tpepe cantin\nq3\tnote\tchess\n");
        Path run = folder.resolve("run.tsv");

        int ended = run(people, queries, run, new StringWriter());

        assertThat(ended).isZero();
        assertThat(Files.readAllLines(run))
                .extracting(line -> line.replaceFirst("\t[0-9.]+$", ""))
                .containsExactly("q1\t1\tp1", "q2\t1\tp2", "q3\t1\tp2");
        assertThat(Files.readAllLines(run)).allMatch(line -> line.matches("q\\d\t\\d+\tp\\d\t\\d+\\.\\d{3}"));
    }

    @Test
    void aFileWithoutTheColumnsIsSaid(@TempDir Path folder) throws IOException {
        Path people = Files.writeString(folder.resolve("people.tsv"), "name\nAna\n");
        StringWriter said = new StringWriter();

        assertThat(run(people, people, folder.resolve("run.tsv"), said)).isEqualTo(1);
        assertThat(said.toString()).contains("people.tsv", "person_id");
        assertThat(run(folder.resolve("none"), people, people, said)).isEqualTo(1);
        assertThat(said.toString()).contains("there is no such file");
    }

    private static int run(Path people, Path queries, Path out, StringWriter err) {
        return new CommandLine(new EvaluateSearch(Folder::open))
                .setErr(new PrintWriter(err, true))
                .execute("--people", people.toString(), "--queries", queries.toString(), "--out", out.toString());
    }
}
