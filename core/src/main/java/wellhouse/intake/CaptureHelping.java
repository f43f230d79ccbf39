package wellhouse.intake;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import wellhouse.exchange.Help;
import wellhouse.intake.SpokenDate.Tense;
import wellhouse.people.Person;

/// Finds in a clause what was given and received.
final class CaptureHelping {

    private final LocalDate today;
    private final CaptureNames names;
    private final CaptureHappening happening;

    CaptureHelping(LocalDate today, CaptureNames names, CaptureHappening happening) {
        this.today = today;
        this.names = names;
        this.happening = happening;
    }

    /// `got advice from Ana on visas`: what came before from whom.
    Optional<Chip> received(String clause) {
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

    /// `gave Ana an introduction`, `Ana gave me advice`.
    Optional<Chip> help(String clause) {
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
        Matcher perfect = CaptureWords.GOT_PERFECT.matcher(clause);
        if (perfect.matches()) {
            names.named(perfect.group(1));
            return Optional.of(helped(false, perfect.group(2), clause));
        }
        Matcher together = CaptureWords.BROUGHT_TOGETHER.matcher(clause);
        if (together.matches() && CaptureNames.isNames(CaptureNames.words(together.group(1)))) {
            names.named(together.group(1));
            return Optional.of(helped(true, together.group(2), clause));
        }
        Matcher given = CaptureWords.GAVE_PERFECT.matcher(clause);
        if (given.matches()) {
            return gave(CaptureNames.words(given.group(1)), clause);
        }
        Matcher gave = CaptureWords.GAVE.matcher(clause);
        if (!gave.find()) {
            return Optional.empty();
        }
        return gave(CaptureNames.words(clause.substring(gave.end())), clause);
    }

    /// @param words whom it was given, and what
    private Optional<Chip> gave(List<String> words, String clause) {
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
        return new Chip.Helped(given, currency, what, happening.dayOf(date), introduced);
    }
}
