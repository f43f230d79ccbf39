package wellhouse.introductions;

import java.util.List;
import java.util.Optional;
import wellhouse.introductions.Introduction.Kind;
import wellhouse.people.Person;

/// What the owner may write next: to whom, and which message of the bundles with which details.
///
/// Every question has an easy no. A name is among the details only where it may be said: of whom the owner wants to
/// meet,
/// to the one asked to introduce; otherwise once both have agreed.
///
/// @param to who it is written to; both of the two where they are brought together
/// @param key of the message, `introductions.draft.KEY` and `introductions.draft.KEY.subject`
/// @param details what the message speaks of
public record Draft(List<Person> to, String key, List<String> details) {

    public Draft {
        to = List.copyOf(to);
        details = List.copyOf(details);
    }

    /// The next thing to write, if there is one: what others do between themselves needs none.
    public static Optional<Draft> of(Introduction introduction, Person first, Person second) {
        String one = first.name().familiar();
        String other = second.name().familiar();
        String why = introduction.why();
        boolean toMe = introduction.kind() == Kind.TO_ME;
        return switch (introduction.status()) {
            case PROPOSED ->
                Optional.of(
                        toMe
                                ? new Draft(
                                        List.of(first),
                                        "ask-for-me",
                                        List.of(one, second.name().shown(), why))
                                : new Draft(List.of(first), "ask", List.of(one, why)));
            case FIRST_AGREED ->
                toMe ? Optional.empty() : Optional.of(new Draft(List.of(second), "ask", List.of(other, why)));
            case AGREED ->
                toMe
                        ? Optional.empty()
                        : Optional.of(new Draft(
                                List.of(first, second),
                                "bring-together",
                                List.of(
                                        one,
                                        other,
                                        first.name().shown(),
                                        second.name().shown(),
                                        why)));
            case MADE -> toMe ? Optional.of(new Draft(List.of(first), "thank", List.of(one, other))) : Optional.empty();
            case ASKED_FIRST, ASKED_SECOND, THANKED, DECLINED -> Optional.empty();
        };
    }

    /// Masked: the key only.
    @Override
    public String toString() {
        return "Draft[" + key + "]";
    }
}
