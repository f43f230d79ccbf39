package wellhouse.cli;

import picocli.CommandLine.Command;

/// `wellhouse evaluate`: checks what Wellhouse claims, on anybody's data.
@Command(
        name = "evaluate",
        mixinStandardHelpOptions = true,
        subcommands = {EvaluateDoubles.class, EvaluatePaths.class, EvaluateTies.class})
public final class Evaluate {}
