package wellhouse.store;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import wellhouse.kernel.Book;
import wellhouse.kernel.Id;
import wellhouse.people.Listing;
import wellhouse.people.Page;
import wellhouse.people.Person;
import wellhouse.people.Row;

/// Lists of people. A page is a range of an index of `tally`, however large the book.
final class Lists {

    private record Place(Id<Person> person, String value) {}

    /// A column to sort by.
    private record Order(String column, boolean down, boolean text) {
        private static Order of(Listing.Order order) {
            return switch (order) {
                case NAME -> new Order("sort_name", false, true);
                case NEWEST_CONTACT -> new Order("last_day", true, false);
                case OLDEST_CONTACT -> new Order("last_day", false, false);
                case MOST_CONTACT_DAYS -> new Order("days", true, false);
                case NEWEST_IN_BOOK -> new Order("since", true, false);
            };
        }
    }

    private record Named(Id<Person> person, String name) {}

    private final Line line;
    private final Id<Book> book;

    Lists(Line line, Id<Book> book) {
        this.line = line;
        this.book = book;
    }

    Page page(Listing listing) {
        Order order = Order.of(listing.order());
        List<@Nullable Object> values = new ArrayList<>(List.of(book, listing.standing()));
        StringBuilder where = new StringBuilder(" where t.book_id = ? and t.standing = ?");
        listing.after().ifPresent(after -> {
            String[] parts = new String(Base64.getUrlDecoder().decode(after), StandardCharsets.UTF_8).split("\t", -1);
            where.append(" and (t." + order.column + ", t.person_id) " + (order.down ? "<" : ">") + " (?, ?)");
            values.add(order.text ? parts[0] : (Object) Long.valueOf(parts[0]));
            values.add(UUID.fromString(parts[1]));
        });
        filter(listing, where, values);
        values.add(listing.limit() + 1L);
        String way = order.down ? " desc" : "";
        List<Place> found = line.list(
                "select t.person_id, t." + order.column + " from tally t" + where + " order by t." + order.column + way
                        + ", t.person_id" + way + " limit ?",
                row -> new Place(row.id(), row.text()),
                values.toArray());
        boolean more = found.size() > listing.limit();
        List<Place> shown = more ? found.subList(0, listing.limit()) : found;
        return new Page(
                rows(shown.stream().map(Place::person).toList()),
                more ? Optional.of(mark(shown.getLast())) : Optional.empty());
    }

    private static String mark(Place place) {
        String mark = place.value.replace('\t', ' ') + "\t" + place.person;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(mark.getBytes(StandardCharsets.UTF_8));
    }

    private static void filter(Listing listing, StringBuilder where, List<@Nullable Object> values) {
        if (!listing.tiers().isEmpty()) {
            where.append(" and t.tier in ("
                    + listing.tiers().stream()
                            .map(tier -> "'" + tier + "'")
                            .sorted()
                            .collect(Collectors.joining(", "))
                    + ")");
        }
        if (!listing.roles().isEmpty()) {
            where.append(" and (t.roles & ?) <> 0");
            values.add(Texts.bits(listing.roles()));
        }
        listing.circle().ifPresent(circle -> {
            where.append(" and t.person_id in (select coalesce(p.merged_into_id, p.id) from circle c"
                    + " join circle_member m on m.book_id = c.book_id and m.circle_id = c.id"
                    + " join person p on p.book_id = m.book_id and p.id = m.person_id"
                    + " where c.book_id = t.book_id and c.name = ?)");
            values.add(circle);
        });
        listing.lastContactBefore().ifPresent(day -> {
            where.append(" and t.last_day < ?");
            values.add(day);
        });
    }

    List<Row> rows(List<Id<Person>> people) {
        Clusters clusters = new Clusters(line, book);
        Map<Id<Person>, Id<Person>> survivors = clusters.survivors(people);
        HashSet<Id<Person>> left = new HashSet<>(survivors.values());
        Map<Id<Person>, List<String>> circles = circles(clusters.members(left));
        Map<Id<Person>, Row> rows = In.list(
                        line,
                        "select " + PersonRows.COLUMNS + ", t.organization, t.title, t.city, t.last_day, t.days"
                                + " from person p join tally t on t.book_id = p.book_id and t.person_id = p.id"
                                + " where p.book_id = ? and p.id in (*)",
                        row -> {
                            Person person = PersonRows.read(row);
                            return new Row(
                                    person,
                                    row.text(),
                                    row.text(),
                                    row.text(),
                                    row.maybeDay().filter(day -> day.toEpochDay() != Reckoning.LONG_AGO),
                                    row.count(),
                                    circles.getOrDefault(person.id(), List.of()));
                        },
                        left,
                        book)
                .stream()
                .collect(Collectors.toMap(Row::id, row -> row));
        return people.stream()
                .map(person -> Optional.ofNullable(rows.get(survivors.getOrDefault(person, person))))
                .flatMap(Optional::stream)
                .toList();
    }

    /// The names of the circles of everybody in each cluster.
    Map<Id<Person>, List<String>> circles(Map<Id<Person>, List<Id<Person>>> members) {
        Map<Id<Person>, Id<Person>> owner = new HashMap<>();
        members.forEach((survivor, all) -> all.forEach(member -> owner.put(member, survivor)));
        return In.list(
                        line,
                        "select m.person_id, c.name from circle_member m join circle c"
                                + " on c.book_id = m.book_id and c.id = m.circle_id"
                                + " where m.book_id = ? and m.person_id in (*) order by c.name",
                        row -> new Named(row.id(), row.text()),
                        owner.keySet(),
                        book)
                .stream()
                .distinct()
                .collect(Collectors.groupingBy(
                        named -> owner.getOrDefault(named.person, named.person),
                        Collectors.mapping(Named::name, Collectors.toList())));
    }
}
