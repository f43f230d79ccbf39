package wellhouse.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wellhouse.demo.SampleBook;
import wellhouse.exchange.Giving;
import wellhouse.kernel.Book;
import wellhouse.kernel.PartialDate;
import wellhouse.people.OwnPosition;
import wellhouse.people.Tier;
import wellhouse.rooms.Rooms;
import wellhouse.store.StoreConfig;
import wellhouse.ties.Rhythms;

/// A whole book leaves as one file and comes back as it was.
final class WholeBookTest {

    @Test
    void aBookThatLeftAndCameBackLeavesAsTheSameFile(@TempDir Path folder) throws IOException {
        Path first = Files.createDirectory(folder.resolve("first"));
        Path second = Files.createDirectory(folder.resolve("second"));
        try (Wiring wiring = Wiring.open(StoreConfig.embedded(first, InstantSource.system()))) {
            fill(wiring.rooms(), wiring.book());
        }
        List<String> left = exported(first, folder.resolve("first.json"));

        assertThat(CommandLineRun.of(
                                second, "import", folder.resolve("first.json").toString(), "--yes")
                        .code())
                .isZero();
        List<String> again = exported(second, folder.resolve("second.json"));

        assertThat(kinds(left))
                .contains(
                        "owner",
                        "rhythms",
                        "ownPosition",
                        "person",
                        "need",
                        "offer",
                        "introduction",
                        "ask",
                        "reading",
                        "renown",
                        "rules",
                        "help");
        assertThat(again).containsExactlyInAnyOrderElementsOf(left);
        assertThat(CommandLineRun.of(
                                second, "import", folder.resolve("first.json").toString(), "--yes")
                        .code())
                .isZero();
        assertThat(exported(second, folder.resolve("third.json"))).containsExactlyInAnyOrderElementsOf(left);
    }

    private static void fill(Rooms rooms, Book book) {
        LocalDate today = book.dayOf(rooms.clock().instant());
        SampleBook.fill(rooms, book, today, SampleBook.Size.usual("en"));
        var needs = rooms.transactions().read(() -> rooms.exchange().openNeeds(book.id(), 2));
        rooms.pen().write(book.id(), "test", "change.demo", List.of(), () -> {
            rooms.exchange().put(book.id(), new Giving(240, true));
            rooms.career()
                    .put(
                            book.id(),
                            new OwnPosition(
                                    rooms.pen().next(),
                                    "Mill Lane Works",
                                    "Gardener",
                                    Optional.of(new PartialDate(2015, 3, 0)),
                                    Optional.empty(),
                                    "linkedin",
                                    "Positions.csv",
                                    rooms.clock().instant()));
            rooms.ties().put(book.id(), Rhythms.USUAL.with(Tier.CLOSE, 40));
            rooms.exchange()
                    .put(
                            book.id(),
                            new Giving.SupportTime(
                                    rooms.pen().next(), today.minusDays(40), Optional.of(today.minusDays(9))));
            rooms.matches()
                    .apart(book.id(), needs.getFirst().person(), needs.getLast().person(), true);
            rooms.matches().refuse(book.id(), needs.getFirst().id().value(), new UUID(7, 8));
        });
    }

    private static List<String> exported(Path data, Path out) throws IOException {
        assertThat(CommandLineRun.of(data, "export", "--format", "json", "--out", out.toString())
                        .code())
                .isZero();
        return Files.readAllLines(out).stream()
                .skip(1)
                .filter(line -> line.startsWith("{\""))
                .map(line -> line.endsWith(",") ? line.substring(0, line.length() - 1) : line)
                .toList();
    }

    private static List<String> kinds(List<String> lines) {
        return lines.stream()
                .map(line -> line.replaceAll("^\\{\"([A-Za-z]+)\".*", "$1"))
                .distinct()
                .toList();
    }
}
