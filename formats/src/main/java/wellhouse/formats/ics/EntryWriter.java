package wellhouse.formats.ics;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import wellhouse.exchange.Promise;
import wellhouse.formats.vcard.ContentLine;
import wellhouse.kernel.PartialDate;
import wellhouse.sync.EntryMaker;

/// Writes days and promises as calendar entries, with an alarm at nine in the morning of their day.
///
/// Sources: RFC 5545; RFC 9074, section 4 (the UID of an alarm, by which ours is known again).
public final class EntryWriter implements EntryMaker {

    /// Old programs show no earlier years; it is a leap year, so that 29 February can begin in it.
    private static final int FIRST_YEAR = 1972;

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private static final String HEAD =
            "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Wellhouse//Wellhouse//EN\r\nCALSCALE:GREGORIAN\r\n";

    /// What a task says.
    ///
    /// @param uid its UID
    /// @param summary what is to be done
    /// @param due until which day
    /// @param done whether it is completed
    public record Task(String uid, String summary, Optional<LocalDate> due, boolean done) {}

    @Override
    public String day(String uid, String title, PartialDate date, boolean yearly, boolean birthday, Instant stamp) {
        int year = yearly ? Math.max(FIRST_YEAR, date.year()) : date.year();
        LocalDate first = yearly && date.month() == 2 && date.day() == 29 && !java.time.Year.isLeap(year)
                ? LocalDate.of(FIRST_YEAR, 2, 29)
                : LocalDate.of(year, date.month(), date.day());
        String summary = birthday ? "\uD83C\uDF82 " + title + (date.year() > 0 ? " (" + date.year() + ")" : "") : title;
        List<String> lines = new ArrayList<>(List.of(
                "UID:" + uid,
                "DTSTAMP:" + MOMENT.format(stamp),
                "DTSTART;VALUE=DATE:" + DateTimeFormatter.BASIC_ISO_DATE.format(first),
                "DTEND;VALUE=DATE:" + DateTimeFormatter.BASIC_ISO_DATE.format(first.plusDays(1)),
                "SUMMARY:" + escaped(summary),
                "TRANSP:TRANSPARENT",
                "CATEGORIES:" + (birthday ? "BIRTHDAY" : "ANNIVERSARY")));
        if (yearly) {
            lines.add("RRULE:FREQ=YEARLY");
        }
        lines.addAll(alarm(uid, summary, "TRIGGER:PT9H"));
        return component("VEVENT", lines);
    }

    @Override
    public String task(Promise promise, String name) {
        List<String> lines = new ArrayList<>(List.of(
                "UID:" + promise.id(),
                "DTSTAMP:" + MOMENT.format(promise.made()),
                "CREATED:" + MOMENT.format(promise.made())));
        lines.addAll(said(promise, name));
        lines.addAll(alarm(promise, name));
        return component("VTODO", lines);
    }

    private static List<String> alarm(Promise promise, String name) {
        return promise.due().isPresent() && promise.status() == Promise.Status.OPEN
                ? alarm(promise.id().toString(), summary(promise, name), "TRIGGER;RELATED=END:PT9H")
                : List.of();
    }

    /// @param uid of the entry it is for
    private static List<String> alarm(String uid, String summary, String trigger) {
        return List.of(
                "BEGIN:VALARM",
                "UID:" + uid + ALARM,
                "ACTION:DISPLAY",
                "DESCRIPTION:" + escaped(summary),
                trigger,
                "END:VALARM");
    }

    private static final String ALARM = "-alarm";

    private static List<String> said(Promise promise, String name) {
        List<String> lines = new ArrayList<>();
        lines.add("SUMMARY:" + escaped(summary(promise, name)));
        promise.due().ifPresent(due -> lines.add("DUE;VALUE=DATE:" + DateTimeFormatter.BASIC_ISO_DATE.format(due)));
        boolean done = promise.status() == Promise.Status.KEPT;
        lines.add("STATUS:" + (done ? "COMPLETED" : "NEEDS-ACTION"));
        if (done) {
            lines.add("PERCENT-COMPLETE:100");
        }
        return lines;
    }

    /// What a promise is called in a list of tasks.
    private static String summary(Promise promise, String name) {
        return name.isEmpty() || promise.what().contains(name) ? promise.what() : promise.what() + " (" + name + ")";
    }

    @Override
    public String onto(String before, Promise promise, String name) {
        Optional<Task> task = task(before);
        boolean done = promise.status() == Promise.Status.KEPT;
        boolean same = task.isPresent()
                && task.get().done() == done
                && task.get().due().equals(promise.due())
                && what(task.get().summary(), name).equals(what(summary(promise, name), name));
        if (same) {
            return before;
        }
        StringBuilder text = new StringBuilder();
        List<ContentLine> alarm = new ArrayList<>();
        boolean inside = false;
        for (ContentLine line : ContentLine.all(before)) {
            if (!alarm.isEmpty() || line.is("BEGIN") && isOf(line, "VALARM")) {
                alarm.add(line);
                if (line.is("END") && isOf(line, "VALARM")) {
                    boolean ours = alarm.stream().anyMatch(one -> one.is("UID") && isOf(one, promise.id() + ALARM));
                    alarm.stream().filter(one -> !ours).forEach(one -> text.append(one.raw()));
                    alarm.clear();
                }
                continue;
            }
            boolean edge = isOf(line, "VTODO");
            if (edge && line.is("END")) {
                alarm(promise, name).forEach(one -> text.append(ContentLine.fold(one)));
                inside = false;
            }
            if (!inside || !SAID.contains(line.name())) {
                text.append(line.raw());
            }
            if (edge && line.is("BEGIN")) {
                inside = true;
                said(promise, name).forEach(one -> text.append(ContentLine.fold(one)));
            }
        }
        alarm.forEach(one -> text.append(one.raw()));
        return text.toString();
    }

    private static boolean isOf(ContentLine line, String value) {
        return line.value().strip().equalsIgnoreCase(value);
    }

    private static final List<String> SAID = List.of("SUMMARY", "DUE", "STATUS", "PERCENT-COMPLETE", "COMPLETED");

    /// The words of a promise in the summary of its task.
    ///
    /// @param name whose name the house put behind them
    public static String what(String summary, String name) {
        String tail = " (" + name + ")";
        return summary.endsWith(tail) ? summary.substring(0, summary.length() - tail.length()) : summary;
    }

    /// What a device wrote: the one task in a text.
    ///
    /// @return empty if there is not exactly one
    public static Optional<Task> task(String text) {
        List<ContentLine> lines = ContentLine.all(text);
        long tasks = lines.stream()
                .filter(line -> line.is("BEGIN") && line.value().strip().equalsIgnoreCase("VTODO"))
                .count();
        if (tasks != 1) {
            return Optional.empty();
        }
        String uid = "";
        String summary = "";
        Optional<LocalDate> due = Optional.empty();
        boolean done = false;
        int deep = 0;
        for (ContentLine line : lines) {
            deep += line.is("BEGIN") ? 1 : line.is("END") ? -1 : 0;
            if (deep != 2) {
                continue;
            }
            switch (line.name()) {
                case "UID" -> uid = line.value().strip();
                case "SUMMARY" -> summary = line.text();
                case "DUE" -> due = day(line.value().strip());
                case "STATUS" -> done |= line.value().strip().equalsIgnoreCase("COMPLETED");
                case "COMPLETED" -> done = true;
                case "PERCENT-COMPLETE" -> done |= line.value().strip().equals("100");
                default -> {}
            }
        }
        return Optional.of(new Task(uid, summary, due, done));
    }

    private static Optional<LocalDate> day(String value) {
        return value.matches("[0-9]{8}.*")
                ? Optional.of(LocalDate.parse(value.substring(0, 8), DateTimeFormatter.BASIC_ISO_DATE))
                : Optional.empty();
    }

    private static String component(String kind, List<String> lines) {
        StringBuilder text = new StringBuilder(HEAD);
        text.append("BEGIN:").append(kind).append("\r\n");
        lines.forEach(line -> text.append(ContentLine.fold(line)));
        return text.append("END:").append(kind).append("\r\nEND:VCALENDAR\r\n").toString();
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replace("\r", "")
                .replace("\n", "\\n");
    }

    @Override
    public String promiseDay(Promise promise, LocalDate due, String name) {
        String uid = promise.id().toString();
        String summary = summary(promise, name);
        return day(uid, promise.made(), due, summary, alarm(uid, summary, "TRIGGER:PT9H"));
    }

    /// A task as the day it is due on.
    ///
    /// @param task the text of one
    /// @return empty if it is done or has no day
    public static Optional<String> dayOf(String task, Instant stamp) {
        return task(task)
                .filter(one -> !one.done() && one.due().isPresent())
                .map(one -> day(
                        one.uid(),
                        stamp,
                        one.due().get(),
                        one.summary(),
                        alarm(one.uid(), one.summary(), "TRIGGER:PT9H")));
    }

    /// Days of the week on which something is planned, as one entry that comes round, without an alarm.
    ///
    /// @param first one of them
    /// @param days none is no entry
    public static Optional<String> weekly(String uid, LocalDate first, Set<DayOfWeek> days, String summary) {
        if (days.isEmpty()) {
            return Optional.empty();
        }
        String names =
                days.stream().sorted().map(day -> day.name().substring(0, 2)).collect(Collectors.joining(","));
        Instant stamp = first.atStartOfDay(ZoneOffset.UTC).toInstant();
        return Optional.of(day(uid, stamp, first, summary, List.of("RRULE:FREQ=WEEKLY;BYDAY=" + names)));
    }

    private static String day(String uid, Instant stamp, LocalDate day, String summary, List<String> more) {
        List<String> lines = new ArrayList<>(List.of(
                "UID:" + uid,
                "DTSTAMP:" + MOMENT.format(stamp),
                "DTSTART;VALUE=DATE:" + DateTimeFormatter.BASIC_ISO_DATE.format(day),
                "DTEND;VALUE=DATE:" + DateTimeFormatter.BASIC_ISO_DATE.format(day.plusDays(1)),
                "SUMMARY:" + escaped(summary),
                "TRANSP:TRANSPARENT"));
        lines.addAll(more);
        return component("VEVENT", lines);
    }

    /// One calendar of the inside of several.
    ///
    /// Source: RFC 7986, sections 5.1 (NAME) and 5.7 (REFRESH-INTERVAL).
    ///
    /// @param title what the calendar is called
    /// @param entries whole texts with one VEVENT each; others are left out
    public static String feed(String title, List<String> entries) {
        StringBuilder text = new StringBuilder(HEAD)
                .append("METHOD:PUBLISH\r\n")
                .append(ContentLine.fold("NAME:" + escaped(title)))
                .append(ContentLine.fold("X-WR-CALNAME:" + escaped(title)))
                .append("REFRESH-INTERVAL;VALUE=DURATION:PT6H\r\nX-PUBLISHED-TTL:PT6H\r\n");
        for (String entry : entries) {
            int from = entry.indexOf("BEGIN:VEVENT");
            int end = entry.indexOf("END:VEVENT");
            if (from >= 0 && end > from) {
                text.append(entry, from, end).append("END:VEVENT\r\n");
            }
        }
        return text.append("END:VCALENDAR\r\n").toString();
    }
}
