package wellhouse.intake;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import wellhouse.accounts.OwnAddress;
import wellhouse.intake.Sighting.OfInteraction;
import wellhouse.intake.Sighting.OfPerson;
import wellhouse.kernel.Book;
import wellhouse.kernel.Change;
import wellhouse.kernel.Problem;
import wellhouse.kernel.Transactions;

/// One import while it runs: gathers sightings and takes them batch by batch, each in a transaction of its
/// own together
/// with the count that acknowledges it.
final class Taking implements Reader.Sink {

    private static final int PEOPLE_A_BATCH = 500;
    private static final int INTERACTIONS_A_BATCH = 5_000;
    private static final int REJECTED_A_BATCH = 1_000;

    /// Messages that the owner's addresses are learnt from.
    private static final int LEARNT_FROM = 5_000;

    /// Rejected records that are kept with their reasons; beyond that they are only counted.
    private static final int REJECTED_KEPT = 100_000;

    private final Book book;
    private final Change change;
    private final Transactions transactions;
    private final Ports ports;
    private final Progress progress;
    private final Instant now;
    private final long total;
    private final Set<String> own = new HashSet<>();
    private final Set<String> denied = new HashSet<>();
    private final OwnerEvidence evidence = new OwnerEvidence();
    private final InteractionTaker interactionTaker;
    private final List<OfPerson> people = new ArrayList<>();
    private final List<OfInteraction> interactions = new ArrayList<>();
    private final List<Rejected> rejected = new ArrayList<>();
    private Import run;
    private String file = "";
    private long bytesBefore;
    private int rejectedKept;
    private boolean going = true;

    Taking(
            Book book,
            Change change,
            Import run,
            Transactions transactions,
            Ports ports,
            Progress progress,
            Instant now,
            long total) {
        this.book = book;
        this.change = change;
        this.run = run;
        this.transactions = transactions;
        this.ports = ports;
        this.progress = progress;
        this.now = now;
        this.total = total;
        for (OwnAddress address : transactions.read(() -> ports.accounts().ownAddresses(book.id()))) {
            (address.status() == OwnAddress.Status.DENIED ? denied : own).add(address.normal());
        }
        this.interactionTaker = new InteractionTaker(book, ports, own, now);
    }

    void begin(Source source) {
        file = source.file();
        at(0);
    }

    void end(Source source) {
        flush();
        bytesBefore += source.bytes();
    }

    boolean going() {
        return going;
    }

    Import run() {
        return run;
    }

    @Override
    public void sighting(Sighting sighting) {
        switch (sighting) {
            case OfPerson person -> {
                people.add(person);
                if (people.size() >= PEOPLE_A_BATCH) {
                    flush();
                }
            }
            case OfInteraction interaction -> {
                interactions.add(interaction);
                if (interactions.size() >= INTERACTIONS_A_BATCH) {
                    flush();
                }
            }
        }
    }

    @Override
    public void rejected(Rejected record) {
        rejected.add(record);
        if (rejected.size() >= REJECTED_A_BATCH) {
            flush();
        }
    }

    @Override
    public boolean at(long bytes) {
        going = going && progress.at(file, bytesBefore + bytes, total, run.count());
        return going;
    }

    /// Takes what was gathered: all of it with its count, or none.
    void flush() {
        if (people.isEmpty() && interactions.isEmpty() && rejected.isEmpty()) {
            return;
        }
        run = transactions.write(change, () -> {
            Import.Count more = new PersonTaker(book, ports, now)
                    .take(people)
                    .plus(interactionTaker.take(interactions))
                    .plus(new Import.Count(0, 0, 0, 0, 0, 0, 0, 0, 0, rejected.size()));
            Import next = new Import(
                    run.id(),
                    run.files(),
                    run.started(),
                    Optional.empty(),
                    run.status(),
                    run.count().plus(more));
            int keep = Math.min(rejected.size(), REJECTED_KEPT - rejectedKept);
            ports.imports().put(book.id(), next);
            ports.imports().reject(book.id(), run.id(), rejected.subList(0, keep));
            rejectedKept += keep;
            return next;
        });
        people.clear();
        interactions.clear();
        rejected.clear();
    }

    /// Learns the owner's addresses from the first messages before any is taken, so that all are taken with the
    /// same knowledge and the same files give nothing new the second time.
    void learnOwner(List<Source> sources) {
        int[] seen = {0};
        for (Source source : sources) {
            if (source.tells() == Source.Tells.MAIL && seen[0] < LEARNT_FROM) {
                learnOwner(source, seen);
            }
        }
        List<OwnAddress> learnt =
                evidence
                        .owned(address -> own.contains(address) || denied.contains(address) || Robot.address(address))
                        .stream()
                        .map(address -> new OwnAddress(address, OwnAddress.Status.LEARNT))
                        .toList();
        if (!learnt.isEmpty()) {
            transactions.write(
                    change, () -> learnt.forEach(address -> ports.accounts().put(book.id(), address)));
            learnt.forEach(address -> own.add(address.normal()));
        }
        if (seen[0] > 0 && own.isEmpty()) {
            rejected.add(new Rejected(sources.getLast().file(), Problem.of("intake.whose-mail", "")));
        }
    }

    private void learnOwner(Source source, int[] seen) {
        try {
            source.open().get().read(new Reader.Sink() {
                @Override
                public void sighting(Sighting sighting) {
                    if (sighting instanceof OfInteraction message && seen[0] < LEARNT_FROM) {
                        evidence.count(message, interactionTaker.normals(message));
                        seen[0]++;
                    }
                }

                @Override
                public void rejected(Rejected record) {
                    // Told when the source is taken.
                }

                @Override
                public boolean at(long bytes) {
                    return seen[0] < LEARNT_FROM;
                }
            });
        } catch (SourceBroken e) {
            // Told when the source is taken.
        }
    }
}
