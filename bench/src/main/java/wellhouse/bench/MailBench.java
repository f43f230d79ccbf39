package wellhouse.bench;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import wellhouse.app.Wiring;
import wellhouse.formats.Format;
import wellhouse.intake.Import;
import wellhouse.intake.Source;

/// Import of mail headers beside notmuch and mu on the same messages, in messages per CPU second.
///
/// The peers index the full text, so they do more; they are what people have. `grep -c` shows what reading the bytes
/// costs, [BareRows] what its rows do. Cold is the command as a user gives it, the start of Java included; warm is the
/// same import again and again in one process, each into a new book, until the compilers have nothing left to do.
final class MailBench {

    private static final int WARM_RUNS = 10;

    private MailBench() {}

    static void run(String[] words) throws Exception {
        int messages = words.length > 0 ? Integer.parseInt(words[0]) : 50_000;
        long megabytes = words.length > 1 ? Long.parseLong(words[1]) : 390;
        Path folder = Files.createTempDirectory("wellhouse-bench-mail");
        try {
            Path mbox = folder.resolve("archive.mbox");
            Path maildir = folder.resolve("maildir");
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(mbox), 1 << 20)) {
                new MailMaker(8_420).mbox(out, messages, megabytes << 20);
            }
            new MailMaker(8_420).maildir(maildir, messages, megabytes << 20);
            System.out.printf("%d messages, %d MiB%n", messages, Files.size(mbox) >> 20);
            say(
                    "reading the bytes (grep -c)",
                    messages,
                    Cost.of(Map.of(), List.of("grep", "-c", "^From ", mbox.toString())));
            cold(folder, mbox, messages);
            warm(folder, mbox, messages);
            notmuch(folder, maildir, messages);
            mu(folder, maildir, messages);
        } finally {
            Cost.remove(folder);
        }
    }

    private static void cold(Path folder, Path mbox, int messages) throws Exception {
        Optional<Path> launcher = Stream.iterate(Path.of("").toAbsolutePath(), path -> path != null, Path::getParent)
                .map(path -> path.resolve("wellhouse"))
                .filter(Files::isExecutable)
                .findFirst();
        if (launcher.isEmpty()) {
            System.out.println("no launcher here, so no cold import");
            return;
        }
        String command = launcher.get().toString();
        Cost.of(Map.of(), List.of(command, "import", "--help"));
        Path data = folder.resolve("cold");
        List<String> words = List.of(command, "import", "--data", data.toString(), mbox.toString());
        Map<String, String> small = Map.of("WELLHOUSE_JAVA_OPTS", "-Xmx256m");
        say("wellhouse import, cold, 256 MiB heap", messages, Cost.of(small, words));
        say("the same file again", messages, Cost.of(small, words));
    }

    private static void warm(Path folder, Path mbox, int messages) throws Exception {
        List<Cost> costs = new ArrayList<>();
        List<Cost> rows = new ArrayList<>();
        Import last = null;
        for (int i = 0; i < WARM_RUNS; i++) {
            Path data = folder.resolve("warm" + i);
            try (Wiring house = Trial.house(data)) {
                Import[] done = new Import[1];
                costs.add(Cost.of(() -> done[0] = Trial.bring(house, mbox, Format.MBOX, Source.Tells.MAIL)));
                last = done[0];
            }
            rows.add(BareRows.copy(data, folder.resolve("rows.db")));
            Cost.remove(data);
        }
        for (int i = 0; i < costs.size(); i++) {
            say("intake, run " + (i + 1) + " in one process", messages, costs.get(i));
        }
        say("its rows alone, by SQLite", messages, rows.getLast());
        System.out.println(last == null ? "" : last.count());
    }

    private static void notmuch(Path folder, Path maildir, int messages) throws IOException, InterruptedException {
        Path config = folder.resolve("notmuch-config");
        Files.writeString(
                config,
                "[database]\npath=" + maildir + "\n[user]\nname=me\nprimary_email=me@example.org\n[new]\ntags=new\n");
        peer("notmuch new", messages, Map.of("NOTMUCH_CONFIG", config.toString()), List.of("notmuch", "new"));
    }

    private static void mu(Path folder, Path maildir, int messages) throws IOException, InterruptedException {
        String home = "--muhome=" + folder.resolve("mu");
        if (peer("mu init", 1, Map.of(), List.of("mu", "init", home, "--maildir=" + maildir))) {
            peer("mu index", messages, Map.of(), List.of("mu", "index", home));
        }
    }

    private static boolean peer(String name, int messages, Map<String, String> environment, List<String> command)
            throws IOException, InterruptedException {
        try {
            say(name, messages, Cost.of(environment, command));
            return true;
        } catch (IllegalStateException e) {
            System.out.println(name + ": not here, or it failed (" + e.getMessage() + ")");
            return false;
        }
    }

    private static void say(String what, int messages, Cost cost) {
        System.out.printf(
                "%-42s %,9d a CPU second   %6.2f s CPU   %6.2f s%n",
                what, cost.rate(messages), cost.cpu(), cost.wall());
    }
}
