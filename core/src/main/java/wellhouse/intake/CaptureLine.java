package wellhouse.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import wellhouse.exchange.OwnLine;
import wellhouse.intake.SpokenDate.Tense;
import wellhouse.kernel.PartialDate;
import wellhouse.people.Person;
import wellhouse.people.Remark;
import wellhouse.reading.Readings;

/// Understands one captured line, clause by clause.
///
/// Rules and not a model: the owner corrects the chips before they are saved, so that what counts is that a
/// clause is read the same way every time and that one that is not understood is kept as a note, word for
/// word.
final class CaptureLine {

    private static final Pattern CLAUSES =
            Pattern.compile("\\s*(?:[;\\n]+|,(?!\\d)|(?<=\\p{L}{3})[.!?]+(?=\\s|$)|—|–|\\s-\\s)\\s*");
    private static final Pattern BLANKS = Pattern.compile("[^\\S\\n]+");

    private static final Chip NOTHING = new Chip.Told(Remark.Kind.NOTE, "");

    private final LocalDate today;
    private final CaptureNames names;
    private final CaptureHappening happening;
    private final CaptureHelping helping;
    private final List<Chip> said = new ArrayList<>();
    private String subject = "";
    private boolean promising;

    /// @param candidates people a written name may mean, the likeliest first
    CaptureLine(LocalDate today, Function<String, List<Person>> candidates) {
        this.today = today;
        this.names = new CaptureNames(candidates);
        this.happening = new CaptureHappening(today, names);
        this.helping = new CaptureHelping(today, names, happening);
    }

    List<Chip> chips(String line) {
        // Patterns that look for words after blanks take the square of the time on a long run of blanks.
        for (String clause : CLAUSES.split(BLANKS.matcher(line.strip()).replaceAll(" "))) {
            if (!clause.isBlank()) {
                Chip chip = understand(clause.strip());
                said.add(whose(chip, clause));
            }
        }
        if (names.people().isEmpty() && said.stream().anyMatch(CaptureLine::isAboutSomebody)) {
            names.known(CaptureNames.words(line));
            names.likely(CaptureNames.words(line));
        }
        List<Chip> all = new ArrayList<>(names.people());
        said.stream().filter(chip -> chip != NOTHING).forEach(all::add);
        return List.copyOf(all);
    }

    /// What is said goes on being about whom it was about, until somebody else is named or something happened.
    private Chip whose(Chip chip, String clause) {
        names.again(CaptureNames.words(clause));
        String mentioned = names.mentioned();
        switch (chip) {
            case Chip.Who _, Chip.Heard _, Chip.Own _, Chip.About _ -> {
                return chip;
            }
            case Chip.Happened _ -> subject = "";
            case Chip.Told _, Chip.Born _, Chip.Promised _, Chip.Needs _, Chip.Offers _, Chip.Helped _ ->
                subject = mentioned.isEmpty() ? subject : mentioned;
        }
        boolean first = subject.isEmpty()
                || names.people().isEmpty()
                || names.people().getFirst().text().equals(subject);
        return first || chip == NOTHING ? chip : new Chip.About(subject, chip);
    }

    private static boolean isAboutSomebody(Chip chip) {
        return !(chip instanceof Chip.Own);
    }

    private Chip understand(String clause) {
        return heard(clause)
                .or(() -> reach(clause))
                .or(() -> own(clause))
                .or(() -> born(clause))
                .or(() -> helping.help(clause))
                .or(() -> happened(clause))
                .or(() -> helping.received(clause))
                .or(() -> promise(clause))
                .or(() -> wanted(clause))
                .or(() -> told(CaptureWords.STRENGTH, clause, Remark.Kind.STRENGTH))
                .or(() -> told(CaptureWords.INTEREST, clause, Remark.Kind.INTEREST))
                .or(() -> told(CaptureWords.TALKED, clause, Remark.Kind.TALKED))
                .orElseGet(() -> note(clause));
    }

    private Optional<Chip> heard(String clause) {
        Matcher heard = CaptureWords.HEARD.matcher(clause);
        if (!heard.find()) {
            return Optional.empty();
        }
        List<String> words = CaptureNames.words(clause.substring(heard.end()));
        int end = CaptureNames.nameEnd(words, 0);
        int what = end < words.size() && CaptureWords.THAT.contains(CaptureNames.lower(words.get(end))) ? end + 1 : end;
        if (end == 0 || what >= words.size()) {
            return Optional.empty();
        }
        String from = String.join(" ", words.subList(0, end)).replaceFirst(":$", "");
        names.addPerson(from);
        return Optional.of(new Chip.Heard(
                String.join(" ", words.subList(what, words.size())), from, Readings.Hearsay.Reach.NOBODY));
    }

    /// How far what was just heard may go.
    private Optional<Chip> reach(String clause) {
        boolean goesOn = CaptureWords.GOES_ON.matcher(clause).find();
        if (!said.isEmpty()
                && said.getLast() instanceof Chip.Heard heard
                && (goesOn || CaptureWords.STAYS.matcher(clause).find())) {
            Readings.Hearsay.Reach reach = goesOn ? Readings.Hearsay.Reach.ANYBODY : Readings.Hearsay.Reach.NOBODY;
            said.set(said.size() - 1, new Chip.Heard(heard.what(), heard.from(), reach));
            return Optional.of(NOTHING);
        }
        return Optional.empty();
    }

    /// `her birthday is 3 May 1984`: nothing but whose it is and when, else something else is meant.
    private Optional<Chip> born(String clause) {
        if (!CaptureWords.BORN.matcher(clause).find()) {
            return Optional.empty();
        }
        return SpokenDate.in(clause, today, Tense.PAST).flatMap(found -> {
            List<String> whose = CaptureNames.words(found.rest()).stream()
                    .filter(word -> !CaptureWords.AROUND_BIRTHDAYS.contains(CaptureNames.lower(word)))
                    .toList();
            if (CaptureNames.nameEnd(whose, 0) < whose.size()) {
                return Optional.empty();
            }
            names.addPerson(String.join(" ", whose));
            LocalDate date = found.date();
            boolean year = clause.contains(Integer.toString(date.getYear()));
            return Optional.of(new Chip.Born(
                    new PartialDate(year ? date.getYear() : 0, date.getMonthValue(), date.getDayOfMonth())));
        });
    }

    private static Optional<Chip> own(String clause) {
        return own(CaptureWords.OWN_NEED, OwnLine.Side.LOOKING_FOR, clause)
                .or(() -> own(CaptureWords.OWN_OFFER, OwnLine.Side.CAN_HELP, clause));
    }

    private static Optional<Chip> own(Pattern verbs, OwnLine.Side side, String clause) {
        Matcher said = verbs.matcher(clause);
        return said.find() && said.end() < clause.length()
                ? Optional.of(new Chip.Own(side, clause.substring(said.end()).strip()))
                : Optional.empty();
    }

    /// What was done, and after a colon what was said: that is read for itself, or else belongs to it.
    private Optional<Chip> happened(String clause) {
        int colon = clause.indexOf(": ");
        Optional<Chip> before = colon < 0 ? Optional.empty() : happening.in(clause.substring(0, colon));
        if (before.isPresent() && before.get() instanceof Chip.Happened happened) {
            names.mentioned();
            Chip after = understand(clause.substring(colon + 2));
            if (after instanceof Chip.Told told && told.kind() == Remark.Kind.NOTE) {
                return Optional.of(new Chip.Happened(
                        happened.kind(),
                        happened.on(),
                        happened.direction(),
                        (happened.title() + ": " + told.text()).replaceFirst(": $", "")));
            }
            said.add(happened);
            return Optional.of(after);
        }
        return happening.in(clause);
    }

    private Optional<Chip> promise(String clause) {
        Matcher mine = CaptureWords.MINE.matcher(clause);
        Matcher theirs = CaptureWords.THEIRS.matcher(clause);
        List<String> words = CaptureNames.words(clause);
        boolean toDo = CaptureWords.DOING.matcher(clause).find()
                || CaptureWords.TO_DO.contains(CaptureNames.lower(words.getFirst()))
                || SpokenDate.in(clause, today, Tense.FUTURE)
                        .map(found -> CaptureNames.words(found.rest()))
                        .filter(rest -> !rest.isEmpty())
                        .map(rest -> CaptureWords.TO_DO_AT_END.contains(CaptureNames.lower(rest.getLast())))
                        .orElseGet(() -> CaptureWords.TO_DO_AT_END.contains(CaptureNames.lower(words.getLast())));
        if (mine.find() && mine.end() < clause.length()) {
            boolean said = CaptureWords.SAID_TO.matcher(mine.group()).find();
            return Optional.of(promised(withoutWhom(clause.substring(mine.end()).strip(), said), true));
        }
        Matcher end = CaptureWords.MINE_AT_END.matcher(clause);
        if (end.matches() && CaptureNames.isNames(CaptureNames.words(end.group(1)))) {
            names.named(end.group(1));
            promising = true; // what, comes after the comma
            return Optional.of(NOTHING);
        }
        if (end.matches()) {
            return Optional.of(promised(withoutWhom(end.group(1), true), true));
        }
        if (toDo) {
            return Optional.of(promised(clause, true));
        }
        if (theirs.matches()
                && !theirs.group(1).isBlank()
                && CaptureNames.words(theirs.group(1)).size() <= CaptureNames.LONGEST_NAME) {
            names.named(theirs.group(1));
            return Optional.of(promised(theirs.group(2), false));
        }
        return Optional.empty();
    }

    /// Notes to whom it was promised: `Ana to send the book`, `Ana the book`.
    ///
    /// @param said whether the verb wants somebody to whom it was said
    private String withoutWhom(String promised, boolean said) {
        List<String> words = CaptureNames.words(promised);
        int end = CaptureNames.nameEnd(words, 0);
        if (end == 0 || end == words.size()) {
            return promised;
        }
        boolean to = CaptureNames.lower(words.get(end)).equals("to");
        if (!to && !said) {
            return promised;
        }
        names.addPerson(String.join(" ", words.subList(0, end)));
        return String.join(" ", words.subList(to ? end + 1 : end, words.size()));
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
            names.named(needs.group(1));
            Optional<SpokenDate.Found> date = SpokenDate.in(needs.group(2), today, Tense.FUTURE);
            String what = date.map(SpokenDate.Found::rest).orElse(needs.group(2));
            return Optional.of(new Chip.Needs(what, date.map(SpokenDate.Found::date)));
        }
        Matcher goal = CaptureWords.GOAL.matcher(clause);
        if (goal.matches()) {
            names.named(goal.group(1));
            return Optional.of(new Chip.Told(Remark.Kind.GOAL, goal.group(2)));
        }
        Matcher offers = CaptureWords.OFFERS.matcher(clause);
        if (offers.matches()) {
            names.named(offers.group(1));
            return Optional.of(new Chip.Offers(offers.group(2)));
        }
        return Optional.empty();
    }

    private Optional<Chip> told(Pattern pattern, String clause, Remark.Kind kind) {
        Matcher matcher = pattern.matcher(clause);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        names.named(matcher.group(1));
        boolean whole = kind == Remark.Kind.STRENGTH;
        return Optional.of(new Chip.Told(kind, whole ? withoutSubject(clause, matcher.group(1)) : matcher.group(2)));
    }

    private static String withoutSubject(String clause, String subject) {
        return clause.substring(subject.length()).strip();
    }

    private Chip note(String clause) {
        if (promising) {
            promising = false;
            return promised(clause, true);
        }
        Matcher next = CaptureWords.NEXT.matcher(clause);
        if (next.find()) {
            return new Chip.Told(
                    Remark.Kind.NEXT_STEP, clause.substring(next.end()).strip());
        }
        List<String> words = CaptureNames.words(clause);
        int subject = CaptureNames.nameEnd(words, 0);
        boolean named = subject > 0 && subject < words.size();
        if (names.people().isEmpty() && named && CaptureNames.isPossessive(words.get(subject - 1))) {
            names.addPerson(String.join(" ", words.subList(0, subject)));
        }
        if (CaptureWords.HOUSEHOLD.matcher(clause).find()) {
            return new Chip.Told(Remark.Kind.HOUSEHOLD, clause);
        }
        int several = CaptureNames.namesEnd(words);
        if (names.people().isEmpty()
                && several > 0
                && several < words.size()
                && (several > subject
                        || NameWords.FINITE.contains(CaptureNames.lower(words.get(several)))
                        || CaptureNames.isSurely(words.subList(0, subject)))) {
            names.read(words, 0, false);
            String rest = String.join(" ", words.subList(several, words.size()));
            return several > subject ? new Chip.Told(Remark.Kind.NOTE, clause) : understand(rest);
        }
        if (names.people().isEmpty()) {
            int end = subject;
            if (end == words.size()) {
                names.addPerson(clause.replaceFirst(":$", ""));
                return NOTHING;
            }
            if (end > 1 || end == 1 && words.getFirst().endsWith(":")) {
                int sure = CaptureNames.sureStart(words, 0, end);
                names.addPerson(String.join(" ", words.subList(sure, end)).replaceFirst(":$", ""));
                List<String> rest = new ArrayList<>(words.subList(0, sure));
                rest.addAll(words.subList(end, words.size()));
                return understand(String.join(" ", rest));
            }
        }
        // A single word may be a place; what goes on with "and" are more names, as in "lunch with Ana, Jonas and Tom".
        if (!said.isEmpty()
                && said.getLast() instanceof Chip.Happened
                && words.stream().anyMatch(word -> NameWords.AND.contains(CaptureNames.lower(word)))
                && CaptureNames.isNames(words)) {
            names.read(words, 0, false);
            return NOTHING;
        }
        return new Chip.Told(Remark.Kind.NOTE, clause);
    }
}
