package wellhouse.cli;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import wellhouse.accounts.AppPassword;
import wellhouse.accounts.Devices;

/// `wellhouse app-password`: a password for each phone or program that syncs.
@Command(name = "app-password", synopsisSubcommandLabel = "(create | list | revoke)", mixinStandardHelpOptions = true)
public final class AppPasswordCommand {

    private AppPasswordCommand() {}

    /// The command with its three commands below it.
    public static CommandLine all(Opening opening, Terminal terminal) {
        return new CommandLine(new AppPasswordCommand())
                .addSubcommand(new Create(opening, terminal))
                .addSubcommand(new Listed(opening, terminal))
                .addSubcommand(new RevokeKey(opening, terminal, false));
    }

    /// A new password; shown once.
    record Made(String id, String user, String password) {

        /// Masked.
        @Override
        public String toString() {
            return "Made[" + id + "]";
        }
    }

    /// One password without its secret.
    record Entry(
            String id,
            String label,
            Instant since,
            Optional<Instant> used,
            String agent,
            Optional<Instant> failed,
            String failure) {

        static Entry of(AppPassword entry) {
            return new Entry(
                    entry.id().toString(),
                    entry.label(),
                    entry.since(),
                    entry.used(),
                    entry.agent(),
                    entry.failed(),
                    entry.failure());
        }
    }

    /// `app-password create LABEL`.
    @Command(name = "create", mixinStandardHelpOptions = true)
    static final class Create extends Errand {

        @Parameters(paramLabel = "LABEL")
        private String label = "";

        Create(Opening opening, Terminal terminal) {
            super(opening, terminal);
        }

        @Override
        int run(Opened opened, Voice voice) {
            Keys.mustName(label);
            var rooms = opened.rooms();
            Devices.Made made = rooms.devices().make(rooms.signIn().owner(), label);
            if (voice.json()) {
                voice.json(new Made(made.entry().id().toString(), made.user(), made.password()));
            } else {
                voice.say("cli.device.user", made.user());
                voice.say("cli.device.password", made.password());
                voice.note("cli.device.once");
            }
            return Code.OK;
        }
    }

    /// `app-password list`.
    @Command(name = "list", mixinStandardHelpOptions = true)
    static final class Listed extends Errand {

        Listed(Opening opening, Terminal terminal) {
            super(opening, terminal);
        }

        /// The whole answer.
        record Answer(List<Entry> passwords) {}

        @Override
        int run(Opened opened, Voice voice) {
            List<Entry> all = opened.rooms().devices().all(opened.book().id()).stream()
                    .map(Entry::of)
                    .toList();
            ZoneId zone = opened.book().zone();
            if (voice.json()) {
                voice.json(new Answer(all));
            } else if (all.isEmpty()) {
                voice.say("cli.device.none");
            } else {
                all.forEach(entry -> voice.say(
                        "cli.device.entry",
                        entry.label(),
                        Keys.told(entry.used(), zone),
                        entry.failure().isEmpty() ? "-" : entry.failure(),
                        entry.id()));
            }
            return all.isEmpty() ? Code.NOTHING_FOUND : Code.OK;
        }
    }
}
