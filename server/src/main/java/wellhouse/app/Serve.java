package wellhouse.app;

import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `wellhouse serve`: opens the house until it is told to stop.
@Command(name = "serve", description = "Open the house to browsers and programs.", mixinStandardHelpOptions = true)
final class Serve implements Callable<Integer> {

    private static final Logger LOG = LoggerFactory.getLogger(Serve.class);

    @Option(names = "--host", defaultValue = "127.0.0.1", description = "Where to listen (${DEFAULT-VALUE}).")
    private String host = "";

    @Option(names = "--port", defaultValue = "8420", description = "0 for any free one (${DEFAULT-VALUE}).")
    private int port;

    @Override
    public Integer call() throws InterruptedException {
        House house = House.open(host, port);
        Runtime.getRuntime().addShutdownHook(new Thread(house::close));
        LOG.info("open at http://{}:{}/", host, house.port());
        new CountDownLatch(1).await();
        return 0;
    }
}
