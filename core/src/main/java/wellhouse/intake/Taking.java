package wellhouse.intake;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import wellhouse.accounts.OwnAddress;
import wellhouse.intake.InteractionTaker.Addressed;
import wellhouse.intake.Sighting.Job;
import wellhouse.intake.Sighting.OfHappening;
import wellhouse.intake.Sighting.OfInteraction;
import wellhouse.intake.Sighting.OfKeeping;
import wellhouse.intake.Sighting.OfPaper;
import wellhouse.intake.Sighting.OfPerson;
import wellhouse.intake.Sighting.OfPromise;
import wellhouse.intake.Sighting.OfRelation;
import wellhouse.kernel.Book;
import wellhouse.kernel.Change;
import wellhouse.kernel.Problem;
import wellhouse.kernel.Transactions;
import wellhouse.people.Keys;

/// One import while it runs: gathers sightings and takes them batch by batch, each in a transaction of its
/// own together with the count that acknowledges it.
final class Taking implements Reader.Sink {

    private static final int PEOPLE_A_BATCH = 2_000;

    /// Letters of cards and octets of pictures after which a batch of people is taken, however few they are.
    private static final long LARGEST_BATCH = 16_000_000;

    private static final int INTERACTIONS_A_BATCH = 10_000;
    private static final int LETTERS_A_BATCH = 50_000;
    private static final int FACTS_A_BATCH = 1_000;
    private static final int REJECTED_A_BATCH = 1_000;

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
    private @Nullable LetterCounter counter;
    private final List<OfPerson> people = new ArrayList<>();
    private long peopleSize;
    private final List<Sighting> facts = new ArrayList<>();
    private final List<Rejected> rejected = new ArrayList<>();
    private final List<String> named = new ArrayList<>();
    private String ownName = "";
    private final List<Job> ownJobs = new ArrayList<>();
    private String ownSource = "";
    private final Map<Source, Begun> begun = new IdentityHashMap<>();
    private Imports.Basis basis;
    private final Map<String, List<Reader.Column>> columns = new LinkedHashMap<>();
    private Import run;
    private Import.Count before = Import.Count.NONE;
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
        this.basis = transactions.read(() -> ports.imports().basis(book.id()));
        for (OwnAddress address : transactions.read(() -> ports.accounts().ownAddresses(book.id()))) {
            (address.status() == OwnAddress.Status.DENIED ? denied : own).add(address.normal());
        }
        this.interactionTaker = new InteractionTaker(book, ports, own, now);
    }

    /// An archive of which something was read before.
    private record Begun(Archive.Beginning beginning, Import.Count count) {}

    void begin(Source source) {
        file = source.file();
        before = run.count();
        at(0);
    }

    /// Reads a source, or what is new of it, and remembers how far that was.
    void read(Source source) {
        Reader reader = source.open().get();
        @Nullable Begun known = begun.get(source);
        if (known != null) {
            asBefore(known.count);
            if (known.beginning.whole()) {
                return;
            }
            reader = known.beginning.on();
        }
        reader.read(this);
        flush();
        Optional<Extent> extent = reader.extent();
        if (going && extent.isPresent() && !interactionTaker.fromTheFuture()) {
            remember(extent.get(), run.count().minus(before));
        }
    }

    private void remember(Extent extent, Import.Count more) {
        transactions.write(change, () -> {
            if (ports.imports().basis(book.id()).fingerprint().equals(basis.fingerprint())) {
                ports.imports().remember(book.id(), extent, more, basis);
            }
            return null;
        });
    }

    /// What was taken then is known now.
    private void asBefore(Import.Count then) {
        Import.Count again = new Import.Count(
                0,
                0,
                0,
                0,
                0,
                0,
                then.interactions() + then.knownInteractions(),
                then.automatic(),
                then.strangers(),
                0,
                0);
        run = transactions.write(change, () -> acknowledged(again));
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
                peopleSize += size(person);
                if (people.size() >= PEOPLE_A_BATCH || peopleSize >= LARGEST_BATCH) {
                    flush();
                }
            }
            case OfInteraction interaction -> {
                Addressed addressed = interactionTaker.addressed(interaction);
                interactionTaker.add(addressed);
                counter().add(addressed);
                if (interactionTaker.gathered() >= INTERACTIONS_A_BATCH
                        || counter().added() >= LETTERS_A_BATCH) {
                    flush();
                }
            }
            case OfHappening _, OfRelation _, OfPromise _, OfKeeping _, OfPaper _ -> {
                facts.add(sighting);
                if (facts.size() >= FACTS_A_BATCH) {
                    flush();
                }
            }
        }
    }

    private static long size(OfPerson person) {
        return (long) person.cardText().map(String::length).orElse(0)
                + person.photo().map(photo -> photo.bytes().length).orElse(0);
    }

    @Override
    public void rejected(Rejected record) {
        rejected.add(record);
        if (rejected.size() >= REJECTED_A_BATCH) {
            flush();
        }
    }

    @Override
    public void columns(List<Reader.Column> told) {
        columns.put(file, List.copyOf(told));
    }

    @Override
    public void ownAddress(String address) {
        Keys.email(address)
                .filter(normal -> !denied.contains(normal))
                .filter(own::add)
                .ifPresent(named::add);
    }

    @Override
    public void ownName(String name) {
        ownName = name;
    }

    @Override
    public void ownJob(Job job, String source) {
        ownJobs.add(job);
        ownSource = source;
    }

    /// Notes how the owner is called, where they did not say it themselves.
    private void noteOwner() {
        if (!ownName.isEmpty()) {
            ports.accounts().all().stream()
                    .filter(account ->
                            account.book().equals(book.id()) && account.name().isEmpty())
                    .findFirst()
                    .ifPresent(account -> ports.accounts().put(account.withName(ownName)));
        }
    }

    private LetterCounter counter() {
        if (counter == null) {
            counter = new LetterCounter(
                    own, transactions.read(() -> ports.letters().counted(book.id())));
        }
        return counter;
    }

    private boolean isEmpty() {
        return Stream.of(people, facts, rejected, named, ownJobs).allMatch(List::isEmpty)
                && interactionTaker.isEmpty()
                && ownName.isEmpty();
    }

    /// What the columns of each table were taken for, by the name of the file.
    Map<String, List<Reader.Column>> columns() {
        return columns;
    }

    @Override
    public boolean at(long bytes) {
        going = going && progress.at(file, bytesBefore + bytes, total, run.count());
        return going;
    }

    /// Takes what was gathered: all of it with its count, or none.
    void flush() {
        if (isEmpty()) {
            return;
        }
        LetterCounter counting = counter;
        run = transactions.write(change, () -> {
            if (counting != null) {
                counting.write(book.id(), ports.letters());
            }
            named.forEach(
                    address -> ports.accounts().put(book.id(), new OwnAddress(address, OwnAddress.Status.LEARNT)));
            noteOwner();
            Import.Count more = new PersonTaker(book, ports, now)
                    .take(people)
                    .plus(interactionTaker.take())
                    .plus(new FactTaker(book, ports, now).take(facts))
                    .plus(new CareerTaker(book, ports, now).take(ownJobs, ownSource, file))
                    .plus(Import.Count.rejected(rejected.size()));
            Import next = acknowledged(more);
            int keep = Math.min(rejected.size(), REJECTED_KEPT - rejectedKept);
            ports.imports().reject(book.id(), run.id(), rejected.subList(0, keep));
            rejectedKept += keep;
            return next;
        });
        if (counting != null) {
            counting.clear();
        }
        named.clear();
        ownName = "";
        ownJobs.clear();
        people.clear();
        peopleSize = 0;
        interactionTaker.clear();
        facts.clear();
        rejected.clear();
    }

    private Import acknowledged(Import.Count more) {
        Import next = new Import(
                run.id(),
                run.files(),
                run.started(),
                Optional.empty(),
                run.status(),
                run.count().plus(more));
        ports.imports().put(book.id(), next);
        return next;
    }

    /// Sees what was read before, and learns the owner's addresses from the rest.
    void recognise(List<Source> sources) {
        for (Source source : sources) {
            source.archive().ifPresent(archive -> recognise(source, archive));
        }
        learnOwner(sources);
    }

    private void recognise(Source source, Archive archive) {
        try {
            Map<Extent, Import.Count> known =
                    transactions.read(() -> ports.imports().remembered(book.id(), archive.kind(), archive.head()));
            if (!known.isEmpty()) {
                archive.beginning(List.copyOf(known.keySet()))
                        .ifPresent(beginning -> begun.put(
                                source,
                                new Begun(beginning, known.getOrDefault(beginning.extent(), Import.Count.NONE))));
            }
        } catch (SourceBroken e) {
            // Told when the source is taken.
        }
    }

    /// Learns the owner's addresses from the first messages before any is taken, so that all are taken with the
    /// same knowledge and the same files give nothing new the second time.
    private void learnOwner(List<Source> sources) {
        sources.stream()
                .filter(source -> source.tells() == Source.Tells.MAIL && !isWholeBegun(source))
                .forEach(source -> evidence.read(source, interactionTaker::addressed));
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
            // What was read before was read without knowing them.
            begun.clear();
            basis = transactions.read(() -> ports.imports().basis(book.id()));
        }
        if (evidence.any() && own.isEmpty()) {
            rejected.add(new Rejected(sources.getLast().file(), Problem.of("intake.whose-mail", "")));
        }
    }

    private boolean isWholeBegun(Source source) {
        @Nullable Begun known = begun.get(source);
        return known != null && known.beginning.whole();
    }
}
