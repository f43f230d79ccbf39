package wellhouse.formats.ics;

import biweekly.component.VEvent;
import biweekly.parameter.CalendarUserType;
import biweekly.parameter.ParticipationLevel;
import biweekly.parameter.ParticipationStatus;
import biweekly.property.Attendee;
import biweekly.property.Organizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import wellhouse.intake.Sighting.Part;
import wellhouse.intake.Sighting.Party;

/// Who is named in an event: people with an address; no rooms, no things, no lists.
final class Guests {

    private static final Set<String> NOBODY =
            Set.of("resource.calendar.google.com", "group.calendar.google.com", "virtual", "calendar.google.com");

    private Guests() {}

    /// The organizer and the guests; empty if there are no guests besides the organizer.
    static List<Party> of(VEvent event, int most) {
        List<Party> parties = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        Organizer organizer = event.getOrganizer();
        if (organizer != null) {
            String address = address(organizer.getEmail(), organizer.getUri());
            if (!address.isEmpty() && seen.add(address.toLowerCase(Locale.ROOT))) {
                parties.add(new Party(Part.BEGAN, name(organizer.getCommonName(), address), address));
            }
        }
        int own = parties.size();
        for (Attendee attendee : event.getAttendees()) {
            String address = address(attendee.getEmail(), attendee.getUri());
            if (parties.size() < most
                    && isPerson(attendee)
                    && !address.isEmpty()
                    && seen.add(address.toLowerCase(Locale.ROOT))) {
                parties.add(new Party(part(attendee), name(attendee.getCommonName(), address), address));
            }
        }
        return parties.size() == own ? List.of() : parties;
    }

    private static boolean isPerson(Attendee attendee) {
        CalendarUserType type = attendee.getCalendarUserType();
        return type == null || type == CalendarUserType.INDIVIDUAL || type == CalendarUserType.UNKNOWN;
    }

    private static Part part(Attendee attendee) {
        ParticipationStatus status = attendee.getParticipationStatus();
        if (status == ParticipationStatus.DECLINED || status == ParticipationStatus.DELEGATED) {
            return Part.DECLINED;
        }
        ParticipationLevel level = attendee.getParticipationLevel();
        boolean optional = level == ParticipationLevel.OPTIONAL || level == ParticipationLevel.FYI;
        return optional && status != ParticipationStatus.ACCEPTED ? Part.COPIED : Part.TOOK_PART;
    }

    private static String name(String written, String address) {
        String name = written == null ? "" : written.replace("\"", "").strip();
        return name.equalsIgnoreCase(address) ? "" : name;
    }

    private static String address(String email, String uri) {
        String text = email == null || email.isBlank() ? uri == null ? "" : uri : email;
        text = text.strip();
        if (text.regionMatches(true, 0, "mailto:", 0, 7)) {
            text = text.substring(7).strip();
        }
        int at = text.lastIndexOf('@');
        boolean real = at > 0 && at < text.length() - 1 && text.indexOf(' ') < 0 && text.indexOf(':') < 0;
        return real && !NOBODY.contains(text.substring(at + 1).toLowerCase(Locale.ROOT)) ? text : "";
    }
}
