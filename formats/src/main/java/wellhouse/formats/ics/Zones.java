package wellhouse.formats.ics;

import biweekly.ICalendar;
import biweekly.io.TimezoneAssignment;
import biweekly.io.text.ICalReader;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.GregorianCalendar;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TimeZone;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The time zones a calendar speaks of, whatever it calls them.
///
/// In this order: a name of the tz database with a slash, also at the end of a longer one; the calendar's
/// own definition; any other name of the tz database; a name of Windows, or what Exchange shows of it; an
/// offset in the name; the calendar's zone; the owner's.
final class Zones {

    /// Brings the time on the wall to a moment.
    @FunctionalInterface
    interface Zone {
        Instant at(LocalDateTime local);
    }

    private static final int MOST = 1_000;
    private static final Pattern OFFSET = Pattern.compile("(?:UTC|GMT)?([+-])(\\d{1,2}):?(\\d{2})?");

    private static final Pattern SHOWN = Pattern.compile("\\((?:UTC|GMT)([+-]\\d{1,2}[:.]\\d{2})?\\) (.{1,200})");
    private static final Pattern AMERICAN = Pattern.compile("(\\w+) Time \\(US & Canada\\)");
    private static final Set<String> DATABASE = new TreeSet<>(ZoneId.getAvailableZoneIds());

    /// When offsets are compared with what a program shows; the names are of our time.
    private static final Instant LATELY = Instant.parse("2024-01-01T00:00:00Z");

    private final ZoneId owners;
    private final Map<String, Zone> defined = new HashMap<>();
    private final Map<String, Zone> known = new HashMap<>();
    private String calendars = "";

    Zones(ZoneId owners) {
        this.owners = owners;
    }

    /// Takes the calendar's own zone, as `X-WR-TIMEZONE` has it.
    void calendar(String name) {
        calendars = name;
        known.clear();
    }

    /// Takes a definition, a whole `VTIMEZONE`.
    void define(String text) {
        try (ICalReader reader = new ICalReader(Event.calendar(text))) {
            ICalendar calendar = reader.readNext();
            if (calendar == null || defined.size() >= MOST) {
                return;
            }
            for (TimezoneAssignment zone : calendar.getTimezoneInfo().getTimezones()) {
                if (zone.getComponent() != null && zone.getComponent().getTimezoneId() != null) {
                    String id = zone.getComponent().getTimezoneId().getValue();
                    defined.put(plain(id), local -> at(zone.getTimeZone(), local));
                }
            }
            known.clear();
        } catch (IOException | RuntimeException | AssertionError e) {
            // A definition that cannot be read is none: the name or the calendar's zone decides. The library asserts
            // what it was given, such as that there is a 49th month.
            known.clear();
        }
    }

    /// The zone of a name.
    ///
    /// @param name empty for times that name none
    Zone of(String name) {
        if (known.size() > MOST) {
            known.clear();
        }
        Zone zone = known.get(name);
        if (zone == null) {
            zone = find(name);
            known.put(name, zone);
        }
        return zone;
    }

    /// Whether a name needs no definition that may still come.
    boolean knows(String name) {
        return name.isEmpty()
                || defined.containsKey(plain(name))
                || database(plain(name)).isPresent();
    }

    private Zone find(String name) {
        String plain = plain(name);
        Optional<ZoneId> id = database(plain);
        if (id.isPresent()) {
            return in(id.get());
        }
        Zone own = defined.get(plain);
        if (own != null) {
            return own;
        }
        return single(plain)
                .or(() -> windows(plain))
                .or(() -> shown(plain))
                .or(() -> offset(plain))
                .or(() -> database(plain(calendars)))
                .map(Zones::in)
                .orElseGet(() -> in(owners));
    }

    private static Zone in(ZoneId id) {
        return local -> local.atZone(id).toInstant();
    }

    private static String plain(String name) {
        return name.replace("\"", "").strip();
    }

    /// `Europe/Berlin`, `/mozilla.org/20050126_1/Europe/Berlin`.
    private static Optional<ZoneId> database(String name) {
        String rest = name;
        while (!rest.isEmpty()) {
            try {
                if (rest.indexOf('/') > 0 || rest.equalsIgnoreCase("UTC") || rest.equals("GMT")) {
                    return Optional.of(ZoneId.of(rest.indexOf('/') > 0 ? rest : rest.toUpperCase(Locale.ROOT)));
                }
            } catch (DateTimeException e) {
                // Not this part of the name; a shorter one may be.
            }
            int slash = rest.indexOf('/');
            rest = slash < 0 ? "" : rest.substring(slash + 1);
        }
        return Optional.empty();
    }

    /// `EST5EDT`, `CET`, `Japan`: a calendar may well mean something else by it, so its definition goes before.
    private static Optional<ZoneId> single(String name) {
        return DATABASE.contains(name) ? Optional.of(ZoneId.of(name)) : Optional.empty();
    }

    /// `(UTC+01:00) Amsterdam, Berlin, Bern, Rome`, `(GMT-05:00) Eastern Time (US & Canada)`: the first of
    /// the towns that the tz database has at that offset.
    private static Optional<ZoneId> shown(String name) {
        Matcher shown = SHOWN.matcher(name);
        if (!shown.matches()) {
            return Optional.empty();
        }
        String places = shown.group(2);
        Matcher american = AMERICAN.matcher(places);
        if (american.matches()) {
            return windows(american.group(1) + " Standard Time");
        }
        Optional<ZoneId> offset = shown.group(1) == null
                ? Optional.of(ZoneOffset.UTC)
                : offset("UTC" + shown.group(1).replace('.', ':'));
        for (String place : places.split(",", 20)) {
            String town = "/" + place.strip().replace(' ', '_');
            for (String id : DATABASE) {
                if (id.endsWith(town)
                        && offset.isPresent()
                        && ZoneId.of(id).getRules().getStandardOffset(LATELY).equals(offset.get())) {
                    return Optional.of(ZoneId.of(id));
                }
            }
        }
        return Optional.empty();
    }

    /// `W. Europe Standard Time`.
    private static Optional<ZoneId> windows(String name) {
        if (!name.toLowerCase(Locale.ROOT).endsWith("time")) {
            return Optional.empty();
        }
        String id = com.ibm.icu.util.TimeZone.getIDForWindowsID(name, "001");
        return id == null ? Optional.empty() : database(id);
    }

    /// `GMT+0100`, `UTC-5`.
    private static Optional<ZoneId> offset(String name) {
        Matcher offset = OFFSET.matcher(name.replace("(", "").replace(")", "").replaceFirst(" .*", ""));
        if (!offset.matches()) {
            return Optional.empty();
        }
        int minutes = offset.group(3) == null ? 0 : Integer.parseInt(offset.group(3));
        int total = Integer.parseInt(offset.group(2)) * 60 + minutes;
        return total > 18 * 60
                ? Optional.empty()
                : Optional.of(ZoneOffset.ofTotalSeconds((offset.group(1).equals("-") ? -60 : 60) * total));
    }

    private static Instant at(TimeZone zone, LocalDateTime local) {
        int millis = local.toLocalTime().toSecondOfDay() * 1_000;
        int weekday = local.getDayOfWeek().getValue() % 7 + 1;
        int offset = zone.getOffset(
                GregorianCalendar.AD,
                local.getYear(),
                local.getMonthValue() - 1,
                local.getDayOfMonth(),
                weekday,
                millis);
        return local.toInstant(ZoneOffset.UTC).minusMillis(offset);
    }
}
