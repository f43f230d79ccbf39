package wellhouse.intake;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import wellhouse.people.Keys;
import wellhouse.people.Name;
import wellhouse.people.Names;
import wellhouse.people.Person;
import wellhouse.people.spelling.GivenNames;
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
    private String mentioned = "";
    private String aside = "";

    /// @param candidates people a written name may mean, the likeliest first
    CaptureNames(Function<String, List<Person>> candidates) {
        this.candidates = candidates;
    }

    /// Who was named so far, in the order of the line.
    List<Chip.Who> people() {
        return people;
    }

    /// Whom the clause spoke of last, as their [Chip.Who] says it, and forgets it; empty for nobody.
    String mentioned() {
        String name = mentioned;
        mentioned = "";
        return name;
    }

    /// What stood before the name that was read last and says who that is, such as `Sofia's brother`, and forgets it.
    String aside() {
        String words = aside;
        aside = "";
        return words;
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

    /// Where nobody in the line is known either: the first name that is surely one, by a form of address or
    /// since it is a given name.
    void likely(List<String> words) {
        for (int at = 0; at < Math.min(words.size(), MOST_LOOKED_AT) && people.isEmpty(); at++) {
            int end = nameEnd(words, at);
            int sure = sureStart(words, at, end);
            if (end > at && isSurely(words.subList(sure, end))) {
                addPerson(String.join(" ", words.subList(sure, end)));
            }
            at = Math.max(at, end - 1);
        }
    }

    /// Where a name begins for sure among words that may be one: a line begins in a capital letter, as in `Sent Maria`.
    static int sureStart(List<String> words, int start, int end) {
        return IntStream.range(start, end)
                .filter(at -> isSurely(words.subList(at, end)))
                .findFirst()
                .orElse(start);
    }

    /// Whether words that may be a name are one for sure.
    static boolean isSurely(List<String> name) {
        String first = lower(name.getFirst()).replaceFirst("['’]s$", "");
        return NameWords.ADDRESS.contains(first) && name.size() > 1
                || NameWords.KIN.contains(first)
                || GivenNames.groups(Names.fold(first)).length > 0;
    }

    /// Whether there is nothing but names: `Jonas and Tom`.
    static boolean isNames(List<String> words) {
        return namesEnd(words) == words.size();
    }

    /// Where the names end that the words begin with.
    static int namesEnd(List<String> words) {
        int at = nameEnd(words, 0);
        while (at > 0 && at < words.size() && NameWords.AND.contains(lower(words.get(at)))) {
            int next = nameEnd(words, at + 1);
            if (next == at + 1) {
                return at;
            }
            at = next;
        }
        return at;
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
            int behind = behind(words, at, end);
            if (behind < words.size()) {
                aside = end > at ? String.join(" ", words.subList(at, behind)) : "";
                at = behind;
                end = nameEnd(words, at);
            }
            if (end == at) {
                return at == start ? start : at - 1;
            }
            addPerson(String.join(" ", words.subList(at, end)));
            if (end == words.size() || !NameWords.AND.contains(lower(words.get(end)))) {
                return end;
            }
            at = end + 1;
        }
        return at;
    }

    /// Where the name begins of somebody who is told by what they are: `her husband Jörg`, `Sofia's brother Nikos`,
    /// `Nachbarin Erika`.
    ///
    /// @param end where a name ends that begins at `start`
    /// @return the number of words if the one at `start` is nobody's relation
    private static int behind(List<String> words, int start, int end) {
        boolean whose = end > start && isPossessive(words.get(end - 1))
                || end == start && start < words.size() && NameWords.POSSESSIVE.contains(lower(words.get(start)));
        int at = whose ? Math.max(end, start + 1) : start;
        boolean relation = false;
        for (int most = at + 3; at < Math.min(words.size(), most); at++) {
            String word = lower(words.get(at));
            relation |= NameWords.RELATION.contains(word);
            if (!NameWords.RELATION.contains(word) && nameEnd(words, at) > at) {
                return relation ? at : words.size();
            }
            if (HappeningWords.WITH.contains(word) || NameWords.AND.contains(word)) {
                return words.size();
            }
        }
        return words.size();
    }

    static boolean isPossessive(String word) {
        return word.endsWith("'s") || word.endsWith("’s");
    }

    static int nameEnd(List<String> words, int start) {
        int end = start;
        while (end < words.size() && end - start < LONGEST_NAME && partOfName(words, start, end)) {
            end++;
        }
        while (end > start && NameWords.PARTICLES.contains(words.get(end - 1))) {
            end--;
        }
        return end;
    }

    private static boolean partOfName(List<String> words, int start, int at) {
        String word = words.get(at);
        boolean ended = at > start
                && (words.get(at - 1).endsWith(":") || isPossessive(words.get(at - 1)) || isAddress(words.get(at - 1)));
        boolean capital = Character.isUpperCase(word.codePointAt(0))
                || !isCased(word)
                || at == start && (isAddress(word) || isKin(word));
        boolean particle = at > start
                && NameWords.PARTICLES.contains(word)
                && (!NameWords.ARTICLES.contains(word) || NameWords.PARTICLES.contains(words.get(at - 1)));
        return !ended
                && (capital
                                && !NameWords.PRONOUNS.contains(lower(word))
                                && !(at == start && NameWords.SMALL.contains(lower(word)))
                                && kind(word).isEmpty()
                        || particle);
    }

    private static boolean isKin(String word) {
        return NameWords.KIN.contains(lower(word).replaceFirst("['’]s$", ""));
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
                .filter(person -> isAddress(name) || Names.means(name, person.name()) && shares(name, person))
                .findFirst();
    }

    /// Letters may be wrong in a word, but not in every word.
    private static boolean shares(String name, Person person) {
        Name all = person.name();
        List<String> theirs =
                List.of(Names.fold(String.join(" ", all.shown(), all.given(), all.family(), all.nickname()))
                        .split(" "));
        return Arrays.stream(Names.fold(name).split(" ")).anyMatch(theirs::contains);
    }

    private static String bare(String written) {
        return written.replaceFirst("[:.,!?]+$", "");
    }

    void addPerson(String written) {
        String name = bare(written).replaceFirst("['’]s$", "").replaceFirst("^Herrn ", "Herr ");
        Optional<Chip.Who> there = people.stream()
                .filter(who -> Names.means(name, Name.shown(who.text())))
                .findFirst();
        mentioned = there.map(Chip.Who::text).orElse(mentioned);
        if (name.isEmpty() || there.isPresent() || people.size() >= MOST_PEOPLE) {
            return;
        }
        List<Person> found = candidates.apply(name);
        Optional<Person> chosen = meant(name, found);
        List<Person> others = found.stream()
                .filter(person ->
                        chosen.isEmpty() || !person.id().equals(chosen.get().id()))
                .toList();
        mentioned = chosen.map(Person::called).orElse(name);
        people.add(new Chip.Who(mentioned, chosen, others));
    }

    /// Notes that a clause begins with somebody who was named before.
    void again(List<String> words) {
        int end = nameEnd(words, 0);
        String name = bare(String.join(" ", words.subList(0, end))).replaceFirst("['’]s$", "");
        people.stream()
                .filter(who -> end > 0 && Names.means(name, Name.shown(who.text())))
                .findFirst()
                .ifPresent(who -> mentioned = who.text());
    }

    static Optional<Kind> kind(String word) {
        return HappeningWords.HAPPENED.entrySet().stream()
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
