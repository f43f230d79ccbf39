package wellhouse.formats.ics;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What programs call their time zones, and when noon is there in January and in July.
final class ZonesTest {

    private static final LocalDateTime WINTER = LocalDateTime.parse("2024-01-15T12:00");
    private static final LocalDateTime SUMMER = LocalDateTime.parse("2024-07-15T12:00");

    private static void assertNoon(Zones zones, String name, String winter, String summer) {
        assertThat(zones.of(name).at(WINTER)).as("%s in winter", name).isEqualTo("2024-01-15T" + winter + ":00Z");
        assertThat(zones.of(name).at(SUMMER)).as("%s in summer", name).isEqualTo("2024-07-15T" + summer + ":00Z");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    # Google, Apple, Nextcloud
                    Europe/Berlin | 11:00 | 10:00
                    America/New_York | 17:00 | 16:00
                    Asia/Calcutta | 06:30 | 06:30
                    America/Argentina/Buenos_Aires | 15:00 | 15:00
                    Australia/Lord_Howe | 01:00 | 01:30
                    Etc/GMT+5 | 17:00 | 17:00
                    UTC | 12:00 | 12:00
                    # Thunderbird, Evolution, Citadel and their like
                    /mozilla.org/20050126_1/Europe/Berlin | 11:00 | 10:00
                    /freeassociation.sourceforge.net/Tzfile/Europe/Rome | 11:00 | 10:00
                    /softwarestudio.org/Olson_20011030_5/America/Chicago | 18:00 | 17:00
                    /citadel.org/20190914_1/America/Indiana/Knox | 18:00 | 17:00
                    # Windows, as Outlook and Exchange write it
                    W. Europe Standard Time | 11:00 | 10:00
                    Romance Standard Time | 11:00 | 10:00
                    Central Europe Standard Time | 11:00 | 10:00
                    GMT Standard Time | 12:00 | 11:00
                    Greenwich Standard Time | 12:00 | 12:00
                    Eastern Standard Time | 17:00 | 16:00
                    Pacific Standard Time | 20:00 | 19:00
                    US Mountain Standard Time | 19:00 | 19:00
                    India Standard Time | 06:30 | 06:30
                    Nepal Standard Time | 06:15 | 06:15
                    Tokyo Standard Time | 03:00 | 03:00
                    AUS Eastern Standard Time | 01:00 | 02:00
                    E. South America Standard Time | 15:00 | 15:00
                    # what Windows shows people, as some Exchange calendars write it
                    (UTC+01:00) Amsterdam, Berlin, Bern, Rome, Stockholm, Vienna | 11:00 | 10:00
                    (GMT+01.00) Brussels, Copenhagen, Madrid, Paris | 11:00 | 10:00
                    (UTC) Dublin, Edinburgh, Lisbon, London | 12:00 | 11:00
                    (UTC-05:00) Eastern Time (US & Canada) | 17:00 | 16:00
                    (GMT-08.00) Pacific Time (US & Canada) | 20:00 | 19:00
                    (UTC+05:30) Chennai, Kolkata, Mumbai, New Delhi | 06:30 | 06:30
                    (UTC+09:00) Osaka, Sapporo, Tokyo | 03:00 | 03:00
                    (UTC+03:00) Somewhere Else | 09:00 | 09:00
                    # Exchange
                    tzone://Microsoft/Utc | 12:00 | 12:00
                    # old names, and offsets instead of names
                    US/Eastern | 17:00 | 16:00
                    EST5EDT | 17:00 | 16:00
                    CET | 11:00 | 10:00
                    Japan | 03:00 | 03:00
                    GMT+0500 | 07:00 | 07:00
                    UTC-5 | 17:00 | 17:00
                    """)
    void aNameIsUnderstoodWithoutADefinition(String name, String winter, String summer) {
        assertNoon(new Zones(ZoneId.of("Pacific/Kiritimati")), name, winter, summer);
    }

    @ParameterizedTest
    @CsvSource({"Customized Time Zone", "CET", "tzone://Microsoft/Custom", "GMT -0500 (Standard) / GMT -0400 (Daylight)"
    })
    void whatTheCalendarDefinesGoesBeforeWhatTheNameSeemsToSay(String name) {
        Zones zones = new Zones(ZoneId.of("Pacific/Kiritimati"));

        zones.define("BEGIN:VTIMEZONE\r\nTZID:" + name + "\r\nBEGIN:STANDARD\r\nDTSTART:16010101T020000\r\n"
                + "TZOFFSETFROM:-0600\r\nTZOFFSETTO:-0700\r\nRRULE:FREQ=YEARLY;BYDAY=1SU;BYMONTH=11\r\nEND:STANDARD\r\n"
                + "BEGIN:DAYLIGHT\r\nDTSTART:16010101T020000\r\nTZOFFSETFROM:-0700\r\nTZOFFSETTO:-0600\r\n"
                + "RRULE:FREQ=YEARLY;BYDAY=2SU;BYMONTH=3\r\nEND:DAYLIGHT\r\nEND:VTIMEZONE\r\n");

        assertNoon(zones, name, "19:00", "18:00");
    }

    @ParameterizedTest
    @CsvSource({"''", "Nowhere", "Customized Time Zone"})
    void aNameThatSaysNothingIsTheCalendarsZoneElseTheOwners(String name) {
        Zones zones = new Zones(ZoneId.of("Asia/Kathmandu"));
        assertNoon(zones, name, "06:15", "06:15");

        zones.calendar("Europe/Berlin");

        assertNoon(zones, name, "11:00", "10:00");
    }
}
