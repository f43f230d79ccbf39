package wellhouse.formats.ics;

import biweekly.ICalendar;
import biweekly.io.TimezoneAssignment;
import biweekly.property.ICalProperty;
import biweekly.util.DateTimeComponents;
import biweekly.util.ICalDate;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

/// A time as a calendar writes it: what the wall says and where the wall stands.
///
/// @param local for a whole day its noon
/// @param wholeDay whether it has no time
/// @param utc whether it is in UTC
/// @param zone the name of its zone; empty if it has none
record Moment(LocalDateTime local, boolean wholeDay, boolean utc, String zone) {

    private static final int NOON = 12;

    /// The moment of a date in a property.
    ///
    /// @return empty if it is no day of the calendar
    static Optional<Moment> of(ICalendar calendar, ICalProperty property, ICalDate date) {
        DateTimeComponents raw = date == null ? null : date.getRawComponents();
        if (raw == null) {
            return Optional.empty();
        }
        try {
            LocalDateTime local = date.hasTime()
                    ? LocalDateTime.of(
                            raw.getYear(),
                            raw.getMonth(),
                            raw.getDate(),
                            raw.getHour(),
                            raw.getMinute(),
                            Math.min(59, raw.getSecond()))
                    : LocalDateTime.of(raw.getYear(), raw.getMonth(), raw.getDate(), NOON, 0);
            return Optional.of(new Moment(local, !date.hasTime(), raw.isUtc(), zone(calendar, property)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static String zone(ICalendar calendar, ICalProperty property) {
        String written = property.getParameters().getTimezoneId();
        if (written != null) {
            return written;
        }
        TimezoneAssignment assigned = calendar.getTimezoneInfo().getTimezone(property);
        if (assigned == null) {
            return "";
        }
        return assigned.getGlobalId() != null
                ? assigned.getGlobalId()
                : assigned.getTimeZone().getID();
    }

    /// The instant; a whole day is its noon where the owner is, so that its day stays the same.
    Instant in(Zones zones) {
        return at(local, zones);
    }

    /// The instant of another time on the same wall.
    Instant at(LocalDateTime other, Zones zones) {
        return utc
                ? other.toInstant(ZoneOffset.UTC)
                : zones.of(wholeDay ? "" : zone).at(other);
    }
}
