package wellhouse.store;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import wellhouse.kernel.Book;
import wellhouse.kernel.Id;
import wellhouse.people.Person;
import wellhouse.store.KnownDays.Dated;
import wellhouse.timeline.ContactDay;
import wellhouse.timeline.Interaction.Direction;
import wellhouse.timeline.Interaction.Kind;

/// The days on which something that counts happened, kept beside the interactions they follow from.
final class ContactDays {

    /// Added to what is there; both parts of every comparison are the same whichever comes first.
    private static final String ADD = """
            insert into contact_day (book_id, person_id, day, first_at, began, weight, sent, received)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (book_id, person_id, day) do update set
              began = case when excluded.first_at < contact_day.first_at
                             or excluded.first_at = contact_day.first_at and excluded.began < contact_day.began
                        then excluded.began else contact_day.began end,
              first_at = case when excluded.first_at < contact_day.first_at
                        then excluded.first_at else contact_day.first_at end,
              weight = case when excluded.weight > contact_day.weight
                        then excluded.weight else contact_day.weight end,
              sent = contact_day.sent + excluded.sent,
              received = contact_day.received + excluded.received""";

    /// A day as it adds up.
    private static final class Sum {
        private long firstAt = Long.MAX_VALUE;
        private Direction began = Direction.MUTUAL;
        private double weight;
        private int sent;
        private int received;

        private void add(long at, Direction who, double more, int mine, int theirs) {
            if (at < firstAt || (at == firstAt && who.name().compareTo(began.name()) < 0)) {
                firstAt = at;
                began = who;
            }
            weight = Math.max(weight, more);
            sent += mine;
            received += theirs;
        }

        private Dated on(long day) {
            return new Dated(new ContactDay(LocalDate.ofEpochDay(day), began, weight, sent, received), firstAt);
        }
    }

    private final Line line;
    private final Id<Book> book;
    private final ZoneId zone;
    private final Map<Id<Person>, Map<Long, Sum>> sums = new LinkedHashMap<>();

    ContactDays(Line line, Id<Book> book, ZoneId zone) {
        this.line = line;
        this.book = book;
        this.zone = zone;
    }

    /// Counts one interaction; it is written with [#write].
    void add(Collection<Id<Person>> people, Instant at, Direction direction, double weight) {
        if (weight <= 0) {
            return;
        }
        long day = LocalDate.ofInstant(at, zone).toEpochDay();
        int mine = direction == Direction.MINE ? 1 : 0;
        int theirs = direction == Direction.THEIRS ? 1 : 0;
        for (Id<Person> person : people) {
            sums.computeIfAbsent(person, any -> new HashMap<>())
                    .computeIfAbsent(day, any -> new Sum())
                    .add(at.toEpochMilli(), direction, weight, mine, theirs);
        }
    }

    /// Writes what was counted.
    ///
    /// @return what was added to whom
    Map<Id<Person>, List<Dated>> write() {
        List<@Nullable Object[]> all = new ArrayList<>();
        Map<Id<Person>, List<Dated>> added = new HashMap<>();
        sums.forEach((person, days) -> days.forEach((day, sum) -> {
            all.add(new Object[] {book, person, day, sum.firstAt, sum.began, sum.weight, sum.sent, sum.received});
            added.computeIfAbsent(person, any -> new ArrayList<>()).add(sum.on(day));
        }));
        line.runAll(ADD, all);
        sums.clear();
        return added;
    }

    /// Counts all days of some people anew from their interactions.
    void recount(Collection<Id<Person>> people) {
        In.run(line, "delete from contact_day where book_id = ? and person_id in (*)", people, book);
        people.forEach(this::count);
        write();
    }

    private void count(Id<Person> person) {
        line.list(
                "select i.at, i.kind, i.direction, i.present from participant p join interaction i"
                        + " on i.book_id = p.book_id and i.id = p.interaction_id"
                        + " where p.book_id = ? and p.person_id = ? and p.also = 0",
                row -> {
                    Instant at = row.moment();
                    double kind = row.name(Kind.class).weight();
                    add(List.of(person), at, row.name(Direction.class), kind / (row.count() - 1));
                    return true;
                },
                book,
                person);
    }

    /// Those whose contact days do not follow from their interactions.
    static List<Id<Person>> differing(Line line, Id<Book> book, ZoneId zone, Collection<Id<Person>> people) {
        ContactDays counted = new ContactDays(line, book, zone);
        people.forEach(counted::count);
        Map<Id<Person>, List<Id<Person>>> alone = new HashMap<>();
        people.forEach(person -> alone.put(person, List.of(person)));
        Map<Id<Person>, List<Dated>> kept = dated(line, book, alone);
        return people.stream()
                .filter(person -> !kept.getOrDefault(person, List.of())
                        .equals(counted.sums.getOrDefault(person, Map.of()).entrySet().stream()
                                .sorted(Map.Entry.comparingByKey())
                                .map(day -> day.getValue().on(day.getKey()))
                                .toList()))
                .toList();
    }

    /// The days of everybody, oldest first, those of one cluster added together.
    ///
    /// @param members who belongs to whom
    static Map<Id<Person>, List<ContactDay>> of(Line line, Id<Book> book, Map<Id<Person>, List<Id<Person>>> members) {
        Map<Id<Person>, List<ContactDay>> answer = new HashMap<>();
        dated(line, book, members)
                .forEach((person, days) ->
                        answer.put(person, days.stream().map(Dated::day).toList()));
        return answer;
    }

    /// [#of] with the first moment of each day.
    static Map<Id<Person>, List<Dated>> dated(Line line, Id<Book> book, Map<Id<Person>, List<Id<Person>>> members) {
        record Stored(Id<Person> person, Dated dated) {}
        Map<Id<Person>, Id<Person>> owner = new HashMap<>();
        members.forEach((survivor, all) -> all.forEach(member -> owner.put(member, survivor)));
        List<Stored> rows = In.list(
                line,
                "select person_id, first_at, day, began, weight, sent, received from contact_day"
                        + " where book_id = ? and person_id in (*) order by person_id, day",
                row -> {
                    Id<Person> person = row.id();
                    long firstAt = row.number();
                    return new Stored(
                            owner.getOrDefault(person, person),
                            new Dated(
                                    new ContactDay(
                                            row.day(), row.name(Direction.class), row.real(), row.count(), row.count()),
                                    firstAt));
                },
                owner.keySet(),
                book);
        Map<Id<Person>, List<Dated>> answer = new HashMap<>();
        Map<Id<Person>, TreeMap<LocalDate, Dated>> shared = new HashMap<>();
        for (Stored row : rows) {
            if (members.getOrDefault(row.person, List.of()).size() <= 1) {
                answer.computeIfAbsent(row.person, any -> new ArrayList<>()).add(row.dated);
            } else {
                shared.computeIfAbsent(row.person, any -> new TreeMap<>())
                        .merge(row.dated.day().day(), row.dated, Dated::plus);
            }
        }
        shared.forEach((person, days) -> answer.put(person, List.copyOf(days.values())));
        return answer;
    }
}
