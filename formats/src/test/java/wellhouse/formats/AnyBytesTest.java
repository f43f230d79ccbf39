package wellhouse.formats;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import wellhouse.formats.Samples.Gathered;
import wellhouse.intake.SourceBroken;

/// No bytes make a reader crash or hang, and what is broken is said in a known way.
final class AnyBytesTest {

    private static final String[] PIECES = {
        "BEGIN:VCARD\n",
        "END:VCARD\n",
        "VERSION:2.1\n",
        "N:Ruiz;Ana\n",
        "FN:Ana\n",
        "AGENT:\n",
        "BDAY:--0229\n",
        "TEL:\n",
        "NOTE;ENCODING=QUOTED-PRINTABLE:a=\n",
        "PHOTO;ENCODING=b:AAAA\n",
        "BEGIN:VCALENDAR\n",
        "BEGIN:VEVENT\n",
        "END:VEVENT\n",
        "DTSTART:20240230T250000\n",
        "DTSTART;TZID=x:20240229T120000Z\n",
        "RRULE:FREQ=DAILY;INTERVAL=0\n",
        "RRULE:FREQ=YEARLY;BYDAY=99MO\n",
        "ATTENDEE:mailto:a@b\n",
        "EXDATE:20240229\n",
        "UID:1\n",
        "END:VCALENDAR\n",
        "BEGIN:VTIMEZONE\n",
        "END:VTIMEZONE\n",
        "TZID:x\n",
        "From a@b Wed Feb  7 12:00:00 2024\n",
        "From: \"a <a@b>, (c\n",
        "To: <>;:,\n",
        "Date: Wed, 32 Feb 99999 99:99 +9999\n",
        "\n",
        "\r\n",
        " folded\n",
        "\0",
        "\uFEFF",
        "\"",
        ",",
        ":::",
        "First Name,Last Name,Connected On\n",
        "Nickname,Notes,Labels\n",
        "\r",
        "=?utf-8?Q?=",
        "?=",
        "ä",
        "\n\n",
        "Subject: =?x?B?"
    };

    @Property(tries = 300)
    void anyPiecesInAnyOrder(@ForAll("pieces") String text) {
        for (Format format : Format.values()) {
            survives(format, text.getBytes(StandardCharsets.UTF_8));
        }
    }

    @Property(tries = 200)
    void anyBytes(@ForAll byte[] bytes) {
        for (Format format : Format.values()) {
            survives(format, bytes);
        }
        assertThat(Formats.recognise("x", bytes)).isNotNull();
    }

    @Property(tries = 150)
    void samplesWithBytesChanged(@ForAll long seed) {
        Random random = new Random(seed);
        String text = "BEGIN:VCARD\r\nVERSION:3.0\r\nN:Ruiz;Ana;;;\r\nFN:Ana Ruiz\r\nBDAY:1980-02-29\r\nEND:VCARD\r\n"
                + "From a@b.example Wed Feb  7 12:00:00 2024\nFrom: Ana <a@b.example>\nTo: b@c.example\n"
                + "Date: Wed, 7 Feb 2024 12:00:00 +0100\n\nhi\n\nBEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:1\r\n"
                + "DTSTART:20240207T120000Z\r\nRRULE:FREQ=WEEKLY;COUNT=5\r\nATTENDEE:mailto:a@b.example\r\nEND:VEVENT\r\n"
                + "END:VCALENDAR\r\nFirst Name,Last Name,Connected On\r\nAna,Ruiz,12 Mar 2024\r\n";
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < 8; i++) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        for (Format format : Format.values()) {
            survives(format, bytes);
        }
    }

    @Provide
    Arbitrary<String> pieces() {
        return Arbitraries.of(PIECES).list().ofMaxSize(40).map(pieces -> String.join("", pieces));
    }

    private static void survives(Format format, byte[] bytes) {
        try {
            Gathered gathered = Samples.read(format, bytes);
            assertThat(gathered.rejected)
                    .allMatch(record -> !record.problem().code().isEmpty());
        } catch (SourceBroken broken) {
            assertThat(broken.problem().code()).contains(".");
        }
    }
}
