package wellhouse.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wellhouse.exchange.Need;
import wellhouse.exchange.match.End;
import wellhouse.kernel.Book;
import wellhouse.kernel.Id;
import wellhouse.people.Person;
import wellhouse.testkit.Desk;
import wellhouse.testkit.StandingClock;

/// What is left of somebody in the files of a data folder.
final class ErasedFilesTest {

    private static final String WORD = "unforgettabolic";

    private final StandingClock clock = StandingClock.at("2026-05-01T09:00:00Z");

    /// The files that hold the word, as far as they hold it in letters.
    private static List<String> holding(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> letters(file).contains(WORD))
                    .map(file -> folder.relativize(file).toString())
                    .toList();
        }
    }

    private static String letters(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The indexes follow a book when they are asked.
    private static void ask(Store store, Id<Book> book) {
        store.transactions().read(() -> {
            store.search().find(book, "nobody at all", 10);
            return store.matches().of(book, End.Kind.NEED, new UUID(1, 1), 10);
        });
    }

    @Test
    void whoeverIsErasedLeavesTheFilesToo(@TempDir Path folder) throws IOException {
        StoreConfig config = StoreConfig.embedded(folder, clock);
        Desk desk;
        Person ana;
        try (Store store = Store.open(config)) {
            desk = Desk.in(new StorePorts(store), clock, 1);
            for (int i = 0; i < 40; i++) {
                desk.kept("Somebody Else " + i);
            }
            ana = desk.kept("Ana " + WORD);
            Need need = new Need(
                    desk.id(),
                    ana.id(),
                    WORD + " gardens",
                    Optional.empty(),
                    clock.instant(),
                    Need.Status.OPEN,
                    "test");
            desk.write(() -> store.exchange().put(desk.book(), need));
            ask(store, desk.book());
        }
        assertThat(holding(folder)).hasSizeGreaterThan(2);

        try (Store store = Store.open(config)) {
            store.transactions().write(desk.change(), () -> store.people().erase(desk.book(), ana.id()));
            ask(store, desk.book());
        }

        assertThat(holding(folder)).isEmpty();
    }
}
