package wellhouse.app;

import java.util.logging.Level;
import java.util.logging.Logger;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import wellhouse.cli.BackupCommand;
import wellhouse.cli.DoctorCommand;
import wellhouse.cli.Evaluate;
import wellhouse.cli.EvaluateMatch;
import wellhouse.cli.EvaluateSearch;
import wellhouse.cli.ExportCommand;
import wellhouse.cli.HistoryCommand;
import wellhouse.cli.ImportCommand;
import wellhouse.cli.LogCommand;
import wellhouse.cli.Opening;
import wellhouse.cli.PeopleCommand;
import wellhouse.cli.PersonCommand;
import wellhouse.cli.RestoreCommand;
import wellhouse.cli.SignInCommand;
import wellhouse.cli.Terminal;
import wellhouse.cli.TodayCommand;
import wellhouse.cli.UndoCommand;
import wellhouse.cli.WaitingCommand;

/// The command line. Each command is a class of its own; this one only names them.
@Command(
        name = "wellhouse",
        description = "Keep your relationships well.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
public final class Wellhouse {

    /// Lucene mentions at every start which vector instructions it would like to use.
    private static final Logger LUCENE = Logger.getLogger("org.apache.lucene");

    static {
        LUCENE.setLevel(Level.SEVERE);
    }

    private Wellhouse() {}

    public static void main(String[] args) {
        System.exit(run(Terminal.ofProcess(), args));
    }

    /// Runs one command.
    ///
    /// @return its exit code, see [wellhouse.cli.Code]
    public static int run(Terminal terminal, String... args) {
        return commands(Folder::open, terminal).execute(args);
    }

    static CommandLine commands(Opening opening, Terminal terminal) {
        CommandLine all = new CommandLine(new Wellhouse())
                .addSubcommand(new Serve(terminal))
                .addSubcommand(new Demo())
                .addSubcommand(new ImportCommand(opening, terminal))
                .addSubcommand(new TodayCommand(opening, terminal))
                .addSubcommand(new PeopleCommand(opening, terminal))
                .addSubcommand(new PersonCommand(opening, terminal))
                .addSubcommand(new LogCommand(opening, terminal))
                .addSubcommand(new UndoCommand(opening, terminal))
                .addSubcommand(new HistoryCommand(opening, terminal))
                .addSubcommand(new WaitingCommand(opening, terminal))
                .addSubcommand(new ExportCommand(opening, terminal))
                .addSubcommand(new BackupCommand(opening, terminal))
                .addSubcommand(new RestoreCommand(StoreUpkeep::restore, terminal))
                .addSubcommand(new DoctorCommand(opening, terminal))
                .addSubcommand(new SignInCommand(opening, terminal))
                .addSubcommand(new CommandLine(new Evaluate())
                        .addSubcommand(new EvaluateMatch(opening))
                        .addSubcommand(new EvaluateSearch(opening)))
                .addSubcommand(new McpCommand())
                .addSubcommand(new Rehearse());
        all.setCaseInsensitiveEnumValuesAllowed(true);
        all.setUsageHelpWidth(Math.clamp(terminal.width() == 0 ? 100 : terminal.width(), 60, 110));
        all.setOut(terminal.out());
        all.setErr(terminal.err());
        return all;
    }
}
