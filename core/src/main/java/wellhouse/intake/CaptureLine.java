package wellhouse.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import wellhouse.exchange.Help;
import wellhouse.intake.SpokenDate.Tense;
import wellhouse.people.Name;
import wellhouse.people.Names;
import wellhouse.people.Person;
import wellhouse.people.Remark;
import wellhouse.timeline.Interaction.Direction;
import wellhouse.timeline.Interaction.Kind;

/// Understands one captured line, clause by clause.
///
/// Rules and not a model: the owner corrects the chips before they are saved, so that what counts is that a
/// clause is
/// read the same way every time and that one that is not understood is kept as a note, word for word.
final class CaptureLine {

    private static final Pattern CLAUSES =
            Pattern.compile("\\s*(?:[;\\n]+|,(?!\\d)|(?<=\\p{L}{3})\\.(?=\\s|$)|—|–)\\s*");
    private static final Pattern BLANKS = Pattern.compile("[^\\S\\n]+");
    private static final int LONGEST_NAME = 4;

    /// A line that names more is no captured line; each name is looked up.
    private static final int MOST_PEOPLE = 20;

    private final LocalDate today;
    private final Function<String, List<Person>> candidates;
    private final List<Chip.Who> people = new ArrayList<>();
    private final List<Chip> said = new ArrayList<>();

    /// @param candidates people a written name may mean, the likeliest first
    CaptureLine(LocalDate today, Function<String, List<Person>> candidates) {
        this.today = today;
        this.candidates = candidates;
    }

    List<Chip> chips(String line) {
        // Patterns that look for words after blanks take the square of the time on a long run of blanks.
        for (String clause : CLAUSES.split(BLANKS.matcher(line.strip()).replaceAll(" "))) {
            if (!clause.isBlank()) {
                said.add(understand(clause.strip()));
            }
        }
        List<Chip> all = new ArrayList<>(people);
        said.stream()
                .filter(chip -> !(chip instanceof Chip.Told told && told.text().isEmpty()))
                .forEach(all::add);
        return List.copyOf(all);
    }

    private Chip understand(String clause) {
        return help(clause)
                .or(() -> happened(clause))
                .or(() -> promise(clause))
                .or(() -> wanted(clause))
                .or(() -> told(CaptureWords.STRENGTH, clause, Remark.Kind.STRENGTH))
                .or(() -> told(CaptureWords.INTEREST, clause, Remark.Kind.INTEREST))
                .or(() -> told(CaptureWords.TALKED, clause, Remark.Kind.TALKED))
                .orElseGet(() -> note(clause));
    }

    private Optional<Chip> help(String clause) {
        Matcher got = CaptureWords.GOT.matcher(clause);
        if (got.matches()) {
            named(got.group(1));
            return Optional.of(helped(false, got.group(2), clause));
        }
        Matcher gave = CaptureWords.GAVE.matcher(clause);
        if (!gave.find()) {
            return Optional.empty();
        }
        List<String> words = words(clause.substring(gave.end()));
        int end = nameEnd(words, 0);
        if (end == 0) {
            return Optional.empty();
        }
        addPerson(String.join(" ", words.subList(0, end)));
        String rest = String.join(" ", words.subList(end, words.size())).replaceFirst("^(?:with|bei|mit|an?) ", "");
        return Optional.of(helped(true, rest, clause));
    }

    private Chip helped(boolean given, String words, String clause) {
        Optional<SpokenDate.Found> date = SpokenDate.in(words, today, Tense.PAST);
        Help.Currency currency = CaptureWords.CURRENCIES.stream()
                .filter(entry -> entry.getKey().matcher(clause).find())
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(Help.Currency.TIME);
        return new Chip.Helped(
                given, currency, date.map(SpokenDate.Found::rest).orElse(words).strip(), dayOf(date));
    }

    private Optional<Chip> happened(String clause) {
        Optional<SpokenDate.Found> date = SpokenDate.in(clause, today, Tense.PAST);
        List<String> words = words(date.map(SpokenDate.Found::rest).orElse(clause));
        for (int verb = 0; verb < Math.min(words.size(), 6); verb++) {
            Optional<Kind> kind = kind(words.get(verb));
            if (kind.isPresent()) {
                boolean ahead = date.map(
                                found -> found.deadline() || found.date().isAfter(today))
                        .orElse(false);
                Optional<Chip> happened = happened(words, verb, kind.get(), dayOf(date));
                return ahead ? happened.map(_ -> promised(clause, true)) : happened;
            }
        }
        return Optional.empty();
    }

    private Optional<Chip> happened(List<String> words, int verb, Kind kind, LocalDate on) {
        int with = verb + 1;
        while (with < words.size() && !isWith(words.get(with), kind)) {
            with++;
        }
        if (with < words.size()) {
            boolean from = CaptureWords.FROM.contains(lower(words.get(with)));
            int end = names(words, with + 1, true);
            if (end > with + 1) {
                return Optional.of(new Chip.Happened(kind, on, direction(kind, from), title(words, verb, end)));
            }
        }
        int end = names(words, verb + 1, false);
        if (end > verb + 1) {
            return Optional.of(new Chip.Happened(kind, on, direction(kind, false), title(words, verb, end)));
        }
        boolean has = verb > 0 && CaptureWords.HAS.contains(lower(words.get(verb - 1)));
        int subject = has ? verb - 1 : verb;
        if (subject > 0 && kind != Kind.EVENT && isNames(words.subList(0, subject))) {
            names(words.subList(0, subject), 0, false);
            boolean theirs = has || !CaptureWords.DONE.contains(lower(words.get(verb)));
            return Optional.of(new Chip.Happened(kind, on, direction(kind, theirs), title(words, verb, verb + 1)));
        }
        boolean onlyThat = verb == 0 && words.size() <= 2 && !people.isEmpty();
        return onlyThat
                ? Optional.of(new Chip.Happened(kind, on, direction(kind, false), words.get(verb)))
                : Optional.empty();
    }

    private static boolean isWith(String word, Kind kind) {
        return CaptureWords.WITH.contains(lower(word)) || kind == Kind.EVENT && CaptureWords.AT.contains(lower(word));
    }

    private static Direction direction(Kind kind, boolean from) {
        if (kind == Kind.MEETING || kind == Kind.EVENT) {
            return Direction.MUTUAL;
        }
        return from ? Direction.THEIRS : Direction.MINE;
    }

    /// What it was, and what was said after the names.
    private static String title(List<String> words, int verb, int end) {
        String after = String.join(" ", words.subList(end, words.size()));
        return (words.get(verb) + " " + after).strip();
    }

    private Optional<Chip> promise(String clause) {
        Matcher mine = CaptureWords.MINE.matcher(clause);
        Matcher theirs = CaptureWords.THEIRS.matcher(clause);
        List<String> words = words(clause);
        boolean toDo = CaptureWords.TO_DO.contains(lower(words.getFirst()))
                || SpokenDate.in(clause, today, Tense.FUTURE)
                        .map(found -> words(found.rest()))
                        .filter(rest -> !rest.isEmpty())
                        .map(rest -> CaptureWords.TO_DO_AT_END.contains(lower(rest.getLast())))
                        .orElseGet(() -> CaptureWords.TO_DO_AT_END.contains(lower(words.getLast())));
        if (mine.find()) {
            return Optional.of(promised(withoutWhom(clause.substring(mine.end()).strip()), true));
        }
        if (toDo) {
            return Optional.of(promised(clause, true));
        }
        if (theirs.matches()
                && !theirs.group(1).isBlank()
                && words(theirs.group(1)).size() <= LONGEST_NAME) {
            named(theirs.group(1));
            return Optional.of(promised(theirs.group(2), false));
        }
        return Optional.empty();
    }

    /// Notes to whom it was promised: `Ana to send the book`.
    private String withoutWhom(String promised) {
        List<String> words = words(promised);
        int end = nameEnd(words, 0);
        if (end == 0 || end == words.size() || !lower(words.get(end)).equals("to")) {
            return promised;
        }
        addPerson(String.join(" ", words.subList(0, end)));
        return String.join(" ", words.subList(end + 1, words.size()));
    }

    private Chip promised(String words, boolean mine) {
        Optional<SpokenDate.Found> date = SpokenDate.in(words, today, Tense.FUTURE);
        return new Chip.Promised(
                date.map(SpokenDate.Found::rest).orElse(words), mine, date.map(SpokenDate.Found::date));
    }

    /// A need, an offer or a goal.
    private Optional<Chip> wanted(String clause) {
        Matcher needs = CaptureWords.NEEDS.matcher(clause);
        if (needs.matches()) {
            named(needs.group(1));
            Optional<SpokenDate.Found> date = SpokenDate.in(needs.group(2), today, Tense.FUTURE);
            String what = date.map(SpokenDate.Found::rest).orElse(needs.group(2));
            return Optional.of(new Chip.Needs(what, date.map(SpokenDate.Found::date)));
        }
        Matcher goal = CaptureWords.GOAL.matcher(clause);
        if (goal.matches()) {
            named(goal.group(1));
            return Optional.of(new Chip.Told(Remark.Kind.GOAL, goal.group(2)));
        }
        Matcher offers = CaptureWords.OFFERS.matcher(clause);
        if (offers.matches()) {
            named(offers.group(1));
            return Optional.of(new Chip.Offers(offers.group(2)));
        }
        return Optional.empty();
    }

    private Optional<Chip> told(Pattern pattern, String clause, Remark.Kind kind) {
        Matcher matcher = pattern.matcher(clause);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        named(matcher.group(1));
        boolean whole = kind == Remark.Kind.STRENGTH;
        return Optional.of(new Chip.Told(kind, whole ? withoutSubject(clause, matcher.group(1)) : matcher.group(2)));
    }

    private static String withoutSubject(String clause, String subject) {
        return clause.substring(subject.length()).strip();
    }

    private Chip note(String clause) {
        Matcher next = CaptureWords.NEXT.matcher(clause);
        if (next.find()) {
            return new Chip.Told(
                    Remark.Kind.NEXT_STEP, clause.substring(next.end()).strip());
        }
        if (CaptureWords.HOUSEHOLD.matcher(clause).find()) {
            return new Chip.Told(Remark.Kind.HOUSEHOLD, clause);
        }
        List<String> words = words(clause);
        if (people.isEmpty()) {
            int end = nameEnd(words, 0);
            if (end == words.size()) {
                addPerson(clause.replaceFirst(":$", ""));
                return new Chip.Told(Remark.Kind.NOTE, "");
            }
            if (end > 1 || end == 1 && words.getFirst().endsWith(":")) {
                addPerson(String.join(" ", words.subList(0, end)).replaceFirst(":$", ""));
                return understand(String.join(" ", words.subList(end, words.size())));
            }
        }
        // A single word may be a place; what goes on with "and" are more names, as in "lunch with Ana, Jonas and Tom".
        if (!said.isEmpty()
                && said.getLast() instanceof Chip.Happened
                && words.stream().anyMatch(word -> CaptureWords.AND.contains(lower(word)))
                && isNames(words)) {
            names(words, 0, false);
            return new Chip.Told(Remark.Kind.NOTE, "");
        }
        return new Chip.Told(Remark.Kind.NOTE, clause);
    }

    /// Whether there is nothing but names: `Jonas and Tom`.
    private static boolean isNames(List<String> words) {
        int at = nameEnd(words, 0);
        while (at > 0 && at < words.size() && CaptureWords.AND.contains(lower(words.get(at)))) {
            int next = nameEnd(words, at + 1);
            at = next > at + 1 ? next : -1;
        }
        return at == words.size();
    }

    /// Notes the subject of a clause if it is a name.
    private void named(String subject) {
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
    private int names(List<String> words, int start, boolean small) {
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

    private static int nameEnd(List<String> words, int start) {
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
        boolean ended = at > start && words.get(at - 1).endsWith(":");
        boolean capital = Character.isUpperCase(word.codePointAt(0)) || !isCased(word);
        boolean particle = at > start && CaptureWords.PARTICLES.contains(word);
        return !ended
                && (capital
                                && !CaptureWords.PRONOUNS.contains(lower(word))
                                && kind(word).isEmpty()
                        || particle);
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

    private void addPerson(String written) {
        String name = written.replaceFirst("[:.,!?]+$", "").replaceFirst("['’]s$", "");
        boolean there = people.stream().anyMatch(who -> Names.means(name, Name.shown(who.text())));
        if (name.isEmpty() || there || people.size() >= MOST_PEOPLE) {
            return;
        }
        List<Person> found = candidates.apply(name);
        Optional<Person> chosen = found.stream()
                .filter(person -> Names.means(name, person.name()))
                .findFirst();
        List<Person> others = found.stream()
                .filter(person ->
                        chosen.isEmpty() || !person.id().equals(chosen.get().id()))
                .toList();
        people.add(new Chip.Who(chosen.map(person -> person.called()).orElse(name), chosen, others));
    }

    private static Optional<Kind> kind(String word) {
        return CaptureWords.HAPPENED.entrySet().stream()
                .filter(entry -> entry.getValue().contains(lower(word)))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private LocalDate dayOf(Optional<SpokenDate.Found> date) {
        return date.map(SpokenDate.Found::date)
                .filter(day -> !day.isAfter(today))
                .orElse(today);
    }

    private static List<String> words(String text) {
        return Arrays.stream(text.strip().split("\\s+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static String lower(String word) {
        return word.toLowerCase(Locale.ROOT).replaceFirst("[:.,!?]+$", "");
    }
}
