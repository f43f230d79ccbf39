package wellhouse.testkit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import wellhouse.exchange.Need;
import wellhouse.exchange.Promise;
import wellhouse.kernel.Change;
import wellhouse.kernel.Id;
import wellhouse.people.ContactPoint;
import wellhouse.people.Key;
import wellhouse.people.Name;
import wellhouse.people.Organization;
import wellhouse.people.People;
import wellhouse.people.Person;
import wellhouse.people.Position;
import wellhouse.people.Remark;
import wellhouse.people.Standing;
import wellhouse.people.Tier;
import wellhouse.timeline.Interaction;
import wellhouse.timeline.Interaction.Direction;
import wellhouse.timeline.Interaction.Kind;

/// Does any of the things an owner may do, at random but the same for the same seed.
public final class Mischief {

    private final Ports ports;
    private final Desk desk;
    private final Random random;
    private final List<Id<Person>> people = new ArrayList<>();
    private final List<Id<Interaction>> interactions = new ArrayList<>();
    private final List<Id<Remark>> remarks = new ArrayList<>();
    private int count;

    public Mischief(Ports ports, Desk desk, Random random) {
        this.ports = ports;
        this.desk = desk;
        this.random = random;
    }

    /// Any change.
    public Id<Change> change() {
        count++;
        return desk.write(this::any);
    }

    /// A change of values only: nothing is added or removed.
    public Id<Change> alteration() {
        count++;
        return desk.write(() -> someone().ifPresent(this::alter));
    }

    private void any() {
        Optional<Person> one = someone();
        if (one.isEmpty() || random.nextInt(5) == 0) {
            meet();
            return;
        }
        Person person = one.get();
        switch (random.nextInt(10)) {
            case 0 -> merge(person);
            case 1 -> append(person);
            case 2 -> remark(person);
            case 3 -> remove();
            case 4 -> position(person);
            case 5 ->
                ports.people().circle(desk.book(), person.id(), "Circle " + random.nextInt(3), random.nextBoolean());
            case 6 -> need(person);
            case 7 -> rewrite(person);
            case 8 -> key(person);
            default -> alter(person);
        }
    }

    private Optional<Person> someone() {
        return people.isEmpty()
                ? Optional.empty()
                : ports.people().find(desk.book(), people.get(random.nextInt(people.size())));
    }

    private void meet() {
        Person person = desk.person("Person " + count, random.nextBoolean() ? Standing.KEPT : Standing.WAITING);
        people.add(person.id());
        ports.people().put(desk.book(), person);
        ports.people()
                .put(
                        desk.book(),
                        new ContactPoint(
                                desk.id(), person.id(), ContactPoint.Kind.EMAIL, "p" + count, "p" + count, "", true));
        ports.people().claim(desk.book(), new Key(Key.Kind.EMAIL, "p" + count), person.id());
        append(person);
    }

    private void alter(Person person) {
        ports.people()
                .put(
                        desk.book(),
                        switch (random.nextInt(5)) {
                            case 0 -> person.withName(Name.shown("Name " + count));
                            case 1 ->
                                person.withKeeping(
                                        person.keeping().withTier(Tier.values()[random.nextInt(Tier.values().length)]));
                            case 2 ->
                                person.withKeeping(
                                        person.keeping().withRhythmDays(OptionalInt.of(1 + random.nextInt(100))));
                            case 3 -> person.withStanding(random.nextBoolean() ? Standing.KEPT : Standing.RESTING);
                            default -> person.withKeeping(person.keeping().withLearning(.5 + random.nextDouble()));
                        });
    }

    private void merge(Person person) {
        someone()
                .filter(other -> !other.id().equals(person.id()))
                .ifPresent(other -> ports.people().put(desk.book(), person.withMergedInto(other.id())));
    }

    private Interaction interaction(Person person, int number) {
        String at = LocalDate.of(2024, 1, 1).plusDays(random.nextInt(700)) + "T1" + random.nextInt(10) + ":00:00Z";
        Kind kind = Kind.values()[random.nextInt(Kind.values().length)];
        Direction direction = Direction.values()[random.nextInt(3)];
        Optional<Person> other = someone().filter(one -> !one.id().equals(person.id()));
        Interaction made = other.isPresent() && number % 2 == 0
                ? desk.interaction(kind, at, direction, person, other.get())
                : desk.interaction(kind, at, direction, person);
        interactions.add(made.id());
        return made;
    }

    private void append(Person person) {
        List<Interaction> all = new ArrayList<>();
        for (int i = random.nextInt(6); i >= 0; i--) {
            all.add(interaction(person, i));
        }
        ports.timeline().append(desk.whole(), all);
    }

    private void rewrite(Person person) {
        Id<Interaction> id = interactions.get(random.nextInt(interactions.size()));
        Instant at = Instant.parse("2025-02-03T10:00:00Z").plusSeconds(86_400L * random.nextInt(100));
        ports.timeline()
                .put(
                        desk.whole(),
                        new Interaction(
                                id,
                                at,
                                Kind.CALL,
                                Direction.MINE,
                                Set.of(person.id()),
                                Set.of(),
                                2,
                                "",
                                "n" + count,
                                "hand"));
    }

    private void remark(Person person) {
        Remark remark = new Remark(desk.id(), person.id(), Remark.Kind.NOTE, "Note " + count, Instant.EPOCH, "hand");
        remarks.add(remark.id());
        ports.people().put(desk.book(), remark);
    }

    private void remove() {
        if (random.nextBoolean()) {
            ports.timeline().remove(desk.whole(), interactions.get(random.nextInt(interactions.size())));
        } else if (!remarks.isEmpty()) {
            ports.people().remove(desk.book(), People.Detail.REMARK, remarks.get(random.nextInt(remarks.size())));
        }
    }

    private void position(Person person) {
        Organization firm = ports.people().organization(desk.book(), "Firm " + random.nextInt(4));
        ports.people()
                .put(
                        desk.book(),
                        new Position(
                                desk.id(),
                                person.id(),
                                firm.id(),
                                firm.name(),
                                "Title " + count,
                                "",
                                Optional.empty(),
                                Optional.empty()));
    }

    private void need(Person person) {
        ports.exchange()
                .put(
                        desk.book(),
                        new Need(
                                desk.id(),
                                person.id(),
                                "Need " + count,
                                Optional.empty(),
                                Instant.EPOCH,
                                Need.Status.OPEN,
                                "hand"));
        ports.exchange()
                .put(
                        desk.book(),
                        new Promise(
                                desk.id(),
                                person.id(),
                                "Promise " + count,
                                true,
                                Optional.of(LocalDate.EPOCH),
                                Instant.EPOCH,
                                Promise.Status.OPEN));
    }

    private void key(Person person) {
        Key key = new Key(Key.Kind.PHONE, "+4912345" + random.nextInt(4));
        Optional<Id<Person>> holder = Optional.ofNullable(
                ports.people().whoHas(desk.book(), List.of(key)).get(key));
        if (holder.isEmpty()) {
            ports.people().claim(desk.book(), key, person.id());
        } else {
            ports.people().release(desk.book(), key);
        }
    }
}
