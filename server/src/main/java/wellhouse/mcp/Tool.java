package wellhouse.mcp;

import io.modelcontextprotocol.server.McpServerFeatures;
import io.modelcontextprotocol.server.McpStatelessServerFeatures;
import io.modelcontextprotocol.spec.McpSchema;
import java.util.Map;
import java.util.function.Function;

/// One thing an assistant can ask for, the same over HTTP and over stdin.
///
/// @param name what the assistant calls it; letters, digits and `_`
/// @param description when to use it and what comes back, in a sentence or two
/// @param input JSON schema of the arguments
/// @param answer from the arguments to text
record Tool(String name, String description, Map<String, Object> input, Function<Map<String, Object>, String> answer) {

    /// For a tool that takes nothing.
    static final Map<String, Object> NOTHING =
            Map.of("type", "object", "properties", Map.of(), "additionalProperties", false);

    McpStatelessServerFeatures.SyncToolSpecification overHttp() {
        return new McpStatelessServerFeatures.SyncToolSpecification(
                described(), (_, call) -> answered(call.arguments()));
    }

    McpServerFeatures.SyncToolSpecification overStdio() {
        return McpServerFeatures.SyncToolSpecification.builder()
                .tool(described())
                .callHandler((_, call) -> answered(call.arguments()))
                .build();
    }

    private McpSchema.Tool described() {
        return McpSchema.Tool.builder(name, input).description(description).build();
    }

    private McpSchema.CallToolResult answered(Map<String, Object> arguments) {
        return McpSchema.CallToolResult.builder()
                .addTextContent(answer.apply(arguments))
                .build();
    }
}
