package wellhouse.cli;

import java.io.IOException;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `wellhouse restore`: brings a backup back and examines it.
@Command(name = "restore", mixinStandardHelpOptions = true)
public final class RestoreCommand extends Spoken {

    @Parameters(paramLabel = "FILE")
    private Path backup = Path.of("");

    @Option(names = "--force")
    private boolean force;

    private final Restoring restoring;

    public RestoreCommand(Restoring restoring, Terminal terminal) {
        super(terminal);
        this.restoring = restoring;
    }

    /// The whole answer.
    ///
    /// @param movedAside where what was there before is now; empty if there was nothing
    record Answer(long rows, String movedAside) {}

    @Override
    protected int run(Opening.Where where, Voice voice) throws IOException {
        ImportCommand.mustExist(backup);
        Restoring.Outcome outcome = restoring.restore(backup, where, force);
        return switch (outcome) {
            case Restoring.Outcome.Done done -> {
                Answer answer = new Answer(done.rows(), done.movedAside().orElse(""));
                if (voice.json()) {
                    voice.json(answer);
                } else {
                    voice.say("cli.restore.done", answer.rows());
                    done.movedAside().ifPresent(aside -> voice.say("cli.restore.aside", aside));
                }
                yield Code.OK;
            }
            case Restoring.Outcome.NotEmpty _ ->
                throw new Refused(
                        Code.FAILED, "cli.restore.not-empty", where.folder().toString());
            case Restoring.Outcome.InUse _ ->
                throw new Refused(
                        Code.FAILED, "cli.restore.in-use", where.folder().toString());
            case Restoring.Outcome.Unsound unsound ->
                throw new Refused(Code.FAILED, "cli.restore.unsound", backup.toString(), unsound.why());
        };
    }
}
