package wellhouse.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

final class ListeningTest {

    @Test
    void aPortThatIsTakenIsSaidOnceAndNothingElseIs(@TempDir Path data) throws IOException {
        ByteArrayOutputStream log = new ByteArrayOutputStream();
        PrintStream before = System.err;
        System.setErr(new PrintStream(log, true, StandardCharsets.UTF_8));
        CommandLineRun run;
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            LoggerFactory.getLogger("io.javalin.Javalin").error("seen");
            run = CommandLineRun.of(data, "serve", "--port", Integer.toString(taken.getLocalPort()));
        } finally {
            System.setErr(before);
        }

        assertThat(run.code()).isOne();
        assertThat(run.err()).contains("something else does already", "--port").hasLineCount(1);
        assertThat(log.toString(StandardCharsets.UTF_8)).contains("seen").hasLineCount(1);
    }
}
