package wellhouse.dav;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import wellhouse.formats.vcard.ContentLine;

/// Which entries of a calendar a query asks for: by component, by time, by what stands in a property.
///
/// Source: RFC 4791, section 9.7. Entries here are whole days or tasks, once or every year; times of day in a range
/// make no difference.
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
        List<ContentLine> lines = ContentLine.all(new String(octets, StandardCharsets.UTF_8));
        boolean there = lines.stream()
                .anyMatch(line -> line.is("BEGIN") && line.value().strip().equals(name));
        if (wanted.has(Name.cal("is-not-defined"))) {
            return !there;
        }
        return there
                && wanted.child(Name.cal("time-range"))
                        .map(range -> inRange(range, lines))
                        .orElse(true)
                && wanted.children(Name.cal("prop-filter")).stream().allMatch(filter -> holds(filter, lines));
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
        boolean yearly =
                lines.stream().anyMatch(line -> line.is("RRULE") && line.value().contains("FREQ=YEARLY"));
        LocalDate first = on.get();
        if (!yearly) {
            return !first.isBefore(from) && !first.isAfter(to);
        }
        if (first.isAfter(to)) {
            return false;
        }
        if (from.equals(LocalDate.MIN) || to.equals(LocalDate.MAX)) {
            return true;
        }
        for (int year = from.getYear(); year <= to.getYear(); year++) {
            LocalDate that = first.withYear(year);
            if (!that.isBefore(first) && !that.isBefore(from) && !that.isAfter(to)) {
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
