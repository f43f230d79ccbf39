package wellhouse.words;

import com.ibm.icu.text.DateTimePatternGenerator;
import com.ibm.icu.text.MessageFormat;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import wellhouse.accounts.Settings;
import wellhouse.kernel.PartialDate;
import wellhouse.kernel.Problem;
import wellhouse.kernel.Span;
import wellhouse.today.Reason;

/// The message bundle of one language: turns keys and what they speak of into sentences.
///
/// Messages are ICU patterns in `messages/BUNDLE.properties` (English) and `messages/BUNDLE_LANGUAGE.properties`.
public final class Words {

    /// The languages there are bundles for, the first is the one everything falls back to.
    public static final List<String> LANGUAGES = List.of("en", "de");

    private static final List<String> BUNDLES =
            List.of("ui", "rooms", "paths", "give", "problems", "cli", "help", "api");
    private static final String USUAL = "keeping-in-touch";

    private static final int FAR_AHEAD = 6;

    private static final Map<String, Words> ALL = new ConcurrentHashMap<>();

    private final Locale locale;
    private final Properties patterns;
    private final Map<String, MessageFormat> formats = new ConcurrentHashMap<>();
    private final Map<String, DateTimeFormatter> dates = new ConcurrentHashMap<>();

    private Words(String language, String vocabulary) {
        this.locale = language.equals("en") ? Locale.UK : Locale.of(language);
        this.patterns = read(language);
        if (!vocabulary.equals(USUAL)) {
            String end = "~" + vocabulary;
            for (String key : List.copyOf(patterns.stringPropertyNames())) {
                if (key.endsWith(end)) {
                    String base = key.substring(0, key.length() - end.length());
                    patterns.setProperty(base, patterns.getProperty(key));
                }
            }
        }
    }

    /// The words of a language; English where there is no bundle.
    public static Words in(String language) {
        return in(language, USUAL);
    }

    /// The words of a language with the owner's word for what we do here: a message `KEY~networking` stands in
    /// for `KEY`.
    public static Words in(String language, Settings.Vocabulary vocabulary) {
        return in(language, vocabulary.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    private static Words in(String language, String vocabulary) {
        String known = LANGUAGES.contains(language) ? language : LANGUAGES.getFirst();
        return ALL.computeIfAbsent(known + "~" + vocabulary, _ -> new Words(known, vocabulary));
    }

    /// The best of the languages a browser asks for.
    ///
    /// @param accepted the header `Accept-Language`
    public static String best(String accepted) {
        try {
            return Objects.requireNonNullElse(
                    Locale.lookupTag(Locale.LanguageRange.parse(accepted), LANGUAGES), LANGUAGES.getFirst());
        } catch (IllegalArgumentException e) {
            return LANGUAGES.getFirst();
        }
    }

    /// A sentence. A key nobody wrote a message for is its own message; a test finds it.
    ///
    /// @param details texts, numbers, days ([LocalDate]), partial dates and spans, in the order of the message
    public String say(String key, Object... details) {
        if (details.length == 0) {
            String plain = patterns.getProperty(key, key);
            if (plain.indexOf('\'') < 0 && plain.indexOf('{') < 0) {
                return plain;
            }
        }
        Object[] shown = new Object[details.length];
        for (int i = 0; i < details.length; i++) {
            shown[i] = switch (details[i]) {
                case LocalDate day -> day(day);
                case PartialDate date -> date(date);
                case Span span -> years(span);
                default -> details[i];
            };
        }
        MessageFormat format =
                formats.computeIfAbsent(key, wanted -> new MessageFormat(patterns.getProperty(wanted, wanted), locale));
        synchronized (format) {
            return format.format(shown);
        }
    }

    /// What was wrong, with the place where there is one.
    public String say(Problem problem) {
        String text = say("problem." + problem.code(), problem.details().toArray());
        return problem.where().isEmpty() ? text : problem.where() + ": " + text;
    }

    /// The word for one of an enum's values: the message `FAMILY.the-value`.
    ///
    /// @param value its name, such as `GOOD_MOMENT`
    public String value(String family, String value) {
        return say(family + "." + value.toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    /// What a place or contact point is for, as cards label it: the usual words of cards in this language, others as
    /// they were written.
    public String label(String written) {
        String key = "label." + written.strip().toLowerCase(Locale.ROOT);
        return has(key) ? say(key) : written;
    }

    /// [#say] with days told as they are near to `today`: `tomorrow`, `Friday`, `3 March`.
    public String say(Reason reason, LocalDate today) {
        Object[] details = reason.details().stream()
                .map(detail -> detail instanceof LocalDate day ? near(day, today) : detail)
                .toArray();
        return say(reason.key(), details);
    }

    public boolean has(String key) {
        return patterns.containsKey(key);
    }

    /// All keys, sorted.
    public Set<String> keys() {
        return new TreeSet<>(patterns.stringPropertyNames());
    }

    /// A message as it is written, before anything is put into it.
    public String pattern(String key) {
        return patterns.getProperty(key, key);
    }

    /// A language tag for `<html lang>`.
    public String language() {
        return locale.getLanguage();
    }

    public Locale locale() {
        return locale;
    }

    /// `3 March 2021`.
    public String day(LocalDate day) {
        return written("yMMMMd").format(day);
    }

    /// `3 March`, for where the year stands above.
    public String monthDay(LocalDate day) {
        return written("MMMMd").format(day);
    }

    /// As much of a date as is known: `3 March 2021`, `3 March`, `March 2021`, `2021`.
    public String date(PartialDate date) {
        if (date.day() > 0) {
            return date.year() > 0
                    ? written("yMMMMd").format(LocalDate.of(date.year(), date.month(), date.day()))
                    : written("MMMMd").format(LocalDate.of(2000, date.month(), date.day()));
        }
        return date.month() > 0
                ? written("yMMMM").format(LocalDate.of(date.year(), date.month(), 1))
                : Integer.toString(date.year());
    }

    /// The years of a span: `2015–2019`, `since 2015`, `until 2019`.
    public String years(Span span) {
        String from = span.from().map(date -> Integer.toString(date.year())).orElse("");
        String to = span.to().map(date -> Integer.toString(date.year())).orElse("");
        if (from.isEmpty() || to.isEmpty()) {
            String key = from.isEmpty() ? to.isEmpty() ? "span.unknown" : "span.until" : "span.since";
            return say(key, from + to);
        }
        return from.equals(to) ? from : from + "–" + to;
    }

    /// `today`, `tomorrow`, `yesterday`, a weekday within the next six days, else the date, with its year
    /// where that is another.
    public String near(LocalDate day, LocalDate today) {
        long ahead = ChronoUnit.DAYS.between(today, day);
        if (ahead >= -1 && ahead <= 1) {
            return say(ahead == 0 ? "day.today" : ahead == 1 ? "day.tomorrow" : "day.yesterday");
        }
        if (ahead > 0 && ahead <= FAR_AHEAD) {
            return day.getDayOfWeek().getDisplayName(TextStyle.FULL_STANDALONE, locale);
        }
        return day.getYear() == today.getYear() || Math.abs(ahead) < 180
                ? written("MMMMd").format(day)
                : day(day);
    }

    /// How long ago: `today`, `12 days ago`, `5 months ago`, `3 years ago`.
    public String ago(LocalDate day, LocalDate today) {
        long days = Math.max(0, ChronoUnit.DAYS.between(day, today));
        if (days < 2) {
            return say(days == 0 ? "day.today" : "day.yesterday");
        }
        if (days < 60) {
            return say("ago.days", days);
        }
        return days < 730 ? say("ago.months", Math.round(days / 30.4)) : say("ago.years", days / 365);
    }

    /// How the language writes these fields of a date; worked out when first asked for, as many commands write none.
    private DateTimeFormatter written(String fields) {
        return dates.computeIfAbsent(
                fields,
                wanted -> DateTimeFormatter.ofPattern(
                        DateTimePatternGenerator.getInstance(locale).getBestPattern(wanted), locale));
    }

    private static Properties read(String language) {
        Properties read = new Properties();
        String suffix = language.equals("en") ? "" : "_" + language;
        for (String bundle : BUNDLES) {
            String file = "/messages/" + bundle + suffix + ".properties";
            try (var text = new InputStreamReader(
                    Objects.requireNonNull(Words.class.getResourceAsStream(file), file), StandardCharsets.UTF_8)) {
                read.load(text);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return read;
    }
}
