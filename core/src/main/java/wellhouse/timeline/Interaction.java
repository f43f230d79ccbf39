package wellhouse.timeline;

import java.time.Instant;
import java.util.Set;
import wellhouse.kernel.Id;
import wellhouse.people.Person;

/// Something that happened between the owner and people.
///
/// @param id for what comes from a source [wellhouse.kernel.Ids#of], so that seeing it again is no second
///     interaction
/// @param at when, to the millisecond
/// @param kind what it was
/// @param direction who began
/// @param people with whom it was a contact, without the owner: whom I wrote to, who wrote to me; never empty
/// @param alsoThere who else of the owner's people was named in it, such as other recipients; it tells that
///     they know each other and is no contact with the owner; shares nobody with `people`
/// @param present how many were there in all, the owner and strangers counted; at least 2
/// @param title a subject line or the like; may be empty
/// @param note what the owner wrote of it; may be empty
/// @param source where it is from, such as `mail`, `calendar` or `hand`
public record Interaction(
        Id<Interaction> id,
        Instant at,
        Kind kind,
        Direction direction,
        Set<Id<Person>> people,
        Set<Id<Person>> alsoThere,
        int present,
        String title,
        String note,
        String source) {

    /// What it was.
    public enum Kind {
        MESSAGE(1),
        CALL(2),
        MEETING(3),
        LETTER(1),
        SOCIAL(1),
        EVENT(3),
        /// A like, a view, a "congratulations" click: leaves strength unchanged.
        REACTION(0),
        /// One to many without personal words: leaves strength unchanged.
        BROADCAST(0);

        private final int weight;

        Kind(int weight) {
            this.weight = weight;
        }

        /// What it counts towards strength (F1) when only two are present.
        public int weight() {
            return weight;
        }
    }

    /// Who began.
    public enum Direction {
        MINE,
        THEIRS,
        MUTUAL
    }

    public Interaction {
        people = Set.copyOf(people);
        alsoThere = Set.copyOf(alsoThere);
        at = Instant.ofEpochMilli(at.toEpochMilli());
        if (people.isEmpty()) {
            throw new IllegalArgumentException("an interaction needs at least one person besides the owner");
        }
        if (present <= people.size() + alsoThere.size()) {
            throw new IllegalArgumentException("present counts the owner too, so it is more than the people");
        }
    }

    /// Weight for strength (F1): of the kind, shared among the others present; 0 counts as no contact.
    public double weight() {
        return (double) kind.weight() / (present - 1);
    }

    /// Masked: no title, no note.
    @Override
    public String toString() {
        return "Interaction[" + id + " " + kind + "]";
    }
}
