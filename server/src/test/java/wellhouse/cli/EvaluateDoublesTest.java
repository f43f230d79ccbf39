package wellhouse.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/// `evaluate doubles` from file to files.
final class EvaluateDoublesTest {

    @Test
    void whoIsDescribedTwiceIsJoined(@TempDir Path folder) throws IOException {
        Path records = folder.resolve("people.csv");
        Files.writeString(records, """
                id,name,email
                a,Ida Ladewig,ida98@gmx.de
                b,"Ladewig, Ida",IDA98@gmx.de
                c,Zebulon Quist,zq@else.example
                """);
        Path clusters = folder.resolve("clusters.csv");
        Path pairs = folder.resolve("pairs.csv");

        int ended = new CommandLine(new Evaluate())
                .execute(
                        "doubles",
                        "--records",
                        records.toString(),
                        "--out",
                        clusters.toString(),
                        "--proposals",
                        pairs.toString());

        assertThat(ended).isZero();
        assertThat(Files.readString(clusters)).isEqualTo("id,cluster\na,a\nb,a\nc,c\n");
        assertThat(Files.readString(pairs)).isEqualTo("id1,id2,score\n");
    }

    @Test
    void aMissingFileIsSaid(@TempDir Path folder) {
        String nowhere = folder.resolve("none.csv").toString();

        int ended = new CommandLine(new Evaluate())
                .execute("doubles", "--records", nowhere, "--out", nowhere, "--proposals", nowhere);

        assertThat(ended).isEqualTo(1);
    }
}
