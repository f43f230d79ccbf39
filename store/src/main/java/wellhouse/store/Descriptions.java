package wellhouse.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import wellhouse.intake.Doubles.Known;
import wellhouse.kernel.Book;
import wellhouse.kernel.Id;
import wellhouse.kernel.PartialDate;
import wellhouse.people.ContactPoint;
import wellhouse.people.Key;
import wellhouse.people.Name;
import wellhouse.people.Person;
import wellhouse.people.doubles.Described;
import wellhouse.people.doubles.Field;

/// What is known of people, as far as it helps to tell who they are.
final class Descriptions {

    private final Line line;
    private final Id<Book> book;
    private final Map<Id<Person>, Id<Person>> owner = new HashMap<>();
    private final Map<Id<Person>, List<Name>> names = new LinkedHashMap<>();
    private final Map<Id<Person>, Map<Field, List<String>>> said = new HashMap<>();

    private record Uid(Id<Person> person, String uid) {}

    Descriptions(Line line, Id<Book> book) {
        this.line = line;
        this.book = book;
    }

    /// Everybody with all who are part of them.
    List<Known> of(Collection<Id<Person>> people) {
        new Clusters(line, book)
                .members(people)
                .forEach((survivor, all) -> all.forEach(member -> owner.put(member, survivor)));
        Collection<Id<Person>> all = owner.keySet();
        for (Person person : PersonRows.find(line, book, all)) {
            names.computeIfAbsent(owner(person.id()), _ -> new ArrayList<>()).add(person.name());
            person.birthday().map(Descriptions::digits).ifPresent(day -> say(person.id(), Field.BIRTHDAY, day));
        }
        Details details = new Details(line, book);
        each(details.points(all), ContactPoint::person, Descriptions::field, ContactPoint::value);
        details.positions(all).forEach(job -> {
            say(job.person(), Field.ORGANIZATION, job.organizationName());
            say(job.person(), Field.TITLE, job.title());
        });
        details.places(all).forEach(place -> {
            say(place.person(), Field.CITY, place.city());
            say(place.person(), Field.STREET, place.street());
            say(place.person(), Field.POSTCODE, place.postalCode());
        });
        In.list(
                        line,
                        "select person_id, normal from person_key where book_id = ? and kind = ? and person_id in (*)",
                        row -> new Uid(row.id(), row.text()),
                        all,
                        book,
                        Key.Kind.UID)
                .forEach(uid -> say(uid.person, Field.UID, uid.uid));
        return names.entrySet().stream()
                .map(one -> new Known(
                        one.getKey(), new Described(one.getValue(), said.getOrDefault(one.getKey(), Map.of()))))
                .toList();
    }

    private <T> void each(
            List<T> rows, Function<T, Id<Person>> person, Function<T, Field> field, Function<T, String> value) {
        rows.forEach(row -> say(person.apply(row), field.apply(row), value.apply(row)));
    }

    private Id<Person> owner(Id<Person> person) {
        return owner.getOrDefault(person, person);
    }

    private void say(Id<Person> person, Field field, String value) {
        said.computeIfAbsent(owner(person), _ -> new EnumMap<>(Field.class))
                .computeIfAbsent(field, _ -> new ArrayList<>())
                .add(value);
    }

    private static Field field(ContactPoint point) {
        return switch (point.kind()) {
            case EMAIL -> Field.EMAIL;
            case PHONE -> Field.PHONE;
            case URL, HANDLE -> Field.URL;
        };
    }

    private static String digits(PartialDate day) {
        return String.format(Locale.ROOT, "%04d%02d%02d", day.year(), day.month(), day.day());
    }
}
