package wellhouse.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `wellhouse sign-in`: a new link that signs the owner in once.
@Command(name = "sign-in", mixinStandardHelpOptions = true)
public final class SignInCommand extends Errand {

    @Option(names = "--address", paramLabel = "URL", defaultValue = "http://127.0.0.1:8420")
    private String address = "";

    @Option(names = "--new-password")
    private boolean anew;

    public SignInCommand(Opening opening, Terminal terminal) {
        super(opening, terminal);
    }

    /// The whole answer.
    record Answer(String link) {}

    @Override
    int run(Opened opened, Voice voice) {
        var signIn = opened.rooms().signIn();
        String secret = anew ? signIn.linkToBeginAnew(signIn.owner()) : signIn.link(signIn.owner());
        String link = SignInLink.of(address, secret);
        if (voice.json()) {
            voice.json(new Answer(link));
        } else {
            voice.line(link);
        }
        return Code.OK;
    }
}
