package wellhouse.cli;

import java.util.List;
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
        if (mistake.getArgSpec() == null
                && !(mistake instanceof UnmatchedArgumentException)
                && !command.getSubcommands().isEmpty()) {
            command.usage(terminal.err());
            return Code.USAGE;
        }
        terminal.err().println(Voice.clean(say(mistake)));
        suggest(mistake);
        terminal.err()
                .println(words.say("cli.usage.help", command.getCommandSpec().qualifiedName(" ")));
        return Code.USAGE;
    }

    private String say(ParameterException mistake) {
        return switch (mistake) {
            case MissingParameterException missing ->
                words.say(
                        "cli.usage.missing",
                        missing.getMissing().stream().map(Mistakes::name).collect(Collectors.joining(", ")));
            case UnmatchedArgumentException unmatched ->
                words.say("cli.usage.unknown", String.join(" ", unmatched.getUnmatched()));
            case OverwrittenOptionException twice -> words.say("cli.usage.twice", name(twice.getOverwritten()));
            default -> value(mistake);
        };
    }

    private String value(ParameterException mistake) {
        ArgSpec spec = mistake.getArgSpec();
        if (spec == null) {
            return String.valueOf(mistake.getMessage());
        }
        Class<?> type = spec.type();
        if (type.isEnum()) {
            String choices = String.join(", ", spec.completionCandidates());
            return words.say("cli.usage.choice", name(spec), String.valueOf(mistake.getValue()), choices);
        }
        return words.say("cli.usage.value", name(spec), String.valueOf(mistake.getValue()));
    }

    private static String name(ArgSpec spec) {
        return spec instanceof OptionSpec option ? option.longestName() : spec.paramLabel();
    }

    private void suggest(ParameterException mistake) {
        if (mistake instanceof UnmatchedArgumentException unmatched) {
            String typed = letters(unmatched.getUnmatched().getFirst());
            Stream<String> swapped = mistake.getCommandLine().getSubcommands().keySet().stream()
                    .filter(command -> letters(command).equals(typed));
            List<String> near = Stream.concat(swapped, unmatched.getSuggestions().stream())
                    .distinct()
                    .limit(SUGGESTED)
                    .toList();
            if (!near.isEmpty()) {
                terminal.err().println(words.say("cli.usage.near", String.join(", ", near)));
            }
        }
    }

    /// The letters of a word in their order: the same for a word with two of them swapped.
    private static String letters(String word) {
        return word.chars().sorted().mapToObj(Character::toString).collect(Collectors.joining());
    }
}
