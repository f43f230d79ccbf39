package wellhouse.intake;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import wellhouse.intake.Sighting.OfPerson;
import wellhouse.intake.Sighting.Point;
import wellhouse.kernel.Book;
import wellhouse.people.ContactPoint;
import wellhouse.people.Key;
import wellhouse.people.Keys;

/// A description of a person with its contact points in the form in which they are compared, worked out once.
///
/// @param normals one for each point, in their order; empty where there is none
record Seen(OfPerson person, List<String> normals) {

    Seen {
        normals = List.copyOf(normals);
    }

    static Seen of(OfPerson person, Book book) {
        return new Seen(
                person,
                person.points().stream()
                        .map(point -> Keys.normal(point.kind(), point.value(), book.country()))
                        .toList());
    }

    /// What joins, the surest first: the UID, then contact points by their kind.
    List<Key> keys() {
        Set<Key> keys = new LinkedHashSet<>();
        if (!person.uid().isEmpty()) {
            keys.add(new Key(Key.Kind.UID, person.uid()));
        }
        for (ContactPoint.Kind kind : ContactPoint.Kind.values()) {
            for (int i = 0; i < normals.size(); i++) {
                Point point = person.points().get(i);
                if (point.kind() == kind) {
                    Keys.of(kind, normals.get(i)).ifPresent(keys::add);
                }
            }
        }
        return List.copyOf(keys);
    }

    /// [#keys()] after the record's own fingerprint.
    List<Key> keysOfRecord() {
        Origin origin = person.origin();
        List<Key> keys = new ArrayList<>();
        keys.add(new Key(Key.Kind.RECORD, origin.source() + ":" + origin.key()));
        keys.addAll(keys());
        return keys;
    }
}
