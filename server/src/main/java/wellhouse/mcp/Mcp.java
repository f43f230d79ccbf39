package wellhouse.mcp;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.modelcontextprotocol.json.McpJsonMapper;
import io.modelcontextprotocol.json.jackson3.JacksonMcpJsonMapper;
import io.modelcontextprotocol.server.McpServer;
import io.modelcontextprotocol.server.McpSyncServer;
import io.modelcontextprotocol.server.transport.HttpServletStatelessServerTransport;
import io.modelcontextprotocol.server.transport.StdioServerTransportProvider;
import io.modelcontextprotocol.spec.McpSchema.ServerCapabilities;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/// The tools and the two ways to reach them.
public final class Mcp {

    private static final ServerCapabilities TOOLS_ONLY =
            ServerCapabilities.builder().tools(false).build();

    private final String version;
    private final McpJsonMapper json = new JacksonMcpJsonMapper(JsonMapper.shared());
    private final List<Tool> tools =
            List.of(new Tool("health", "Says whether this Wellhouse is up.", Tool.NOTHING, _ -> "ok"));

    public Mcp(String version) {
        this.version = version;
    }

    /// `/mcp`, without sessions: each request stands alone, so it is an ordinary route behind the same sign-in.
    public void routes(RoutesConfig routes) {
        HttpServletStatelessServerTransport transport = HttpServletStatelessServerTransport.builder()
                .jsonMapper(json)
                .messageEndpoint("/mcp")
                .build();
        McpServer.sync(transport)
                .jsonMapper(json)
                .serverInfo("wellhouse", version)
                .capabilities(TOOLS_ONLY)
                .tools(tools.stream().map(Tool::overHttp).toList())
                .build();
        routes.post("/mcp", request -> pass(transport, request));
        routes.get("/mcp", request -> pass(transport, request));
    }

    /// Answers on `out` what is asked on `in`, one JSON message per line, until `in` ends.
    public void converse(InputStream in, OutputStream out) throws InterruptedException {
        Conversation conversation = new Conversation(in, out);
        McpSyncServer server = McpServer.sync(
                        new StdioServerTransportProvider(json, conversation.in(), conversation.out()))
                .jsonMapper(json)
                .serverInfo("wellhouse", version)
                .capabilities(TOOLS_ONLY)
                .tools(tools.stream().map(Tool::overStdio).toList())
                .build();
        conversation.awaitEnd();
        server.closeGracefully();
    }

    private static void pass(HttpServletStatelessServerTransport transport, Context request)
            throws ServletException, IOException {
        if (fromAnotherSite(request)) {
            request.status(HttpStatus.FORBIDDEN);
            return;
        }
        transport.service(request.req(), request.res());
    }

    /// A browser names the site its page came from; assistants name none.
    private static boolean fromAnotherSite(Context request) {
        String origin = request.header("Origin");
        return origin != null && !origin.equals(request.scheme() + "://" + request.host());
    }
}
