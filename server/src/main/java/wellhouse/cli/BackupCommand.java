package wellhouse.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `wellhouse backup`: a copy of everything, verified.
@Command(name = "backup", mixinStandardHelpOptions = true)
public final class BackupCommand extends Errand {

    @Option(names = "--out", paramLabel = "FILE")
    private @Nullable Path out;

    public BackupCommand(Opening opening, Terminal terminal) {
        super(opening, terminal);
    }

    /// The whole answer.
    record Answer(String file, long bytes) {}

    @Override
    int run(Opened opened, Voice voice) throws IOException {
        String now = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss")
                .withZone(ZoneOffset.UTC)
                .format(opened.rooms().clock().instant());
        Path usual = opened.folder().resolve("backups").resolve("wellhouse-" + now + ".backup");
        Path file = Options.target(out == null ? usual : out.toAbsolutePath(), false);
        Files.createDirectories(file.toAbsolutePath().getParent());
        opened.upkeep().backup(file);
        Answer answer = new Answer(file.toString(), Files.size(file));
        if (voice.json()) {
            voice.json(answer);
        } else {
            voice.say("cli.backup.done", answer.file(), Meter.size(answer.bytes()));
        }
        return Code.OK;
    }
}
