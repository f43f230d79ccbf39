package wellhouse.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.modelcontextprotocol.client.McpClient;
import io.modelcontextprotocol.client.McpSyncClient;
import io.modelcontextprotocol.client.transport.HttpClientStreamableHttpTransport;
import io.modelcontextprotocol.spec.McpSchema.CallToolRequest;
import io.modelcontextprotocol.spec.McpSchema.TextContent;
import io.modelcontextprotocol.spec.McpSchema.Tool;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import wellhouse.mcp.Mcp;

/// What an assistant finds, asked with the client of the protocol's own authors.
@Timeout(60)
final class AssistantTest {

    private static final String HELLO = """
            {"jsonrpc":"2.0","id":1,"method":"initialize","params":{"protocolVersion":"2025-06-18",\
            "capabilities":{},"clientInfo":{"name":"test","version":"1"}}}
            """;

    @Test
    void anAssistantIntroducesItselfAndFindsTheToolsOverHttp() {
        try (House house = House.open("127.0.0.1", 0);
                McpSyncClient assistant = McpClient.sync(
                                HttpClientStreamableHttpTransport.builder("http://127.0.0.1:" + house.port())
                                        .endpoint("/mcp")
                                        .build())
                        .requestTimeout(Duration.ofSeconds(20))
                        .build()) {
            assertThat(assistant.initialize().serverInfo().name()).isEqualTo("wellhouse");
            assertThat(assistant.listTools().tools()).extracting(Tool::name).contains("health");
            assertThat(assistant
                            .callTool(CallToolRequest.builder("health").build())
                            .content())
                    .containsExactly(TextContent.builder("ok").build());
        }
    }

    @Test
    void aPageOfAnotherSiteMayNotSpeakForAnAssistant() throws IOException, InterruptedException {
        try (House house = House.open("127.0.0.1", 0);
                HttpClient browser = HttpClient.newHttpClient()) {
            HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + house.port() + "/mcp"))
                    .header("Origin", "http://elsewhere.example")
                    .header("Content-Type", "application/json")
                    .header("Accept", "application/json, text/event-stream")
                    .POST(BodyPublishers.ofString(HELLO))
                    .build();

            assertThat(browser.send(request, BodyHandlers.discarding()).statusCode())
                    .isEqualTo(403);
        }
    }

    @Test
    void aScriptThatHangsUpAtOnceIsAnsweredOverStdin() throws InterruptedException {
        ByteArrayOutputStream answers = new ByteArrayOutputStream();

        new Mcp("1").converse(new ByteArrayInputStream(HELLO.getBytes(StandardCharsets.UTF_8)), answers);

        assertThat(answers.toString(StandardCharsets.UTF_8)).contains("\"serverInfo\":{\"name\":\"wellhouse\"");
    }
}
