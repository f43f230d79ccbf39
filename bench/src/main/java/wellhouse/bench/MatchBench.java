package wellhouse.bench;

import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import wellhouse.app.Wiring;
import wellhouse.exchange.Need;
import wellhouse.exchange.Offer;
import wellhouse.exchange.match.End;
import wellhouse.people.Name;
import wellhouse.people.Person;
import wellhouse.people.Standing;
import wellhouse.rooms.Rooms;

/// What it costs to match as many needs as offers, and a new need among them, through the port that pages use. With
/// `WELLHOUSE_MODEL=off` by words and families alone.
///
/// Usage: `./wellhouse bench match [SIZE ...]`
final class MatchBench {

    private static final int TOGETHER = 1_000;
    private static final int WARM_UP = 100;
    private static final int NEW = 200;
    private static final int MATCHES = 5;
    private static final Duration LONG = Duration.ofHours(2);

    private static final List<String> FIELDS = List.of(
            "bookkeeping",
            "tax returns",
            "boat building",
            "garden design",
            "grant applications",
            "violin lessons",
            "roof repairs",
            "web pages",
            "translation into Spanish",
            "interview practice",
            "child care",
            "dog walking",
            "contract law",
            "market research",
            "photography",
            "public speaking",
            "first aid",
            "bicycle repair",
            "pottery",
            "nursing",
            "data analysis",
            "event planning",
            "plumbing",
            "proofreading",
            "choir singing",
            "kitchen fitting",
            "physics lessons",
            "beekeeping",
            "printing",
            "warehouse work");
    private static final List<String> WHOM = List.of(
            "a small club",
            "a young family",
            "a theatre",
            "an older neighbour",
            "a start-up",
            "a school class",
            "a sports team",
            "a community kitchen",
            "a museum",
            "a housing co-operative",
            "a choir",
            "a village shop",
            "a newcomer",
            "a farm",
            "a festival",
            "a library",
            "a hospice",
            "a repair café",
            "a magazine",
            "a harbour");
    private static final List<String> WHEN = List.of(
            "in spring",
            "on Saturdays",
            "once a month",
            "before the holidays",
            "at short notice",
            "for half a year",
            "in the evenings",
            "next week",
            "from January on",
            "for one day",
            "now and then",
            "on Tuesday mornings");

    private MatchBench() {}

    static void run(String[] words) throws Exception {
        int[] sizes = words.length == 0
                ? new int[] {1_000, 10_000}
                : Arrays.stream(words).mapToInt(Integer::parseInt).toArray();
        for (int size : sizes) {
            measure(size);
        }
    }

    private static void measure(int size) throws Exception {
        Path folder = Files.createTempDirectory("wellhouse-bench-match");
        try (Wiring house = Trial.house(folder)) {
            RandomGenerator random = new SplittableRandom(size);
            List<Person> people = new ArrayList<>();
            Cost written = Cost.of(() -> fill(house, size, people, random));
            Cost read = Cost.of(() -> settle(house));
            System.out.printf(
                    "%,d needs x %,d offers, model: %s%n  written in %.1f s CPU, read and indexed in %.1f s CPU (%.1f s)%n",
                    size, size, model(house), written.cpu(), read.cpu(), read.wall());
            fresh(house, people, random, WARM_UP);
            double[] times = fresh(house, people, random, NEW);
            Arrays.sort(times);
            System.out.printf(
                    "  a new need, from the keyboard to its %d best: half within %.1f ms, 95 %% within %.1f ms, worst %.1f ms%n",
                    MATCHES, times[times.length / 2], times[times.length * 95 / 100], times[times.length - 1]);
            Cost all = Cost.of(() -> everyNeed(house, people));
            System.out.printf(
                    "  every need matched in %.1f s CPU (%.1f s), %.2f ms each; heap %d MiB, whole process %d MiB%n",
                    all.cpu(), all.wall(), 1_000 * all.wall() / size, heap(), resident());
        } finally {
            Cost.remove(folder);
        }
    }

    private static String model(Wiring house) {
        String name = settle(house).model();
        return name.isEmpty() ? "none" : name;
    }

    private static wellhouse.exchange.match.Matches.Reach settle(Wiring house) {
        Rooms rooms = house.rooms();
        return rooms.transactions()
                .read(() -> rooms.matches().settle(house.book().id(), LONG));
    }

    private static Integer fill(Wiring house, int size, List<Person> people, RandomGenerator random) {
        Rooms rooms = house.rooms();
        for (int from = 0; from < size; from += TOGETHER) {
            int most = Math.min(TOGETHER, size - from);
            rooms.pen().write(house.book().id(), "bench", "change.person.added", List.of(), () -> {
                for (int i = 0; i < most; i++) {
                    Person person = Person.named(
                            rooms.pen().next(),
                            Name.shown("Person " + people.size()),
                            Standing.KEPT,
                            rooms.clock().instant());
                    people.add(person);
                    rooms.people().put(house.book().id(), person);
                    rooms.exchange().put(house.book().id(), need(rooms, person, random));
                    rooms.exchange()
                            .put(
                                    house.book().id(),
                                    new Offer(
                                            rooms.pen().next(),
                                            person.id(),
                                            "can do " + text(random),
                                            rooms.clock().instant(),
                                            "bench"));
                }
            });
        }
        return people.size();
    }

    private static String text(RandomGenerator random) {
        return FIELDS.get(random.nextInt(FIELDS.size())) + " for " + WHOM.get(random.nextInt(WHOM.size())) + " "
                + WHEN.get(random.nextInt(WHEN.size()));
    }

    private static Need need(Rooms rooms, Person person, RandomGenerator random) {
        return new Need(
                rooms.pen().next(),
                person.id(),
                "somebody for " + text(random),
                Optional.empty(),
                rooms.clock().instant(),
                Need.Status.OPEN,
                "bench");
    }

    /// @return milliseconds of each new need, from writing it to having its matches
    private static double[] fresh(Wiring house, List<Person> people, RandomGenerator random, int many) {
        Rooms rooms = house.rooms();
        double[] times = new double[many];
        for (int i = 0; i < many; i++) {
            Need need = need(rooms, people.get(random.nextInt(people.size())), random);
            long began = System.nanoTime();
            rooms.pen()
                    .write(
                            house.book().id(),
                            "bench",
                            "change.person.need",
                            List.of(),
                            () -> rooms.exchange().put(house.book().id(), need));
            settle(house);
            matches(house, need);
            times[i] = (System.nanoTime() - began) / 1e6;
        }
        return times;
    }

    private static int matches(Wiring house, Need need) {
        Rooms rooms = house.rooms();
        return rooms.transactions()
                .read(() -> rooms.matches()
                        .of(house.book().id(), End.Kind.NEED, need.id().value(), MATCHES))
                .size();
    }

    private static Integer everyNeed(Wiring house, List<Person> people) {
        int found = 0;
        for (Person person : people) {
            List<Need> needs = house.rooms()
                    .transactions()
                    .read(() -> house.rooms().exchange().needs(house.book().id(), person.id()));
            found += matches(house, needs.getLast());
        }
        return found;
    }

    private static long heap() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() >> 20;
    }

    private static long resident() throws Exception {
        return Files.readAllLines(Path.of("/proc/self/status")).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) >> 10)
                .findFirst()
                .orElse(0);
    }
}
