package wellhouse.intake;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import wellhouse.people.Keys;
import wellhouse.people.Name;
import wellhouse.people.Names;
import wellhouse.people.Person;
import wellhouse.timeline.Interaction.Kind;

/// Finds the names in the words of a captured line, and keeps whom they mean.
final class CaptureNames {

    /// Words of a name at most.
    static final int LONGEST_NAME = 4;

    /// A line that names more is no captured line; each name is looked up.
    private static final int MOST_PEOPLE = 20;

    /// Beyond this no name is looked for that the line does not point to.
    private static final int MOST_LOOKED_AT = 40;

    private final Function<String, List<Person>> candidates;
    private final List<Chip.Who> people = new ArrayList<>();

    /// @param candidates people a written name may mean, the likeliest first
    CaptureNames(Function<String, List<Person>> candidates) {
        this.candidates = candidates;
    }

    /// Who was named so far, in the order of the line.
    List<Chip.Who> people() {
        return people;
    }

    /// Where no clause says whom it is about: the first name in it that somebody has, as in `send Ana the book`.
    void known(List<String> words) {
        for (int at = 0; at < Math.min(words.size(), MOST_LOOKED_AT) && people.isEmpty(); at++) {
            int end = nameEnd(words, at);
            String name = bare(String.join(" ", words.subList(at, end)));
            if (end > at && meant(name, candidates.apply(name)).isPresent()) {
                addPerson(name);
            }
            at = Math.max(at, end - 1);
        }
    }

    /// Whether there is nothing but names: `Jonas and Tom`.
    static boolean isNames(List<String> words) {
        int at = nameEnd(words, 0);
        while (at > 0 && at < words.size() && CaptureWords.AND.contains(lower(words.get(at)))) {
            int next = nameEnd(words, at + 1);
            at = next > at + 1 ? next : -1;
        }
        return at == words.size();
    }

    /// Notes the subject of a clause if it is a name.
    void named(String subject) {
        List<String> words = words(subject);
        int end = nameEnd(words, 0);
        if (end > 0 && end == words.size()) {
            addPerson(String.join(" ", words));
        }
    }

    /// Reads one or several names and notes them.
    ///
    /// @param small whether names may be written in small letters, if somebody is called so
    /// @return where they end
    int read(List<String> words, int start, boolean small) {
        int at = start;
        while (at < words.size()) {
            int end = nameEnd(words, at);
            if (end == at && small) {
                end = knownEnd(words, at);
            }
            if (end == at) {
                return at == start ? start : at - 1;
            }
            addPerson(String.join(" ", words.subList(at, end)));
            if (end == words.size() || !CaptureWords.AND.contains(lower(words.get(end)))) {
                return end;
            }
            at = end + 1;
        }
        return at;
    }

    static int nameEnd(List<String> words, int start) {
        int end = start;
        while (end < words.size() && end - start < LONGEST_NAME && partOfName(words, start, end)) {
            end++;
        }
        while (end > start && CaptureWords.PARTICLES.contains(words.get(end - 1))) {
            end--;
        }
        return end;
    }

    private static boolean partOfName(List<String> words, int start, int at) {
        String word = words.get(at);
        boolean ended = at > start && (words.get(at - 1).endsWith(":") || isAddress(words.get(at - 1)));
        boolean capital =
                Character.isUpperCase(word.codePointAt(0)) || !isCased(word) || at == start && isAddress(word);
        boolean particle = at > start && CaptureWords.PARTICLES.contains(word);
        return !ended
                && (capital
                                && !CaptureWords.PRONOUNS.contains(lower(word))
                                && kind(word).isEmpty()
                        || particle);
    }

    /// An address stands for whoever has it.
    static boolean isAddress(String word) {
        return word.indexOf('@') > 0 && Keys.email(word).isPresent();
    }

    private static boolean isCased(String word) {
        int first = word.codePointAt(0);
        return !Character.isLetter(first) || Character.isUpperCase(first) || Character.isLowerCase(first);
    }

    /// The longest run of words that is the beginning of somebody's name, folded.
    private int knownEnd(List<String> words, int start) {
        for (int end = Math.min(words.size(), start + LONGEST_NAME); end > start; end--) {
            String name = String.join(" ", words.subList(start, end));
            boolean known = candidates.apply(name).stream()
                    .anyMatch(person -> (" " + Names.fold(person.name().shown())).contains(" " + Names.fold(name)));
            if (known) {
                return end;
            }
        }
        return start;
    }

    /// Whom the words begin with, if somebody of the book is called so.
    Optional<Person> who(List<String> words) {
        int end = nameEnd(words, 0);
        String name = bare(String.join(" ", words.subList(0, end)));
        return end == 0 ? Optional.empty() : meant(name, candidates.apply(name));
    }

    private static Optional<Person> meant(String name, List<Person> found) {
        return found.stream()
                .filter(person -> isAddress(name) || Names.means(name, person.name()))
                .findFirst();
    }

    private static String bare(String written) {
        return written.replaceFirst("[:.,!?]+$", "");
    }

    void addPerson(String written) {
        String name = bare(written).replaceFirst("['’]s$", "");
        boolean there = people.stream().anyMatch(who -> Names.means(name, Name.shown(who.text())));
        if (name.isEmpty() || there || people.size() >= MOST_PEOPLE) {
            return;
        }
        List<Person> found = candidates.apply(name);
        Optional<Person> chosen = meant(name, found);
        List<Person> others = found.stream()
                .filter(person ->
                        chosen.isEmpty() || !person.id().equals(chosen.get().id()))
                .toList();
        people.add(new Chip.Who(chosen.map(person -> person.called()).orElse(name), chosen, others));
    }

    static Optional<Kind> kind(String word) {
        return CaptureWords.HAPPENED.entrySet().stream()
                .filter(entry -> entry.getValue().contains(lower(word)))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    static List<String> words(String text) {
        return Arrays.stream(text.strip().split("\\s+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    static String lower(String word) {
        return bare(word.toLowerCase(Locale.ROOT));
    }
}
