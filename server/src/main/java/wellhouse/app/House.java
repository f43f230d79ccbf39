package wellhouse.app;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.json.JavalinJackson3;
import tools.jackson.databind.json.JsonMapper;
import wellhouse.api.Api;
import wellhouse.mcp.Mcp;
import wellhouse.web.Web;

/// One running Wellhouse: what it is made of and how its parts meet.
public final class House implements AutoCloseable {

    private final Javalin server;

    private House(Javalin server) {
        this.server = server;
    }

    /// @param port 0 for any free one
    public static House open(String host, int port) {
        return new House(Javalin.create(House::furnish).start(host, port));
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

    private static void furnish(JavalinConfig config) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.startup.startupWatcherEnabled = false;
        config.concurrency.useVirtualThreads = true;
        config.jsonMapper(new JavalinJackson3(JsonMapper.shared(), true));
        String version = Version.text();
        new Web(version).routes(config.routes);
        new Api().routes(config.routes);
        new Mcp(version).routes(config.routes);
    }
}
