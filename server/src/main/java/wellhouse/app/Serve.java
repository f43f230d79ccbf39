package wellhouse.app;

import java.io.IOException;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import wellhouse.accounts.Account;
import wellhouse.cli.Code;
import wellhouse.cli.Opening;
import wellhouse.cli.Refused;
import wellhouse.cli.SignInLink;
import wellhouse.cli.Spoken;
import wellhouse.cli.Terminal;
import wellhouse.cli.Voice;
import wellhouse.store.Store;

/// `wellhouse serve`: opens the house until it is told to stop.
@Command(name = "serve", mixinStandardHelpOptions = true)
final class Serve extends Spoken {

    @Mixin
    private final Listening listening = new Listening();

    Serve(Terminal terminal) {
        super(terminal);
    }

    /// What a program is told.
    ///
    /// @param link signs the owner in once; none where a password was chosen
    record Answer(String address, Optional<String> link) {}

    @Override
    protected int run(Opening.Where where, Voice voice) throws IOException {
        Store.makeFolder(where.folder());
        try (FolderLock lock = FolderLock.take(where.folder())) {
            if (!lock.taken()) {
                throw new Refused(
                        Code.FAILED, "cli.serve.open-already", where.folder().toString());
            }
            try (Ending ending = new Ending();
                    Wiring wiring = Wiring.open(Folder.config(where));
                    House house = listening.open(wiring.rooms(), where.folder())) {
                Thread.ofPlatform().daemon().name("index").start(wiring.store()::openIndexes);
                greet(wiring, listening.address(house), voice);
                ending.await();
            }
        }
        return Code.OK;
    }

    private static void greet(Wiring wiring, String address, Voice voice) {
        Account owner = wiring.owner();
        Optional<String> link = owner.passwordHash().isEmpty()
                ? Optional.of(SignInLink.of(address, wiring.rooms().signIn().link(owner)))
                : Optional.empty();
        if (voice.json()) {
            voice.json(new Answer(address, link));
            return;
        }
        voice.say("cli.serve.open", address);
        link.ifPresent(text -> {
            voice.say("cli.serve.first");
            voice.line("  " + text);
        });
        voice.say("cli.serve.end");
    }
}
