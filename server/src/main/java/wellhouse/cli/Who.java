package wellhouse.cli;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import wellhouse.kernel.Book;
import wellhouse.kernel.Id;
import wellhouse.people.Person;
import wellhouse.people.Search;
import wellhouse.rooms.Rooms;

/// Finds the one person an id or a name stands for.
final class Who {

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final int LOOK_AT = 6;

    private Who() {}

    /// @throws Refused if it is nobody, or may be several
    static Person is(Rooms rooms, Book book, String text) {
        if (ID.matcher(text).matches()) {
            Optional<Person> known =
                    rooms.transactions().read(() -> rooms.people().find(book.id(), Id.parse(text)));
            return known.orElseThrow(() -> new Refused(Code.NOTHING_FOUND, "cli.nobody", text));
        }
        List<Person> found = rooms.transactions().read(() -> {
            List<Id<Person>> hits = rooms.search().find(book.id(), text, LOOK_AT).stream()
                    .map(Search.Hit::person)
                    .toList();
            List<Person> people = rooms.people().find(book.id(), hits);
            return hits.stream()
                    .flatMap(id -> people.stream().filter(person -> person.id().equals(id)))
                    .toList();
        });
        List<Person> exact = found.stream()
                .filter(person -> person.called().equalsIgnoreCase(text.strip()))
                .toList();
        if (exact.size() == 1 || found.size() == 1) {
            return exact.size() == 1 ? exact.getFirst() : found.getFirst();
        }
        if (found.isEmpty()) {
            throw new Refused(Code.NOTHING_FOUND, "cli.nobody", text);
        }
        throw new Refused(Code.NOTHING_FOUND, "cli.several", text, list(exact.isEmpty() ? found : exact));
    }

    private static String list(List<Person> people) {
        StringBuilder lines = new StringBuilder();
        people.forEach(person ->
                lines.append("; ").append(person.called()).append(" = ").append(person.id()));
        return lines.substring(2);
    }
}
