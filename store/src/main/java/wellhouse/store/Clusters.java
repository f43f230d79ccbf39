package wellhouse.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import wellhouse.kernel.Book;
import wellhouse.kernel.Id;
import wellhouse.people.Person;

/// Who became part of whom.
///
/// A merge is a pointer from one person to another; no row moves. So whatever is asked of a person is asked of
/// everybody who points at them, and taking a merge back is as quick as making it. See
/// docs/decisions/0012-merge-is-a-pointer.md.
final class Clusters {

    private record Pointer(Id<Person> from, Id<Person> to) {}

    private final Line line;
    private final Id<Book> book;

    Clusters(Line line, Id<Book> book) {
        this.line = line;
        this.book = book;
    }

    /// Who remains of each, themselves where they were never merged.
    Map<Id<Person>, Id<Person>> survivors(Collection<Id<Person>> people) {
        Map<Id<Person>, Id<Person>> pointers = new HashMap<>();
        Set<Id<Person>> open = new HashSet<>(people);
        while (!open.isEmpty()) {
            Set<Id<Person>> next = new HashSet<>();
            for (Pointer pointer : pointers(
                    "select id, merged_into_id from person where book_id = ? and id in (*)"
                            + " and merged_into_id is not null",
                    open)) {
                pointers.put(pointer.from, pointer.to);
                next.add(pointer.to);
            }
            next.removeAll(pointers.keySet());
            open = next;
        }
        Map<Id<Person>, Id<Person>> answer = LinkedHashMap.newLinkedHashMap(people.size());
        people.forEach(person -> answer.put(person, follow(pointers, person)));
        return answer;
    }

    /// Follows a chain to its end; one that bites its own tail, which nobody should write, ends somewhere in it.
    private static Id<Person> follow(Map<Id<Person>, Id<Person>> pointers, Id<Person> from) {
        Id<Person> here = from;
        for (int steps = pointers.size(); steps > 0 && pointers.containsKey(here); steps--) {
            here = pointers.getOrDefault(here, here);
        }
        return here;
    }

    Id<Person> survivor(Id<Person> person) {
        return survivors(List.of(person)).getOrDefault(person, person);
    }

    /// Everybody who is part of each, themselves first.
    Map<Id<Person>, List<Id<Person>>> members(Collection<Id<Person>> survivors) {
        Map<Id<Person>, List<Id<Person>>> answer = new LinkedHashMap<>();
        Map<Id<Person>, Id<Person>> root = new HashMap<>();
        for (Id<Person> survivor : survivors) {
            answer.computeIfAbsent(survivor, self -> new ArrayList<>(List.of(self)));
            root.put(survivor, survivor);
        }
        Set<Id<Person>> open = new HashSet<>(survivors);
        while (!open.isEmpty()) {
            Set<Id<Person>> next = new HashSet<>();
            for (Pointer pointer : pointers(
                    "select id, merged_into_id from person where book_id = ? and merged_into_id in (*)", open)) {
                Id<Person> top = root.getOrDefault(pointer.to, pointer.to);
                if (root.putIfAbsent(pointer.from, top) == null) {
                    answer.computeIfAbsent(top, self -> new ArrayList<>()).add(pointer.from);
                    next.add(pointer.from);
                }
            }
            open = next;
        }
        return answer;
    }

    /// Everybody who is part of the one that remains of `person`.
    List<Id<Person>> of(Id<Person> person) {
        Id<Person> survivor = survivor(person);
        return members(List.of(survivor)).getOrDefault(survivor, List.of(survivor));
    }

    private List<Pointer> pointers(String sql, Collection<Id<Person>> people) {
        return In.list(line, sql, row -> new Pointer(row.id(), row.id()), people, book);
    }
}
