package wellhouse.cli;

import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Where a command reads and writes.
///
/// @param interactive whether somebody sits before it who can be asked
/// @param colours whether colours may be used
/// @param width columns; 0 for as many as it takes, as in a pipe
/// @param environment variables such as `LANG`
public record Terminal(
        PrintWriter out,
        PrintWriter err,
        BufferedReader in,
        boolean interactive,
        boolean colours,
        int width,
        Map<String, String> environment) {

    private static final int USUAL_WIDTH = 80;

    public Terminal {
        environment = Map.copyOf(environment);
    }

    /// The terminal of this process.
    public static Terminal ofProcess() {
        Map<String, String> environment = System.getenv();
        Console console = System.console();
        boolean interactive = console != null && console.isTerminal();
        boolean colours = interactive
                && environment.getOrDefault("NO_COLOR", "").isEmpty()
                && !environment.getOrDefault("TERM", "").equals("dumb");
        Charset charset = Charset.forName(System.getProperty("stdout.encoding", "UTF-8"));
        if (charset.equals(StandardCharsets.US_ASCII)) {
            charset = StandardCharsets.UTF_8;
        }
        return new Terminal(
                new PrintWriter(System.out, true, charset),
                new PrintWriter(System.err, true, charset),
                new BufferedReader(new InputStreamReader(System.in, charset)),
                interactive,
                colours,
                width(environment, interactive),
                environment);
    }

    private static int width(Map<String, String> environment, boolean interactive) {
        Optional<Integer> told = number(environment.getOrDefault("COLUMNS", ""));
        if (told.isPresent() || !interactive) {
            return told.orElse(0);
        }
        return size().orElse(USUAL_WIDTH);
    }

    /// What the terminal itself says.
    private static Optional<Integer> size() {
        try {
            Process process = new ProcessBuilder("stty", "size")
                    .redirectInput(ProcessBuilder.Redirect.INHERIT)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            try (InputStream answer = process.getInputStream()) {
                String[] words = new String(answer.readAllBytes(), StandardCharsets.US_ASCII)
                        .strip()
                        .split(" ", -1);
                return words.length == 2 ? number(words[1]) : Optional.empty();
            }
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static Optional<Integer> number(String text) {
        return text.matches("[0-9]{1,4}") && !text.matches("0+")
                ? Optional.of(Math.max(20, Integer.parseInt(text)))
                : Optional.empty();
    }

    /// This terminal in another language.
    ///
    /// @param language such as `de`
    public Terminal speaking(String language) {
        Map<String, String> changed = new HashMap<>(environment);
        changed.put("LC_ALL", language);
        return new Terminal(out, err, in, interactive, colours, width, changed);
    }

    /// The language of the user's surroundings, such as `de`.
    public String language() {
        for (String name : new String[] {"LC_ALL", "LC_MESSAGES", "LANG"}) {
            String set = environment.getOrDefault(name, "");
            if (!set.isEmpty()) {
                return set.length() >= 2 ? set.substring(0, 2) : "en";
            }
        }
        return "en";
    }

    /// One line that somebody typed; empty at the end of the input.
    Optional<String> read() {
        try {
            return Optional.ofNullable(in.readLine());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
