package wellhouse.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wellhouse.accounts.OwnAddress;
import wellhouse.formats.Contents;
import wellhouse.formats.source.ReadOptions;
import wellhouse.intake.Source;
import wellhouse.kernel.Book;
import wellhouse.people.Row;
import wellhouse.store.StoreConfig;

/// Whom a sitting in the waiting room shows, and in which order.
final class SittingTest {

    private static final Instant NOW = Instant.parse("2025-06-01T12:00:00Z");

    private static String message(String from, String to, int day) {
        return "From x@y Mon Jan  1 00:00:00 2024\nFrom: " + from + "\nTo: " + to + "\nDate: " + day
                + " Sep 2024 10:00:00 +0000\nMessage-ID: <" + from + to + day + "@x>\n\nhi\n\n";
    }

    @Test
    void whoTalksBothWaysComesFirstThenWhoHasMoreDaysAndWhoWasSeenOnceRests(@TempDir Path folder) throws IOException {
        String me = "me@home.example";
        StringBuilder mail = new StringBuilder();
        for (int day = 1; day <= 9; day++) {
            mail.append(message("oneway@x.example", me, day));
            if (day <= 4) {
                mail.append(day % 2 == 0 ? message(me, "few@x.example", day) : message("few@x.example", me, day));
            }
            if (day <= 6) {
                mail.append(day == 3 ? message(me, "more@x.example", day) : message("more@x.example", me, day));
            }
        }
        mail.append(message("once@x.example", me, 1));
        Path mbox = Files.writeString(folder.resolve("all.mbox"), mail.toString());
        try (Wiring house = Wiring.open(StoreConfig.embedded(folder.resolve("data"), InstantSource.fixed(NOW)))) {
            Book book = house.book();
            house.rooms()
                    .pen()
                    .write(
                            book.id(),
                            "test",
                            "change.own-address",
                            List.of(me),
                            () -> house.rooms()
                                    .accounts()
                                    .put(book.id(), new OwnAddress(me, OwnAddress.Status.CONFIRMED)));
            List<Source> sources =
                    Contents.of(mbox, "all.mbox", ReadOptions.usual(NOW, ZoneOffset.UTC, "DE")).parts().stream()
                            .map(Contents.Part::source)
                            .toList();
            house.rooms().intake().run(book, "test", sources, (file, bytes, total, count) -> true);

            List<String> addresses = house.rooms().waitingRoom().worth(book, 45).stream()
                    .map(Row::person)
                    .map(person -> house.rooms()
                            .transactions()
                            .read(() -> house.rooms()
                                    .people()
                                    .points(book.id(), List.of(person.id()))
                                    .getOrDefault(person.id(), List.of())
                                    .getFirst()
                                    .value()))
                    .toList();

            assertThat(addresses).containsExactly("more@x.example", "few@x.example", "oneway@x.example");
            assertThat(house.rooms().waitingRoom().worth(book, 1)).hasSize(1);
        }
    }
}
