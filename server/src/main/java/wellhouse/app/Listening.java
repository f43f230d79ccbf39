package wellhouse.app;

import io.javalin.util.JavalinBindException;
import io.javalin.util.JavalinLogger;
import java.nio.file.Path;
import picocli.CommandLine.Option;
import wellhouse.cli.Code;
import wellhouse.cli.Refused;
import wellhouse.rooms.Rooms;

/// Where a house listens.
final class Listening {

    @Option(names = "--host", paramLabel = "ADDRESS", defaultValue = "127.0.0.1")
    private String host = "";

    @Option(names = "--port", paramLabel = "PORT", defaultValue = "8420")
    private int port;

    /// @param folder the data folder
    /// @throws Refused if nothing can listen there
    House open(Rooms rooms, Path folder) {
        if (port < 0 || port > 65_535) {
            throw new Refused(Code.USAGE, "cli.serve.no-port", Integer.toString(port));
        }
        // What keeps the house from opening is said once, by us, and not in the log of the library as well.
        JavalinLogger.enabled = false;
        try {
            return House.open(host, port, rooms, folder);
        } catch (JavalinBindException e) {
            throw new Refused(Code.FAILED, "cli.serve.taken", host, Integer.toString(port));
        } finally {
            JavalinLogger.enabled = true;
        }
    }

    /// How an open house is reached from this machine; one that listens everywhere, under the loopback.
    String address(House house) {
        String shown = host.equals("0.0.0.0") || host.equals("::") ? "127.0.0.1" : host;
        return "http://" + (shown.contains(":") && !shown.startsWith("[") ? "[" + shown + "]" : shown) + ":"
                + house.port();
    }
}
