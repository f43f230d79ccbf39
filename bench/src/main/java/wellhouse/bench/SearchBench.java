package wellhouse.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import wellhouse.app.Wiring;
import wellhouse.kernel.Book;
import wellhouse.people.ContactPoint;
import wellhouse.people.Person;
import wellhouse.people.Place;
import wellhouse.people.Position;
import wellhouse.people.Standing;
import wellhouse.people.doubles.Described;
import wellhouse.people.doubles.Field;
import wellhouse.rooms.Rooms;

/// How long a search takes while it is typed: every beginning of a query is asked, from its first letter on, through
/// the port that pages use. A third of the queries has a slip of the pen.
///
/// Usage: `./wellhouse bench search [PEOPLE ...]`
final class SearchBench {

    private static final int TOGETHER = 1_000;
    private static final int WARM_UP = 60;
    private static final int QUERIES = 120;
    private static final int HITS = 10;

    private SearchBench() {}

    static void run(String[] words) throws Exception {
        int[] sizes = words.length == 0
                ? new int[] {10_000, 100_000}
                : Arrays.stream(words).mapToInt(Integer::parseInt).toArray();
        for (int size : sizes) {
            measure(size);
        }
    }

    private static void measure(int size) throws Exception {
        Path folder = Files.createTempDirectory("wellhouse-bench-search");
        try (Wiring house = Trial.house(folder)) {
            List<String> names = new ArrayList<>();
            Cost filled = Cost.of(() -> fill(house, size, names));
            Cost indexed = Cost.of(() -> find(house, "a"));
            System.out.printf(
                    "%,d people: written in %.1f s CPU, indexed in %.1f s CPU (%.1f s)%n",
                    size, filled.cpu(), indexed.cpu(), indexed.wall());
            RandomGenerator random = new SplittableRandom(7);
            type(house, names, random, WARM_UP);
            double[] times = type(house, names, random, QUERIES);
            Arrays.sort(times);
            System.out.printf(
                    "  %,d keystrokes: half within %.2f ms, 95 %% within %.2f ms, 99 %% within %.2f ms, worst %.2f ms%n",
                    times.length,
                    times[times.length / 2],
                    times[times.length * 95 / 100],
                    times[times.length * 99 / 100],
                    times[times.length - 1]);
        } finally {
            Cost.remove(folder);
        }
    }

    /// @return milliseconds of each keystroke
    private static double[] type(Wiring house, List<String> names, RandomGenerator random, int queries) {
        List<Double> times = new ArrayList<>();
        for (int i = 0; i < queries; i++) {
            String query = slipped(names.get(random.nextInt(names.size())), random);
            for (int end = 1; end <= query.length(); end++) {
                String typed = query.substring(0, end);
                long began = System.nanoTime();
                find(house, typed);
                times.add((System.nanoTime() - began) / 1e6);
            }
        }
        return times.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private static Object find(Wiring house, String words) {
        Rooms rooms = house.rooms();
        return rooms.transactions().read(() -> rooms.search().find(house.book().id(), words, HITS));
    }

    private static String slipped(String name, RandomGenerator random) {
        if (random.nextInt(3) != 0 || name.length() < 5) {
            return name;
        }
        int at = random.nextInt(name.length() - 1);
        return name.substring(0, at) + name.charAt(at + 1) + name.charAt(at) + name.substring(at + 2);
    }

    private static Integer fill(Wiring house, int size, List<String> names) {
        List<PeopleMaker.Made> made = new PeopleMaker(size, size).make(size);
        for (int from = 0; from < size; from += TOGETHER) {
            List<PeopleMaker.Made> some = made.subList(from, Math.min(size, from + TOGETHER));
            house.rooms()
                    .pen()
                    .write(
                            house.book().id(),
                            "bench",
                            "change.person.added",
                            List.of(),
                            () -> some.forEach(one -> names.add(put(house.rooms(), house.book(), one.described()))));
        }
        return names.size();
    }

    private static String put(Rooms rooms, Book book, Described described) {
        var people = rooms.people();
        Person person = Person.named(
                rooms.pen().next(),
                described.names().getFirst(),
                Standing.KEPT,
                rooms.clock().instant());
        people.put(book.id(), person);
        for (String mail : described.said(Field.EMAIL)) {
            people.put(
                    book.id(),
                    new ContactPoint(rooms.pen().next(), person.id(), ContactPoint.Kind.EMAIL, mail, mail, "", false));
        }
        for (String city : described.said(Field.CITY)) {
            people.put(book.id(), new Place(rooms.pen().next(), person.id(), "home", "", city, "", "", ""));
        }
        for (String employer : described.said(Field.ORGANIZATION)) {
            String title = described.said(Field.TITLE).stream().findFirst().orElse("");
            var organization = people.organization(book.id(), employer);
            people.put(
                    book.id(),
                    new Position(
                            rooms.pen().next(),
                            person.id(),
                            organization.id(),
                            employer,
                            title,
                            "",
                            Optional.empty(),
                            Optional.empty()));
        }
        return person.name().shown();
    }
}
