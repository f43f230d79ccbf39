package wellhouse.app;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import wellhouse.cli.AppPasswordCommand;
import wellhouse.cli.AsksCommand;
import wellhouse.cli.BackupCommand;
import wellhouse.cli.CardCommand;
import wellhouse.cli.DoctorCommand;
import wellhouse.cli.DoublesCommand;
import wellhouse.cli.Evaluate;
import wellhouse.cli.EvaluateMail;
import wellhouse.cli.EvaluateMatch;
import wellhouse.cli.EvaluateSearch;
import wellhouse.cli.ExportCommand;
import wellhouse.cli.FeedsCommand;
import wellhouse.cli.HeardCommand;
import wellhouse.cli.HelpTexts;
import wellhouse.cli.HistoryCommand;
import wellhouse.cli.ImportCommand;
import wellhouse.cli.IntroductionsCommand;
import wellhouse.cli.KnownCommand;
import wellhouse.cli.LedgerCommand;
import wellhouse.cli.LogCommand;
import wellhouse.cli.MergeCommand;
import wellhouse.cli.Mistakes;
import wellhouse.cli.NeedsCommand;
import wellhouse.cli.OffersCommand;
import wellhouse.cli.Opening;
import wellhouse.cli.PathsCommand;
import wellhouse.cli.PeopleCommand;
import wellhouse.cli.PersonCommand;
import wellhouse.cli.PositionsCommand;
import wellhouse.cli.PromisesCommand;
import wellhouse.cli.ReadingCommand;
import wellhouse.cli.RestoreCommand;
import wellhouse.cli.SignInCommand;
import wellhouse.cli.SyncCommand;
import wellhouse.cli.Terminal;
import wellhouse.cli.TodayCommand;
import wellhouse.cli.TokenCommand;
import wellhouse.cli.ToneCommand;
import wellhouse.cli.UndoCommand;
import wellhouse.cli.UnmergeCommand;
import wellhouse.cli.WaitingCommand;
import wellhouse.words.Words;

/// The command line. Each command is a class of its own; this one only names them.
@Command(name = "wellhouse", mixinStandardHelpOptions = true)
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
        List<String> words = new ArrayList<>(List.of(args));
        Terminal speaking = language(words).map(terminal::speaking).orElse(terminal);
        String first = words.isEmpty() ? "" : words.getFirst();
        return commands(Folder::open, speaking, first).execute(words.toArray(String[]::new));
    }

    /// Takes `--lang TAG` out, wherever it stands: help and mistakes need it before anything is understood.
    private static Optional<String> language(List<String> words) {
        Optional<String> found = Optional.empty();
        for (int i = 0; i < words.size() && !words.get(i).equals("--"); i++) {
            if (words.get(i).startsWith("--lang=")) {
                found = Optional.of(words.remove(i--).substring("--lang=".length()));
            } else if (words.get(i).equals("--lang") && i + 1 < words.size()) {
                words.remove(i);
                found = Optional.of(words.remove(i--));
            }
        }
        return found;
    }

    /// All commands; only the one named `first`, where there is such a one, since the others are not cheap to make.
    static CommandLine commands(Opening opening, Terminal terminal, String first) {
        Map<String, Supplier<Object>> known = new LinkedHashMap<>();
        known.put("serve", () -> new Serve(terminal));
        known.put("demo", () -> new Demo(terminal));
        known.put("import", () -> new ImportCommand(opening, terminal));
        known.put("today", () -> new TodayCommand(opening, terminal));
        known.put("people", () -> new PeopleCommand(opening, terminal));
        known.put("person", () -> new PersonCommand(opening, terminal));
        known.put("paths", () -> new PathsCommand(opening, terminal));
        known.put("log", () -> new LogCommand(opening, terminal));
        known.put("needs", () -> NeedsCommand.all(opening, terminal));
        known.put("offers", () -> OffersCommand.all(opening, terminal));
        known.put("ledger", () -> LedgerCommand.all(opening, terminal));
        known.put("promises", () -> PromisesCommand.all(opening, terminal));
        known.put("introductions", () -> IntroductionsCommand.all(opening, terminal));
        known.put("card", () -> CardCommand.all(opening, terminal));
        known.put("positions", () -> PositionsCommand.all(opening, terminal));
        known.put("asks", () -> AsksCommand.all(opening, terminal));
        known.put("heard", () -> HeardCommand.all(opening, terminal));
        known.put("reading", () -> ReadingCommand.all(opening, terminal));
        known.put("feeds", () -> FeedsCommand.all(opening, terminal));
        known.put("known", () -> KnownCommand.all(opening, terminal));
        known.put("tone", () -> new ToneCommand(terminal));
        known.put("undo", () -> new UndoCommand(opening, terminal));
        known.put("history", () -> new HistoryCommand(opening, terminal));
        known.put("waiting", () -> new WaitingCommand(opening, terminal));
        known.put("doubles", () -> new DoublesCommand(opening, terminal));
        known.put("merge", () -> new MergeCommand(opening, terminal));
        known.put("unmerge", () -> new UnmergeCommand(opening, terminal));
        known.put("export", () -> new ExportCommand(opening, terminal));
        known.put("backup", () -> new BackupCommand(opening, terminal));
        known.put("restore", () -> new RestoreCommand(StoreUpkeep::restore, terminal));
        known.put("doctor", () -> new DoctorCommand(opening, terminal));
        known.put("sign-in", () -> new SignInCommand(opening, terminal));
        known.put("sync", () -> new SyncCommand(opening, terminal));
        known.put("app-password", () -> AppPasswordCommand.all(opening, terminal));
        known.put("token", () -> TokenCommand.all(opening, terminal));
        known.put(
                "evaluate",
                () -> new CommandLine(new Evaluate())
                        .addSubcommand(new EvaluateMail(opening, terminal))
                        .addSubcommand(new EvaluateMatch(opening))
                        .addSubcommand(new EvaluateSearch(opening)));
        known.put("mcp", McpCommand::new);
        known.put("rehearse", Rehearse::new);
        CommandLine all = new CommandLine(new Wellhouse());
        known.forEach((name, command) -> {
            if (name.equals(first) || !known.containsKey(first)) {
                all.addSubcommand(name, command.get());
            }
        });
        all.setCaseInsensitiveEnumValuesAllowed(true);
        all.setUsageHelpWidth(Math.clamp(terminal.width() == 0 ? 100 : terminal.width(), 60, 110));
        Words words = Words.in(terminal.language());
        all.setParameterExceptionHandler(new Mistakes(words, terminal));
        all.setColorScheme(Help.defaultColorScheme(terminal.colours() ? Help.Ansi.ON : Help.Ansi.OFF));
        eachBelow(all, command -> furnish(command.getCommandSpec()));
        all.setResourceBundle(new HelpTexts(words));
        all.setOut(terminal.out());
        all.setErr(terminal.err());
        return all;
    }

    /// What every command understands; `--lang` was taken out before, and stands here for the help.
    private static void furnish(CommandSpec command) {
        command.versionProvider(new Version());
        command.addOption(OptionSpec.builder("--lang")
                .paramLabel("TAG")
                .type(String.class)
                .build());
    }

    private static void eachBelow(CommandLine command, Consumer<CommandLine> act) {
        act.accept(command);
        command.getSubcommands().values().forEach(below -> eachBelow(below, act));
    }
}
