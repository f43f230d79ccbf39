package wellhouse.cli;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// What every command understands.
public final class Options {

    @Option(names = "--data", paramLabel = "DIR", description = "The data folder (WELLHOUSE_DATA, else ~/.wellhouse).")
    private @Nullable Path data;

    @Option(
            names = "--database",
            paramLabel = "URL",
            description = "A PostgreSQL database, jdbc:postgresql://... (WELLHOUSE_DATABASE), instead of a file.")
    private @Nullable String database;

    @Option(names = "--json", description = "Answer in JSON; its shape is in docs/command-line.md.")
    private boolean json;

    @Option(names = "--lang", paramLabel = "TAG", description = "en or de (from LANG).")
    private @Nullable String language;

    @Option(names = "--verbose", description = "Show where an error came from.")
    private boolean verbose;

    boolean json() {
        return json;
    }

    boolean verbose() {
        return verbose;
    }

    /// The data folder and database that are meant.
    public Opening.Where where(Map<String, String> environment) {
        String home = System.getProperty("user.home", ".");
        Path usual = Optional.of(environment.getOrDefault("WELLHOUSE_DATA", ""))
                .filter(text -> !text.isEmpty())
                .map(Path::of)
                .orElse(Path.of(home, ".wellhouse"));
        String url = database == null ? environment.getOrDefault("WELLHOUSE_DATABASE", "") : database;
        Path folder = data == null ? usual : data;
        return new Opening.Where(folder.toAbsolutePath(), Optional.of(url).filter(text -> !text.isEmpty()));
    }

    String language(Terminal terminal) {
        return language == null ? terminal.language() : language;
    }
}
