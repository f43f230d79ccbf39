package wellhouse.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wellhouse.app.Wellhouse;
import wellhouse.cli.Terminal;

/// Mail as odd as real mail is: dates of every make, raw 8-bit names, unquoted commas, no Message-ID, CRLF, zero
/// bytes, copies, lists and robots.
final class MailCountsTest {

    private static final int MESSAGES = 2_000;

    @Test
    void everyCountOfEveryCorrespondentIsRightAndGoesWithTheImport(@TempDir Path folder) throws IOException {
        MailMaker maker = new MailMaker(4_711);
        Path archive = folder.resolve("all.mbox");
        try (OutputStream out = Files.newOutputStream(archive)) {
            maker.mbox(out, MESSAGES, 4L << 20);
        }
        Path data = folder.resolve("data");
        String change = bring(data, archive);

        assertThat(counts(data, folder)).containsExactlyInAnyOrderElementsOf(maker.counts());

        bring(data, archive);
        assertThat(counts(data, folder)).containsExactlyInAnyOrderElementsOf(maker.counts());

        run(data, "undo", change);
        assertThat(counts(data, folder)).isEmpty();
    }

    private static String bring(Path data, Path archive) {
        String told = run(data, "import", "--json", archive.toString());
        return told.replaceFirst("(?s).*?\"change\"\\s*:\\s*\"([^\"]+)\".*", "$1");
    }

    /// The counts, without whose each address is and what.
    private static List<String> counts(Path data, Path folder) throws IOException {
        Path out = folder.resolve("counts.csv");
        run(data, "evaluate", "mail", "--out", out.toString());
        List<String> lines = new ArrayList<>(Files.readAllLines(out));
        assertThat(lines.removeFirst()).isEqualTo("address,to,cc,from,from_cc,co,list,person,kind");
        lines.replaceAll(line -> line.substring(0, line.lastIndexOf(',', line.lastIndexOf(',') - 1)));
        return lines;
    }

    private static String run(Path data, String... words) {
        StringWriter out = new StringWriter();
        List<String> all = new ArrayList<>(List.of(words));
        all.addAll(List.of("--data", data.toString()));
        Terminal terminal = new Terminal(
                new PrintWriter(out, true),
                new PrintWriter(out, true),
                new BufferedReader(new StringReader("")),
                false,
                false,
                0,
                Map.of("LANG", "en_GB.UTF-8"));
        assertThat(Wellhouse.run(terminal, all.toArray(String[]::new)))
                .as(out.toString())
                .isIn(0, 4);
        return out.toString();
    }
}
