package wellhouse.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import wellhouse.exchange.Help;
import wellhouse.exchange.OwnLine;
import wellhouse.intake.SpokenDate.Tense;
import wellhouse.kernel.PartialDate;
import wellhouse.people.Person;
import wellhouse.people.Remark;
import wellhouse.reading.Readings;
import wellhouse.timeline.Interaction.Direction;
import wellhouse.timeline.Interaction.Kind;

/// Understands one captured line, clause by clause.
///
/// Rules and not a model: the owner corrects the chips before they are saved, so that what counts is that a
/// clause is read the same way every time and that one that is not understood is kept as a note, word for
/// word.
final class CaptureLine {

    private static final Pattern CLAUSES =
            Pattern.compile("\\s*(?:[;\\n]+|,(?!\\d)|(?<=\\p{L}{3})\\.(?=\\s|$)|—|–)\\s*");
    private static final Pattern BLANKS = Pattern.compile("[^\\S\\n]+");

    private static final Chip NOTHING = new Chip.Told(Remark.Kind.NOTE, "");

    private final LocalDate today;
    private final CaptureNames names;
    private final List<Chip> said = new ArrayList<>();

    /// @param candidates people a written name may mean, the likeliest first
    CaptureLine(LocalDate today, Function<String, List<Person>> candidates) {
        this.today = today;
        this.names = new CaptureNames(candidates);
    }

    List<Chip> chips(String line) {
        // Patterns that look for words after blanks take the square of the time on a long run of blanks.
        for (String clause : CLAUSES.split(BLANKS.matcher(line.strip()).replaceAll(" "))) {
            if (!clause.isBlank()) {
                said.add(understand(clause.strip()));
            }
        }
        if (names.people().isEmpty() && said.stream().anyMatch(CaptureLine::isAboutSomebody)) {
            names.known(CaptureNames.words(line));
        }
        List<Chip> all = new ArrayList<>(names.people());
        said.stream().filter(chip -> chip != NOTHING).forEach(all::add);
        return List.copyOf(all);
    }

    private static boolean isAboutSomebody(Chip chip) {
        return !(chip instanceof Chip.Own);
    }

    private Chip understand(String clause) {
        return heard(clause)
                .or(() -> reach(clause))
                .or(() -> own(clause))
                .or(() -> born(clause))
                .or(() -> help(clause))
                .or(() -> happened(clause))
                .or(() -> received(clause))
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

    /// `got advice from Ana on visas`: what came before from whom.
    private Optional<Chip> received(String clause) {
        Matcher got = CaptureWords.GOT_FROM.matcher(clause);
        if (!got.matches()) {
            got = CaptureWords.GOT_AT_END.matcher(clause);
        }
        if (!got.matches()) {
            return Optional.empty();
        }
        List<String> words = CaptureNames.words(got.group(2));
        int end = CaptureNames.nameEnd(words, 0);
        if (end == 0) {
            return Optional.empty();
        }
        names.addPerson(String.join(" ", words.subList(0, end)));
        String after = got.groupCount() > 2 ? got.group(3) : "";
        String rest = (String.join(" ", words.subList(end, words.size())) + " " + after).strip();
        return Optional.of(helped(false, (got.group(1) + " " + rest).strip(), clause));
    }

    private Optional<Chip> help(String clause) {
        Matcher thanks = CaptureWords.THANKS.matcher(clause);
        if (thanks.matches()) {
            boolean english = thanks.group(1) != null;
            names.named(thanks.group(english ? 1 : 3));
            return Optional.of(helped(false, thanks.group(english ? 2 : 4), thanks.group(english ? 2 : 4)));
        }
        Matcher got = CaptureWords.GOT.matcher(clause);
        if (got.matches()) {
            names.named(got.group(1));
            return Optional.of(helped(false, got.group(2), clause));
        }
        Matcher gave = CaptureWords.GAVE.matcher(clause);
        if (!gave.find()) {
            return Optional.empty();
        }
        List<String> words = CaptureNames.words(clause.substring(gave.end()));
        int end = CaptureNames.nameEnd(words, 0);
        if (end == 0) {
            return Optional.empty();
        }
        names.addPerson(String.join(" ", words.subList(0, end)));
        String rest =
                String.join(" ", words.subList(end, words.size())).replaceFirst("^(?:with|for|bei|mit|für|an?) ", "");
        return Optional.of(helped(true, rest, clause));
    }

    private Chip helped(boolean given, String words, String clause) {
        Optional<SpokenDate.Found> date = SpokenDate.in(words, today, Tense.PAST);
        Help.Currency currency = CaptureWords.CURRENCIES.stream()
                .filter(entry -> entry.getKey().matcher(clause).find())
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(Help.Currency.TIME);
        String what = date.map(SpokenDate.Found::rest).orElse(words).strip();
        Matcher to = CaptureWords.INTRODUCED_TO.matcher(what);
        Optional<Person> introduced = given && currency == Help.Currency.INTRODUCTION && to.matches()
                ? names.who(CaptureNames.words(to.group(1)))
                : Optional.empty();
        return new Chip.Helped(given, currency, what, dayOf(date), introduced);
    }

    private Optional<Chip> happened(String clause) {
        Optional<SpokenDate.Found> date = SpokenDate.in(clause, today, Tense.PAST);
        List<String> words = CaptureNames.words(date.map(SpokenDate.Found::rest).orElse(clause));
        for (int verb = 0; verb < Math.min(words.size(), 6); verb++) {
            Optional<Kind> kind = CaptureNames.kind(words.get(verb));
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
            boolean from = CaptureWords.FROM.contains(CaptureNames.lower(words.get(with)));
            int end = names.read(words, with + 1, true);
            if (end > with + 1) {
                return Optional.of(new Chip.Happened(kind, on, direction(kind, from), title(words, verb, end)));
            }
        }
        int end = names.read(words, verb + 1, false);
        if (end > verb + 1) {
            return Optional.of(new Chip.Happened(kind, on, direction(kind, false), title(words, verb, end)));
        }
        boolean has = verb > 0 && CaptureWords.HAS.contains(CaptureNames.lower(words.get(verb - 1)));
        int subject = has ? verb - 1 : verb;
        if (subject > 0 && kind != Kind.EVENT && CaptureNames.isNames(words.subList(0, subject))) {
            names.read(words.subList(0, subject), 0, false);
            boolean theirs = has || !CaptureWords.DONE.contains(CaptureNames.lower(words.get(verb)));
            return Optional.of(new Chip.Happened(kind, on, direction(kind, theirs), title(words, verb, verb + 1)));
        }
        boolean onlyThat = verb == 0 && words.size() <= 2 && !names.people().isEmpty();
        return onlyThat
                ? Optional.of(new Chip.Happened(kind, on, direction(kind, false), words.get(verb)))
                : Optional.empty();
    }

    private static boolean isWith(String word, Kind kind) {
        return CaptureWords.WITH.contains(CaptureNames.lower(word))
                || kind == Kind.EVENT && CaptureWords.AT.contains(CaptureNames.lower(word));
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
        return (words.get(verb) + " " + after)
                .replaceFirst("^(\\S+) ([:.!?])", "$1$2")
                .strip();
    }

    private Optional<Chip> promise(String clause) {
        Matcher mine = CaptureWords.MINE.matcher(clause);
        Matcher theirs = CaptureWords.THEIRS.matcher(clause);
        List<String> words = CaptureNames.words(clause);
        boolean toDo = CaptureWords.TO_DO.contains(CaptureNames.lower(words.getFirst()))
                || SpokenDate.in(clause, today, Tense.FUTURE)
                        .map(found -> CaptureNames.words(found.rest()))
                        .filter(rest -> !rest.isEmpty())
                        .map(rest -> CaptureWords.TO_DO_AT_END.contains(CaptureNames.lower(rest.getLast())))
                        .orElseGet(() -> CaptureWords.TO_DO_AT_END.contains(CaptureNames.lower(words.getLast())));
        if (mine.find()) {
            boolean said = CaptureWords.SAID_TO.matcher(mine.group()).find();
            return Optional.of(promised(withoutWhom(clause.substring(mine.end()).strip(), said), true));
        }
        Matcher end = CaptureWords.MINE_AT_END.matcher(clause);
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
        int whole = CaptureNames.nameEnd(words, 0);
        int end = IntStream.range(1, whole)
                .filter(at -> CaptureWords.ARTICLES.contains(words.get(at)))
                .filter(at -> Character.isUpperCase(words.get(at - 1).codePointAt(0)))
                .findFirst()
                .orElse(whole);
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
        Matcher next = CaptureWords.NEXT.matcher(clause);
        if (next.find()) {
            return new Chip.Told(
                    Remark.Kind.NEXT_STEP, clause.substring(next.end()).strip());
        }
        if (CaptureWords.HOUSEHOLD.matcher(clause).find()) {
            return new Chip.Told(Remark.Kind.HOUSEHOLD, clause);
        }
        List<String> words = CaptureNames.words(clause);
        if (names.people().isEmpty()) {
            int end = CaptureNames.nameEnd(words, 0);
            if (end == words.size()) {
                names.addPerson(clause.replaceFirst(":$", ""));
                return NOTHING;
            }
            if (end > 1 || end == 1 && words.getFirst().endsWith(":")) {
                names.addPerson(String.join(" ", words.subList(0, end)).replaceFirst(":$", ""));
                return understand(String.join(" ", words.subList(end, words.size())));
            }
        }
        // A single word may be a place; what goes on with "and" are more names, as in "lunch with Ana, Jonas and Tom".
        if (!said.isEmpty()
                && said.getLast() instanceof Chip.Happened
                && words.stream().anyMatch(word -> CaptureWords.AND.contains(CaptureNames.lower(word)))
                && CaptureNames.isNames(words)) {
            names.read(words, 0, false);
            return NOTHING;
        }
        return new Chip.Told(Remark.Kind.NOTE, clause);
    }

    private LocalDate dayOf(Optional<SpokenDate.Found> date) {
        return date.map(SpokenDate.Found::date)
                .filter(day -> !day.isAfter(today))
                .orElse(today);
    }
}
