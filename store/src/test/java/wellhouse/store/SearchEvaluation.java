package wellhouse.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import wellhouse.kernel.Id;
import wellhouse.people.ContactPoint;
import wellhouse.people.Name;
import wellhouse.people.People;
import wellhouse.people.Person;
import wellhouse.people.Place;
import wellhouse.people.Position;
import wellhouse.people.Remark;
import wellhouse.people.Search;
import wellhouse.people.Standing;
import wellhouse.testkit.Desk;
import wellhouse.testkit.StandingClock;

/// Fills a book with the people of `samples/search` and answers its queries, for `eval.py`. Run by hand.
final class SearchEvaluation {

    private SearchEvaluation() {}

    /// @param args the folder of the samples; where to write the run
    public static void main(String[] args) throws IOException {
        Path samples = Path.of(args[0]);
        Path folder = Files.createTempDirectory("wellhouse-search");
        StandingClock clock = StandingClock.at("2026-05-01T09:00:00Z");
        try (Store store = Store.open(StoreConfig.embedded(folder, clock))) {
            Desk desk = Desk.in(new StorePorts(store), clock, 1);
            Map<UUID, String> names = new HashMap<>();
            long start = System.nanoTime();
            desk.write(() -> fill(store.people(), desk, samples, names));
            System.out.printf("fill %d ms%n", (System.nanoTime() - start) / 1_000_000);
            Search search = store.search();
            start = System.nanoTime();
            desk.read(() -> search.find(desk.book(), "warm", 1));
            System.out.printf("index %d ms%n", (System.nanoTime() - start) / 1_000_000);
            StringBuilder run = new StringBuilder();
            for (String line : Files.readAllLines(samples.resolve("queries.tsv"))) {
                String[] query = line.split("\t", -1);
                if (query[0].equals("query_id")) {
                    continue;
                }
                long before = System.nanoTime();
                List<Search.Hit> hits = desk.read(() -> search.find(desk.book(), query[2], 10));
                double millis = (System.nanoTime() - before) / 1e6;
                for (int i = 0; i < hits.size(); i++) {
                    run.append(query[0])
                            .append('\t')
                            .append(i + 1)
                            .append('\t')
                            .append(names.get(hits.get(i).person().value()))
                            .append('\t')
                            .append(millis)
                            .append('\n');
                }
            }
            Files.writeString(Path.of(args[1]), run);
        }
    }

    private static void fill(People people, Desk desk, Path samples, Map<UUID, String> names) {
        try {
            for (String line : Files.readAllLines(samples.resolve("people.tsv"))) {
                String[] cells = line.split("\t", -1);
                if (cells[0].equals("person_id")) {
                    continue;
                }
                Person person = Person.named(desk.id(), Name.shown(cells[1]), Standing.KEPT, Instant.EPOCH);
                names.put(person.id().value(), cells[0]);
                people.put(desk.book(), person);
                Id<Person> id = person.id();
                if (!cells[2].isEmpty()) {
                    people.put(
                            desk.book(),
                            new Position(
                                    desk.id(),
                                    id,
                                    people.organization(desk.book(), cells[2]).id(),
                                    cells[2],
                                    cells[3],
                                    "",
                                    Optional.empty(),
                                    Optional.empty()));
                }
                people.put(desk.book(), new Place(desk.id(), id, "home", "", cells[4], "", "", ""));
                people.put(
                        desk.book(),
                        new ContactPoint(desk.id(), id, ContactPoint.Kind.EMAIL, cells[5], cells[5], "", true));
                if (!cells[6].isEmpty()) {
                    people.put(
                            desk.book(), new Remark(desk.id(), id, Remark.Kind.NOTE, cells[6], Instant.EPOCH, "hand"));
                }
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
