package wellhouse.kernel;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A calendar date of which the year, or the month and day, may be unknown. It has no time and passes
/// through no zone.
///
/// Text form: `2024-02-29`, `2024-02`, `2024`, `--02-29`, the extended truncated forms of RFC 6350, section
/// 4.3.1.
///
/// @param year 1 to 9999, 0 for unknown
/// @param month 1 to 12, 0 for unknown
/// @param day 1 to 31, 0 for unknown; known only with the month
public record PartialDate(int year, int month, int day) {

    private static final Pattern TEXT =
            Pattern.compile("([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?|--([0-9]{2})-([0-9]{2})");

    public PartialDate {
        boolean ranges = year >= 0 && year <= 9_999 && month >= 0 && month <= 12 && day >= 0 && day <= 31;
        if (!ranges || (day > 0 && month == 0) || (year == 0 && day == 0)) {
            throw new IllegalArgumentException("a date needs a year, or a month and a day");
        }
        if (day > 0) {
            try {
                MonthDay.of(month, day);
                if (year > 0) {
                    LocalDate.of(year, month, day);
                }
            } catch (DateTimeException e) {
                throw new IllegalArgumentException("no such day in the calendar", e);
            }
        }
    }

    public static PartialDate of(LocalDate date) {
        return new PartialDate(date.getYear(), date.getMonthValue(), date.getDayOfMonth());
    }

    /// Reads the text form.
    ///
    /// @throws IllegalArgumentException if it is none
    public static PartialDate parse(String text) {
        Matcher found = TEXT.matcher(text);
        if (!found.matches()) {
            throw new IllegalArgumentException("not a date");
        }
        return found.group(4) == null
                ? new PartialDate(number(found, 1), number(found, 2), number(found, 3))
                : new PartialDate(0, number(found, 4), number(found, 5));
    }

    private static int number(Matcher found, int group) {
        String digits = found.group(group);
        return digits == null ? 0 : Integer.parseInt(digits);
    }

    public OptionalInt knownYear() {
        return year == 0 ? OptionalInt.empty() : OptionalInt.of(year);
    }

    /// The whole date, if all of it is known.
    public Optional<LocalDate> whole() {
        return year > 0 && day > 0 ? Optional.of(LocalDate.of(year, month, day)) : Optional.empty();
    }

    /// Whether it is surely after another one: compared is what both of them say.
    public boolean isAfter(PartialDate other) {
        return compareKnown(other) > 0;
    }

    /// Compares what both of them say, from the year down; 0 where that is the same.
    int compareKnown(PartialDate other) {
        if (year != other.year || month == 0 || other.month == 0) {
            return Integer.compare(year, other.year);
        }
        return month != other.month || day == 0 || other.day == 0
                ? Integer.compare(month, other.month)
                : Integer.compare(day, other.day);
    }

    /// When it comes round next, on or after `from`; empty if the day is unknown. 29 February falls on 28
    /// in common years.
    public Optional<LocalDate> nextAfter(LocalDate from) {
        if (day == 0) {
            return Optional.empty();
        }
        LocalDate here = inYear(from.getYear());
        return Optional.of(here.isBefore(from) ? inYear(from.getYear() + 1) : here);
    }

    private LocalDate inYear(int which) {
        return MonthDay.of(month, day).atYear(which);
    }

    @Override
    public String toString() {
        if (year == 0) {
            return String.format("--%02d-%02d", month, day);
        }
        String known = String.format("%04d", year);
        if (month > 0) {
            known += String.format("-%02d", month);
        }
        return day > 0 ? known + String.format("-%02d", day) : known;
    }
}
