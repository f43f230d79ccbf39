package wellhouse.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import wellhouse.cli.Code;
import wellhouse.cli.SignInLink;
import wellhouse.demo.SampleBook;
import wellhouse.kernel.Book;
import wellhouse.store.StoreConfig;

/// `wellhouse demo`: a made-up book to look around in; nothing of it stays.
@Command(
        name = "demo",
        description = "Open a house with a made-up book of 300 people; it is deleted at the end.",
        mixinStandardHelpOptions = true)
final class Demo implements Callable<Integer> {

    private static final Logger LOG = LoggerFactory.getLogger(Demo.class);

    @Option(names = "--host", defaultValue = "127.0.0.1", description = "Where to listen (${DEFAULT-VALUE}).")
    private String host = "";

    @Option(names = "--port", defaultValue = "8420", description = "0 for any free one (${DEFAULT-VALUE}).")
    private int port;

    @Option(names = "--people", defaultValue = "300", description = "How many (${DEFAULT-VALUE}).")
    private int people;

    @Option(names = "--seed", defaultValue = "8420", description = "Another number, another book (${DEFAULT-VALUE}).")
    private long seed;

    @Option(names = "--lang", defaultValue = "en", description = "en or de (${DEFAULT-VALUE}).")
    private String language = "";

    @Option(
            names = "--into",
            paramLabel = "DIR",
            description = "Only fill this data folder, which must be empty, and keep it.")
    private @Nullable Path into;

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (into != null) {
            try (Wiring wiring = Wiring.open(StoreConfig.embedded(into.toAbsolutePath(), InstantSource.system()))) {
                fill(wiring);
            }
            return Code.OK;
        }
        Path folder = Files.createTempDirectory("wellhouse-demo");
        CountDownLatch ending = new CountDownLatch(1);
        CountDownLatch ended = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> Serve.end(ending, ended)));
        try (Wiring wiring = Wiring.open(StoreConfig.embedded(folder, InstantSource.system()))) {
            fill(wiring);
            try (House house = House.open(host, port, wiring.rooms(), folder)) {
                String address = "http://" + host + ":" + house.port();
                LOG.info("a made-up book is open; look around with this link:");
                LOG.info("{}", SignInLink.of(address, wiring.rooms().signIn().link(wiring.owner())));
                ending.await();
            }
        } finally {
            delete(folder);
            ended.countDown();
        }
        return Code.OK;
    }

    private void fill(Wiring wiring) {
        long began = System.nanoTime();
        Book book = wiring.book();
        LocalDate today = book.dayOf(wiring.rooms().clock().instant());
        SampleBook.Size size = new SampleBook.Size(people, 1, seed, language, people <= 2_000);
        SampleBook.Filled filled = SampleBook.fill(wiring.rooms(), book, today, size);
        LOG.info(
                "made up {} people and {} interactions in {} ms",
                filled.people(),
                filled.interactions(),
                (System.nanoTime() - began) / 1_000_000);
    }

    static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }
}
