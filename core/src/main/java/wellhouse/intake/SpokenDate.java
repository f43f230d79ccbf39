package wellhouse.intake;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Finds a date as people say it, in English and German, and cuts it out of the words around it.
final class SpokenDate {

    /// A date in a text.
    ///
    /// @param deadline whether it is one by which something is to be done
    /// @param rest the text without it
    record Found(LocalDate date, boolean deadline, String rest) {}

    /// Which way a weekday or a day without a year is meant.
    enum Tense {
        PAST,
        FUTURE
    }

    private record Rule(Pattern pattern, BiFunction<MatchResult, Moment, Optional<LocalDate>> meaning) {}

    private record Moment(LocalDate today, Tense tense) {}

    private static final Map<String, DayOfWeek> WEEKDAYS = Map.ofEntries(
            Map.entry("mon", DayOfWeek.MONDAY),
            Map.entry("tue", DayOfWeek.TUESDAY),
            Map.entry("wed", DayOfWeek.WEDNESDAY),
            Map.entry("thu", DayOfWeek.THURSDAY),
            Map.entry("fri", DayOfWeek.FRIDAY),
            Map.entry("sat", DayOfWeek.SATURDAY),
            Map.entry("sun", DayOfWeek.SUNDAY),
            Map.entry("die", DayOfWeek.TUESDAY),
            Map.entry("mit", DayOfWeek.WEDNESDAY),
            Map.entry("don", DayOfWeek.THURSDAY),
            Map.entry("fre", DayOfWeek.FRIDAY),
            Map.entry("sam", DayOfWeek.SATURDAY),
            Map.entry("son", DayOfWeek.SUNDAY));

    private static final Map<String, Month> MONTHS = Map.ofEntries(
            Map.entry("jan", Month.JANUARY),
            Map.entry("feb", Month.FEBRUARY),
            Map.entry("mar", Month.MARCH),
            Map.entry("mär", Month.MARCH),
            Map.entry("apr", Month.APRIL),
            Map.entry("may", Month.MAY),
            Map.entry("mai", Month.MAY),
            Map.entry("jun", Month.JUNE),
            Map.entry("jul", Month.JULY),
            Map.entry("aug", Month.AUGUST),
            Map.entry("sep", Month.SEPTEMBER),
            Map.entry("oct", Month.OCTOBER),
            Map.entry("okt", Month.OCTOBER),
            Map.entry("nov", Month.NOVEMBER),
            Map.entry("dec", Month.DECEMBER),
            Map.entry("dez", Month.DECEMBER));

    private static final String WEEKDAY =
            "(monday|tuesday|wednesday|thursday|friday|saturday|sunday|mon|tues?|wed|thu(?:rs)?|fri|sat"
                    + "|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag)(?:morgen|vormittag|mittag|nachmittag|abend)?";
    private static final String MONTH = "(january|february|march|april|may|june|july|august|september|october|november"
            + "|december|januar|februar|märz|mai|juni|juli|oktober|dezember|jan|feb|mar|apr|jun|jul|aug|sept?|oct|okt"
            + "|nov|dec|dez)\\.?";
    private static final String PART_OF_DAY = "(?: (?:morning|lunchtime|afternoon|evening|night|früh|morgen|vormittag"
            + "|mittag|nachmittag|abend|nacht))?";
    private static final String LEAD = "(?:\\b(?:on|by|until|till|before|at|am|bis|vor|zum|im|in|for|the)\\s+){0,2}";

    private static final List<Rule> RULES = List.of(
            rule("the day before yesterday|vorgestern", (_, moment) -> days(moment, -2)),
            rule("yesterday|gestern|last night", (_, moment) -> days(moment, -1)),
            rule("the day after tomorrow|übermorgen", (_, moment) -> days(moment, 2)),
            rule("today|tonight|this (?:morning|afternoon|evening)|heute", (_, moment) -> days(moment, 0)),
            rule("tomorrow|morgen", (_, moment) -> days(moment, 1)),
            rule(
                    "(\\d{4})-(\\d{2})-(\\d{2})",
                    (found, _) -> date(number(found, 1), number(found, 2), number(found, 3))),
            rule("(\\d{1,2})\\.\\s?(\\d{1,2})\\.(\\d{4})?", SpokenDate::numbers),
            rule(
                    "(\\d{1,2})(?:st|nd|rd|th|\\.)?(?: of)? " + MONTH + "(?:,? (\\d{4}))?",
                    (found, moment) -> dayAndMonth(moment, number(found, 1), found.group(2), found.group(3))),
            rule(
                    MONTH + " (\\d{1,2})(?:st|nd|rd|th)?(?:,? (\\d{4}))?\\b(?!\\s*(?:people|pm|am))",
                    (found, moment) -> dayAndMonth(moment, number(found, 2), found.group(1), found.group(3))),
            rule(
                    "(?:by|until|till|on|before)(?: the)? (\\d{1,2})(?:st|nd|rd|th)"
                            + "(?! (?:of|floor|grade|century|birthday|anniversary))",
                    (found, moment) -> dayOfMonth(moment, number(found, 1))),
            rule(
                    "(?:am|bis|bis zum|zum|vom) (\\d{1,2})\\.(?! ?[\\p{L}\\d])",
                    (found, moment) -> dayOfMonth(moment, number(found, 1))),
            rule("(\\d{1,3}) days? ago|vor (\\d{1,3}) tagen", (found, moment) -> days(moment, -either(found))),
            rule("(\\d{1,3}) weeks? ago|vor (\\d{1,3}) wochen", (found, moment) -> days(moment, -7 * either(found))),
            rule("a week ago|vor einer woche|last week|letzte woche", (_, moment) -> days(moment, -7)),
            rule("in (\\d{1,3}) (?:days?|tagen)", (found, moment) -> days(moment, number(found, 1))),
            rule("in (\\d{1,3}) (?:weeks?|wochen)", (found, moment) -> days(moment, 7 * number(found, 1))),
            rule("in a week|next week|nächste woche|nächster woche", (_, moment) -> days(moment, 7)),
            rule(
                    "(?:the )?end of (?:the )?month|next month|monatsende|nächsten monat",
                    (_, moment) -> Optional.of(moment.today().with(TemporalAdjusters.lastDayOfMonth()))),
            rule(
                    "(?:last |this )?weekend|(?:letztes |dieses )?wochenende",
                    (_, moment) -> Optional.of(weekday(moment, DayOfWeek.SATURDAY))),
            rule(
                    "(?:last|letzten|letzte) " + WEEKDAY,
                    (found, moment) ->
                            Optional.of(moment.today().with(TemporalAdjusters.previous(weekday(found.group(1)))))),
            rule(
                    "(?:next|nächsten|nächste|kommenden) " + WEEKDAY,
                    (found, moment) ->
                            Optional.of(moment.today().with(TemporalAdjusters.next(weekday(found.group(1)))))),
            rule(WEEKDAY, (found, moment) -> Optional.of(weekday(moment, weekday(found.group(1))))));

    /// A bare month only counts after a word such as "by": "May" alone may be a name.
    private static final Pattern BY_MONTH = Pattern.compile(
            "\\b(?:by|until|till|before|bis|in|im)(?: (the end of|end of|ende))? " + MONTH + "(?: (\\d{4}))?(?=\\W|$)",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final Pattern DEADLINE = Pattern.compile(
            "\\s*(?:by|until|till|before|bis)(?!\\p{L})", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private SpokenDate() {}

    /// The first date in a text.
    ///
    /// @param tense how a weekday or a day without a year is meant
    static Optional<Found> in(String text, LocalDate today, Tense tense) {
        for (Rule rule : RULES) {
            Matcher matcher = rule.pattern().matcher(text);
            if (matcher.find()) {
                Optional<LocalDate> date = rule.meaning().apply(matcher.toMatchResult(), new Moment(today, tense));
                if (date.isPresent()) {
                    return Optional.of(found(date.get(), text, matcher));
                }
            }
        }
        Matcher month = BY_MONTH.matcher(text);
        if (month.find()) {
            Optional<LocalDate> first = dayAndMonth(new Moment(today, tense), 1, month.group(2), month.group(3));
            return first.map(date -> month.group(1) == null ? date : date.with(TemporalAdjusters.lastDayOfMonth()))
                    .map(date -> found(date, text, month));
        }
        return Optional.empty();
    }

    private static Found found(LocalDate date, String text, Matcher matcher) {
        return new Found(date, DEADLINE.matcher(matcher.group()).lookingAt(), without(text, matcher));
    }

    private static Rule rule(String words, BiFunction<MatchResult, Moment, Optional<LocalDate>> meaning) {
        Pattern pattern = Pattern.compile(
                "(?<![\\p{L}\\d])" + LEAD + "(?:" + words + ")" + PART_OF_DAY + "(?![\\p{L}\\d])",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
        return new Rule(pattern, meaning);
    }

    private static String without(String text, Matcher found) {
        String rest = text.substring(0, found.start()) + " " + text.substring(found.end());
        return rest.replaceAll("\\s+", " ").strip();
    }

    private static Optional<LocalDate> numbers(MatchResult found, Moment moment) {
        int day = number(found, 1);
        int month = number(found, 2);
        return found.group(3) == null ? near(moment, month, day) : date(Integer.parseInt(found.group(3)), month, day);
    }

    private static Optional<LocalDate> dayAndMonth(Moment moment, int day, String month, @Nullable String year) {
        int which = found(MONTHS, month).getValue();
        return year == null ? near(moment, which, day) : date(Integer.parseInt(year), which, day);
    }

    /// The day without a year that lies nearest in the tense's direction. 29 February may lie up to eight years away.
    private static Optional<LocalDate> near(Moment moment, int month, int day) {
        LocalDate today = moment.today();
        int step = moment.tense() == Tense.PAST ? -1 : 1;
        for (int years = 0; years <= 8; years++) {
            Optional<LocalDate> date = date(today.getYear() + step * years, month, day);
            if (date.isPresent() && Integer.signum(date.get().compareTo(today)) != -step) {
                return date;
            }
        }
        return Optional.empty();
    }

    private static Optional<LocalDate> date(int year, int month, int day) {
        try {
            return Optional.of(LocalDate.of(year, month, day));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<LocalDate> days(Moment moment, int days) {
        return Optional.of(moment.today().plusDays(days));
    }

    private static LocalDate weekday(Moment moment, DayOfWeek day) {
        return moment.today()
                .with(moment.tense() == Tense.PAST ? TemporalAdjusters.previous(day) : TemporalAdjusters.next(day));
    }

    /// `by the 10th`: of this month, or of the nearest one in the tense's direction that has such a day.
    private static Optional<LocalDate> dayOfMonth(Moment moment, int day) {
        int step = moment.tense() == Tense.PAST ? -1 : 1;
        return IntStream.rangeClosed(0, 2)
                .mapToObj(months -> moment.today().withDayOfMonth(1).plusMonths((long) step * months))
                .flatMap(month -> date(month.getYear(), month.getMonthValue(), day).stream())
                .filter(date -> Integer.signum(date.compareTo(moment.today())) != -step)
                .findFirst();
    }

    private static DayOfWeek weekday(String word) {
        return found(WEEKDAYS, word);
    }

    /// By the first three letters, which tell the names apart in both languages.
    private static <V> V found(Map<String, V> byStart, String word) {
        // What a pattern that ignores case takes for an s or an i is not always one.
        String plain = word.toLowerCase(Locale.ROOT).replace('ſ', 's').replace('ı', 'i');
        return Objects.requireNonNull(byStart.get(plain.substring(0, 3)));
    }

    private static int number(MatchResult found, int group) {
        return Integer.parseInt(found.group(group));
    }

    private static int either(MatchResult found) {
        return Integer.parseInt(found.group(1) == null ? found.group(2) : found.group(1));
    }
}
