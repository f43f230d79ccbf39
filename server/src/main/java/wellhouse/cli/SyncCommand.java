package wellhouse.cli;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import wellhouse.sync.Clash;
import wellhouse.sync.Far;
import wellhouse.sync.Mirror;
import wellhouse.sync.Mirroring;
import wellhouse.sync.Mirroring.Deed;
import wellhouse.sync.Shelf;
import wellhouse.sync.Syncing;

/// `wellhouse sync`: keeps the book of everybody and address books on other servers the same, and calendars there. Does
/// nothing by itself: each run is asked for.
@Command(name = "sync", mixinStandardHelpOptions = true)
public final class SyncCommand extends Errand {

    private static final String PASSWORD = "WELLHOUSE_SYNC_PASSWORD";

    @Parameters(arity = "0..1", paramLabel = "LABEL")
    private String label = "";

    @Option(names = "--add", paramLabel = "URL")
    private String url = "";

    @Option(names = "--user", paramLabel = "NAME")
    private String user = "";

    @Option(names = "--pull")
    private boolean pull;

    @Option(names = "--calendar")
    private boolean calendar;

    @Option(names = "--book", paramLabel = "TITLE")
    private String title = "";

    @Option(names = "--list")
    private boolean listed;

    @Option(names = "--forget")
    private boolean forget;

    @Option(names = "--dry-run")
    private boolean dry;

    @Option(names = "--yes")
    private boolean sure;

    @Option(names = "--questions")
    private boolean questions;

    @Option(names = "--keep", paramLabel = "mine|theirs")
    private String keep = "";

    public SyncCommand(Opening opening, Terminal terminal) {
        super(opening, terminal);
    }

    /// What became of one address book.
    record Result(String label, Map<String, Integer> cards, int bad, int missed, boolean held) {

        static Result of(Mirror mirror, Mirroring.Tally tally) {
            return new Result(mirror.label(), named(tally.done()), tally.bad(), tally.missed(), tally.held());
        }

        static Result of(Mirror mirror, List<Mirroring.Step> steps) {
            Map<Deed, Integer> counts = new EnumMap<>(Deed.class);
            steps.forEach(step -> counts.merge(step.deed(), 1, Integer::sum));
            return new Result(mirror.label(), named(counts), 0, 0, false);
        }

        private static Map<String, Integer> named(Map<Deed, Integer> counts) {
            Map<String, Integer> named = new java.util.TreeMap<>();
            counts.forEach((deed, count) ->
                    named.put(deed.name().toLowerCase(Locale.ROOT).replace('_', '-'), count));
            return named;
        }
    }

    /// The whole answer.
    record Answer(boolean dryRun, List<Result> books) {}

    /// One address book that is noted.
    record Noted(
            String label,
            String url,
            String user,
            Shelf.Kind kind,
            boolean both,
            Optional<java.time.Instant> run,
            String failure) {}

    /// A question with both answers.
    record Both(String label, String card, Optional<String> mine, String theirs) {}

    @Override
    int run(Opened opened, Voice voice) {
        Syncing syncing = opened.syncing();
        try {
            if (!url.isEmpty()) {
                return add(opened, syncing, voice);
            }
            List<Mirror> meant = meant(opened, syncing);
            if (listed) {
                return list(meant, voice);
            }
            boolean asking = questions || !keep.isEmpty();
            if (meant.isEmpty() && !(asking && label.isEmpty())) {
                throw new Refused(Code.NOTHING_FOUND, label.isEmpty() ? "cli.sync.none" : "cli.sync.unknown", label);
            }
            if (forget) {
                return forget(opened, syncing, meant, voice);
            }
            if (asking) {
                return questions(opened, syncing, meant, voice);
            }
            return sync(opened, syncing, meant, voice);
        } catch (Far.Failed e) {
            throw new Refused(Code.FAILED, e.key());
        }
    }

    private List<Mirror> meant(Opened opened, Syncing syncing) {
        return syncing.all(opened.book()).stream()
                .filter(mirror -> label.isEmpty() || mirror.label().equals(label))
                .toList();
    }

    private int add(Opened opened, Syncing syncing, Voice voice) {
        if (label.isBlank() || user.isBlank()) {
            throw new Refused(Code.USAGE, "cli.sync.add");
        }
        if (!meant(opened, syncing).isEmpty()) {
            throw new Refused(Code.USAGE, "cli.sync.taken", label);
        }
        String password = password(voice);
        List<Syncing.Found> found =
                syncing.look(url, user, password, calendar ? Shelf.Kind.CALENDAR : Shelf.Kind.CARDS).stream()
                        .filter(one -> title.isEmpty() || one.title().equals(title))
                        .toList();
        if (found.size() != 1) {
            found.forEach(one -> voice.note("cli.sync.book", one.title(), one.url()));
            throw new Refused(Code.NOTHING_FOUND, found.isEmpty() ? "cli.sync.no-book" : "cli.sync.which");
        }
        Mirror mirror = syncing.add(opened.book(), label, found.getFirst(), user, password, !pull);
        return list(List.of(mirror), voice);
    }

    private static String password(Voice voice) {
        String given = voice.terminal().environment().getOrDefault(PASSWORD, "");
        if (!given.isEmpty()) {
            return given;
        }
        voice.note("cli.sync.password");
        return voice.terminal().read().orElseThrow(() -> new Refused(Code.USAGE, "cli.sync.add"));
    }

    private static int list(List<Mirror> all, Voice voice) {
        if (voice.json()) {
            voice.json(Map.of(
                    "books",
                    all.stream()
                            .map(one -> new Noted(
                                    one.label(),
                                    one.url(),
                                    one.user(),
                                    one.kind(),
                                    one.both(),
                                    one.run(),
                                    one.failure()))
                            .toList()));
        } else if (all.isEmpty()) {
            voice.say("cli.sync.none");
        } else {
            all.forEach(one -> voice.say(
                    kind(one),
                    one.label(),
                    one.url(),
                    one.run().map(Object::toString).orElse("-")));
        }
        return all.isEmpty() ? Code.NOTHING_FOUND : Code.OK;
    }

    private static String kind(Mirror mirror) {
        boolean calendar = mirror.kind() == Shelf.Kind.CALENDAR;
        return mirror.both()
                ? calendar ? "cli.sync.tasks" : "cli.sync.both"
                : calendar ? "cli.sync.meetings" : "cli.sync.pull";
    }

    private int forget(Opened opened, Syncing syncing, List<Mirror> meant, Voice voice) {
        if (label.isEmpty()) {
            throw new Refused(Code.USAGE, "cli.sync.add");
        }
        meant.forEach(mirror -> syncing.remove(opened.book(), mirror));
        if (voice.json()) {
            voice.json(Map.of("forgotten", label));
        } else {
            voice.say("cli.sync.forgotten", label);
        }
        return Code.OK;
    }

    private int sync(Opened opened, Syncing syncing, List<Mirror> meant, Voice voice) {
        List<Result> results = new ArrayList<>();
        for (Mirror mirror : meant) {
            results.add(
                    dry
                            ? Result.of(mirror, syncing.plan(opened.book(), mirror))
                            : Result.of(mirror, syncing.run(opened.book(), mirror, sure)));
        }
        if (voice.json()) {
            voice.json(new Answer(dry, results));
            return Code.OK;
        }
        for (Result result : results) {
            voice.title(result.label());
            if (result.cards().isEmpty() && result.missed() == 0) {
                voice.say("cli.sync.same");
            }
            result.cards().forEach((deed, count) -> voice.say("cli.sync.deed." + deed, count));
            say(voice, "cli.sync.bad", result.bad());
            say(voice, "cli.sync.missed", result.missed());
            if (result.held()) {
                voice.say("cli.sync.held");
            }
        }
        if (dry) {
            voice.note("cli.sync.dry");
        }
        return Code.OK;
    }

    private static void say(Voice voice, String key, int count) {
        if (count > 0) {
            voice.say(key, count);
        }
    }

    private int questions(Opened opened, Syncing syncing, List<Mirror> meant, Voice voice) {
        if (!keep.isEmpty() && !keep.equals("mine") && !keep.equals("theirs")) {
            throw new Refused(Code.USAGE, "cli.sync.keep");
        }
        List<Syncing.Question> all = syncing.questions(opened.book()).stream()
                .filter(question -> meant.stream()
                        .anyMatch(mirror -> mirror.id().equals(question.mirror().id())))
                .toList();
        List<Clash> clashes = label.isEmpty() ? syncing.clashes(opened.book()) : List.of();
        if (!keep.isEmpty()) {
            all.forEach(question -> syncing.decide(opened.book(), question, keep.equals("mine")));
            clashes.forEach(clash -> syncing.settle(opened.book(), clash, keep.equals("mine")));
        }
        List<Both> both = new ArrayList<>();
        all.forEach(one -> both.add(new Both(one.mirror().label(), one.pair().name(), one.mine(), one.theirs())));
        clashes.forEach(
                one -> both.add(new Both(one.by(), one.name(), Optional.of(utf8(one.taken())), utf8(one.other()))));
        if (voice.json()) {
            voice.json(Map.of("questions", both));
        } else if (both.isEmpty()) {
            voice.say("cli.sync.no-questions");
        } else if (!keep.isEmpty()) {
            voice.say("cli.sync.decided", both.size());
        } else {
            for (Both one : both) {
                voice.title(one.label() + ": " + one.card());
                voice.heading("cli.sync.mine");
                one.mine().orElse("-").lines().forEach(voice::line);
                voice.heading("cli.sync.theirs");
                one.theirs().lines().forEach(voice::line);
            }
        }
        return both.isEmpty() ? Code.NOTHING_FOUND : Code.OK;
    }

    private static String utf8(byte[] card) {
        return new String(card, StandardCharsets.UTF_8);
    }
}
