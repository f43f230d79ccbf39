package wellhouse.cli;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;
import wellhouse.words.Words;

/// Says in the user's language what is wrong with a command line, and where its help is; a command that only has
/// commands below it shows them.
public final class Mistakes implements IParameterExceptionHandler {

    private static final int SUGGESTED = 3;

    private final Words words;
    private final Terminal terminal;

    public Mistakes(Words words, Terminal terminal) {
        this.words = words;
        this.terminal = terminal;
    }

    @Override
    public int handleParseException(ParameterException mistake, String[] args) {
        CommandLine command = mistake.getCommandLine();
        boolean json = asksForJson(args);
        if (mistake.getArgSpec() == null
                && !(mistake instanceof UnmatchedArgumentException)
                && !command.getSubcommands().isEmpty()) {
            if (json) {
                Said missing = said("cli.usage.missing", "COMMAND");
                new Voice(terminal, words, true).json(Spoken.Failed.of(missing.key(), missing.text()));
            } else {
                command.usage(terminal.err());
            }
            return Code.USAGE;
        }
        Said said = say(mistake);
        List<String> lines = Stream.of(
                        Optional.of(said.text()),
                        near(mistake),
                        Optional.of(words.say(
                                "cli.usage.help", command.getCommandSpec().qualifiedName(" "))))
                .flatMap(Optional::stream)
                .map(Voice::clean)
                .toList();
        if (json) {
            new Voice(terminal, words, true).json(Spoken.Failed.of(said.key(), String.join(" ", lines)));
        } else {
            lines.forEach(terminal.err()::println);
        }
        return Code.USAGE;
    }

    /// Asked of the words alone: the command line was not understood, so no option of it was either.
    private static boolean asksForJson(String... args) {
        return Stream.of(args).takeWhile(word -> !word.equals("--")).anyMatch("--json"::equals);
    }

    /// @param key of the message, which programs are told
    private record Said(String key, String text) {}

    private Said said(String key, Object... details) {
        return new Said(key, words.say(key, details));
    }

    private Said say(ParameterException mistake) {
        return switch (mistake) {
            case MissingParameterException missing ->
                said(
                        "cli.usage.missing",
                        missing.getMissing().stream().map(Mistakes::name).collect(Collectors.joining(", ")));
            case UnmatchedArgumentException unmatched ->
                said("cli.usage.unknown", String.join(" ", unmatched.getUnmatched()));
            case OverwrittenOptionException twice -> said("cli.usage.twice", name(twice.getOverwritten()));
            default -> value(mistake);
        };
    }

    private Said value(ParameterException mistake) {
        ArgSpec spec = mistake.getArgSpec();
        if (spec == null) {
            return said("cli.usage.other", String.valueOf(mistake.getMessage()));
        }
        Class<?> type = spec.type();
        if (type.isEnum()) {
            String choices = String.join(", ", spec.completionCandidates());
            return said("cli.usage.choice", name(spec), String.valueOf(mistake.getValue()), choices);
        }
        String key = type == LocalDate.class
                ? "cli.usage.day"
                : type == int.class || type == Integer.class ? "cli.usage.number" : "cli.usage.value";
        return said(key, name(spec), String.valueOf(mistake.getValue()));
    }

    private static String name(ArgSpec spec) {
        return spec instanceof OptionSpec option ? option.longestName() : spec.paramLabel();
    }

    private Optional<String> near(ParameterException mistake) {
        if (mistake instanceof UnmatchedArgumentException unmatched) {
            String typed = letters(unmatched.getUnmatched().getFirst());
            Stream<String> swapped = mistake.getCommandLine().getSubcommands().keySet().stream()
                    .filter(command -> letters(command).equals(typed));
            List<String> near = Stream.concat(swapped, unmatched.getSuggestions().stream())
                    .distinct()
                    .limit(SUGGESTED)
                    .toList();
            if (!near.isEmpty()) {
                return Optional.of(words.say("cli.usage.near", String.join(", ", near)));
            }
        }
        return Optional.empty();
    }

    /// The letters of a word in their order: the same for a word with two of them swapped.
    private static String letters(String word) {
        return word.chars().sorted().mapToObj(Character::toString).collect(Collectors.joining());
    }
}
