package wellhouse.formats.mail;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.StringTokenizer;

/// The value of a date field to a moment.
final class MailDate {

    /*
     * Real mail has two blanks after the weekday, no weekday, asctime order, two-digit years, names of zones, comments,
     * missing seconds. mime4j and Angus each give up on some of them. So words are told apart by what they look like
     * and not by where they stand; a test holds this equal to Python's email.utils on a table of odd dates.
     *
     * Source: RFC 5322, sections 3.3 and 4.3; RFC 850 for dates with hyphens. Two-digit years as Python: 69 to 99 are
     * of the last century.
     */

    private static final Map<String, Integer> ZONES = Map.ofEntries(
            Map.entry("EDT", -4),
            Map.entry("EST", -5),
            Map.entry("CDT", -5),
            Map.entry("CST", -6),
            Map.entry("MDT", -6),
            Map.entry("MST", -7),
            Map.entry("PDT", -7),
            Map.entry("PST", -8),
            Map.entry("AST", -4),
            Map.entry("ADT", -3));
    private static final String MONTHS = "janfebmaraprmayjunjulaugsepoctnovdec";

    private int day;
    private int month;
    private int year = -1;
    private int hour = -1;
    private int minute;
    private int second;
    private int offset;

    private MailDate() {}

    /// The moment a field tells; without a zone it is taken as UTC.
    ///
    /// @return empty if it tells none
    static Optional<Instant> parse(String text) {
        try {
            String value = text.strip();
            if (isClean(value)) {
                return Optional.of(clean(value));
            }
            if (value.length() > 10 && value.charAt(4) == '-' && value.charAt(10) == 'T') {
                return Optional.of(OffsetDateTime.parse(value).toInstant());
            }
            return new MailDate().read(value);
        } catch (DateTimeException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    /// Whether it is written as most are, `Wed, 07 Feb 2024 12:00:00 +0100`, the day with one digit or two.
    private static boolean isClean(String text) {
        int from = text.length() > 6 && text.charAt(6) == ' ' ? 6 : 7;
        if (text.length() < from + 24 || text.length() > from + 24 && text.charAt(from + 24) != ' ') {
            return false;
        }
        return fits(text, 0, from == 6 ? "aaa, 0" : "aaa, 00") && fits(text, from, " aaa 0000 00:00:00 +0000");
    }

    private static boolean fits(String text, int from, String shape) {
        int most = Math.min(shape.length(), text.length() - from);
        for (int i = 0; i < most; i++) {
            char one = text.charAt(from + i);
            boolean fits = switch (shape.charAt(i)) {
                case 'a' -> one >= 'A' && one <= 'Z' || one >= 'a' && one <= 'z';
                case '0' -> one >= '0' && one <= '9';
                case '+' -> one == '+' || one == '-';
                default -> one == shape.charAt(i);
            };
            if (!fits) {
                return false;
            }
        }
        return most == shape.length();
    }

    private static Instant clean(String text) {
        int from = text.charAt(6) == ' ' ? 6 : 7;
        int found = MONTHS.indexOf(text.substring(from + 1, from + 4).toLowerCase(Locale.ROOT));
        if (found < 0 || found % 3 != 0) {
            throw new DateTimeException("no month");
        }
        long days = LocalDate.of(number(text, from + 5, 4), found / 3 + 1, number(text, 5, from - 5))
                .toEpochDay();
        int hours = number(text, from + 10, 2);
        int minutes = number(text, from + 13, 2);
        if (hours > 23 || minutes > 59) {
            throw new DateTimeException("no time");
        }
        int east = number(text, from + 20, 2) * 3_600 + number(text, from + 22, 2) * 60;
        long seconds = hours * 3_600L + minutes * 60L + Math.min(number(text, from + 16, 2), 59);
        return Instant.ofEpochSecond(days * 86_400 + seconds - (text.charAt(from + 19) == '-' ? -east : east));
    }

    private static int number(String text, int from, int length) {
        return Integer.parseInt(text, from, from + length, 10);
    }

    private Optional<Instant> read(String text) {
        for (String word : words(text)) {
            take(word);
        }
        if (day < 1 || month < 1 || year < 0) {
            return Optional.empty();
        }
        LocalDateTime local = LocalDateTime.of(fullYear(), month, day, Math.max(hour, 0), minute, Math.min(second, 59));
        return Optional.of(local.toInstant(ZoneOffset.UTC).minusSeconds(offset));
    }

    /// The words of the date, dates with hyphens in parts, without comments.
    private static List<String> words(String text) {
        int comment = text.indexOf('(');
        StringTokenizer all = new StringTokenizer(comment > 0 ? text.substring(0, comment) : text, " \t,\r\n");
        List<String> words = new ArrayList<>(8);
        while (all.hasMoreTokens() && words.size() < 12) {
            String word = all.nextToken();
            int hyphen = word.indexOf('-');
            if (hyphen > 0 && word.indexOf('-', hyphen + 1) > 0 && word.indexOf(':') < 0) {
                words.addAll(List.of(word.split("-", 4)));
            } else {
                words.add(word);
            }
        }
        return words;
    }

    private void take(String word) {
        char first = word.isEmpty() ? ' ' : word.charAt(0);
        if (first >= '0' && first <= '9') {
            number(word);
        } else if ((first == '+' || first == '-') && word.length() > 1 && hour >= 0) {
            offset = offset(word);
        } else if (Character.isLetter(first)) {
            name(word);
        }
    }

    private void number(String word) {
        if (word.indexOf(':') > 0) {
            time(word);
        } else if (day == 0 && word.length() <= 2) {
            day = Integer.parseInt(word);
        } else if (year < 0 && word.length() <= 4) {
            year = Integer.parseInt(word);
            year = word.length() <= 2 ? year + (year > 68 ? 1_900 : 2_000) : year;
        } else if (hour < 0 && word.indexOf('.') > 0) {
            time(word.replace('.', ':'));
        }
    }

    private int fullYear() {
        return year < 100 ? year + (year > 68 ? 1_900 : 2_000) : year;
    }

    /// `12:34`, `12:34:56`, `12:34:56.789`, also with the offset behind it.
    private void time(String word) {
        int sign = Math.max(word.indexOf('+'), word.indexOf('-'));
        String clock = sign > 0 ? word.substring(0, sign) : word;
        String[] parts = clock.split(":", 4);
        if (parts.length < 2) {
            return;
        }
        hour = Integer.parseInt(parts[0]);
        minute = Integer.parseInt(parts[1]);
        second = parts.length > 2 && !parts[2].isEmpty() ? wholeSeconds(parts[2]) : 0;
        if (sign > 0) {
            offset = offset(word.substring(sign));
        }
    }

    private static int wholeSeconds(String word) {
        int dot = word.indexOf('.');
        return Integer.parseInt(word, 0, dot > 0 ? dot : word.length(), 10);
    }

    private void name(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        int found = lower.length() >= 3 ? MONTHS.indexOf(lower.substring(0, 3)) : -1;
        if (month == 0 && found >= 0 && found % 3 == 0) {
            month = found / 3 + 1;
            return;
        }
        if (hour < 0) {
            return;
        }
        if (lower.equals("pm") && hour < 12) {
            hour += 12;
        } else if (lower.equals("am") && hour == 12) {
            hour = 0;
        } else if (lower.startsWith("gmt+") || lower.startsWith("gmt-") || lower.startsWith("utc+")) {
            offset = offset(word.substring(3));
        } else if (ZONES.get(word.toUpperCase(Locale.ROOT)) instanceof Integer hours) {
            offset = hours * 3_600;
        }
    }

    /// Seconds of `+0130`, `+01:30`, `+1`, `-800`.
    private static int offset(String word) {
        String digits = word.substring(1).replace(":", "");
        int number = digits.isEmpty() || digits.length() > 6 || !digits.chars().allMatch(c -> c >= '0' && c <= '9')
                ? 0
                : Integer.parseInt(digits);
        int hours = digits.length() <= 2 ? number : number / 100;
        int minutes = digits.length() <= 2 ? 0 : number % 100;
        int seconds = hours * 3_600 + minutes * 60;
        return word.charAt(0) == '-' ? -seconds : seconds;
    }
}
