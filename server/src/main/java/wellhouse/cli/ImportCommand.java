package wellhouse.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import wellhouse.accounts.OwnAddress;
import wellhouse.formats.source.ReadOptions;
import wellhouse.intake.Forecast;
import wellhouse.intake.Import;
import wellhouse.intake.Progress;
import wellhouse.intake.Source;
import wellhouse.kernel.Book;
import wellhouse.people.Keys;
import wellhouse.rooms.Rooms;
import wellhouse.wire.ImportSheet;
import wellhouse.wire.Twins;

/// `wellhouse import`: brings files in.
@Command(name = "import", mixinStandardHelpOptions = true)
public final class ImportCommand extends Errand {

    private static final int SHOWN_REJECTED = 20;
    private static final int LISTED_REJECTED = 100_000;
    private static final int MOST_LIKELY = 50_000;

    @Parameters(arity = "1..*", paramLabel = "FILE")
    private List<Path> paths = List.of();

    @Option(names = "--me", paramLabel = "ADDRESS")
    private List<String> me = List.of();

    @Option(names = {"-y", "--yes"})
    private boolean yes;

    @Option(names = "--all-rejected")
    private boolean allRejected;

    @Option(names = "--dry-run")
    private boolean dryRun;

    private final AtomicBoolean cancelled = new AtomicBoolean();
    private final CountDownLatch over = new CountDownLatch(1);

    public ImportCommand(Opening opening, Terminal terminal) {
        super(opening, terminal);
    }

    @Override
    int run(Opened opened, Voice voice) throws IOException {
        Rooms rooms = opened.rooms();
        Book book = opened.book();
        ReadOptions options = ReadOptions.usual(rooms.clock().instant(), book.zone(), book.country())
                .withColumns(rooms.transactions().read(() -> rooms.imports().columns(book.id())));
        Inbox inbox = Inbox.of(paths, options);
        confirmMine(rooms, book);
        if (!inbox.books().isEmpty()) {
            return wholeBook(inbox, opened, voice);
        }
        if (inbox.readable().isEmpty()) {
            return nothing(inbox, rooms, voice);
        }
        long bytes = inbox.readable().stream()
                .mapToLong(item -> item.source().bytes())
                .sum();
        boolean ask = voice.interactive() && !yes && !dryRun;
        if (ask && !voice.agrees("cli.import.ask", inbox.readable().size(), Meter.size(bytes))) {
            return Code.CANCELLED;
        }
        Thread hook = new Thread(this::cancel);
        Runtime.getRuntime().addShutdownHook(hook);
        try {
            return take(inbox, opened, voice);
        } finally {
            over.countDown();
            unhook(hook);
        }
    }

    /// Ctrl-C: ends the import after what is acknowledged, and waits for that.
    private void cancel() {
        cancelled.set(true);
        try {
            if (!over.await(20, TimeUnit.SECONDS)) {
                // It takes too long; what is acknowledged is safe, the rest can be brought in again.
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void unhook(Thread hook) {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // The hook itself is running: the user ended the import.
        }
    }

    private int wholeBook(Inbox inbox, Opened opened, Voice voice) throws IOException {
        if (inbox.books().size() + inbox.readable().size() > 1) {
            throw new Refused(
                    Code.USAGE,
                    "cli.import.book-alone",
                    inbox.books().getFirst().toString());
        }
        Path file = inbox.books().getFirst();
        Import run = new BookArrival(opened.rooms(), opened.book()).bring(file);
        List<ImportSheet.OfFile> files =
                List.of(new ImportSheet.OfFile(file.toString(), Optional.of("wellhouse"), run.count()));
        return report(files, run, opened, voice);
    }

    private int take(Inbox inbox, Opened opened, Voice voice) {
        Rooms rooms = opened.rooms();
        Tally tally = new Tally();
        Meter meter = new Meter(voice, rooms.clock());
        List<Source> sources = new ArrayList<>();
        for (Inbox.Item item : inbox.readable()) {
            sources.add(tally.watched(item.source()));
        }
        Progress progress = (file, bytes, total, count) -> {
            tally.at(count);
            meter.show(file, bytes, total, count);
            return !cancelled.get();
        };
        if (dryRun) {
            Forecast forecast = rooms.intake().look(opened.book(), "cli", sources, progress);
            tally.at(forecast.count());
            meter.clear();
            return foretell(inbox, tally, forecast, voice);
        }
        Import run = rooms.intake().run(opened.book(), "cli", sources, progress);
        tally.at(run.count());
        meter.clear();
        return report(files(inbox, tally), run, opened, voice);
    }

    private static List<ImportSheet.OfFile> files(Inbox inbox, Tally tally) {
        List<ImportSheet.OfFile> files = new ArrayList<>();
        for (Inbox.Item item : inbox.readable()) {
            files.add(new ImportSheet.OfFile(item.name(), Optional.of(item.format()), tally.of(item.source())));
        }
        inbox.unknown().forEach(name -> files.add(new ImportSheet.OfFile(name, Optional.empty(), null)));
        return files;
    }

    /// What would come, and nothing done.
    private int foretell(Inbox inbox, Tally tally, Forecast forecast, Voice voice) {
        List<ImportSheet.Reject> rejected = forecast.rejected().stream()
                .map(one -> ImportSheet.Reject.of(one, voice.words()))
                .toList();
        ImportSheet.Foretold answer = new ImportSheet.Foretold(
                forecast.whole() ? "FORETOLD" : Import.Status.CANCELLED.name(),
                forecast.count(),
                files(inbox, tally),
                rejected,
                forecast.columns(),
                same(forecast.same(), voice));
        if (voice.json()) {
            voice.json(answer);
        } else {
            new ImportReport(voice).foretell(answer, allRejected ? Integer.MAX_VALUE : SHOWN_REJECTED);
        }
        return forecast.count().rejected() > 0 ? Code.PARTLY : Code.OK;
    }

    private static ImportSheet.Same same(Forecast.Same same, Voice voice) {
        return new ImportSheet.Same(
                same.joined(),
                same.likely(),
                same.best().stream().map(pair -> Twins.of(pair, voice.words())).toList());
    }

    private int report(List<ImportSheet.OfFile> files, Import run, Opened opened, Voice voice) {
        Rooms rooms = opened.rooms();
        Book book = opened.book();
        List<ImportSheet.Reject> rejected =
                rooms.transactions().read(() -> rooms.imports().rejected(book.id(), run.id(), LISTED_REJECTED)).stream()
                        .map(one -> ImportSheet.Reject.of(one, voice.words()))
                        .toList();
        ImportSheet answer = new ImportSheet(
                Optional.of(run.id().toString()),
                run.status().name(),
                run.started(),
                run.count(),
                files,
                rejected,
                own(rooms, book),
                rooms.transactions()
                        .read(() -> new ImportSheet.Doubled(
                                rooms.doubles().joined(book.id(), run.id()),
                                rooms.doubles().count(book.id(), MOST_LIKELY))));
        if (voice.json()) {
            voice.json(answer);
        } else {
            new ImportReport(voice).show(answer, allRejected ? Integer.MAX_VALUE : SHOWN_REJECTED);
        }
        if (run.status() == Import.Status.CANCELLED) {
            return Code.CANCELLED;
        }
        return run.count().rejected() > 0
                        || files.stream().anyMatch(file -> file.format().isEmpty())
                ? Code.PARTLY
                : Code.OK;
    }

    private static int nothing(Inbox inbox, Rooms rooms, Voice voice) {
        List<ImportSheet.OfFile> files = inbox.unknown().stream()
                .map(name -> new ImportSheet.OfFile(name, Optional.empty(), null))
                .toList();
        if (voice.json()) {
            Instant now = rooms.clock().instant();
            voice.json(new ImportSheet(
                    Optional.empty(),
                    "NOTHING",
                    now,
                    Import.Count.NONE,
                    files,
                    List.of(),
                    List.of(),
                    new ImportSheet.Doubled(0, 0)));
        } else {
            files.forEach(file -> voice.note("cli.import.unknown", file.file()));
            voice.note("cli.import.nothing");
        }
        return Code.NOTHING_FOUND;
    }

    private static List<String> own(Rooms rooms, Book book) {
        return rooms.transactions().read(() -> rooms.accounts().ownAddresses(book.id())).stream()
                .filter(address -> address.status() != OwnAddress.Status.DENIED)
                .map(OwnAddress::normal)
                .sorted()
                .toList();
    }

    private void confirmMine(Rooms rooms, Book book) {
        List<String> normals = new ArrayList<>();
        for (String address : me) {
            normals.add(Keys.email(address).orElseThrow(() -> new Refused(Code.FAILED, "cli.import.me", address)));
        }
        if (!normals.isEmpty()) {
            rooms.pen()
                    .write(
                            book.id(),
                            "cli",
                            "change.own-address",
                            normals,
                            () -> normals.forEach(normal -> rooms.accounts()
                                    .put(book.id(), new OwnAddress(normal, OwnAddress.Status.CONFIRMED))));
        }
    }

    /// Checks that what was named is there before anything is opened.
    static void mustExist(Path path) throws IOException {
        if (!Files.exists(path)) {
            throw new Refused(Code.FAILED, "cli.no-file", path.toString());
        }
    }
}
