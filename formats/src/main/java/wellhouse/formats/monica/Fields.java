package wellhouse.formats.monica;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import wellhouse.kernel.PartialDate;

/// Values of a record as text and dates.
final class Fields {

    private Fields() {}

    /// A property as text; empty where it is missing or null.
    static String text(JsonNode properties, String name) {
        JsonNode value = properties.path(name);
        return value.isNull() || value.isContainer() ? "" : value.asString("").strip();
    }

    /// The parts that are not empty, with a text between.
    static String joined(String between, String... parts) {
        return Stream.of(parts).filter(part -> !part.isEmpty()).collect(Collectors.joining(between));
    }

    /// The day of `2020-06-28T00:00:00Z` or `2020-06-28`.
    static Optional<LocalDate> day(String text) {
        try {
            return text.length() < 10 ? Optional.empty() : Optional.of(LocalDate.parse(text.substring(0, 10)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /// The moment; a midnight means the day alone and becomes noon in the owner's zone.
    static Optional<Instant> moment(String text, ZoneId zone) {
        Optional<LocalDate> day = day(text);
        if (day.isEmpty() || text.length() == 10) {
            return day.map(known -> known.atTime(LocalTime.NOON).atZone(zone).toInstant());
        }
        try {
            OffsetDateTime at = OffsetDateTime.parse(text);
            return at.toLocalTime().equals(LocalTime.MIDNIGHT)
                    ? day.map(known -> known.atTime(LocalTime.NOON).atZone(zone).toInstant())
                    : Optional.of(at.toInstant());
        } catch (DateTimeException e) {
            return day.map(known -> known.atTime(LocalTime.NOON).atZone(zone).toInstant());
        }
    }

    /// A special date: without its year where that is unknown, only the year where it was told by age.
    static Optional<PartialDate> special(JsonNode date) {
        return day(text(date, "date")).map(day -> {
            if (date.path("is_age_based").asBoolean(false)) {
                return new PartialDate(day.getYear(), 0, 0);
            }
            int year = date.path("is_year_unknown").asBoolean(false) ? 0 : day.getYear();
            return new PartialDate(year, day.getMonthValue(), day.getDayOfMonth());
        });
    }

    static String dayText(JsonNode properties, String name) {
        return day(text(properties, name)).map(LocalDate::toString).orElse("");
    }
}
