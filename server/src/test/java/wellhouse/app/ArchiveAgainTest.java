package wellhouse.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wellhouse.accounts.OwnAddress;
import wellhouse.formats.Contents;
import wellhouse.formats.source.ReadOptions;
import wellhouse.intake.Extent;
import wellhouse.intake.Import;
import wellhouse.intake.Reader;
import wellhouse.intake.Source;
import wellhouse.kernel.Book;
import wellhouse.kernel.Change;
import wellhouse.kernel.Id;
import wellhouse.people.Person;
import wellhouse.people.Standing;
import wellhouse.store.StoreConfig;

/// An mbox archive that is brought in again: what is read of it, and what is not.
final class ArchiveAgainTest {

    private static final String ME = "robin@example.org";
    private static final Instant NOW = Instant.parse("2025-06-01T12:00:00Z");

    @TempDir
    private Path folder;

    private Path mbox;
    private Wiring house;
    private Book book;
    private int readings;

    @BeforeEach
    void open() throws IOException {
        mbox = folder.resolve("archive.mbox");
        house = Wiring.open(StoreConfig.embedded(folder.resolve("data"), InstantSource.fixed(NOW)));
        book = house.book();
        own(ME);
        Files.writeString(mbox, message("ana", 1) + message("ben", 2) + message("ana", 3));
    }

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void anUnchangedArchiveIsNotReadAgain() throws IOException {
        Import first = bring();
        Import again = bring();

        assertThat(first.count().interactions()).isEqualTo(3);
        assertThat(again.count()).isEqualTo(new Import.Count(0, 0, 0, 0, 0, 0, 3, 0, 0, 0, 0));
        assertThat(readings).isEqualTo(1);
    }

    @Test
    void itsNameAndItsPlaceDoNotMatter() throws IOException {
        bring();
        mbox = Files.move(mbox, folder.resolve("other.mbox"));

        assertThat(bring().count().knownInteractions()).isEqualTo(3);
        assertThat(readings).isEqualTo(1);
    }

    @Test
    void ofAnArchiveThatHasGrownOnlyWhatIsNewIsRead() throws IOException {
        bring();
        Files.writeString(mbox, Files.readString(mbox) + message("carl", 4));
        Import grown = bring();
        Import again = bring();

        assertThat(grown.count().interactions()).isEqualTo(1);
        // The last message that was known is read once more, since it may have ended later.
        assertThat(grown.count().knownInteractions()).isEqualTo(4);
        assertThat(again.count().interactions()).isZero();
        assertThat(readings).isEqualTo(1);
    }

    @Test
    void anArchiveThatWasChangedInTheMiddleIsReadAnew() throws IOException {
        bring();
        Files.writeString(mbox, Files.readString(mbox).replace("Number 2", "Number 8"));
        bring();

        assertThat(readings).isEqualTo(2);
    }

    @Test
    void anotherAddressOfTheOwnersLetsItBeReadAnew() throws IOException {
        bring();
        own("robin@work.example");
        bring();

        assertThat(readings).isEqualTo(2);
    }

    @Test
    void dismissingSomebodyLetsItBeReadAnew() throws IOException {
        bring();
        Person ana = house.rooms()
                .transactions()
                .read(() -> house.rooms()
                        .people()
                        .find(
                                book.id(),
                                house.rooms()
                                        .people()
                                        .whoHas(
                                                book.id(),
                                                List.of(new wellhouse.people.Key(
                                                        wellhouse.people.Key.Kind.EMAIL, "ana@example.org")))
                                        .values()
                                        .iterator()
                                        .next())
                        .orElseThrow());
        house.rooms()
                .pen()
                .write(
                        book.id(),
                        "test",
                        "change.person",
                        List.of(),
                        () -> house.rooms().people().put(book.id(), ana.withStanding(Standing.DISMISSED)));
        bring();

        assertThat(readings).isEqualTo(2);
    }

    @Test
    void takingTheImportBackForgetsIt() throws IOException {
        Id<Change> first = bring().id();
        house.rooms().intake().undo(book, first, "test");

        assertThat(bring().count().interactions()).isEqualTo(3);
        assertThat(readings).isEqualTo(2);
    }

    @Test
    void anImportThatWasEndedBeforeIsReadAnew() throws IOException {
        house.rooms().intake().run(book, "test", List.of(source()), (_, bytes, _, _) -> bytes == 0);
        Import whole = bring();

        assertThat(whole.count().interactions() + whole.count().knownInteractions())
                .isEqualTo(3);
        assertThat(readings).isEqualTo(2);
    }

    @Test
    void mailOfTheFutureIsTakenWhenItsTimeHasCome() throws IOException {
        Files.writeString(mbox, Files.readString(mbox) + message("ana", 400));
        bring();
        bring();

        assertThat(readings).isEqualTo(2);
    }

    private Import bring() throws IOException {
        return house.rooms().intake().run(book, "test", List.of(source()), (_, _, _, _) -> true);
    }

    /// The archive, its whole readings counted; that it is looked into for the owner's addresses does not count.
    private Source source() throws IOException {
        ReadOptions options = ReadOptions.usual(NOW, ZoneOffset.UTC, "DE");
        Source whole = Contents.of(mbox, mbox.getFileName().toString(), options)
                .parts()
                .getFirst()
                .source();
        return new Source(
                whole.file(),
                whole.bytes(),
                whole.tells(),
                whole.archive(),
                () -> new Counted(whole.open().get()));
    }

    private final class Counted implements Reader {

        private final Reader reader;

        private Counted(Reader reader) {
            this.reader = reader;
        }

        @Override
        public void read(Sink sink) {
            readings += sink.getClass().isAnonymousClass() ? 0 : 1;
            reader.read(sink);
        }

        @Override
        public Optional<Extent> extent() {
            return reader.extent();
        }
    }

    private void own(String address) {
        house.rooms()
                .pen()
                .write(
                        book.id(),
                        "test",
                        "change.own-address",
                        List.of(address),
                        () -> house.rooms()
                                .accounts()
                                .put(book.id(), new OwnAddress(address, OwnAddress.Status.CONFIRMED)));
    }

    private static String message(String from, int day) {
        Instant at = Instant.parse("2025-01-01T12:00:00Z").plusSeconds(86_400L * day);
        return "From " + from + "@example.org Wed Jan  1 12:00:00 2025\nFrom: " + from + "@example.org\nTo: " + ME
                + "\nDate: " + at + "\nMessage-ID: <" + day + "@example.org>\nSubject: Number " + day
                + "\n\n" + "Good morning\n".repeat(400) + "\n";
    }
}
