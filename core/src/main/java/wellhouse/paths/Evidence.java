package wellhouse.paths;

import java.util.ArrayList;
import java.util.List;
import wellhouse.kernel.Book;
import wellhouse.kernel.Id;
import wellhouse.people.Person;
import wellhouse.ties.Acquaintances;
import wellhouse.ties.Relation;

/// What the tie between two people other than the owner rests on.
public sealed interface Evidence {

    /// Somebody said so.
    record Said(Relation relation) implements Evidence {}

    /// They were in mails and meetings together: they probably know each other.
    record Together(Acquaintances.Together shared) implements Evidence {}

    /// They were at the same organization at an overlapping time: they may know each other.
    record Colleagues(Acquaintances.Colleague colleague) implements Evidence {}

    /// The most that is looked through on one side; ties that matter are among the heaviest.
    int LIMIT = 1_000;

    /// All there is about the two, the surest first.
    static List<Evidence> between(Acquaintances known, Id<Book> book, Id<Person> one, Id<Person> other) {
        List<Evidence> found = new ArrayList<>();
        for (Relation relation : known.relations(book, one)) {
            if (relation.one().equals(other) || relation.other().equals(other)) {
                found.add(new Said(relation));
            }
        }
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
        return List.copyOf(found);
    }

    /// Key of the message that says it; inferred ones say "probably".
    default String words() {
        return switch (this) {
            case Said _ -> "paths.evidence.said";
            case Together _ -> "paths.evidence.together";
            case Colleagues _ -> "paths.evidence.colleagues";
        };
    }
}
