/// Tools for assistants, by the Model Context Protocol: over HTTP at `/mcp` and over stdin and stdout.
///
/// - **May use:** everything below the edges; no other edge, no SQL.
/// - **Words:** a *tool* is one thing an assistant can ask for.
/// - **Decision:** docs/decisions/0005-mcp-without-sessions.md
@NullMarked
package wellhouse.mcp;

import org.jspecify.annotations.NullMarked;
