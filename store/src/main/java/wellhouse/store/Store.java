package wellhouse.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import wellhouse.accounts.Accounts;
import wellhouse.accounts.AppPasswords;
import wellhouse.exchange.Exchange;
import wellhouse.exchange.known.Renown;
import wellhouse.exchange.match.Matches;
import wellhouse.exchange.match.Meaning;
import wellhouse.goals.Asks;
import wellhouse.insight.Roll;
import wellhouse.intake.Doubles;
import wellhouse.intake.Imports;
import wellhouse.intake.Letters;
import wellhouse.introductions.Introductions;
import wellhouse.kernel.Book;
import wellhouse.kernel.ChangeLog;
import wellhouse.kernel.Id;
import wellhouse.kernel.Ids;
import wellhouse.kernel.Transactions;
import wellhouse.paths.PathTies;
import wellhouse.people.Career;
import wellhouse.people.Organizations;
import wellhouse.people.People;
import wellhouse.people.Photos;
import wellhouse.people.Search;
import wellhouse.reading.Readings;
import wellhouse.store.search.MatchIndex;
import wellhouse.store.search.PeopleIndex;
import wellhouse.sync.Mirrors;
import wellhouse.sync.Shelves;
import wellhouse.ties.Acquaintances;
import wellhouse.ties.Ties;
import wellhouse.timeline.Timeline;
import wellhouse.today.Answers;

/// Everything that is kept, on SQLite or PostgreSQL: gives the ports of core.
///
/// Several processes may have the same SQLite file open; each opens one store.
public final class Store implements AutoCloseable {

    private static final FileAttribute<?>[] OURS_ALONE = {
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"))
    };

    private final Connections connections;
    private final SqlTransactions transactions;
    private final Ids ids;
    private final Path folder;
    private final Optional<Meaning> meaning;
    private @Nullable PeopleIndex index;
    private @Nullable SentenceReader reader;

    private Store(StoreConfig config, Connections connections) {
        this.connections = connections;
        this.transactions = new SqlTransactions(connections, config.clock());
        RandomGenerator random = new SecureRandom();
        this.ids = new Ids(config.clock(), random);
        this.folder = config.folder();
        this.meaning = config.meaning();
    }

    /// Makes a folder for data where there is none, open to nobody else on this machine. What is there stays as it is.
    public static void makeFolder(Path folder) {
        boolean posix = folder.getFileSystem().supportedFileAttributeViews().contains("posix");
        FileAttribute<?>[] ours = posix ? OURS_ALONE : new FileAttribute<?>[0];
        try {
            Files.createDirectories(folder, ours);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Opens the database, makes it if there is none, and brings it to the shape this version knows.
    ///
    /// @throws StoreBroken if it cannot be opened
    public static Store open(StoreConfig config) {
        makeFolder(config.folder());
        return switch (config.dialect()) {
            case SQLITE -> {
                Migrations.runWithBackup(config);
                yield new Store(config, new SqliteConnections(config.file()));
            }
            case POSTGRESQL -> {
                PostgresConnections pool = new PostgresConnections(config.url().orElseThrow());
                Migrations.runWithBackup(config, pool.pool());
                yield new Store(config, pool);
            }
        };
    }

    public Transactions transactions() {
        return transactions;
    }

    public ChangeLog changes() {
        return new SqlChangeLog(transactions);
    }

    public Accounts accounts() {
        return new SqlAccounts(transactions);
    }

    public People people() {
        return new SqlPeople(transactions, ids);
    }

    public Search search() {
        return new LuceneSearch(transactions, this::index);
    }

    /// Opens the indexes of people and of needs and offers, which otherwise wait until they are asked. A server does so
    /// when it starts: the one who opens them first writes to the folder.
    public void openIndexes() {
        index();
        reader();
    }

    private synchronized PeopleIndex index() {
        PeopleIndex open = index == null ? PeopleIndex.open(folder.resolve("search")) : index;
        index = open;
        return open;
    }

    private synchronized SentenceReader reader() {
        SentenceReader open = reader == null
                ? new SentenceReader(
                        MatchIndex.open(
                                folder.resolve("matching"),
                                meaning.map(Meaning::model).orElse("")),
                        meaning)
                : reader;
        reader = open;
        return open;
    }

    private synchronized void closeIndexes() {
        if (reader != null) {
            reader.close();
        }
        if (index != null) {
            index.close();
        }
    }

    public Doubles doubles() {
        return new SqlDoubles(transactions);
    }

    public Photos photos() {
        return new SqlPhotos(transactions);
    }

    public Timeline timeline() {
        return new SqlTimeline(transactions);
    }

    public Ties ties() {
        return new SqlTies(transactions);
    }

    public Acquaintances acquaintances() {
        return new SqlAcquaintances(transactions);
    }

    public Organizations organizations() {
        return new SqlOrganizations(transactions);
    }

    public Career career() {
        return new SqlCareer(transactions, people());
    }

    public PathTies pathTies() {
        return new SqlPathTies(transactions);
    }

    public Roll roll() {
        return new SqlRoll(transactions);
    }

    public Introductions introductions() {
        return new SqlIntroductions(transactions);
    }

    public Exchange exchange() {
        return new SqlExchange(transactions);
    }

    public Asks asks() {
        return new SqlAsks(transactions);
    }

    public Readings readings() {
        return new SqlReadings(transactions);
    }

    public Renown renown() {
        return new SqlRenown(transactions);
    }

    public Matches matches() {
        return new LuceneMatches(transactions, this::reader);
    }

    public Imports imports() {
        return new SqlImports(transactions);
    }

    public Letters letters() {
        return new SqlLetters(transactions);
    }

    public Answers answers() {
        return new SqlAnswers(transactions);
    }

    public Shelves shelves() {
        return new SqlShelves(transactions);
    }

    public Mirrors mirrors() {
        return new SqlMirrors(transactions);
    }

    public AppPasswords appPasswords() {
        return new SqlAppPasswords(transactions);
    }

    /// Copies all that is kept into a file.
    public Backup backup() {
        return new Backup(transactions);
    }

    /// Reads rows as they are.
    <T> T read(Function<Line, T> reading) {
        return transactions.read(() -> reading.apply(transactions.work().line()));
    }

    /// Adds all rows of a backup to this store, which is empty.
    long fill(Path file) {
        Line line = connections.write();
        boolean sound = false;
        try {
            long rows = Archive.read(file, line);
            connections.commit(line);
            sound = true;
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            connections.release(line, sound);
        }
    }

    /// Looks whether what is kept is whole.
    public Doctor doctor() {
        return new Doctor(transactions, connections, this::index, ids);
    }

    /// Removes a whole book for good, with its accounts. There is no way back.
    ///
    /// @return how many rows went
    public long eraseBook(Id<Book> book) {
        Line line = connections.write();
        boolean sound = false;
        try {
            long rows = Erasing.book(line, book.value());
            connections.commit(line);
            sound = true;
            return rows;
        } finally {
            connections.release(line, sound);
        }
    }

    @Override
    public void close() {
        closeIndexes();
        connections.close();
    }
}
