package wellhouse.cli;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import wellhouse.kernel.Book;
import wellhouse.kernel.Id;
import wellhouse.people.ContactPoint;
import wellhouse.people.Keys;
import wellhouse.people.Name;
import wellhouse.people.People;
import wellhouse.people.Person;
import wellhouse.people.Place;
import wellhouse.people.Position;
import wellhouse.people.Remark;
import wellhouse.people.Standing;
import wellhouse.rooms.Rooms;

/// Puts people described by name, org, title, city, email and note into a book, each as somebody of their own.
final class PeopleTable {

    /// People in one transaction.
    static final int TOGETHER = 1_000;

    private final Rooms rooms;
    private final Book book;

    PeopleTable(Opened opened) {
        this.rooms = opened.rooms();
        this.book = opened.book();
    }

    /// @return whom each `person_id` became
    Map<Id<Person>, String> put(List<Map<String, String>> described, Standing standing) {
        Map<Id<Person>, String> made = new HashMap<>();
        Instant now = rooms.clock().instant();
        rooms.pen()
                .write(
                        book.id(),
                        "cli",
                        "change.person.added",
                        List.of(Integer.toString(described.size())),
                        () -> described.forEach(row -> {
                            Person person = Person.named(
                                    rooms.pen().next(), Name.shown(row.getOrDefault("name", "")), standing, now);
                            rooms.people().put(book.id(), person);
                            details(person.id(), row, now);
                            made.put(person.id(), row.getOrDefault("person_id", ""));
                        }));
        return made;
    }

    private void details(Id<Person> person, Map<String, String> row, Instant now) {
        People people = rooms.people();
        String org = row.getOrDefault("org", "");
        if (!org.isBlank()) {
            people.put(
                    book.id(),
                    new Position(
                            rooms.pen().next(),
                            person,
                            people.organization(book.id(), org).id(),
                            org,
                            row.getOrDefault("title", ""),
                            "",
                            Optional.empty(),
                            Optional.empty()));
        }
        String city = row.getOrDefault("city", "");
        if (!city.isBlank()) {
            people.put(book.id(), new Place(rooms.pen().next(), person, "home", "", city, "", "", ""));
        }
        String mail = row.getOrDefault("email", "");
        if (!mail.isBlank()) {
            String normal = Keys.normal(ContactPoint.Kind.EMAIL, mail, book.country());
            people.put(
                    book.id(),
                    new ContactPoint(rooms.pen().next(), person, ContactPoint.Kind.EMAIL, mail, normal, "", true));
        }
        String note = row.getOrDefault("note", "");
        if (!note.isBlank()) {
            people.put(book.id(), new Remark(rooms.pen().next(), person, Remark.Kind.NOTE, note, now, "hand"));
        }
    }
}
