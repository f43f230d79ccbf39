package wellhouse.davserver;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import wellhouse.formats.Contents;
import wellhouse.formats.ics.IcsReader;
import wellhouse.formats.source.Input;
import wellhouse.formats.source.ReadOptions;
import wellhouse.intake.Reader;
import wellhouse.intake.Source;
import wellhouse.intake.SourceBroken;
import wellhouse.kernel.Book;
import wellhouse.rooms.Rooms;
import wellhouse.sync.Far;
import wellhouse.sync.Mirror;
import wellhouse.sync.Mirroring.Deed;
import wellhouse.sync.Mirroring.Step;
import wellhouse.sync.Mirroring.Tally;

/// Takes the meetings of a calendar on another server as those of a calendar file are taken: one import a
/// run, which can be undone as a whole. Only entries that are new or have changed there are fetched;
/// nothing is ever written there.
final class FarMeetings {

    private static final int TOGETHER = 50;

    private final Rooms rooms;
    private final Path folder;

    /// @param folder where entries lie until they are taken
    FarMeetings(Rooms rooms, Path folder) {
        this.rooms = rooms;
        this.folder = folder;
    }

    /// The meetings that are new or have changed there, and what went.
    List<Step> plan(Book book, Mirror mirror, Far far) {
        List<Step> steps = new ArrayList<>();
        List<Step> fetched = new ArrayList<>();
        for (Step step : steps(book, mirror, far)) {
            (step.deed() == Deed.PULL ? fetched : steps).add(step);
        }
        fetch(fetched, far, (step, entry) -> {
            if (isMeeting(book, entry)) {
                steps.add(step);
            }
        });
        return steps;
    }

    /// What is new or has changed there, whether it is a meeting or not, and what went.
    private List<Step> steps(Book book, Mirror mirror, Far far) {
        Map<String, String> there = far.list();
        List<Step> steps = new ArrayList<>();
        Set<String> known = new HashSet<>();
        for (Mirror.Pair pair : pairs(book, mirror)) {
            known.add(pair.href());
            String now = there.getOrDefault(pair.href(), "");
            if (now.isEmpty()) {
                steps.add(new Step(Deed.FORGET, pair));
            } else if (!now.equals(pair.there())) {
                steps.add(new Step(Deed.PULL, pair));
            }
        }
        there.keySet().stream()
                .filter(href -> !known.contains(href))
                .forEach(href -> steps.add(new Step(Deed.PULL, new Mirror.Pair(href, far.name(href), "", "", ""))));
        return steps;
    }

    private List<Mirror.Pair> pairs(Book book, Mirror mirror) {
        return rooms.transactions().read(() -> rooms.mirrors().pairs(book.id(), mirror.id()));
    }

    /// Does it. Where that server fails half way, what it gave until then is taken, and the next run goes on.
    ///
    /// @param by who writes, as in [wellhouse.kernel.Change#by()]
    Tally run(Book book, Mirror mirror, Far far, String by) {
        List<Step> steps = steps(book, mirror, far);
        List<Step> pulled =
                steps.stream().filter(step -> step.deed() == Deed.PULL).toList();
        List<Mirror.Pair> fetched = new ArrayList<>();
        int[] meetings = {0};
        Optional<Far.Failed> failed;
        try {
            Path file = Files.createTempFile(folder, "calendar", ".ics");
            try {
                try (OutputStream out = Files.newOutputStream(file)) {
                    failed = tried(() -> fetch(pulled, far, (step, entry) -> {
                        if (isMeeting(book, entry)) {
                            out.write(entry.octets());
                            meetings[0]++;
                        }
                        Mirror.Pair pair = step.pair();
                        fetched.add(new Mirror.Pair(pair.href(), pair.name(), entry.etag(), "", ""));
                    }));
                }
                if (meetings[0] > 0) {
                    take(book, file, mirror.label(), by);
                }
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        List<Step> gone =
                steps.stream().filter(step -> step.deed() == Deed.FORGET).toList();
        rooms.pen().write(book.id(), by, "change.mirror.noted", List.of(), () -> {
            fetched.forEach(pair -> rooms.mirrors().put(book.id(), mirror.id(), pair));
            gone.forEach(step -> rooms.mirrors().remove(book.id(), mirror.id(), step.pair()));
        });
        if (failed.isPresent()) {
            throw failed.get();
        }
        Map<Deed, Integer> done = meetings[0] == 0 ? Map.of() : Map.of(Deed.PULL, meetings[0]);
        return new Tally(done, 0, pulled.size() - fetched.size(), false);
    }

    /// Takes an entry that was fetched.
    @FunctionalInterface
    private interface Taking {
        void take(Step step, Far.Card entry) throws IOException;
    }

    private static Optional<Far.Failed> tried(Runnable work) {
        try {
            work.run();
            return Optional.empty();
        } catch (Far.Failed e) {
            return Optional.of(e);
        }
    }

    private static void fetch(List<Step> steps, Far far, Taking taking) {
        for (int from = 0; from < steps.size(); from += TOGETHER) {
            List<Step> some = steps.subList(from, Math.min(steps.size(), from + TOGETHER));
            Map<String, Far.Card> entries =
                    far.fetch(some.stream().map(step -> step.pair().href()).toList());
            for (Step step : some) {
                Far.Card entry = entries.get(step.pair().href());
                if (entry != null) {
                    try {
                        taking.take(step, entry);
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                }
            }
        }
    }

    /// Whether an import would say anything of it: not of tasks, nor of what has no guests.
    private boolean isMeeting(Book book, Far.Card entry) {
        boolean[] told = {false};
        Input input = new Input(
                "calendar.ics",
                OptionalLong.of(entry.octets().length),
                () -> new ByteArrayInputStream(entry.octets()),
                options(book));
        try {
            new IcsReader(input).read(Reader.into(sighting -> told[0] = true, rejected -> told[0] = true));
        } catch (SourceBroken e) {
            return false;
        }
        return told[0];
    }

    private ReadOptions options(Book book) {
        return ReadOptions.usual(rooms.clock().instant(), book.zone(), book.country());
    }

    private void take(Book book, Path file, String label, String by) throws IOException {
        List<Source> sources = Contents.of(file, label + ".ics", options(book)).parts().stream()
                .map(Contents.Part::source)
                .toList();
        rooms.intake().run(book, by, sources, (name, bytes, total, count) -> true);
    }
}
