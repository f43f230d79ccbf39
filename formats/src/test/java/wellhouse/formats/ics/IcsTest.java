package wellhouse.formats.ics;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import wellhouse.formats.Format;
import wellhouse.formats.Samples;
import wellhouse.formats.Samples.Gathered;
import wellhouse.intake.Sighting.OfInteraction;
import wellhouse.intake.Sighting.Part;
import wellhouse.intake.Sighting.Party;

final class IcsTest {

    private static final String GUEST = "ATTENDEE;CN=Bo:mailto:bo@x.example";

    private static String event(String... lines) {
        return "BEGIN:VEVENT\r\n" + String.join("\r\n", lines) + "\r\nEND:VEVENT\r\n";
    }

    private static Gathered read(String... components) {
        return Samples.read(
                Format.ICS, "BEGIN:VCALENDAR\r\nVERSION:2.0\r\n" + String.join("", components) + "END:VCALENDAR\r\n");
    }

    private static List<String> times(Gathered gathered) {
        return gathered.interactions().stream()
                .map(OfInteraction::at)
                .map(Instant::toString)
                .toList();
    }

    /// When an event begins that starts so.
    private static String start(String property) {
        return times(read(event("UID:1", property, GUEST))).getFirst();
    }

    @Test
    void everybodyInvitedIsNamedButNoRooms() {
        Gathered gathered = read(event(
                "UID:1",
                "DTSTART:20240207T120000Z",
                "SUMMARY:Plans",
                "ORGANIZER;CN=Ana:mailto:ana@x.example",
                "ATTENDEE;CN=Ana:mailto:ANA@x.example",
                GUEST,
                "ATTENDEE;PARTSTAT=DECLINED:MAILTO:cy@x.example",
                "ATTENDEE;ROLE=OPT-PARTICIPANT:mailto:di@x.example",
                "ATTENDEE;CUTYPE=ROOM:mailto:room@x.example",
                "ATTENDEE:invalid:nomail"));

        assertThat(gathered.interactions().getFirst().parties())
                .containsExactly(
                        new Party(Part.BEGAN, "Ana", "ana@x.example"),
                        new Party(Part.TOOK_PART, "Bo", "bo@x.example"),
                        new Party(Part.DECLINED, "", "cy@x.example"),
                        new Party(Part.COPIED, "", "di@x.example"));
        assertThat(gathered.interactions().getFirst().title()).isEqualTo("Plans");
    }

    @Test
    void appointmentsAloneAndCancelledOnesArePassedOver() {
        Gathered gathered = read(
                event("UID:1", "DTSTART:20240207T120000Z"),
                event("UID:2", "DTSTART:20240207T120000Z", "STATUS:CANCELLED", GUEST));

        assertThat(gathered.sightings).isEmpty();
        assertThat(gathered.passedOver).isEqualTo(2);
        assertThat(gathered.rejected).isEmpty();
    }

    @Test
    void aMeetingStaysAtItsHourOverTheChangeToSummerTime() {
        Gathered gathered =
                read(event("UID:1", "DTSTART;TZID=Europe/Berlin:20240325T090000", "RRULE:FREQ=WEEKLY;COUNT=3", GUEST));

        assertThat(times(gathered))
                .containsExactly("2024-03-25T08:00:00Z", "2024-04-01T07:00:00Z", "2024-04-08T07:00:00Z");
    }

    @Test
    void exceptionsAdditionsAndChangesAreFollowed() {
        String series = event(
                "UID:1",
                "DTSTART:20240201T100000Z",
                "RRULE:FREQ=DAILY;UNTIL=20240205T100000Z",
                "EXDATE:20240202T100000Z",
                "RDATE:20240210T100000Z",
                GUEST);
        String moved = event("UID:1", "RECURRENCE-ID:20240203T100000Z", "DTSTART:20240203T150000Z", GUEST);
        String cancelled =
                event("UID:1", "RECURRENCE-ID:20240204T100000Z", "DTSTART:20240204T100000Z", "STATUS:CANCELLED");

        for (Gathered gathered : List.of(read(series, moved, cancelled), read(moved, cancelled, series))) {
            assertThat(times(gathered))
                    .containsExactlyInAnyOrder(
                            "2024-02-01T10:00:00Z",
                            "2024-02-03T15:00:00Z",
                            "2024-02-05T10:00:00Z",
                            "2024-02-10T10:00:00Z");
            assertThat(gathered.interactions().stream()
                            .map(meeting -> meeting.origin().key()))
                    .contains("1 2024-02-03T10:00:00Z")
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void zonesOfManyProgramsAreUnderstood() {
        assertThat(start("DTSTART;TZID=W. Europe Standard Time:20240701T120000"))
                .isEqualTo("2024-07-01T10:00:00Z");
        assertThat(start("DTSTART;TZID=/mozilla.org/2005/America/New_York:20240701T120000"))
                .isEqualTo("2024-07-01T16:00:00Z");
        assertThat(start("DTSTART;TZID=GMT+0500:20240701T120000")).isEqualTo("2024-07-01T07:00:00Z");
        assertThat(start("DTSTART:20240701T120000")).isEqualTo("2024-07-01T10:00:00Z");
        assertThat(start("DTSTART;VALUE=DATE:20240701")).isEqualTo("2024-07-01T10:00:00Z");
    }

    @Test
    void aZoneOfTheCalendarsOwnIsUnderstoodAlsoWhenItComesLater() {
        String zone = "BEGIN:VTIMEZONE\r\nTZID:Own\r\nBEGIN:STANDARD\r\nDTSTART:19701025T030000\r\n"
                + "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU\r\nTZOFFSETFROM:+0500\r\nTZOFFSETTO:+0400\r\nEND:STANDARD\r\n"
                + "BEGIN:DAYLIGHT\r\nDTSTART:19700329T020000\r\nRRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU\r\n"
                + "TZOFFSETFROM:+0400\r\nTZOFFSETTO:+0500\r\nEND:DAYLIGHT\r\nEND:VTIMEZONE\r\n";
        String summer = event("UID:1", "DTSTART;TZID=Own:20240701T120000", GUEST);
        String winter = event("UID:2", "DTSTART;TZID=Own:20240101T120000", GUEST);

        for (Gathered gathered : List.of(read(zone, summer, winter), read(summer, winter, zone))) {
            assertThat(times(gathered)).containsExactly("2024-07-01T07:00:00Z", "2024-01-01T08:00:00Z");
        }
    }

    @Test
    void severalCalendarsInAFileDoNotMix() {
        String tokyo = "BEGIN:VCALENDAR\r\nX-WR-TIMEZONE:Asia/Tokyo\r\n"
                + event("UID:1", "DTSTART;TZID=M:20240701T120000", GUEST) + "END:VCALENDAR\r\n";
        String here =
                "BEGIN:VCALENDAR\r\n" + event("UID:2", "DTSTART;TZID=M:20240701T120000", GUEST) + "END:VCALENDAR\r\n";

        assertThat(times(Samples.read(Format.ICS, tokyo + here)))
                .containsExactly("2024-07-01T03:00:00Z", "2024-07-01T10:00:00Z");
    }

    @Test
    void singleEventsAreGivenWheneverTheyAre() {
        Gathered gathered = read(
                event("UID:1", "DTSTART:19990701T120000Z", GUEST), event("UID:2", "DTSTART:20400701T120000Z", GUEST));

        assertThat(times(gathered)).hasSize(2);
    }

    @Test
    void anEventWithGuestsAndWithoutADayIsRejected() {
        assertThat(read(event("UID:1", GUEST)).problems()).containsExactly("ics.no-date at event 1, line 3");
    }
}
