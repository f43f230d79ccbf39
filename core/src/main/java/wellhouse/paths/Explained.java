package wellhouse.paths;

import java.util.List;
import java.util.Optional;
import wellhouse.people.Person;

/// A way with who everybody is and what each step rests on.
///
/// @param strength all of its ties' strengths multiplied, above 0 to 1
public record Explained(List<Step> steps, double strength) {

    public Explained {
        steps = List.copyOf(steps);
    }

    /// Who is sought.
    public Person end() {
        return steps.getLast().to();
    }

    /// Whom to ask for the introduction; empty where the owner knows who is sought.
    public Optional<Person> askFirst() {
        return steps.size() == 1
                ? Optional.empty()
                : Optional.of(steps.getFirst().to());
    }

    /// One tie of a way.
    ///
    /// @param from whose tie; empty for the owner
    /// @param way the tie itself
    /// @param evidence what it rests on, the surest first; empty for the owner's own tie, which the person's page
    ///     explains
    public record Step(Optional<Person> from, Person to, Way.Step way, List<Evidence> evidence) {

        public Step {
            evidence = List.copyOf(evidence);
        }

        /// Whether the tie only seems to be there: nobody said so.
        public boolean inferred() {
            return from.isPresent() && evidence.stream().allMatch(Evidence::inferred);
        }
    }
}
