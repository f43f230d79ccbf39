package wellhouse.app;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;
import wellhouse.kernel.Book;
import wellhouse.kernel.Id;
import wellhouse.people.Name;
import wellhouse.people.Person;
import wellhouse.people.Standing;
import wellhouse.rooms.Rooms;
import wellhouse.store.StoreConfig;

/// A house with two people in its book and a program that may do everything.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class ApiHouse {

    private Wiring wiring;
    protected Rooms rooms;
    protected Book book;
    protected House house;
    protected Program program;
    protected Person ana;
    protected Person jonas;

    @BeforeAll
    void open(@TempDir Path folder) {
        wiring = Wiring.open(StoreConfig.embedded(folder, InstantSource.system()));
        rooms = wiring.rooms();
        book = wiring.book();
        fill();
        house = House.open("127.0.0.1", 0, rooms, folder);
        program = Program.of(house, rooms, Program.everything());
        ana = person(book, "Ana Quellbach");
        jonas = person(book, "Jonas Uferling");
    }

    /// Puts into the book what else the tests want there.
    protected void fill() {}

    @AfterAll
    void close() {
        house.close();
        wiring.close();
    }

    protected final Person person(Book whose, String name) {
        Person person = Person.named(
                rooms.pen().next(),
                Name.shown(name),
                Standing.KEPT,
                rooms.clock().instant());
        rooms.pen()
                .write(
                        whose.id(),
                        "test",
                        "change.demo",
                        List.of(),
                        () -> rooms.people().put(whose.id(), person));
        return person;
    }

    protected static String body(Object... pairs) {
        Map<String, Object> members = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            members.put(String.valueOf(pairs[i]), pairs[i + 1] instanceof Id<?> id ? id.toString() : pairs[i + 1]);
        }
        return JsonMapper.shared().writeValueAsString(members);
    }
}
