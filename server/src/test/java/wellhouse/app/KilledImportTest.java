package wellhouse.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// A process that imports is killed, as a power cut or `kill -9` would; nothing that was acknowledged is lost, and the
/// same import run to its end leaves everything once. The kills are spread over the archive by what is stored, and
/// within the time a batch takes by chance.
///
/// `-Dwellhouse.kill.messages=100000 -Dwellhouse.kill.times=20` runs it at length.
final class KilledImportTest {

    private static final int MESSAGES = Integer.getInteger("wellhouse.kill.messages", 25_000);
    private static final int TIMES = Integer.getInteger("wellhouse.kill.times", 3);
    private static final int WRITERS = 400;
    private static final String ME = "robin.hale@example.org";

    @Test
    void nothingAcknowledgedIsLostAndNothingIsDoubled(@TempDir Path data, @TempDir Path files)
            throws IOException, InterruptedException {
        Path mbox = files.resolve("archive.mbox");
        write(mbox);
        SplittableRandom random = new SplittableRandom(7);
        long least = 0;
        for (int i = 0; i < TIMES; i++) {
            Process child = importing(data, mbox, files.resolve("child.log"));
            boolean ended = false;
            while (!ended && stored(data) < (long) MESSAGES * i / TIMES) {
                ended = child.waitFor(20, TimeUnit.MILLISECONDS);
            }
            ended = child.waitFor(300 + random.nextInt(900), TimeUnit.MILLISECONDS);
            child.destroyForcibly().waitFor();
            assertThat(ended && child.exitValue() != 0)
                    .as(Files.readString(files.resolve("child.log")))
                    .isFalse();
            long there = interactions(data);
            assertThat(there).isGreaterThanOrEqualTo(Math.max(least, acknowledged(data)));
            least = there;
            System.out.printf(Locale.ROOT, "kill %d: %d of %d messages were there%n", i + 1, there, MESSAGES);
        }

        CommandLineRun whole = CommandLineRun.of(data, "import", mbox.toString(), "--me", ME, "--json");
        assertThat(whole.code()).as(whole.err()).isZero();
        int fresh = whole.json().at("/count/interactions").asInt();
        int known = whole.json().at("/count/knownInteractions").asInt();

        assertThat(fresh + known).isEqualTo(MESSAGES);
        assertThat(known).isEqualTo((int) least);
        assertThat(interactions(data)).isEqualTo(MESSAGES);
        assertThat(CommandLineRun.of(data, "doctor").code()).isZero();
    }

    /// What another process sees of the messages while one is importing; 0 before there is a database.
    private static long stored(Path data) {
        Path file = data.resolve("wellhouse.db");
        if (!Files.exists(file)) {
            return 0;
        }
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file + "?busy_timeout=10000");
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select count(*) from interaction")) {
            return row.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Process importing(Path data, Path mbox, Path log) throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return new ProcessBuilder(
                        java,
                        "--enable-native-access=ALL-UNNAMED",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "wellhouse.app.Wellhouse",
                        "import",
                        mbox.toString(),
                        "--me",
                        ME,
                        "--data",
                        data.toString())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
    }

    /// Interactions in the book, counted over everybody's contacts: each message here has one other party.
    private static long interactions(Path data) throws IOException {
        Path out = data.resolve("count.json");
        CommandLineRun run = CommandLineRun.of(data, "export", "--format", "json", "--force", "--out", out.toString());
        assertThat(run.code()).as(run.err()).isZero();
        try (var lines = Files.lines(out)) {
            return lines.filter(line -> line.contains("{\"interaction\":")).count();
        }
    }

    /// What the imports so far said they had safely stored.
    private static long acknowledged(Path data) {
        JsonNode history = CommandLineRun.of(data, "history", "--json").json().get("changes");
        assertThat(history).isNotNull();
        try (Wiring wiring =
                Wiring.open(wellhouse.store.StoreConfig.embedded(data, java.time.InstantSource.system()))) {
            var book = wiring.book().id();
            return wiring.rooms()
                    .transactions()
                    .read(() -> wiring.rooms().imports().recent(book, 100).stream()
                            .mapToLong(run -> run.count().interactions())
                            .sum());
        }
    }

    private static void write(Path mbox) throws IOException {
        DateTimeFormatter date = DateTimeFormatter.ofPattern("EEE, d MMM yyyy HH:mm:ss Z", Locale.ENGLISH)
                .withZone(ZoneOffset.UTC);
        DateTimeFormatter asctime = DateTimeFormatter.ofPattern("EEE MMM d HH:mm:ss yyyy", Locale.ENGLISH)
                .withZone(ZoneOffset.UTC);
        Instant at = Instant.parse("2020-01-01T08:00:00Z");
        try (BufferedWriter out = Files.newBufferedWriter(mbox)) {
            for (int i = 0; i < MESSAGES; i++) {
                at = at.plusSeconds(600);
                String friend = "friend" + i % WRITERS + "@example.com";
                boolean mine = i % 3 == 0;
                for (String line : List.of(
                        "From " + (mine ? ME : friend) + " " + asctime.format(at),
                        "From: " + (mine ? "Robin Hale <" + ME + ">" : "Friend " + i % WRITERS + " <" + friend + ">"),
                        "To: " + (mine ? friend : ME),
                        "Date: " + date.format(at),
                        "Message-ID: <" + i + "@example.com>",
                        "Subject: number " + i,
                        "",
                        "Hello " + i,
                        "")) {
                    out.write(line);
                    out.write('\n');
                }
            }
        }
    }
}
