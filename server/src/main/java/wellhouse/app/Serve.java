package wellhouse.app;

import java.io.IOException;
import java.nio.file.Files;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import wellhouse.accounts.Account;
import wellhouse.cli.Code;
import wellhouse.cli.Opening;
import wellhouse.cli.Options;
import wellhouse.cli.SignInLink;
import wellhouse.cli.Terminal;

/// `wellhouse serve`: opens the house until it is told to stop.
@Command(name = "serve", description = "Open the house to browsers and programs.", mixinStandardHelpOptions = true)
final class Serve implements Callable<Integer> {

    private static final Logger LOG = LoggerFactory.getLogger(Serve.class);

    @Mixin
    private final Options options = new Options();

    @Option(names = "--host", defaultValue = "127.0.0.1", description = "Where to listen (${DEFAULT-VALUE}).")
    private String host = "";

    @Option(names = "--port", defaultValue = "8420", description = "0 for any free one (${DEFAULT-VALUE}).")
    private int port;

    private final Terminal terminal;

    Serve(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        Opening.Where where = options.where(terminal.environment());
        Files.createDirectories(where.folder());
        try (FolderLock lock = FolderLock.take(where.folder())) {
            if (!lock.taken()) {
                terminal.err()
                        .println("Another Wellhouse serves " + where.folder() + " already. Stop it first, or choose"
                                + " another folder with --data.");
                return Code.FAILED;
            }
            CountDownLatch ending = new CountDownLatch(1);
            CountDownLatch ended = new CountDownLatch(1);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> end(ending, ended)));
            try (Wiring wiring = Wiring.open(Folder.config(where));
                    House house = House.open(host, port, wiring.rooms(), where.folder())) {
                Thread.ofPlatform().daemon().name("index").start(wiring.store()::openIndexes);
                greet(wiring, "http://" + shown(host) + ":" + house.port());
                ending.await();
            } finally {
                ended.countDown();
            }
        }
        return Code.OK;
    }

    /// Ctrl-C: closes the house and waits for it.
    static void end(CountDownLatch ending, CountDownLatch ended) {
        ending.countDown();
        try {
            ended.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void greet(Wiring wiring, String address) {
        LOG.info("open at {}/", address);
        Account owner = wiring.owner();
        if (owner.passwordHash().isEmpty()) {
            LOG.info("sign in the first time with this link, once and within a day:");
            LOG.info("{}", SignInLink.of(address, wiring.rooms().signIn().link(owner)));
        }
    }

    /// An address that listens everywhere is reached here under the loopback.
    private static String shown(String host) {
        return host.equals("0.0.0.0") || host.equals("::") ? "127.0.0.1" : host;
    }
}
