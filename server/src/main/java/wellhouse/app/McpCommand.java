package wellhouse.app;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import wellhouse.mcp.Mcp;

/// `wellhouse mcp`: tools for an assistant that started this process.
@Command(name = "mcp", mixinStandardHelpOptions = true)
final class McpCommand implements Callable<Integer> {

    @Override
    public Integer call() throws InterruptedException {
        new Mcp(Version.text()).converse(System.in, System.out);
        return 0;
    }
}
