package wellhouse.app;

import java.io.BufferedReader;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import wellhouse.cli.Terminal;

/// One command, run inside this process with its streams caught.
///
/// @param code the exit code
record CommandLineRun(int code, String out, String err) {

    /// Runs a command on a data folder.
    static CommandLineRun of(Path data, String... words) {
        return of(data, 0, Map.of("LANG", "en_GB.UTF-8"), words);
    }

    /// @param width columns of the terminal; 0 for a pipe
    static CommandLineRun of(Path data, int width, Map<String, String> environment, String... words) {
        String[] all = Stream.concat(Stream.of(words), Stream.of("--data", data.toString()))
                .toArray(String[]::new);
        return run(width, environment, all);
    }

    /// Runs a command that is told no data folder.
    static CommandLineRun withoutData(Map<String, String> environment, String... words) {
        return run(0, environment, words);
    }

    private static CommandLineRun run(int width, Map<String, String> environment, String... all) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        Terminal terminal = new Terminal(
                new PrintWriter(out, true),
                new PrintWriter(err, true),
                new BufferedReader(new StringReader("")),
                false,
                false,
                width,
                environment);
        return new CommandLineRun(Wellhouse.run(terminal, all), out.toString(), err.toString());
    }

    /// The answer of a command that was asked for JSON.
    JsonNode json() {
        return JsonMapper.shared().readTree(out);
    }
}
