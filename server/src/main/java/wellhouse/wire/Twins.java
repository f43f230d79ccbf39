package wellhouse.wire;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import wellhouse.intake.Doubles;
import wellhouse.intake.Forecast;
import wellhouse.kernel.Book;
import wellhouse.kernel.Id;
import wellhouse.people.Person;
import wellhouse.people.doubles.Evidence;
import wellhouse.rooms.Rooms;
import wellhouse.words.Words;

/// Who may be one person, the likeliest first.
public record Twins(List<Pair> pairs) {

    /// One thing that speaks for or against it.
    ///
    /// @param bits twice as likely of one person as of two is one bit; negative speaks against it
    public record Reason(String key, String text, double bits) {}

    /// Two who may be one person.
    ///
    /// @param chance 0 to 1
    public record Pair(Named one, Named other, double chance, List<Reason> evidence) {}

    /// Two entries of files that may be one person.
    ///
    /// @param chance 0 to 1
    public record Twice(Forecast.Who one, Forecast.Who other, double chance, List<Reason> evidence) {}

    /// That two became one.
    ///
    /// @param part who is part of `person` now
    public record Merged(Named person, Named part, String change) {}

    /// One part that is a person again.
    public record Part(Named person, String change) {}

    /// That somebody was taken apart.
    public record Apart(List<Part> apart) {}

    /// That two are not the same.
    public record NotSame(String change) {}

    /// The likeliest pairs of a book. Inside a transaction, after
    /// [wellhouse.intake.LikelyDoubles#follow(wellhouse.kernel.Book)].
    ///
    /// @param most 1 to 50,000
    public static List<Pair> of(Rooms rooms, Book book, int most, Words words, Sight sight) {
        List<Doubles.Pair> found = rooms.doubles().likely(book.id(), most);
        Map<Id<Person>, Person> people = rooms
                .people()
                .find(
                        book.id(),
                        found.stream()
                                .flatMap(pair -> List.of(pair.one(), pair.other()).stream())
                                .distinct()
                                .toList())
                .stream()
                .filter(sight::shows)
                .collect(Collectors.toMap(Person::id, person -> person));
        return found.stream()
                .filter(pair -> people.containsKey(pair.one()) && people.containsKey(pair.other()))
                .map(pair -> new Pair(
                        Named.of(Objects.requireNonNull(people.get(pair.one()))),
                        Named.of(Objects.requireNonNull(people.get(pair.other()))),
                        rounded(pair.chance()),
                        reasons(pair.evidence(), words)))
                .toList();
    }

    /// Takes everybody apart who was made part of somebody.
    ///
    /// @return who is a person again; nobody if there were no parts
    public static List<Part> unmerge(Rooms rooms, Book book, Person person, String by) {
        return rooms.transactions().read(() -> rooms.doubles().partsOf(book.id(), person.id())).stream()
                .flatMap(part -> rooms.merging().unmerge(book, part.person().id(), by).stream()
                        .map(change -> new Part(Named.of(part.person()), change.toString())))
                .toList();
    }

    public static Twice of(Forecast.Pair pair, Words words) {
        return new Twice(pair.one(), pair.other(), rounded(pair.chance()), reasons(pair.evidence(), words));
    }

    private static double rounded(double chance) {
        return Math.round(1_000 * chance) / 1_000.0;
    }

    private static List<Reason> reasons(List<Evidence> evidence, Words words) {
        return evidence.stream()
                .map(one -> new Reason(one.key(), words.say(one.key()), Math.round(10 * one.bits()) / 10.0))
                .toList();
    }
}
