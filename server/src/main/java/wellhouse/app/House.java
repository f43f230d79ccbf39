package wellhouse.app;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.config.SizeUnit;
import io.javalin.json.JavalinJackson3;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jetty.http.UriCompliance;
import tools.jackson.databind.json.JsonMapper;
import wellhouse.api.Api;
import wellhouse.davserver.DavServer;
import wellhouse.davserver.DavSyncing;
import wellhouse.davserver.FeedServer;
import wellhouse.incoming.Incoming;
import wellhouse.jobs.FeedJobs;
import wellhouse.jobs.ImportJobs;
import wellhouse.mcp.Mcp;
import wellhouse.rooms.Rooms;
import wellhouse.web.Web;

/// One running Wellhouse: what it is made of and how its parts meet.
public final class House implements AutoCloseable {

    private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost", "::1", "[::1]");

    /// Most that may be handed in at once, in MiB, unless `WELLHOUSE_UPLOAD_MIB` says otherwise.
    private static final long UPLOAD_MIB = 4 * 1024;

    /// Requests of one token in a minute, unless `WELLHOUSE_API_PER_MINUTE` says otherwise.
    private static final long API_PER_MINUTE = 600;

    /// Files of a folder that is handed in, and fields of a form.
    private static final int PARTS = 5_010;

    private static final int IN_MEMORY_KIB = 256;

    private final Javalin server;
    private final List<AutoCloseable> jobs;

    private House(Javalin server, List<AutoCloseable> jobs) {
        this.server = server;
        this.jobs = jobs;
    }

    /// Without pages: for probes, programs and assistants only.
    ///
    /// @param port 0 for any free one
    public static House open(String host, int port) {
        return new House(
                Javalin.create(config -> furnish(config, Optional.empty())).start(host, port), List.of());
    }

    /// With everything, in a throw-away data folder.
    ///
    /// @param port 0 for any free one
    public static House open(String host, int port, Rooms rooms) {
        try {
            return open(host, port, rooms, Files.createTempDirectory("wellhouse"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// With everything.
    ///
    /// @param port 0 for any free one
    /// @param folder the data folder
    public static House open(String host, int port, Rooms rooms, Path folder) {
        ImportJobs imports = new ImportJobs(rooms);
        FeedJobs feeds = new FeedJobs(rooms);
        Incoming incoming = new Incoming(folder);
        Web web = new Web(rooms, imports, incoming, folder, LOOPBACK.contains(host), new DavSyncing(rooms, folder));
        Javalin server = Javalin.create(config -> {
            receive(config, folder);
            furnish(config, Optional.of(web));
            Api.behindTokens(config.routes, rooms, imports, incoming, limits());
            new DavServer(rooms).routes(config.routes);
            new FeedServer(rooms).routes(config.routes);
        });
        feeds.begin();
        return new House(server.start(host, port), List.of(imports, feeds));
    }

    private static long set(String variable, long usual) {
        String most = System.getenv(variable);
        return most == null ? usual : Long.parseLong(most);
    }

    private static Api.Limits limits() {
        return new Api.Limits(
                Math.toIntExact(set("WELLHOUSE_API_PER_MINUTE", API_PER_MINUTE)),
                set("WELLHOUSE_UPLOAD_MIB", UPLOAD_MIB) << 20);
    }

    /// Lets files come in, straight to the disk; and paths in which a program left braces, quotes or letters beyond
    /// ASCII as
    /// they are, as some do with the names of their cards.
    private static void receive(JavalinConfig config, Path folder) {
        long mib = set("WELLHOUSE_UPLOAD_MIB", UPLOAD_MIB);
        config.jetty.multipartConfig.cacheDirectory(
                Incoming.folder(folder).toAbsolutePath().toString());
        config.jetty.modifyServletContextHandler(handler -> handler.setMaxFormKeys(PARTS));
        config.jetty.multipartConfig.maxInMemoryFileSize(IN_MEMORY_KIB, SizeUnit.KB);
        config.jetty.multipartConfig.maxFileSize(mib, SizeUnit.MB);
        config.jetty.multipartConfig.maxTotalRequestSize(mib, SizeUnit.MB);
        config.jetty.modifyHttpConfiguration(http -> http.setUriCompliance(
                UriCompliance.DEFAULT.with("NAMES", UriCompliance.Violation.ILLEGAL_PATH_CHARACTERS)));
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
        for (AutoCloseable job : jobs) {
            try {
                job.close();
            } catch (Exception e) {
                throw new IllegalStateException("a job could not be ended", e);
            }
        }
    }

    private static void furnish(JavalinConfig config, Optional<Web> web) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.startup.startupWatcherEnabled = false;
        config.concurrency.useVirtualThreads = true;
        config.jsonMapper(new JavalinJackson3(JsonMapper.shared(), true));
        String version = Version.text();
        web.ifPresent(pages -> pages.routes(config.routes));
        Api.open(config.routes);
        new Mcp(version).routes(config.routes);
    }
}
