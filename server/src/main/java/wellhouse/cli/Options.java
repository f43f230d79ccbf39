package wellhouse.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// What every command understands.
public final class Options {

    @Option(names = "--data", paramLabel = "DIR")
    private @Nullable Path data;

    @Option(names = "--database", paramLabel = "URL")
    private @Nullable String database;

    @Option(names = "--json")
    private boolean json;

    @Option(names = "--verbose")
    private boolean verbose;

    boolean json() {
        return json;
    }

    boolean verbose() {
        return verbose;
    }

    /// A number that was given, if it is one that can be meant.
    ///
    /// @param name of the option
    /// @throws Refused if it is smaller than 1 or larger than `most`
    static int upTo(int most, String name, int given) {
        if (given < 1 || given > most) {
            throw new Refused(Code.USAGE, "cli.usage.range", name, 1, most);
        }
        return given;
    }

    /// A file that is to be written.
    ///
    /// @param over whether one that is there may be written over
    /// @throws Refused if a folder is there, or a file that may not be written over
    static Path target(Path file, boolean over) {
        if (Files.isDirectory(file)) {
            throw new Refused(Code.FAILED, "cli.is-folder", file.toString());
        }
        if (!over && Files.exists(file)) {
            throw new Refused(Code.FAILED, "cli.exists", file.toString());
        }
        return file;
    }

    /// The data folder and database that are meant.
    ///
    /// @throws Refused if the folder is a file
    public Opening.Where where(Map<String, String> environment) {
        String home = System.getProperty("user.home", ".");
        Path usual = Optional.of(environment.getOrDefault("WELLHOUSE_DATA", ""))
                .filter(text -> !text.isEmpty())
                .map(Path::of)
                .orElse(Path.of(home, ".wellhouse"));
        String url = database == null ? environment.getOrDefault("WELLHOUSE_DATABASE", "") : database;
        Path folder = data == null ? usual : data;
        if (Files.isRegularFile(folder)) {
            throw new Refused(Code.FAILED, "cli.no-folder", folder.toString());
        }
        return new Opening.Where(folder.toAbsolutePath(), Optional.of(url).filter(text -> !text.isEmpty()));
    }

    /// The data folder or database that was named on the command line itself; empty if none was.
    public Optional<Opening.Where> named(Map<String, String> environment) {
        return data == null && database == null ? Optional.empty() : Optional.of(where(environment));
    }
}
