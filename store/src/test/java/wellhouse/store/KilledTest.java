package wellhouse.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wellhouse.kernel.Id;
import wellhouse.people.Person;
import wellhouse.testkit.Desk;
import wellhouse.timeline.Interaction;
import wellhouse.timeline.Interaction.Direction;
import wellhouse.timeline.Interaction.Kind;

/// `kill -9` at any moment loses nothing that was acknowledged.
final class KilledTest {

    private static final int TIMES = 6;

    /// Appends for ever and prints the id of every interaction once it is acknowledged.
    static final class Writer {

        private Writer() {}

        public static void main(String[] args) {
            try (Store store = Store.open(StoreConfig.embedded(Path.of(args[0]), InstantSource.system()))) {
                Desk desk = Desk.in(new StorePorts(store), InstantSource.system(), System.nanoTime());
                Person ana = desk.kept("Ana Ruiz");
                System.out.println("book " + desk.book());
                for (int day = 0; ; day++) {
                    List<Interaction> batch = new ArrayList<>();
                    for (int i = 0; i < 20; i++) {
                        String at = java.time.LocalDate.of(2000, 1, 1).plusDays(day) + "T10:00:00Z";
                        batch.add(desk.interaction(Kind.MESSAGE, at, Direction.MINE, ana));
                    }
                    desk.write(() -> store.timeline().append(desk.whole(), batch));
                    batch.forEach(one -> System.out.println(one.id()));
                    System.out.flush();
                }
            }
        }
    }

    @Test
    void whatWasAcknowledgedIsThereAfterAKill(@TempDir Path folder) throws IOException, InterruptedException {
        Random random = new Random(7);
        for (int i = 0; i < TIMES; i++) {
            Process writer = new ProcessBuilder(
                            ProcessHandle.current().info().command().orElseThrow(),
                            "--enable-native-access=ALL-UNNAMED",
                            "-cp",
                            System.getProperty("java.class.path"),
                            Writer.class.getName(),
                            folder.toString())
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            List<String> acknowledged = new ArrayList<>();
            try (BufferedReader lines =
                    new BufferedReader(new InputStreamReader(writer.getInputStream(), StandardCharsets.UTF_8))) {
                int after = 20 + random.nextInt(2_000);
                for (@Nullable String line = lines.readLine(); line != null; line = lines.readLine()) {
                    acknowledged.add(line);
                    if (acknowledged.size() == after) {
                        // By its handle: the process's own method would close what it still has to say.
                        writer.toHandle().destroyForcibly();
                    }
                }
            }
            writer.waitFor(30, TimeUnit.SECONDS);
            check(folder, acknowledged);
        }
    }

    private static void check(Path folder, List<String> acknowledged) {
        Id<wellhouse.kernel.Book> book = Id.parse(acknowledged.getFirst().substring("book ".length()));
        // A line that the kill cut in two was not read whole, so nobody was told of it.
        List<Id<Interaction>> ids = acknowledged.stream()
                .skip(1)
                .filter(line -> line.length() == 36)
                .map(line -> new Id<Interaction>(UUID.fromString(line)))
                .toList();
        assertThat(ids).isNotEmpty();
        try (Store store = Store.open(StoreConfig.embedded(folder, InstantSource.system()))) {
            assertThat(store.transactions().read(() -> store.timeline().known(book, ids)))
                    .hasSameSizeAs(ids);
            assertThat(store.doctor().examine().findings()).isEmpty();
        }
    }
}
