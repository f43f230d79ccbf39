package wellhouse.app;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.json.JavalinJackson3;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.json.JsonMapper;
import wellhouse.api.Api;
import wellhouse.mcp.Mcp;
import wellhouse.rooms.Rooms;
import wellhouse.web.Web;

/// One running Wellhouse: what it is made of and how its parts meet.
public final class House implements AutoCloseable {

    private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost", "::1", "[::1]");

    private final Javalin server;

    private House(Javalin server) {
        this.server = server;
    }

    /// Without pages: for probes, programs and assistants only.
    ///
    /// @param port 0 for any free one
    public static House open(String host, int port) {
        return open(host, port, Optional.empty());
    }

    /// With everything.
    ///
    /// @param port 0 for any free one
    public static House open(String host, int port, Rooms rooms) {
        return open(host, port, Optional.of(rooms));
    }

    private static House open(String host, int port, Optional<Rooms> rooms) {
        boolean loopback = LOOPBACK.contains(host);
        return new House(
                Javalin.create(config -> furnish(config, rooms, loopback)).start(host, port));
    }

    /// The port it listens on.
    public int port() {
        return server.port();
    }

    Javalin server() {
        return server;
    }

    @Override
    public void close() {
        server.stop();
    }

    private static void furnish(JavalinConfig config, Optional<Rooms> rooms, boolean loopback) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.startup.startupWatcherEnabled = false;
        config.concurrency.useVirtualThreads = true;
        config.jsonMapper(new JavalinJackson3(JsonMapper.shared(), true));
        String version = Version.text();
        rooms.ifPresent(all -> new Web(all, loopback).routes(config.routes));
        new Api().routes(config.routes);
        new Mcp(version).routes(config.routes);
    }
}
