package wellhouse.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import wellhouse.formats.Samples.Gathered;
import wellhouse.formats.source.Input;
import wellhouse.intake.SourceBroken;

/// Broken and malicious input: a clear reason each, bounded memory, the good rest kept.
@Timeout(120)
final class HostileTest {

    private static final long GIBIBYTE = 1L << 30;
    private static final String GOOD_CARD = "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Ana\r\nEND:VCARD\r\n";
    private static final String GOOD_MAIL =
            "From a@b.example Wed Feb  7 12:00:00 2024\nFrom: a@b.example\nTo: c@d.example\n"
                    + "Date: Wed, 7 Feb 2024 12:00:00 +0100\n\nhi\n\n";
    private static final String GOOD_EVENT =
            "BEGIN:VEVENT\r\nUID:1\r\nDTSTART:20240207T120000Z\r\n" + "ATTENDEE:mailto:a@b.example\r\nEND:VEVENT\r\n";

    private static Gathered read(Format format, Input.Opening opening) {
        return Samples.read(format, "hostile", opening, Samples.OPTIONS);
    }

    @Test
    void aCardWithALineOfAGibibyteIsRejectedAndTheNextIsKept() {
        Gathered gathered = read(
                Format.VCARD,
                () -> Samples.endless(
                        "BEGIN:VCARD\r\nVERSION:3.0\r\nNOTE:", "x", GIBIBYTE, "\r\nEND:VCARD\r\n" + GOOD_CARD));

        assertThat(gathered.problems()).containsExactly("vcard.too-big at card 1, line 1");
        assertThat(gathered.people()).hasSize(1);
    }

    @Test
    void aCardOfAMillionPropertiesIsRejectedAndTheNextIsKept() {
        Gathered gathered = read(
                Format.VCARD,
                () -> Samples.endless(
                        "BEGIN:VCARD\r\nVERSION:3.0\r\n", "X-A:b\r\n", 7_000_000, "END:VCARD\r\n" + GOOD_CARD));

        assertThat(gathered.problems()).containsExactly("vcard.too-big at card 1, line 1");
        assertThat(gathered.people()).hasSize(1);
    }

    @Test
    void cardsWithoutEndAreRejectedWithTheirPlace() {
        Gathered gathered = Samples.read(
                Format.VCARD, "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Bo\r\n" + GOOD_CARD + "BEGIN:VCARD\r\nFN:Cy\r\n");

        assertThat(gathered.problems())
                .containsExactly("vcard.no-end at card 1, line 1", "vcard.no-end at card 3, line 8");
        assertThat(gathered.people()).hasSize(1);
    }

    @Test
    void mailWithALineOfAGibibyteInItsHeaderIsReadAsFarAsTheBound() {
        Gathered gathered = read(
                Format.MBOX,
                () -> Samples.endless(
                        "From a@b.example Wed Feb  7 12:00:00 2024\nFrom: a@b.example\nTo: c@d.example\n"
                                + "Date: Wed, 7 Feb 2024 12:00:00 +0100\nX-Long: ",
                        "x",
                        GIBIBYTE,
                        "\n\nbody\n\n" + GOOD_MAIL));

        assertThat(gathered.interactions()).hasSize(2);
    }

    @Test
    void aBodyOfAGibibyteIsSkipped() {
        Gathered gathered = read(Format.MBOX, () -> Samples.endless(GOOD_MAIL, "From x", GIBIBYTE, "\n\n" + GOOD_MAIL));

        assertThat(gathered.interactions()).hasSize(2);
    }

    @Test
    void zeroBytesInMailChangeNothing() {
        Gathered gathered = Samples.read(
                Format.MBOX,
                GOOD_MAIL.replace("a@b.example\nTo", "a@\0b.example\nTo").replace("hi", "h\0i") + GOOD_MAIL);

        assertThat(gathered.interactions())
                .hasSize(2)
                .allMatch(mail -> mail.parties().getFirst().address().equals("a@b.example"));
    }

    @Test
    void anArchiveWithoutBlankLinesIsStillCut() {
        Gathered gathered = Samples.read(
                Format.MBOX, GOOD_MAIL.replace("\n\nhi\n\n", "\n\nhi\n").repeat(3));

        assertThat(gathered.interactions()).hasSize(3);
    }

    @Test
    void whatIsNoArchiveSaysSo() {
        assertThatThrownBy(() -> Samples.read(Format.MBOX, "hello\n"))
                .isInstanceOfSatisfying(
                        SourceBroken.class, e -> assertThat(e.problem().code()).isEqualTo("mail.no-message"));
    }

    @Test
    void anEventThatRecursForEverGivesAsManyInstancesAsAreAllowed() {
        for (String rule : List.of("DAILY", "WEEKLY", "YEARLY;BYMONTH=2;BYMONTHDAY=30", "DAILY;COUNT=2000000000")) {
            Gathered gathered = Samples.read(
                    Format.ICS,
                    "BEGIN:VCALENDAR\r\n" + GOOD_EVENT.replace("UID:1", "UID:1\r\nRRULE:FREQ=" + rule)
                            + "END:VCALENDAR\r\n");

            assertThat(gathered.interactions()).as(rule).hasSizeBetween(1, 1_000);
        }
    }

    @Test
    void anEventEverySecondSaysThatItIsTooOften() {
        for (String rule : List.of("SECONDLY", "MINUTELY;BYMONTH=2;BYMONTHDAY=30", "HOURLY;COUNT=3")) {
            Gathered gathered = Samples.read(
                    Format.ICS,
                    "BEGIN:VCALENDAR\r\n" + GOOD_EVENT.replace("UID:1", "UID:1\r\nRRULE:FREQ=" + rule)
                            + "END:VCALENDAR\r\n");

            assertThat(gathered.interactions()).as(rule).hasSize(1);
            assertThat(gathered.problems()).as(rule).containsExactly("ics.too-often at event 1, line 2");
        }
    }

    @Test
    void aRuleFromBeforeTheWindowIsFollowedQuickly() {
        Gathered gathered = Samples.read(
                Format.ICS,
                "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:1\r\nDTSTART:00010101T120000Z\r\nRRULE:FREQ=YEARLY\r\n"
                        + "ATTENDEE:mailto:a@b.example\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n");

        assertThat(gathered.interactions()).hasSizeBetween(9, 11);
    }

    @Test
    void anEventWithALineOfAGibibyteIsRejectedAndTheNextIsKept() {
        Gathered gathered = read(
                Format.ICS,
                () -> Samples.endless(
                        "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:2\r\nDESCRIPTION:",
                        "x",
                        GIBIBYTE,
                        "\r\nEND:VEVENT\r\n" + GOOD_EVENT + "END:VCALENDAR\r\n"));

        assertThat(gathered.problems()).containsExactly("ics.too-big at event 1, line 2");
        assertThat(gathered.interactions()).hasSize(1);
    }

    @Test
    void anEventWithoutEndIsRejectedAndTheNextIsKept() {
        Gathered gathered = Samples.read(
                Format.ICS, "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:2\r\n" + GOOD_EVENT + "BEGIN:VEVENT\r\nUID:3\r\n");

        assertThat(gathered.problems())
                .containsExactly("ics.no-end at event 1, line 2", "ics.no-end at event 3, line 9");
        assertThat(gathered.interactions()).hasSize(1);
    }

    @Test
    void aTableOfAHundredThousandColumnsSaysSo() {
        assertBroken("csv.columns", ",".repeat(100_000) + "\n");
    }

    @Test
    void aQuoteThatIsNeverClosedSaysSoAndWhatWasBeforeStays() {
        assertBroken("csv.quote-open", "\"Bo,Ruiz,\nCy,Ruiz,\n");
    }

    @Test
    void aTableWithALineOfAGibibyteSaysSo() {
        assertThatThrownBy(() -> read(
                        Format.LINKEDIN,
                        () -> Samples.endless("First Name,Last Name,Connected On\n", "x", GIBIBYTE, "\n")))
                .isInstanceOfSatisfying(
                        SourceBroken.class, e -> assertThat(e.problem().code()).startsWith("csv."));
    }

    @Test
    void aTableWithOtherHeadingsSaysSo() {
        assertThatThrownBy(() -> Samples.read(Format.GOOGLE, "a,b\n1,2\n"))
                .isInstanceOfSatisfying(
                        SourceBroken.class, e -> assertThat(e.problem().code()).isEqualTo("csv.headings"));
    }

    @Test
    void aHundredMebibytesOfCardsTakeNoMoreMemoryThanOne() {
        long[] people = {0};
        String card = GOOD_CARD + "\r\n".repeat(500);
        org.junit.jupiter.api.Assertions.assertTimeout(
                Duration.ofSeconds(100),
                () -> Formats.open(
                                Format.VCARD,
                                new Input(
                                        "many",
                                        java.util.OptionalLong.empty(),
                                        () -> Samples.endless("", card, 100L << 20, ""),
                                        Samples.OPTIONS))
                        .read(wellhouse.intake.Reader.into(sighting -> people[0]++, rejected -> {})));

        assertThat(people[0]).isGreaterThan(90_000);
    }

    private static void assertBroken(String code, String rows) {
        Gathered gathered = new Gathered();
        byte[] bytes = ("First Name,Last Name,Connected On\nAna,Ruiz,12 Mar 2024\n" + rows)
                .getBytes(java.nio.charset.StandardCharsets.UTF_8);
        Input input = new Input(
                "t.csv",
                java.util.OptionalLong.empty(),
                () -> new java.io.ByteArrayInputStream(bytes),
                Samples.OPTIONS);

        assertThatThrownBy(() -> Formats.open(Format.LINKEDIN, input).read(gathered))
                .isInstanceOfSatisfying(
                        SourceBroken.class, e -> assertThat(e.problem().code()).isEqualTo(code));
        assertThat(gathered.people()).hasSize(1);
    }
}
