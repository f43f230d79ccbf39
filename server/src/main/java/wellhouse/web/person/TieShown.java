package wellhouse.web.person;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import wellhouse.accounts.Accounts.Pause;
import wellhouse.exchange.Help;
import wellhouse.people.Person;
import wellhouse.ties.Counters;
import wellhouse.ties.Rhythm;
import wellhouse.ties.Rhythms;
import wellhouse.ties.Strength;
import wellhouse.web.frame.Params;
import wellhouse.web.frame.TieWord;
import wellhouse.words.Words;

/// How things stand between the owner and a person, in words, with what it rests on.
///
/// @param state its word; empty without contact so far
/// @param standing in one sentence
/// @param rhythm in one sentence, with where it is from
/// @param strength in words; empty where nothing is known
/// @param whole 0 to 100
/// @param parts of the strength, each with its evidence
public record TieShown(String state, String standing, String rhythm, String strength, int whole, List<Part> parts) {

    private static final int HELP_MONTHS = 24;
    private static final int STEP = 20;

    private static final List<String> LEVELS = List.of("faint", "light", "steady", "strong", "very-strong");

    /// A part of the strength.
    ///
    /// @param name a message key
    /// @param value 0 to 100; -1 where it is unknown
    /// @param evidence in one sentence
    public record Part(String name, int value, String evidence) {}

    /// @param tiers the rhythm each tier begins with
    /// @param pauses of the owner; they stop the clock, as a rest of this person stops its state
    static TieShown of(
            Person person,
            Optional<Counters> tie,
            List<Help> help,
            Rhythms tiers,
            List<Pause> pauses,
            LocalDate today,
            Words words) {
        int given = lately(help, true, today);
        int received = lately(help, false, today);
        Optional<Strength> strength = Strength.of(person.keeping().closeness(), tie, given, received, today);
        int whole = strength.map(known -> (int) Math.round(known.whole())).orElse(0);
        Rhythm rhythm = Rhythm.of(
                person.keeping(),
                tiers,
                tie.map(Counters::gaps).orElse(0),
                tie.map(Counters::medianGap).orElse(0.0));
        Optional<String> state = tie.map(known -> TieWord.of(person, known, pauses, today));
        return new TieShown(
                state.orElse(""),
                tie.map(known -> words.say("person.state." + state.orElseThrow(), words.ago(known.last(), today)))
                        .orElseGet(() -> words.say("person.state.none")),
                words.say("person.rhythm." + Params.word(rhythm.from()), Math.round(rhythm.days())),
                strength.map(_ -> words.say("person.strength." + LEVELS.get(Math.min(whole / STEP, LEVELS.size() - 1))))
                        .orElse(""),
                whole,
                strength.map(known -> parts(known, person, tie, given, received, today, words))
                        .orElse(List.of()));
    }

    private static List<Part> parts(
            Strength strength,
            Person person,
            Optional<Counters> tie,
            int given,
            int received,
            LocalDate today,
            Words words) {
        return List.of(
                new Part(
                        "person.part.closeness",
                        value(strength.closeness()),
                        words.say("person.evidence.closeness", person.keeping().closeness())),
                new Part(
                        "person.part.activity",
                        value(strength.activity()),
                        tie.map(known -> words.say(
                                        "person.evidence.activity", known.days(), words.ago(known.last(), today)))
                                .orElseGet(() -> words.say("person.evidence.no-contact"))),
                new Part(
                        "person.part.balance",
                        value(strength.balance()),
                        tie.map(known -> words.say("person.evidence.balance", known.mine(), known.theirs()))
                                .orElseGet(() -> words.say("person.evidence.no-contact"))),
                new Part(
                        "person.part.help",
                        value(strength.help()),
                        words.say("person.evidence.help", given + received)));
    }

    private static int value(OptionalDouble part) {
        return part.isPresent() ? (int) Math.round(part.getAsDouble()) : -1;
    }

    private static int lately(List<Help> help, boolean given, LocalDate today) {
        LocalDate from = today.minusMonths(HELP_MONTHS);
        return (int) help.stream()
                .filter(act -> act.given() == given && !act.on().isBefore(from))
                .count();
    }
}
