package wellhouse.formats.ics;

import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.io.text.ICalReader;
import biweekly.property.ExceptionDates;
import biweekly.property.RecurrenceDates;
import biweekly.property.RecurrenceRule;
import biweekly.util.ICalDate;
import biweekly.util.Period;
import biweekly.util.Recurrence;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import wellhouse.intake.Sighting.Party;

/// An event with what is needed of it.
///
/// @param uid never empty
/// @param start when it begins
/// @param replaces the instance of a recurring event that this one stands for
/// @param rules of recurrence
/// @param more further instances
/// @param without instances that are not
/// @param parties people invited and the one who invites
/// @param where place in the file
record Event(
        String uid,
        Moment start,
        Optional<Moment> replaces,
        List<Recurrence> rules,
        List<Moment> more,
        List<Moment> without,
        boolean cancelled,
        String title,
        List<Party> parties,
        String where) {

    private static final int LONGEST_TITLE = 1_000;

    boolean recurs() {
        return !rules.isEmpty() || !more.isEmpty();
    }

    /// A component as a calendar of its own.
    static String calendar(String component) {
        return "BEGIN:VCALENDAR\r\nVERSION:2.0\r\n" + component.strip() + "\r\nEND:VCALENDAR\r\n";
    }

    /// Reads a whole `VEVENT`.
    ///
    /// @return null if it cannot be read
    static @Nullable ICalendar parse(String text) {
        try (ICalReader reader = new ICalReader(calendar(text))) {
            ICalendar calendar = reader.readNext();
            return calendar == null || calendar.getEvents().isEmpty() ? null : calendar;
        } catch (IOException | RuntimeException | AssertionError e) {
            return null;
        }
    }

    /// The event of a calendar that has one.
    ///
    /// @return empty if it has no day
    static Optional<Event> of(ICalendar calendar, int mostParties, String where) {
        VEvent event = calendar.getEvents().getFirst();
        Optional<Moment> start = event.getDateStart() == null
                ? Optional.empty()
                : Moment.of(calendar, event.getDateStart(), event.getDateStart().getValue());
        return start.map(moment -> new Event(
                uid(event, moment),
                moment,
                event.getRecurrenceId() == null
                        ? Optional.empty()
                        : Moment.of(
                                calendar,
                                event.getRecurrenceId(),
                                event.getRecurrenceId().getValue()),
                rules(event),
                more(calendar, event),
                without(calendar, event),
                event.getStatus() != null && event.getStatus().isCancelled(),
                title(event),
                Guests.of(event, mostParties),
                where));
    }

    private static String uid(VEvent event, Moment start) {
        String uid = event.getUid() == null ? null : event.getUid().getValue();
        return uid == null || uid.isBlank() ? "no-uid " + start.local() + " " + title(event) : uid.strip();
    }

    private static String title(VEvent event) {
        String title = event.getSummary() == null ? null : event.getSummary().getValue();
        return title == null
                ? ""
                : title.strip().substring(0, Math.min(title.strip().length(), LONGEST_TITLE));
    }

    private static List<Recurrence> rules(VEvent event) {
        return event.getProperties(RecurrenceRule.class).stream()
                .map(rule -> rule.getValue())
                .filter(rule -> rule != null && rule.getFrequency() != null)
                .limit(10)
                .toList();
    }

    private static List<Moment> more(ICalendar calendar, VEvent event) {
        List<Moment> more = new ArrayList<>();
        for (RecurrenceDates dates : event.getRecurrenceDates()) {
            for (ICalDate date : dates.getDates()) {
                Moment.of(calendar, dates, date).ifPresent(more::add);
            }
            for (Period period : dates.getPeriods()) {
                Moment.of(calendar, dates, period.getStartDate()).ifPresent(more::add);
            }
        }
        return more;
    }

    private static List<Moment> without(ICalendar calendar, VEvent event) {
        List<Moment> without = new ArrayList<>();
        for (ExceptionDates dates : event.getExceptionDates()) {
            for (ICalDate date : dates.getValues()) {
                Moment.of(calendar, dates, date).ifPresent(without::add);
            }
        }
        return without;
    }

    /// Masked: the place only.
    @Override
    public String toString() {
        return "Event[" + where + "]";
    }
}
