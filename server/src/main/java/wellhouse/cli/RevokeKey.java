package wellhouse.cli;

import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import wellhouse.accounts.AppPassword;
import wellhouse.accounts.Devices;

/// `app-password revoke ID` and `token revoke ID`.
@Command(name = "revoke", mixinStandardHelpOptions = true)
final class RevokeKey extends Errand {

    private final boolean tokens;

    @Parameters(paramLabel = "ID")
    private String which = "";

    RevokeKey(Opening opening, Terminal terminal, boolean tokens) {
        super(opening, terminal);
        this.tokens = tokens;
    }

    /// The whole answer.
    record Answer(String revoked) {}

    @Override
    int run(Opened opened, Voice voice) {
        Devices devices = opened.rooms().devices();
        var book = opened.book().id();
        List<AppPassword> meant = (tokens ? devices.tokens(book) : devices.all(book))
                .stream()
                        .filter(entry -> entry.id().toString().equals(which)
                                || entry.label().equals(which))
                        .toList();
        if (meant.isEmpty()) {
            throw new Refused(Code.NOTHING_FOUND, tokens ? "cli.token.unknown" : "cli.device.unknown", which);
        }
        if (meant.size() > 1) {
            throw new Refused(Code.NOTHING_FOUND, tokens ? "cli.token.several" : "cli.device.several", which);
        }
        AppPassword revoked = meant.getFirst();
        devices.revoke(book, revoked.id());
        if (voice.json()) {
            voice.json(new Answer(revoked.id().toString()));
        } else {
            voice.say("cli.device.revoked", revoked.label());
        }
        return Code.OK;
    }
}
