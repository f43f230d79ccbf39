package wellhouse.app;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import wellhouse.cli.Evaluate;

/// The command line. Each command is a class of its own; this one only names them.
@Command(
        name = "wellhouse",
        description = "Keep your relationships well.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        subcommands = {Serve.class, McpCommand.class, Rehearse.class, Evaluate.class})
public final class Wellhouse {

    private Wellhouse() {}

    public static void main(String[] args) {
        System.exit(new CommandLine(new Wellhouse()).execute(args));
    }
}
