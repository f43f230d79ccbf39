package wellhouse.introductions;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import wellhouse.introductions.Introduction.Kind;
import wellhouse.people.Person;

/// What the owner may write next: to whom, and which message of the bundles with which details.
///
/// Every question has an easy no. A name is among the details only where it may be said: of whom the owner
/// wants to meet, to the one asked to introduce; otherwise once both have agreed.
///
/// @param to who it is written to; both of the two where they are brought together
/// @param key of the message, `introductions.draft.KEY` and `introductions.draft.KEY.subject`
/// @param details what the message speaks of
public record Draft(List<Person> to, String key, List<String> details) {

    public Draft {
        to = List.copyOf(to);
        details = List.copyOf(details);
    }

    /// The next thing to write, if there is one: what others do between themselves needs none, and whoever was asked is
    /// reminded once at most, when a week has gone by.
    public static Optional<Draft> of(Introduction introduction, Person first, Person second, LocalDate today) {
        boolean late = introduction.mayBeRemindedOf(today);
        return introduction.kind() == Kind.TO_ME
                ? toMe(introduction, first, second, late)
                : byMe(introduction, first, second, late);
    }

    private static Optional<Draft> toMe(Introduction introduction, Person first, Person second, boolean late) {
        String one = first.name().familiar();
        String why = sentence(introduction.why());
        return switch (introduction.status()) {
            case PROPOSED -> to(first, "ask-for-me", one, second.name().shown(), why);
            case ASKED_FIRST -> late ? to(first, "remind", one, why) : Optional.empty();
            case MADE, OUTCOME -> to(first, "thank", one, second.name().familiar(), sentence(introduction.outcome()));
            case FIRST_AGREED, ASKED_SECOND, AGREED, THANKED, DECLINED -> Optional.empty();
        };
    }

    private static Optional<Draft> byMe(Introduction introduction, Person first, Person second, boolean late) {
        String one = first.name().familiar();
        String other = second.name().familiar();
        String why = sentence(introduction.why());
        return switch (introduction.status()) {
            case PROPOSED -> to(first, "ask", one, why);
            case ASKED_FIRST -> late ? to(first, "remind", one, why) : Optional.empty();
            case FIRST_AGREED -> to(second, "ask", other, why);
            case ASKED_SECOND -> late ? to(second, "remind", other, why) : Optional.empty();
            case AGREED ->
                Optional.of(new Draft(
                        List.of(first, second),
                        "bring-together",
                        List.of(one, other, first.name().shown(), second.name().shown(), why)));
            case MADE -> late ? to(first, "how-was-it", one, other) : Optional.empty();
            case OUTCOME, THANKED, DECLINED -> Optional.empty();
        };
    }

    /// What was noted in a few words, as it stands between other sentences: begun large and ended.
    private static String sentence(String words) {
        if (words.isEmpty()) {
            return words;
        }
        int first = words.offsetByCodePoints(0, 1);
        String begun = words.substring(0, first).toUpperCase(Locale.ROOT) + words.substring(first);
        return ".!?…。".indexOf(words.codePointBefore(words.length())) < 0 ? begun + "." : begun;
    }

    private static Optional<Draft> to(Person person, String key, String... details) {
        return Optional.of(new Draft(List.of(person), key, List.of(details)));
    }

    /// Masked: the key only.
    @Override
    public String toString() {
        return "Draft[" + key + "]";
    }
}
