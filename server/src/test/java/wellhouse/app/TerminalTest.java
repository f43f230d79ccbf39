package wellhouse.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The program as somebody at a real terminal meets it: colours, the width of the window, Ctrl-C.
final class TerminalTest {

    private static final Path SCRIPT = Path.of("/usr/bin/script");
    private static final String ESCAPE = "\u001b[";
    private static final int MESSAGES = 60_000;
    private static final String ME = "robin.hale@example.org";

    @Test
    void aTerminalGetsColoursAndATableOfItsWidth(@TempDir Path data) throws IOException, InterruptedException {
        Assumptions.assumeTrue(Files.isExecutable(SCRIPT), "there is no script(1) here");
        CommandLineRun.of(data, "demo", "--people", "40", "--fill-only");

        for (int width : List.of(40, 60, 120)) {
            String seen =
                    atTerminal("stty cols " + width + "; " + command("people", "--data", data.toString()), Map.of());
            assertThat(seen).contains(ESCAPE);
            assertThat(seen.lines().map(TerminalTest::plain))
                    .hasSizeGreaterThan(20)
                    .allMatch(line -> line.length() <= width);
        }
        String plain = atTerminal(command("people", "--data", data.toString()), Map.of("NO_COLOR", "1"));
        assertThat(plain).contains("Person").doesNotContain(ESCAPE);
        String piped = atTerminal(command("people", "--data", data.toString()) + " | cat", Map.of());
        assertThat(piped).contains("Person").doesNotContain(ESCAPE);
        String help = atTerminal(command("people", "--help") + " | cat", Map.of());
        assertThat(help).contains("Usage").doesNotContain(ESCAPE);
    }

    @Test
    void ctrlCEndsAnImportCleanlyAndTheSameCommandGoesOn(@TempDir Path data, @TempDir Path files)
            throws IOException, InterruptedException {
        // A test that runs in the background may have been told to ignore Ctrl-C, and would hand that on.
        List<String> heeding = List.of("env", "--default-signal=INT");
        Assumptions.assumeTrue(heeds(heeding), "this env(1) cannot give a signal its usual meaning");
        Path mbox = files.resolve("archive.mbox");
        write(mbox);
        Path said = files.resolve("said");
        List<String> command = new ArrayList<>(heeding);
        command.addAll(words("import", mbox.toString(), "--me", ME, "--data", data.toString()));
        Process importing = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        while (importing.isAlive() && stored(data) == 0) {
            importing.waitFor(20, TimeUnit.MILLISECONDS);
        }
        new ProcessBuilder("kill", "-INT", Long.toString(importing.pid()))
                .start()
                .waitFor();
        assertThat(importing.waitFor(60, TimeUnit.SECONDS)).isTrue();

        assertThat(importing.exitValue()).as(Files.readString(said)).isEqualTo(130);
        assertThat(Files.readString(said))
                .contains("You ended it", "The same command goes on from there", "wellhouse undo")
                .doesNotContain("Exception");
        long there = stored(data);
        assertThat(there).isBetween(1L, MESSAGES - 1L);
        assertThat(CommandLineRun.of(data, "doctor").code()).isZero();

        CommandLineRun rest = CommandLineRun.of(data, "import", mbox.toString(), "--me", ME, "--json");
        assertThat(rest.code()).as(rest.err()).isZero();
        assertThat(rest.json().at("/count/knownInteractions").asLong()).isEqualTo(there);
        assertThat(stored(data)).isEqualTo(MESSAGES);
    }

    private static boolean heeds(List<String> with) throws IOException, InterruptedException {
        List<String> nothing = new ArrayList<>(with);
        nothing.add("true");
        return new ProcessBuilder(nothing).start().waitFor() == 0;
    }

    private static List<String> words(String... words) {
        List<String> all = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                "wellhouse.app.Wellhouse",
                "--lang",
                "en"));
        all.addAll(List.of(words));
        return all;
    }

    private static String command(String... words) {
        return String.join(
                " ", words(words).stream().map(word -> "'" + word + "'").toList());
    }

    private static String atTerminal(String shell, Map<String, String> more) throws IOException, InterruptedException {
        Path seen = Files.createTempFile("terminal", ".txt");
        ProcessBuilder builder = new ProcessBuilder(SCRIPT.toString(), "-qec", shell, "/dev/null");
        builder.environment().remove("COLUMNS");
        builder.environment().remove("NO_COLOR");
        builder.environment().put("TERM", "xterm");
        builder.environment().putAll(more);
        Process process = builder.redirectErrorStream(true)
                .redirectInput(ProcessBuilder.Redirect.PIPE)
                .redirectOutput(seen.toFile())
                .start();
        assertThat(process.waitFor()).as(Files.readString(seen)).isZero();
        String text = Files.readString(seen);
        Files.delete(seen);
        return text;
    }

    private static String plain(String line) {
        return line.replaceAll("\u001b\\[[0-9;]*m", "").replace("\r", "");
    }

    private static long stored(Path data) {
        Path file = data.resolve("wellhouse.db");
        if (!Files.exists(file)) {
            return 0;
        }
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file + "?busy_timeout=10000");
                var statement = connection.createStatement();
                var row = statement.executeQuery("select count(*) from interaction")) {
            return row.getLong(1);
        } catch (SQLException e) {
            // The tables are being made.
            return 0;
        }
    }

    private static void write(Path mbox) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(mbox)) {
            for (int i = 0; i < MESSAGES; i++) {
                String friend = "friend" + i % 300 + "@example.com";
                boolean mine = i % 3 == 0;
                out.write("From x@example.com Mon Jan  1 00:00:00 2024\nFrom: " + (mine ? ME : friend) + "\nTo: "
                        + (mine ? friend : ME) + "\nDate: " + (1 + i % 28) + " Sep " + (2015 + i % 9)
                        + " 10:00:00 +0000\nMessage-ID: <" + i + "@example.com>\nSubject: number " + i
                        + "\n\nHello\n\n");
            }
        }
    }
}
