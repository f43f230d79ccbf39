package wellhouse.paths;

import java.util.List;
import java.util.Optional;
import wellhouse.kernel.Id;
import wellhouse.people.Person;

/// A chain of people from the owner to somebody, the one to ask first in front.
///
/// @param steps the first is the owner's own tie; the last leads to who is sought
/// @param strength all of its ties' strengths multiplied, above 0 to 1
public record Way(List<Step> steps, double strength) {

    public Way {
        steps = List.copyOf(steps);
        if (steps.isEmpty()) {
            throw new IllegalArgumentException("a way has a step at least");
        }
    }

    /// Who is sought.
    public Id<Person> end() {
        return steps.getLast().to();
    }

    /// Whom to ask for the introduction; empty where the owner knows who is sought.
    public Optional<Id<Person>> askFirst() {
        return steps.size() == 1
                ? Optional.empty()
                : Optional.of(steps.getFirst().to());
    }

    /// One tie of a way.
    ///
    /// @param from whose tie; empty for the owner
    /// @param strength in thousandths, 1 to 1000
    public record Step(Optional<Id<Person>> from, Id<Person> to, int strength) {

        /// Key of the message that says the strength in words. The bounds are our choice.
        public String words() {
            if (strength >= 700) {
                return "paths.strength.strong";
            }
            if (strength >= 400) {
                return "paths.strength.good";
            }
            return strength >= 150 ? "paths.strength.loose" : "paths.strength.faint";
        }
    }
}
