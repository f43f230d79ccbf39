package wellhouse.dav;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import wellhouse.formats.vcard.ContentLine;

/// Which entries of a calendar a query asks for: by component, by time, by what stands in a property.
///
/// Source: RFC 4791, section 9.7. Entries here are whole days or tasks, once, every year or on days of the
/// week; times of day in a range make no difference.
final class CalendarFilter {

    private static final DateTimeFormatter BASIC = DateTimeFormatter.BASIC_ISO_DATE;

    private final Optional<Tree> component;

    private CalendarFilter(Optional<Tree> component) {
        this.component = component;
    }

    static CalendarFilter of(Optional<Tree> filter) {
        Optional<Tree> calendar = filter.flatMap(tree -> tree.child(Name.cal("comp-filter")));
        if (calendar.isPresent() && !calendar.get().attribute("name").orElse("").equalsIgnoreCase("VCALENDAR")) {
            throw new Refusal(403, Name.cal("supported-filter"), "a filter begins with VCALENDAR");
        }
        return new CalendarFilter(calendar.flatMap(tree -> tree.child(Name.cal("comp-filter"))));
    }

    boolean holds(byte[] octets) {
        if (component.isEmpty()) {
            return true;
        }
        Tree wanted = component.get();
        String name = wanted.attribute("name").orElse("").toUpperCase(Locale.ROOT);
        List<ContentLine> all = ContentLine.all(new String(octets, StandardCharsets.UTF_8));
        boolean there = holds(name, all);
        if (wanted.has(Name.cal("is-not-defined"))) {
            return !there;
        }
        List<ContentLine> lines = own(all);
        return there
                && wanted.child(Name.cal("time-range"))
                        .map(range -> inRange(range, lines))
                        .orElse(true)
                && wanted.children(Name.cal("prop-filter")).stream().allMatch(filter -> holds(filter, lines))
                && wanted.children(Name.cal("comp-filter")).stream()
                        .allMatch(filter ->
                                holds(filter.attribute("name").orElse("").toUpperCase(Locale.ROOT), all)
                                        != filter.has(Name.cal("is-not-defined")));
    }

    private static boolean holds(String component, List<ContentLine> lines) {
        return lines.stream()
                .anyMatch(line -> line.is("BEGIN") && line.value().strip().equals(component));
    }

    /// The lines of the entry itself, without those of its alarms.
    private static List<ContentLine> own(List<ContentLine> lines) {
        List<ContentLine> own = new ArrayList<>();
        int deep = 0;
        for (ContentLine line : lines) {
            deep += line.is("BEGIN") ? 1 : line.is("END") ? -1 : 0;
            if (deep == 2) {
                own.add(line);
            }
        }
        return own;
    }

    private static boolean holds(Tree filter, List<ContentLine> lines) {
        String name = filter.attribute("name").orElse("").toUpperCase(Locale.ROOT);
        List<ContentLine> its = lines.stream().filter(line -> line.is(name)).toList();
        if (filter.has(Name.cal("is-not-defined"))) {
            return its.isEmpty();
        }
        Optional<Tree> match = filter.child(Name.cal("text-match"));
        if (match.isEmpty()) {
            return !its.isEmpty();
        }
        Filter.Collation collation = Filter.collation(
                match.get().attribute("collation").orElse("i;ascii-casemap"), Name.cal("supported-collation"));
        String wanted = Filter.fold(match.get().wholeText(), collation);
        boolean negated = match.get().attribute("negate-condition").orElse("no").equals("yes");
        return its.stream().anyMatch(line -> Filter.fold(line.text(), collation).contains(wanted) != negated);
    }

    private static boolean inRange(Tree range, List<ContentLine> lines) {
        LocalDate from = day(range.attribute("start")).orElse(LocalDate.MIN);
        LocalDate to = day(range.attribute("end")).orElse(LocalDate.MAX);
        Optional<LocalDate> on = lines.stream()
                .filter(line -> line.is("DTSTART") || line.is("DUE"))
                .findFirst()
                .flatMap(line -> day(Optional.of(line.value().strip())));
        if (on.isEmpty()) {
            return true;
        }
        String rule = lines.stream()
                .filter(line -> line.is("RRULE"))
                .map(ContentLine::value)
                .findFirst()
                .orElse("");
        LocalDate first = on.get();
        if (rule.isEmpty()) {
            return !first.isBefore(from) && !first.isAfter(to);
        }
        if (first.isAfter(to)) {
            return false;
        }
        LocalDate begin = first.isAfter(from) ? first : from;
        return rule.contains("FREQ=YEARLY") ? yearly(first, begin, to) : weekly(rule, begin, to);
    }

    private static boolean yearly(LocalDate first, LocalDate from, LocalDate to) {
        if (to.equals(LocalDate.MAX)) {
            return true;
        }
        for (int year = from.getYear(); year <= to.getYear(); year++) {
            LocalDate that = first.withYear(year);
            if (!that.isBefore(from) && !that.isAfter(to)) {
                return true;
            }
        }
        return false;
    }

    private static boolean weekly(String rule, LocalDate from, LocalDate to) {
        String days = rule.replaceFirst(".*BYDAY=", "");
        for (LocalDate day = from; day.isBefore(from.plusDays(7)) && !day.isAfter(to); day = day.plusDays(1)) {
            if (days.contains(day.getDayOfWeek().name().substring(0, 2))) {
                return true;
            }
        }
        return false;
    }

    private static Optional<LocalDate> day(Optional<String> text) {
        return text.filter(one -> one.matches("[0-9]{8}(T.*)?"))
                .map(one -> LocalDate.parse(one.substring(0, 8), BASIC));
    }
}
