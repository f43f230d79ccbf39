package wellhouse.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import wellhouse.kernel.Book;
import wellhouse.kernel.Id;
import wellhouse.kernel.PartialDate;
import wellhouse.people.People.Coming;
import wellhouse.people.Person;
import wellhouse.people.Standing;

/// Dates that come round, read by the day of the year.
final class Calendar {

    private record Found(Id<Person> person, PartialDate date, String what, boolean yearly, LocalDate on) {}

    private final Line line;
    private final Id<Book> book;

    Calendar(Line line, Id<Book> book) {
        this.line = line;
        this.book = book;
    }

    List<Coming> coming(LocalDate from, LocalDate to, int limit) {
        long first = from.getMonthValue() * 100L + from.getDayOfMonth();
        long last = to.getMonthValue() * 100L + to.getDayOfMonth();
        // 29 February falls on the 28th in common years.
        last = last == 228 ? 229 : last;
        List<Found> found = new ArrayList<>();
        if (from.getYear() == to.getYear()) {
            read(first, last, from, limit, found);
        } else {
            read(first, 1231, from, limit, found);
            read(101, Math.min(last, first), from, limit, found);
        }
        Map<Id<Person>, Person> kept = kept(found);
        return found.stream()
                .filter(date -> !date.on.isAfter(to))
                .filter(date ->
                        date.yearly || date.date.whole().filter(date.on::equals).isPresent())
                .distinct()
                .sorted(Comparator.comparing(Found::on).thenComparing(Found::person))
                .flatMap(date -> Optional.ofNullable(kept.get(date.person)).stream()
                        .map(person -> new Coming(person, date.on, date.date, date.what)))
                .limit(limit)
                .toList();
    }

    private void read(long first, long last, LocalDate from, int limit, List<Found> found) {
        found.addAll(line.list(
                "select id, birthday from person where book_id = ? and birthday_md between ? and ?"
                        + " and standing = 'KEPT' order by birthday_md limit ?",
                row -> found(row.id(), PartialDate.parse(row.text()), "", true, from),
                book,
                first,
                last,
                limit));
        found.addAll(line.list(
                "select m.person_id, m.date, m.what, m.yearly from milestone m"
                        + " join person p on p.book_id = m.book_id and p.id = m.person_id"
                        + " where m.book_id = ? and m.month_day between ? and ?"
                        + " and p.standing in ('KEPT', 'MERGED') order by m.month_day limit ?",
                row -> found(row.id(), PartialDate.parse(row.text()), row.text(), row.flag(), from),
                book,
                first,
                last,
                limit));
    }

    private Found found(Id<Person> person, PartialDate date, String what, boolean yearly, LocalDate from) {
        return new Found(person, date, what, yearly, date.nextAfter(from).orElse(LocalDate.MAX));
    }

    private Map<Id<Person>, Person> kept(List<Found> found) {
        Map<Id<Person>, Id<Person>> survivors = new Clusters(line, book)
                .survivors(found.stream().map(Found::person).collect(Collectors.toSet()));
        Map<Id<Person>, Person> people = PersonRows.find(line, book, new HashSet<>(survivors.values())).stream()
                .filter(person -> person.standing() == Standing.KEPT)
                .collect(Collectors.toMap(Person::id, person -> person));
        return survivors.entrySet().stream()
                .flatMap(entry -> Optional.ofNullable(people.get(entry.getValue())).stream()
                        .map(person -> Map.entry(entry.getKey(), person)))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
