package wellhouse.intake;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import wellhouse.intake.SpokenDate.Tense;
import wellhouse.timeline.Interaction.Direction;
import wellhouse.timeline.Interaction.Kind;

/// Finds in a clause what happened between the owner and somebody: `coffee with Ana yesterday`, `Ana angerufen`.
final class CaptureHappening {

    /// Words among which the one is looked for that says what it was; German puts what is over at the end.
    private static final int LOOKED_AT = 6;

    private final LocalDate today;
    private final CaptureNames names;
    private LocalDate day;

    CaptureHappening(LocalDate today, CaptureNames names) {
        this.today = today;
        this.day = today;
        this.names = names;
    }

    /// What happened, or what was agreed on if its day lies ahead.
    Optional<Chip> in(String clause) {
        Optional<SpokenDate.Found> date = SpokenDate.in(clause, today, Tense.PAST);
        List<String> words = CaptureNames.words(date.map(SpokenDate.Found::rest).orElse(clause));
        while (words.size() > 1 && HappeningWords.I_HAVE.contains(CaptureNames.lower(words.getFirst()))) {
            words = words.subList(1, words.size());
        }
        for (int verb = 0; verb < words.size(); verb++) {
            Optional<Kind> kind = CaptureNames.kind(words.get(verb));
            boolean over = HappeningWords.OVER.contains(CaptureNames.lower(words.get(verb)));
            if (kind.isPresent() && (verb < LOOKED_AT || over)) {
                return happened(clause, words, verb, kind.get(), over ? date : ahead(clause, date));
            }
        }
        return together(clause, words, ahead(clause, date));
    }

    /// The day of something agreed on may be said without its year: it is meant as the one that is nearer.
    private Optional<SpokenDate.Found> ahead(String clause, Optional<SpokenDate.Found> date) {
        return date.filter(found -> found.date().isBefore(today.minusMonths(6)))
                .filter(found -> !clause.contains(Integer.toString(found.date().getYear())))
                .flatMap(_ -> SpokenDate.in(clause, today, Tense.FUTURE))
                .filter(found -> found.date().isBefore(today.plusMonths(6)))
                .or(() -> date);
    }

    private Optional<Chip> happened(
            String clause, List<String> words, int verb, Kind kind, Optional<SpokenDate.Found> date) {
        boolean ahead = date.map(found -> found.deadline() || found.date().isAfter(today))
                .orElse(false);
        Optional<Chip> happened = happened(words, verb, kind, dayOf(date));
        return ahead ? happened.map(_ -> agreed(clause)) : happened;
    }

    private Chip agreed(String clause) {
        Optional<SpokenDate.Found> date = SpokenDate.in(clause, today, Tense.FUTURE);
        return new Chip.Promised(
                date.map(SpokenDate.Found::rest).orElse(clause), true, date.map(SpokenDate.Found::date));
    }

    private Optional<Chip> happened(List<String> words, int verb, Kind kind, LocalDate on) {
        if (HappeningWords.OVER.contains(CaptureNames.lower(words.get(verb)))) {
            int end = names.read(words, verb + 1, false);
            if (end > verb + 1) {
                int more = end < words.size() && HappeningWords.COMPANY.contains(CaptureNames.lower(words.get(end)))
                        ? names.read(words, end + 1, false)
                        : end;
                return Optional.of(new Chip.Happened(
                        kind, on, direction(kind, false), title(words, verb, verb + 1, more > end + 1 ? more : end)));
            }
        }
        int with = with(words, verb + 1, kind);
        if (with == words.size()) {
            with = with(words.subList(0, verb), 0, kind) < verb ? with(words, 0, kind) : with;
        }
        if (with < words.size()) {
            boolean from = HappeningWords.FROM.contains(CaptureNames.lower(words.get(with)));
            int end = names.read(words, with + 1, true);
            if (end > with + 1) {
                String title = with > verb
                        ? title(words, verb, with, end)
                        : joined(words.subList(0, with), words.subList(end, words.size()));
                return Optional.of(new Chip.Happened(kind, on, direction(kind, from), title));
            }
        }
        int end = names.read(words, verb + 1, false);
        if (end > verb + 1) {
            return Optional.of(new Chip.Happened(kind, on, direction(kind, false), title(words, verb, verb + 1, end)));
        }
        return subject(words, verb, kind, on).or(() -> {
            boolean done = HappeningWords.DONE.contains(CaptureNames.lower(words.get(verb)));
            boolean onlyThat =
                    (verb == 0 && words.size() <= 2 || done) && !names.people().isEmpty();
            return onlyThat
                    ? Optional.of(new Chip.Happened(
                            kind, on, direction(kind, false), done ? joined(words, List.of()) : words.get(verb)))
                    : Optional.empty();
        });
    }

    /// `Ana rief an`, `Ana auf dem Markt getroffen`: names come first.
    private Optional<Chip> subject(List<String> words, int verb, Kind kind, LocalDate on) {
        boolean has = verb > 0 && HappeningWords.HAS.contains(CaptureNames.lower(words.get(verb - 1)));
        boolean done = !has && HappeningWords.DONE.contains(CaptureNames.lower(words.get(verb)));
        int subject = has ? verb - 1 : verb;
        int end = CaptureNames.namesEnd(words.subList(0, subject));
        if (end == 0 || kind == Kind.EVENT || end < subject && !done) {
            return Optional.empty();
        }
        names.read(words.subList(0, subject), 0, false);
        String title = end < subject
                ? joined(words.subList(end, words.size()), List.of())
                : title(words, verb, verb + 1, verb + 1);
        return Optional.of(new Chip.Happened(kind, on, direction(kind, !done), title));
    }

    /// `Döner mit Kemal`: it has no word we know, but somebody was there.
    private Optional<Chip> together(String clause, List<String> words, Optional<SpokenDate.Found> date) {
        int with = 0;
        while (with < words.size() && !HappeningWords.COMPANY.contains(CaptureNames.lower(words.get(with)))) {
            with++;
        }
        boolean early =
                with < LOOKED_AT && with < words.size() && names.people().isEmpty();
        int end = early ? names.read(words, with + 1, true) : with;
        if (!early || end <= with + 1) {
            return hosted(words, date);
        }
        if (date.map(found -> found.date().isAfter(today)).orElse(false)) {
            return Optional.of(agreed(clause));
        }
        String title = joined(words.subList(0, with), words.subList(end, words.size()));
        return Optional.of(new Chip.Happened(Kind.MEETING, dayOf(date), Direction.MUTUAL, title));
    }

    /// `Bei Familie Schuster zum Grillen gewesen`.
    private Optional<Chip> hosted(List<String> words, Optional<SpokenDate.Found> date) {
        int end = words.size() > 1 && CaptureNames.lower(words.getFirst()).equals("bei")
                ? CaptureNames.nameEnd(words, 1)
                : 0;
        if (end < 2 || end == words.size() || !CaptureNames.isSurely(words.subList(1, end))) {
            return Optional.empty();
        }
        names.read(words, 1, false);
        return Optional.of(new Chip.Happened(
                Kind.MEETING, dayOf(date), Direction.MUTUAL, joined(words.subList(end, words.size()), List.of())));
    }

    /// Where the word is after which somebody stands.
    private static int with(List<String> words, int start, Kind kind) {
        for (int at = start; at < words.size(); at++) {
            if (HappeningWords.WITH.contains(CaptureNames.lower(words.get(at)))) {
                return at;
            }
        }
        for (int at = start; at + 1 < words.size(); at++) {
            int end = CaptureNames.nameEnd(words, at + 1);
            boolean theirs = end > at + 1
                    && (kind == Kind.EVENT
                            || CaptureNames.isPossessive(words.get(end - 1))
                            || CaptureNames.isSurely(words.subList(at + 1, end)));
            if (HappeningWords.AT.contains(CaptureNames.lower(words.get(at))) && theirs) {
                return at;
            }
        }
        return words.size();
    }

    private static Direction direction(Kind kind, boolean from) {
        if (kind == Kind.MEETING || kind == Kind.EVENT) {
            return Direction.MUTUAL;
        }
        return from ? Direction.THEIRS : Direction.MINE;
    }

    /// What it was, and what was said after the names.
    ///
    /// @param until where the words end that say what it was
    /// @param end where the names end
    private String title(List<String> words, int verb, int until, int end) {
        return joined(words.subList(verb, until), words.subList(end, words.size()));
    }

    private String joined(List<String> before, List<String> after) {
        String aside = names.aside();
        return Stream.of(String.join(" ", before), String.join(" ", after), aside.isEmpty() ? "" : "(" + aside + ")")
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "))
                .replaceFirst("^(\\S+) ([:.!?])", "$1$2");
    }

    /// The day of something that happened; if none was said, or one that is still to come, the day of what was told
    /// before it in the same line, and at first today.
    LocalDate dayOf(Optional<SpokenDate.Found> date) {
        day = date.map(SpokenDate.Found::date)
                .filter(found -> !found.isAfter(today))
                .orElse(day);
        return day;
    }
}
