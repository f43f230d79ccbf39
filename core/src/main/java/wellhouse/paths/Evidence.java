package wellhouse.paths;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import wellhouse.kernel.Book;
import wellhouse.kernel.Id;
import wellhouse.people.People;
import wellhouse.people.Person;
import wellhouse.people.Profile;
import wellhouse.ties.Acquaintances;
import wellhouse.ties.Relation;

/// What the tie between two people other than the owner rests on.
public sealed interface Evidence {

    /// Somebody said so.
    record Said(Relation relation) implements Evidence {}

    /// The owner met one of them through the other.
    record MetThrough(Id<Person> through) implements Evidence {}

    /// They were in mails and meetings together: they probably know each other.
    record Together(Acquaintances.Together shared) implements Evidence {}

    /// They were at the same organization at an overlapping time: they may know each other.
    record Colleagues(Acquaintances.Colleague colleague) implements Evidence {}

    /// They are in the same circle: they may know each other.
    record InCircle(String circle) implements Evidence {}

    /// The most that is looked through on one side; ties that matter are among the heaviest.
    int LIMIT = 1_000;

    /// All there is about the two, the surest first.
    static List<Evidence> between(Acquaintances known, People people, Id<Book> book, Id<Person> one, Id<Person> other) {
        List<Evidence> found = new ArrayList<>();
        for (Relation relation : known.relations(book, one)) {
            if (relation.one().equals(other) || relation.other().equals(other)) {
                found.add(new Said(relation));
            }
        }
        Map<Id<Person>, Profile> profiles = new HashMap<>();
        List.of(one, other).forEach(id -> people.profile(book, id).ifPresent(profile -> profiles.put(id, profile)));
        profiles.forEach((id, profile) -> {
            Optional<Id<Person>> through = profile.person().met().through();
            through.filter(who -> who.equals(id.equals(one) ? other : one))
                    .ifPresent(who -> found.add(new MetThrough(who)));
        });
        for (Acquaintances.Together shared : known.together(book, one, LIMIT)) {
            if (shared.other().equals(other)) {
                found.add(new Together(shared));
            }
        }
        for (Acquaintances.Colleague colleague : known.colleagues(book, one, LIMIT)) {
            if (colleague.other().equals(other)) {
                found.add(new Colleagues(colleague));
            }
        }
        Set<String> circles = new HashSet<>();
        profiles.values().forEach(profile -> circles.addAll(profile.circles()));
        circles.stream()
                .filter(circle -> profiles.size() == 2
                        && profiles.values().stream()
                                .allMatch(profile -> profile.circles().contains(circle)))
                .sorted()
                .forEach(circle -> found.add(new InCircle(circle)));
        return List.copyOf(found);
    }

    /// Whether nobody said so: it only seems so.
    default boolean inferred() {
        return switch (this) {
            case Said _ -> false;
            case MetThrough _ -> false;
            case Together _, Colleagues _, InCircle _ -> true;
        };
    }

    /// Key of the message that says it; inferred ones say "probably".
    default String words() {
        return switch (this) {
            case Said _ -> "paths.evidence.said";
            case MetThrough _ -> "paths.evidence.met-through";
            case Together _ -> "paths.evidence.together";
            case Colleagues _ -> "paths.evidence.colleagues";
            case InCircle _ -> "paths.evidence.circle";
        };
    }
}
