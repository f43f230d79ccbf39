package wellhouse.paths;

import java.util.List;
import wellhouse.kernel.Id;
import wellhouse.people.Person;

/// Where to begin when there is no way to somebody yet.
///
/// @param kind of what is near
/// @param name of the circle, organization, gathering or town
/// @param people of the owner's who have to do with it, the strongest tie first; may be empty
public record NearWay(Kind kind, String name, List<Id<Person>> people) {

    /// What may be near.
    public enum Kind {
        /// A circle they are in.
        CIRCLE,
        /// A gathering that people of their circle or organization come to.
        GATHERING,
        /// An organization they are or were at.
        ORGANIZATION,
        /// The town they live in.
        TOWN
    }

    public NearWay {
        people = List.copyOf(people);
    }
}
