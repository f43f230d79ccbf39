package wellhouse.formats.ics;

import biweekly.util.DateTimeComponents;
import biweekly.util.Frequency;
import biweekly.util.Google2445Utils;
import biweekly.util.ICalDate;
import biweekly.util.Recurrence;
import biweekly.util.com.google.ical.iter.RecurrenceIterator;
import biweekly.util.com.google.ical.values.DateTimeValueImpl;
import biweekly.util.com.google.ical.values.DateValue;
import biweekly.util.com.google.ical.values.TimeValue;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import java.util.SortedMap;
import java.util.TimeZone;
import java.util.TreeMap;
import wellhouse.formats.source.ReadOptions;

/// The instances of a recurring event within the window.
///
/// Rules are followed on the wall where the event is, so that it stays at its hour over the change to summer time.
///
/// Source: RFC 5545, section 3.8.5; the iterator is Google's, in biweekly. EXRULE, which RFC 5545 dropped, is not
/// followed.
final class Instances {

    private static final int MOST_STEPS = 100_000;
    private static final Set<Frequency> TOO_OFTEN =
            EnumSet.of(Frequency.SECONDLY, Frequency.MINUTELY, Frequency.HOURLY);
    /// Rules worth skipping ahead in; over more than a hundred years the iterator gives up on the others.
    private static final Set<Frequency> DENSE = EnumSet.of(Frequency.DAILY, Frequency.WEEKLY);
    private static final TimeZone UTC = TimeZone.getTimeZone(ZoneOffset.UTC);

    private final Event event;
    private final Zones zones;
    private final ReadOptions options;
    private final SortedMap<Instant, LocalDateTime> found = new TreeMap<>();
    private boolean whole = true;

    Instances(Event event, Zones zones, ReadOptions options) {
        this.event = event;
        this.zones = zones;
        this.options = options;
        find();
    }

    /// The moments, in order, without exceptions; those that other events replace are still there.
    Set<Instant> moments() {
        return found.keySet();
    }

    private void find() {
        keep(event.start().local());
        for (Recurrence rule : event.rules()) {
            if (TOO_OFTEN.contains(rule.getFrequency())) {
                whole = false;
            } else {
                follow(rule);
            }
        }
        event.more().stream()
                .filter(moment -> inWindow(moment.in(zones)))
                .limit(options.limits().instances())
                .forEach(moment -> found.put(moment.in(zones), moment.local()));
        exclude();
        while (found.size() > options.limits().instances()) {
            // The latest count most.
            found.remove(found.firstKey());
            whole = false;
        }
    }

    /// Whether the bounds left nothing out.
    boolean whole() {
        return whole;
    }

    private void follow(Recurrence rule) {
        Recurrence endless = new Recurrence.Builder(rule).until((ICalDate) null).build();
        Instant until = until(rule);
        RecurrenceIterator iterator = Google2445Utils.createRecurrenceIterator(
                endless, wall(event.start().local()), UTC);
        if (rule.getCount() == null && DENSE.contains(rule.getFrequency())) {
            advance(iterator);
        }
        for (int step = 0; iterator.hasNext(); step++) {
            if (step > MOST_STEPS) {
                whole = false;
                return;
            }
            LocalDateTime local = local(iterator.next());
            Instant at = event.start().at(local, zones);
            if (at.isAfter(until) || at.isAfter(options.to())) {
                return;
            }
            keep(local);
        }
    }

    /// Skips what is before the window, a day more for the zones.
    private void advance(RecurrenceIterator iterator) {
        LocalDateTime from =
                LocalDateTime.ofInstant(options.from(), ZoneOffset.UTC).minusDays(2);
        if (from.isAfter(event.start().local())) {
            iterator.advanceTo(
                    new DateTimeValueImpl(from.getYear(), from.getMonthValue(), from.getDayOfMonth(), 0, 0, 0));
        }
    }

    private Instant until(Recurrence rule) {
        ICalDate until = rule.getUntil();
        if (until == null || until.getRawComponents() == null) {
            return Instant.MAX;
        }
        DateTimeComponents raw = until.getRawComponents();
        LocalDateTime local = until.hasTime()
                ? LocalDateTime.of(
                        raw.getYear(),
                        raw.getMonth(),
                        raw.getDate(),
                        raw.getHour(),
                        raw.getMinute(),
                        Math.min(59, raw.getSecond()))
                : LocalDateTime.of(raw.getYear(), raw.getMonth(), raw.getDate(), 23, 59, 59);
        return raw.isUtc() ? local.toInstant(ZoneOffset.UTC) : event.start().at(local, zones);
    }

    private void keep(LocalDateTime local) {
        Instant at = event.start().at(local, zones);
        if (inWindow(at)) {
            found.put(at, local);
            if (found.size() > 2 * options.limits().instances()) {
                found.remove(found.firstKey());
                whole = false;
            }
        }
    }

    private boolean inWindow(Instant at) {
        return !at.isBefore(options.from()) && !at.isAfter(options.to());
    }

    /// An exception with a time leaves out that moment, one without leaves out that day.
    private void exclude() {
        Set<Object> days = new HashSet<>();
        for (Moment moment : event.without()) {
            if (moment.wholeDay()) {
                days.add(moment.local().toLocalDate());
            } else {
                found.remove(moment.in(zones));
            }
        }
        found.values().removeIf(local -> days.contains(local.toLocalDate()));
    }

    private static ICalDate wall(LocalDateTime local) {
        return new ICalDate(
                new DateTimeComponents(
                        local.getYear(),
                        local.getMonthValue(),
                        local.getDayOfMonth(),
                        local.getHour(),
                        local.getMinute(),
                        local.getSecond(),
                        true),
                true);
    }

    private static LocalDateTime local(DateValue value) {
        try {
            return value instanceof TimeValue time
                    ? LocalDateTime.of(
                            value.year(), value.month(), value.day(), time.hour(), time.minute(), time.second())
                    : LocalDateTime.of(value.year(), value.month(), value.day(), 12, 0);
        } catch (DateTimeException e) {
            throw new IllegalStateException("the iterator gave no day of the calendar", e);
        }
    }
}
