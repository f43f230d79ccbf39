package wellhouse.app;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import wellhouse.mcp.Mcp;

/// `wellhouse mcp`: tools for an assistant that started this process.
@Command(
        name = "mcp",
        description = "Offer tools to an assistant over stdin and stdout.",
        mixinStandardHelpOptions = true)
final class McpCommand implements Callable<Integer> {

    @Override
    public Integer call() throws InterruptedException {
        Ending in = new Ending(System.in);
        var server = new Mcp(Version.text()).over(in, System.out);
        in.ended.await();
        server.closeGracefully();
        return 0;
    }

    /// Tells when the other side has hung up.
    private static final class Ending extends FilterInputStream {

        private final CountDownLatch ended = new CountDownLatch(1);

        private Ending(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            return told(super.read());
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            return told(super.read(bytes, from, length));
        }

        private int told(int read) {
            if (read < 0) {
                ended.countDown();
            }
            return read;
        }
    }
}
