package wellhouse.people;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.Period;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Says when it has been quiet since somebody was "not seen since spring": from the first day after that spring.
/// English and German; seasons are those of the north, as months have them.
final class Season {

    private static final List<List<String>> MONTHS = List.of(
            List.of("january", "januar", "jänner"),
            List.of("february", "februar"),
            List.of("march", "märz"),
            List.of("april"),
            List.of("may", "mai"),
            List.of("june", "juni"),
            List.of("july", "juli"),
            List.of("august"),
            List.of("september"),
            List.of("october", "oktober"),
            List.of("november"),
            List.of("december", "dezember"));

    /// The month after each season.
    private static final Map<String, Integer> SEASONS = Map.of(
            "spring",
            6,
            "frühling",
            6,
            "frühjahr",
            6,
            "summer",
            9,
            "sommer",
            9,
            "autumn",
            12,
            "fall",
            12,
            "herbst",
            12,
            "winter",
            3);

    private static final Map<String, Integer> NUMBERS = Map.ofEntries(
            Map.entry("a", 1),
            Map.entry("an", 1),
            Map.entry("one", 1),
            Map.entry("ein", 1),
            Map.entry("einem", 1),
            Map.entry("einer", 1),
            Map.entry("two", 2),
            Map.entry("zwei", 2),
            Map.entry("three", 3),
            Map.entry("drei", 3),
            Map.entry("four", 4),
            Map.entry("vier", 4),
            Map.entry("five", 5),
            Map.entry("fünf", 5),
            Map.entry("six", 6),
            Map.entry("sechs", 6),
            Map.entry("nine", 9),
            Map.entry("neun", 9),
            Map.entry("ten", 10),
            Map.entry("zehn", 10),
            Map.entry("twelve", 12),
            Map.entry("zwölf", 12));

    private static final Pattern SPAN =
            Pattern.compile("(\\p{L}+|\\d{1,3})\\s+(day|week|month|year|tag|woche|monat|jahr)\\p{L}*");
    private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d\\d");

    private Season() {}

    /// The first day of the quiet; empty where it is not understood.
    static Optional<LocalDate> after(String said, LocalDate today) {
        String text = said.toLowerCase(Locale.ROOT)
                .replaceFirst("^(?:the|dem|der|last|letzte[mnrs]?|this|diese[mnrs]?)\\s+", "")
                .replaceFirst("[.?!]+$", "")
                .strip();
        Matcher span = SPAN.matcher(text);
        if (span.matches()) {
            return number(span.group(1)).map(count -> today.minus(period(span.group(2), count)));
        }
        if (YEAR.matcher(text).matches()) {
            return Optional.of(LocalDate.of(Integer.parseInt(text) + 1, 1, 1));
        }
        if (text.equals("christmas") || text.equals("weihnachten")) {
            return Optional.of(latest(12, 27, today));
        }
        Integer season = SEASONS.get(text);
        if (season != null) {
            return Optional.of(latest(season, 1, today));
        }
        for (int month = 1; month <= 12; month++) {
            if (MONTHS.get(month - 1).contains(text)) {
                return Optional.of(latest(month % 12 + 1, 1, today));
            }
        }
        return switch (text) {
            case "year", "jahr" -> Optional.of(LocalDate.of(today.getYear(), 1, 1));
            case "month", "monat" -> Optional.of(today.withDayOfMonth(1));
            default -> Optional.empty();
        };
    }

    private static final Pattern LATELY = Pattern.compile(
            "in\\s+(?:the|den|dem|der)\\s+(?:last|past|letzte[nmr]|vergangene[nmr])\\s+(?:(\\p{L}+|\\d{1,3})\\s+)?"
                    + "(day|week|month|year|tag|woche|monat|jahr)\\p{L}*");

    /// The first day of a time that lasts until today: "this year", "since May", "in the last three weeks"; empty where
    /// it is not understood, or is over.
    static Optional<LocalDate> since(String said, LocalDate today) {
        String text = said.toLowerCase(Locale.ROOT).replaceFirst("[.?!]+$", "").strip();
        Matcher lately = LATELY.matcher(text);
        if (lately.matches()) {
            return number(lately.group(1) == null ? "one" : lately.group(1))
                    .map(count -> today.minus(period(lately.group(2), count)));
        }
        String when = text.replaceFirst("^(?:since|seit)\\s+(?:(?:the|dem|der)\\s+)?", "");
        boolean since = !when.equals(text);
        boolean previous = since && when.matches("(?:last|letzte[mnrs]?)\\s.*");
        String plain = when.replaceFirst("^(?:this|diese[mnrs]?|last|letzte[mnrs]?)\\s+", "");
        if (!since && !when.matches("(?:this|diese[mnrs]?)\\s.*")) {
            return switch (when) {
                case "today", "heute" -> Optional.of(today);
                case "yesterday", "gestern" -> Optional.of(today.minusDays(1));
                default -> Optional.empty();
            };
        }
        int back = previous ? 1 : 0;
        return switch (plain) {
            case "year", "jahr" -> Optional.of(LocalDate.of(today.getYear() - back, 1, 1));
            case "month", "monat" -> Optional.of(today.withDayOfMonth(1).minusMonths(back));
            case "week", "woche" ->
                Optional.of(today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                        .minusWeeks(back));
            case "christmas", "weihnachten" -> Optional.of(latest(12, 24, today));
            default -> begun(plain, today);
        };
    }

    private static Optional<LocalDate> begun(String text, LocalDate today) {
        if (YEAR.matcher(text).matches()) {
            return Optional.of(LocalDate.of(Integer.parseInt(text), 1, 1));
        }
        Integer over = SEASONS.get(text);
        if (over != null) {
            return Optional.of(latest((over + 8) % 12 + 1, 1, today));
        }
        for (int month = 1; month <= 12; month++) {
            if (MONTHS.get(month - 1).contains(text)) {
                return Optional.of(latest(month, 1, today));
            }
        }
        return Optional.empty();
    }

    private static Period period(String unit, int count) {
        return switch (unit.charAt(0)) {
            case 'd', 't' -> Period.ofDays(count);
            case 'w' -> Period.ofWeeks(count);
            case 'm' -> Period.ofMonths(count);
            default -> Period.ofYears(count);
        };
    }

    private static Optional<Integer> number(String word) {
        return word.chars().allMatch(Character::isDigit)
                ? Optional.of(Integer.valueOf(word))
                : Optional.ofNullable(NUMBERS.get(word));
    }

    /// The latest such day that is not after today.
    private static LocalDate latest(int month, int day, LocalDate today) {
        LocalDate here = MonthDay.of(month, day).atYear(today.getYear());
        return here.isAfter(today) ? here.minusYears(1) : here;
    }
}
