package wellhouse.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import wellhouse.app.Wiring;
import wellhouse.kernel.Change;
import wellhouse.kernel.Id;
import wellhouse.kernel.Ids;
import wellhouse.people.Name;
import wellhouse.people.Person;
import wellhouse.people.Standing;
import wellhouse.rooms.Rooms;
import wellhouse.timeline.Interaction;

/// How long it takes to make two people with many interactions one, to look at them, and to make them two again.
///
/// Usage: `./wellhouse bench merge [ROWS]`: each of the two has so many; a tenth of it is measured first.
final class MergeBench {

    private static final int TIMES = 15;
    private static final int A_DAY = 10;

    private MergeBench() {}

    static void run(String[] words) throws Exception {
        int rows = words.length > 0 ? Integer.parseInt(words[0]) : 10_000;
        for (int some : new int[] {rows / 10, rows}) {
            Path folder = Files.createTempDirectory("wellhouse-bench-merge");
            try (Wiring house = Trial.house(folder)) {
                measure(house, some);
            }
            Cost.remove(folder);
        }
    }

    private static void measure(Wiring house, int rows) {
        Rooms rooms = house.rooms();
        var book = house.book();
        Person one = somebody(house, "Ana Ruiz", rows);
        Person other = somebody(house, "Anna Ruiz", rows);
        double[] merging = new double[TIMES];
        double[] looking = new double[TIMES];
        double[] undoing = new double[TIMES];
        for (int i = 0; i < TIMES; i++) {
            Id<Change> merge = timed(merging, i, () -> rooms.merging().merge(book, one, other, Set.of(), "bench"));
            timed(
                    looking,
                    i,
                    () -> rooms.transactions().read(() -> rooms.people().profile(book.id(), other.id())));
            Change undo = new Change(rooms.pen().next(), book.id(), "bench", "change.undone", List.of());
            timed(undoing, i, () -> rooms.changes().undo(merge, undo));
        }
        System.out.printf(
                "two with %,d interactions each: merged in %.1f ms, their page's rows in %.1f ms, undone in %.1f ms%n",
                rows, median(merging), median(looking), median(undoing));
    }

    private static Person somebody(Wiring house, String name, int rows) {
        Rooms rooms = house.rooms();
        Person person = Person.named(rooms.pen().next(), Name.shown(name), Standing.KEPT, Instant.EPOCH);
        List<Interaction> all = new ArrayList<>();
        Instant last = Instant.parse("2026-03-01T08:00:00Z");
        for (int i = 0; i < rows; i++) {
            Instant at = last.minus(Duration.ofDays(i / A_DAY)).plus(Duration.ofMinutes(i % A_DAY));
            all.add(new Interaction(
                    Ids.of(at, name + i),
                    at,
                    Interaction.Kind.MESSAGE,
                    i % 2 == 0 ? Interaction.Direction.MINE : Interaction.Direction.THEIRS,
                    Set.of(person.id()),
                    Set.of(),
                    2,
                    "About the garden",
                    "",
                    "mail"));
        }
        rooms.pen().write(house.book().id(), "bench", "change.person.added", List.of(name), () -> {
            rooms.people().put(house.book().id(), person);
            rooms.timeline().append(house.book(), all);
        });
        return person;
    }

    private static <T> T timed(double[] into, int at, Supplier<T> work) {
        long began = System.nanoTime();
        T answer = work.get();
        into[at] = (System.nanoTime() - began) / 1e6;
        return answer;
    }

    private static double median(double[] all) {
        double[] sorted = all.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
