package wellhouse.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

final class EvaluateTiesTest {

    private static final long DAY = 86_400;
    private static final String HEADER = "time\tsender\treceiver\tmsg\n";

    @Test
    void theFriendOfManyDaysComesBeforeTheStrangerOfOne(@TempDir Path folder) throws IOException {
        StringBuilder events = new StringBuilder(HEADER);
        for (int i = 0; i < 20; i++) {
            events.append(i * 8 * DAY).append("\t1\t2\t").append(i).append('\n');
        }
        events.append(40 * DAY).append("\t1\t3\t99\n");
        List<String> scores =
                scores(folder, zipped(folder, events.toString()), "cut,ego,alter\n14000000,1,3\n14000000,1,2\n");

        assertThat(scores.getFirst()).isEqualTo("cut,ego,alter,score,dormant");
        assertThat(scores.get(1)).startsWith("14000000,1,3,");
        assertThat(number(scores.get(2), 3)).isGreaterThan(number(scores.get(1), 3));
        assertThat(number(scores.get(2), 4)).isLessThan(number(scores.get(1), 4));
    }

    @Test
    void onlyWhatWasBeforeTheCutIsRead(@TempDir Path folder) throws IOException {
        String early = HEADER + "0\t1\t2\t1\n" + DAY + "\t2\t1\t2\n";
        String tasks = "cut,ego,alter\n" + 30 * DAY + ",1,2\n";
        Path first = Files.createDirectory(folder.resolve("a"));
        Path second = Files.createDirectory(folder.resolve("b"));

        assertThat(scores(second, zipped(second, early + 30 * DAY + "\t1\t2\t3\n"), tasks))
                .isEqualTo(scores(first, zipped(first, early), tasks));
    }

    @Test
    void rowsInAnyOrderAndColumnsInAnyOrderGiveTheSame(@TempDir Path folder) throws IOException {
        String tasks = "alter,cut,ego\n2,2592000,1\n";
        Path first = Files.createDirectory(folder.resolve("a"));
        Path second = Files.createDirectory(folder.resolve("b"));

        assertThat(scores(second, zipped(second, "msg\treceiver\tsender\ttime\n2\t1\t2\t86400\n1\t2\t1\t0\n"), tasks))
                .isEqualTo(scores(first, zipped(first, HEADER + "0\t1\t2\t1\n86400\t2\t1\t2\n"), tasks));
    }

    @Test
    void aTieWithoutAPastHasNoNumber(@TempDir Path folder) throws IOException {
        List<String> scores = scores(folder, zipped(folder, HEADER + "0\t1\t2\t1\n"), "cut,ego,alter\n86400,7,8\n");

        assertThat(scores).containsExactly("cut,ego,alter,score,dormant", "86400,7,8,NaN,NaN");
    }

    @Test
    void aBrokenFileIsToldWithItsLine(@TempDir Path folder) throws IOException {
        Path events = zipped(folder, HEADER + "0\t1\t2\t1\nsoon\t1\t2\t2\n");
        Path tasks = Files.writeString(folder.resolve("tasks.csv"), "cut,ego,alter\n86400,1,2\n");
        StringWriter told = new StringWriter();

        int code = run(told, events, tasks, folder.resolve("out.csv"));

        assertThat(code).isEqualTo(1);
        assertThat(told.toString()).contains("events.tsv.gz:3: a field is no whole number");
        assertThat(folder.resolve("out.csv")).doesNotExist();
    }

    @Test
    void aFileCutShortIsToldToBeDamaged(@TempDir Path folder) throws IOException {
        Path events = zipped(folder, HEADER + "0\t1\t2\t1\n".repeat(1_000));
        byte[] whole = Files.readAllBytes(events);
        Files.write(events, Arrays.copyOf(whole, whole.length / 2));
        Path tasks = Files.writeString(folder.resolve("tasks.csv"), "cut,ego,alter\n86400,1,2\n");
        StringWriter told = new StringWriter();

        assertThat(run(told, events, tasks, folder.resolve("out.csv"))).isEqualTo(1);
        assertThat(told.toString()).contains("damaged");
    }

    private static List<String> scores(Path folder, Path events, String rows) throws IOException {
        Path tasks = Files.writeString(folder.resolve("tasks.csv"), rows);
        Path out = folder.resolve("out.csv");
        assertThat(run(new StringWriter(), events, tasks, out)).isZero();
        return Files.readAllLines(out);
    }

    private static int run(StringWriter told, Path events, Path tasks, Path out) {
        return new CommandLine(new Evaluate())
                .setErr(new PrintWriter(told, true))
                .execute("ties", "--events", events + "", "--tasks", tasks + "", "--out", out + "");
    }

    private static double number(String row, int field) {
        return Double.parseDouble(row.split(",", -1)[field]);
    }

    private static Path zipped(Path folder, String text) throws IOException {
        Path file = folder.resolve("events.tsv.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return file;
    }
}
