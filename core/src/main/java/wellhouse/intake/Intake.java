package wellhouse.intake;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import wellhouse.kernel.Book;
import wellhouse.kernel.Change;
import wellhouse.kernel.ChangeLog;
import wellhouse.kernel.Id;
import wellhouse.kernel.Transactions;

/// Brings sources into a book.
public final class Intake {

    private static final int REJECTED_FORETOLD = 1_000;

    /// Names of files that are kept with an import.
    private static final int FILES_NAMED = 50;

    /// Names of files in the line of the history.
    private static final int FILES_IN_HISTORY = 3;

    private final Transactions transactions;
    private final Ports ports;
    private final ChangeLog changes;
    private final LikelyDoubles doubles;
    private final InstantSource clock;

    public Intake(
            Transactions transactions, Ports ports, ChangeLog changes, LikelyDoubles doubles, InstantSource clock) {
        this.transactions = transactions;
        this.ports = ports;
        this.changes = changes;
        this.doubles = doubles;
        this.clock = clock;
    }

    /// Brings sources in, those of people first. Runs in the calling thread until all is read or `progress`
    /// ends it.
    ///
    /// What a source cannot give is noted with the import and the good rest kept. If the store breaks, what
    /// was acknowledged to `progress` is there and the same sources can be brought in again without
    /// doubling.
    ///
    /// @param by who does it, as in [Change#by()]
    /// @return how it ended: [Import.Status#DONE] or [Import.Status#CANCELLED]
    public Import run(Book book, String by, List<Source> sources, Progress progress) {
        return run(book, ports.ids().next(), by, sources, progress);
    }

    /// [#run(Book, String, List, Progress)] under an id that the caller chose, to be able to ask for it
    /// meanwhile.
    public Import run(Book book, Id<Change> id, String by, List<Source> sources, Progress progress) {
        List<String> files = named(sources, FILES_NAMED);
        Change change = new Change(
                id, book.id(), by, "change.import", List.of(String.join(", ", named(sources, FILES_IN_HISTORY))));
        Instant now = now();
        Import begun = new Import(id, files, now, Optional.empty(), Import.Status.RUNNING, Import.Count.NONE);
        long total = sources.stream().mapToLong(Source::bytes).sum();
        transactions.write(change, () -> ports.imports().put(book.id(), begun));
        Taking taking = new Taking(book, change, begun, transactions, ports, progress, now, total);
        Import.Status status = Import.Status.BROKEN;
        try {
            read(sources, taking);
            status = taking.going() ? Import.Status.DONE : Import.Status.CANCELLED;
            if (!taking.run().count().nothingNew()) {
                doubles.join(book, change, now);
            }
        } finally {
            end(book, change, taking.run(), status);
        }
        return ended(taking.run(), status);
    }

    /// Says what these sources would bring: they are taken as they would be, and nothing of it stays. Nothing else can
    /// be written meanwhile.
    ///
    /// @param progress may end it early
    public Forecast look(Book book, String by, List<Source> sources, Progress progress) {
        Id<Change> id = ports.ids().next();
        Change change = new Change(id, book.id(), by, "change.import", List.of());
        Instant now = now();
        Import begun = new Import(id, List.of(), now, Optional.empty(), Import.Status.RUNNING, Import.Count.NONE);
        long total = sources.stream().mapToLong(Source::bytes).sum();
        doubles.follow(book);
        try {
            return transactions.write(change, () -> {
                Taking taking = new Taking(book, change, begun, transactions, ports, progress, now, total);
                read(sources, taking);
                taking.flush();
                List<Rejected> rejected = ports.imports().rejected(book.id(), id, REJECTED_FORETOLD);
                Forecast.Same same =
                        taking.run().count().newPeople() + taking.run().count().joined() == 0
                                ? Forecast.Same.NOBODY
                                : doubles.foretell(book, change, now);
                throw new Back(new Forecast(taking.run().count(), rejected, taking.columns(), same, taking.going()));
            });
        } catch (Back back) {
            return back.forecast;
        }
    }

    /// To the millisecond, as the store keeps moments: who came with this import came at this moment.
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    /// Takes everything back that was done to look at it.
    private static final class Back extends RuntimeException {

        private static final long serialVersionUID = 1;

        private final transient Forecast forecast;

        Back(Forecast forecast) {
            super("nothing of a look stays", null, false, false);
            this.forecast = forecast;
        }
    }

    private static void read(List<Source> sources, Taking taking) {
        List<Source> ordered =
                sources.stream().sorted(Comparator.comparing(Source::tells)).toList();
        taking.recognise(ordered);
        for (Source source : ordered) {
            if (!taking.going()) {
                return;
            }
            taking.begin(source);
            try {
                taking.read(source);
            } catch (SourceBroken e) {
                taking.rejected(new Rejected(source.file(), e.problem()));
            }
            taking.end(source);
        }
    }

    /// The names of the files; of very many, the first and how many more there are.
    private static List<String> named(List<Source> sources, int most) {
        List<String> names = sources.stream().limit(most).map(Source::file).toList();
        if (sources.size() <= most) {
            return names;
        }
        List<String> some = new ArrayList<>(names);
        some.add("+ " + (sources.size() - most));
        return some;
    }

    private void end(Book book, Change change, Import run, Import.Status status) {
        transactions.write(change, () -> ports.imports().put(book.id(), ended(run, status)));
    }

    private Import ended(Import run, Import.Status status) {
        return new Import(run.id(), run.files(), run.started(), Optional.of(clock.instant()), status, run.count());
    }

    /// Takes an import back as a whole.
    ///
    /// @param by who does it
    public ChangeLog.Undone undo(Book book, Id<Change> id, String by) {
        Change undo = new Change(ports.ids().next(), book.id(), by, "change.import.undone", List.of());
        ChangeLog.Undone undone = changes.undo(id, undo);
        if (undone instanceof ChangeLog.Undone.Done) {
            transactions.write(
                    undo,
                    () -> ports.imports()
                            .find(book.id(), id)
                            .ifPresent(run -> ports.imports()
                                    .put(
                                            book.id(),
                                            new Import(
                                                    run.id(),
                                                    run.files(),
                                                    run.started(),
                                                    run.ended(),
                                                    Import.Status.UNDONE,
                                                    run.count()))));
        }
        return undone;
    }
}
