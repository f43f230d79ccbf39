package wellhouse.cli;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import wellhouse.accounts.AppPassword;
import wellhouse.accounts.Devices;
import wellhouse.accounts.Scope;

/// `wellhouse token`: a token for each program that uses the API.
@Command(name = "token", synopsisSubcommandLabel = "(create | list | revoke)", mixinStandardHelpOptions = true)
public final class TokenCommand {

    private TokenCommand() {}

    /// The command with its three commands below it.
    public static CommandLine all(Opening opening, Terminal terminal) {
        return new CommandLine(new TokenCommand())
                .addSubcommand(new Create(opening, terminal))
                .addSubcommand(new Listed(opening, terminal))
                .addSubcommand(new RevokeKey(opening, terminal, true));
    }

    /// A new token; shown once.
    record Made(String id, String label, List<String> scopes, Optional<Instant> ends, String token) {

        /// Masked.
        @Override
        public String toString() {
            return "Made[" + id + "]";
        }
    }

    /// One token without its secret.
    record Entry(
            String id,
            String label,
            List<String> scopes,
            Instant since,
            Optional<Instant> used,
            String agent,
            Optional<Instant> ends) {

        static Entry of(AppPassword entry) {
            return new Entry(
                    entry.id().toString(),
                    entry.label(),
                    words(entry),
                    entry.since(),
                    entry.used(),
                    entry.agent(),
                    entry.ends());
        }
    }

    private static List<String> words(AppPassword entry) {
        return entry.scopes().stream().sorted().map(Scope::word).toList();
    }

    /// `token create LABEL --scope SCOPE`.
    @Command(name = "create", mixinStandardHelpOptions = true)
    static final class Create extends Errand {

        @Parameters(paramLabel = "LABEL")
        private String label = "";

        @Option(names = "--scope", required = true, split = ",", paramLabel = "SCOPE")
        private List<String> scopes = List.of();

        @Option(names = "--until", paramLabel = "DATE")
        private @Nullable LocalDate until;

        Create(Opening opening, Terminal terminal) {
            super(opening, terminal);
        }

        @Override
        int run(Opened opened, Voice voice) {
            Keys.mustName(label);
            var rooms = opened.rooms();
            ZoneId zone = opened.book().zone();
            Optional<Instant> ends = Optional.ofNullable(until)
                    .map(day -> day.plusDays(1).atStartOfDay(zone).toInstant());
            if (ends.filter(end -> !end.isAfter(rooms.clock().instant())).isPresent()) {
                throw new Refused(Code.USAGE, "cli.token.until");
            }
            Devices.Made made = rooms.devices().makeToken(rooms.signIn().owner(), label, meant(), ends);
            if (voice.json()) {
                AppPassword entry = made.entry();
                voice.json(new Made(entry.id().toString(), entry.label(), words(entry), entry.ends(), made.password()));
            } else {
                voice.say("cli.token.made", made.password());
                voice.note("cli.token.once");
            }
            return Code.OK;
        }

        private Set<Scope> meant() {
            Set<Scope> meant = EnumSet.noneOf(Scope.class);
            for (String word : scopes) {
                meant.add(Scope.of(word)
                        .filter(Scope.OF_PROGRAMS::contains)
                        .orElseThrow(() -> new Refused(
                                Code.USAGE,
                                "cli.token.scope",
                                word,
                                Scope.OF_PROGRAMS.stream().map(Scope::word).collect(Collectors.joining(", ")))));
            }
            return meant;
        }
    }

    /// `token list`.
    @Command(name = "list", mixinStandardHelpOptions = true)
    static final class Listed extends Errand {

        Listed(Opening opening, Terminal terminal) {
            super(opening, terminal);
        }

        /// The whole answer.
        record Answer(List<Entry> tokens) {}

        @Override
        int run(Opened opened, Voice voice) {
            List<Entry> all = opened.rooms().devices().tokens(opened.book().id()).stream()
                    .map(Entry::of)
                    .toList();
            ZoneId zone = opened.book().zone();
            if (voice.json()) {
                voice.json(new Answer(all));
            } else if (all.isEmpty()) {
                voice.say("cli.token.none");
            } else {
                all.forEach(entry -> voice.say(
                        "cli.token.entry",
                        entry.label(),
                        String.join(" ", entry.scopes()),
                        Keys.told(entry.used(), zone),
                        Keys.told(entry.ends(), zone),
                        entry.id()));
            }
            return all.isEmpty() ? Code.NOTHING_FOUND : Code.OK;
        }
    }
}
