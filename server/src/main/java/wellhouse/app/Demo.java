package wellhouse.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import wellhouse.accounts.Account;
import wellhouse.cli.Code;
import wellhouse.cli.Opening;
import wellhouse.cli.Refused;
import wellhouse.cli.SignInLink;
import wellhouse.cli.Spoken;
import wellhouse.cli.Terminal;
import wellhouse.cli.Voice;
import wellhouse.demo.SampleBook;
import wellhouse.kernel.Book;
import wellhouse.rooms.Rooms;
import wellhouse.store.Store;
import wellhouse.words.Words;

/// `wellhouse demo`: a made-up book to look around in, in the language of the terminal; nothing of it stays, unless a
/// folder or database is named on the command line. What the environment names is never filled: it holds real people.
@Command(name = "demo", mixinStandardHelpOptions = true)
final class Demo extends Spoken {

    /// Letters and digits that are not mistaken for each other.
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";

    private static final int PASSWORD_LENGTH = 12;

    @Mixin
    private final Listening listening = new Listening();

    @Option(names = "--people", paramLabel = "N", defaultValue = "300")
    private int people;

    @Option(names = "--seed", paramLabel = "N", defaultValue = "8420")
    private long seed;

    @Option(names = "--fill-only")
    private boolean fillOnly;

    Demo(Terminal terminal) {
        super(terminal);
    }

    /// What a program is told.
    ///
    /// @param address where the house is open; none with `--fill-only`, and then neither link nor password
    /// @param link signs in once
    /// @param password opens the door again; none where the book is kept, whose owner chooses one
    record Answer(
            int people, int interactions, Optional<String> address, Optional<String> link, Optional<String> password) {}

    @Override
    protected int run(Opening.Where usual, Voice voice) throws IOException {
        Optional<Opening.Where> kept = options().named(terminal().environment());
        if (people < 1 || fillOnly && kept.isEmpty()) {
            throw new Refused(Code.USAGE, people < 1 ? "cli.demo.people" : "cli.demo.where");
        }
        try (Ending ending = new Ending()) {
            if (kept.isPresent()) {
                return show(kept.get(), true, voice, ending);
            }
            Path folder = Files.createTempDirectory("wellhouse-demo");
            try {
                return show(new Opening.Where(folder, Optional.empty()), false, voice, ending);
            } finally {
                delete(folder);
            }
        }
    }

    private int show(Opening.Where where, boolean kept, Voice voice, Ending ending) throws IOException {
        Store.makeFolder(where.folder());
        try (FolderLock lock = FolderLock.take(where.folder())) {
            if (!lock.taken()) {
                throw new Refused(
                        Code.FAILED, "cli.serve.open-already", where.folder().toString());
            }
            try (Wiring wiring = Wiring.open(Folder.config(where))) {
                SampleBook.Filled filled = fill(wiring, where, voice.words());
                if (fillOnly) {
                    filled(filled, where, voice);
                } else {
                    open(wiring, filled, where, kept, voice, ending);
                }
            }
        }
        return Code.OK;
    }

    private void open(
            Wiring wiring, SampleBook.Filled filled, Opening.Where where, boolean kept, Voice voice, Ending ending) {
        try (House house = listening.open(wiring.rooms(), where.folder())) {
            Account owner = wiring.owner();
            Optional<String> password = kept ? Optional.empty() : Optional.of(password());
            password.ifPresent(text -> wiring.rooms().signIn().withPassword(owner, text.toCharArray()));
            String address = listening.address(house);
            String link = SignInLink.of(address, wiring.rooms().signIn().link(owner));
            if (voice.json()) {
                voice.json(new Answer(
                        filled.people(), filled.interactions(), Optional.of(address), Optional.of(link), password));
            } else {
                voice.say("cli.demo.open", filled.people(), filled.interactions(), address);
                voice.say("cli.demo.link");
                voice.line("  " + link);
                password.ifPresent(text -> voice.say("cli.demo.password", text));
                voice.say(
                        kept ? "cli.demo.kept" : "cli.demo.end", where.folder().toString());
            }
            ending.await();
        }
    }

    private static void filled(SampleBook.Filled filled, Opening.Where where, Voice voice) {
        if (voice.json()) {
            voice.json(new Answer(
                    filled.people(), filled.interactions(), Optional.empty(), Optional.empty(), Optional.empty()));
        } else {
            voice.say(
                    "cli.demo.filled",
                    filled.people(),
                    filled.interactions(),
                    where.folder().toString());
        }
    }

    private SampleBook.Filled fill(Wiring wiring, Opening.Where where, Words words) {
        Rooms rooms = wiring.rooms();
        Book book = wiring.book();
        boolean empty = rooms.transactions().read(() -> rooms.people().count(book.id())).values().stream()
                .allMatch(number -> number == 0);
        if (!empty) {
            throw new Refused(Code.FAILED, "cli.demo.not-empty", where.folder().toString());
        }
        LocalDate today = book.dayOf(rooms.clock().instant());
        return SampleBook.fill(
                rooms, book, today, new SampleBook.Size(people, 1, seed, words.language(), people <= 2_000));
    }

    /// One nobody else knows: a demo may listen on a network, too.
    private static String password() {
        SecureRandom random = new SecureRandom();
        StringBuilder text = new StringBuilder();
        random.ints(PASSWORD_LENGTH, 0, LETTERS.length()).forEach(at -> text.append(LETTERS.charAt(at)));
        return text.toString();
    }

    static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }
}
