package wellhouse.demo;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import wellhouse.insight.Roll;
import wellhouse.kernel.Book;
import wellhouse.kernel.Ids;
import wellhouse.kernel.PartialDate;
import wellhouse.people.Name;
import wellhouse.people.Organization;
import wellhouse.people.Person;
import wellhouse.people.Position;
import wellhouse.people.Remark;
import wellhouse.people.Standing;
import wellhouse.rooms.Rooms;
import wellhouse.ties.Relation;

/// Makes up people the owner has only heard of: friends and kin of the owner's people, at organizations where the owner
/// knows nobody.
final class Beyond {

    private final Rooms rooms;
    private final Texts texts;
    private final Book book;
    private final Ids ids;
    private final LocalDate today;

    Beyond(Rooms rooms, Texts texts, Book book, Ids ids, LocalDate today) {
        this.rooms = rooms;
        this.texts = texts;
        this.book = book;
        this.ids = ids;
        this.today = today;
    }

    /// One person for each line of the texts, known to somebody whom the owner is in touch with; some are known to each
    /// other, so that a way may take two steps.
    ///
    /// @param near people the owner knows
    void write(List<Figure> near, SplittableRandom random) {
        List<Figure> live = near.stream()
                .filter(figure -> figure.fate() == Fate.STEADY && !figure.days().isEmpty())
                .toList();
        for (String line : texts.all("watches")) {
            String[] parts = line.split("; ");
            rooms.roll().put(book.id(), new Roll.Watch(ids.next(), Roll.Watch.Kind.valueOf(parts[0]), parts[1]));
        }
        Optional<Person> before = Optional.empty();
        for (String line : texts.all("beyond")) {
            String[] parts = line.split("; ");
            Person person = person(parts, random);
            Person through = before.isPresent() && parts[4].equals("2")
                    ? before.get()
                    : Texts.any(live, random).person();
            Relation.Kind kind = Relation.Kind.valueOf(parts[3]);
            rooms.acquaintances().put(book.id(), new Relation(ids.next(), person.id(), through.id(), kind, ""));
            before = Optional.of(person);
        }
    }

    /// @param parts name; organization; title; kind of tie; whether known through the one before; a note
    private Person person(String[] parts, SplittableRandom random) {
        Person person = Person.named(
                ids.next(),
                Name.shown(parts[0]),
                Standing.KEPT,
                today.minusDays(30 + random.nextInt(300))
                        .atTime(LocalTime.NOON)
                        .atZone(book.zone())
                        .toInstant());
        rooms.people().put(book.id(), person);
        Organization where = rooms.people().organization(book.id(), parts[1]);
        rooms.people()
                .put(
                        book.id(),
                        new Position(
                                ids.next(),
                                person.id(),
                                where.id(),
                                parts[1],
                                parts[2],
                                "",
                                Optional.of(new PartialDate(today.getYear() - 1 - random.nextInt(6), 0, 0)),
                                Optional.empty()));
        rooms.people()
                .put(
                        book.id(),
                        new Remark(ids.next(), person.id(), Remark.Kind.STRENGTH, parts[5], person.since(), "capture"));
        return person;
    }
}
