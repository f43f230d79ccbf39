package wellhouse.formats.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import wellhouse.formats.Format;
import wellhouse.formats.Samples;
import wellhouse.formats.Samples.Gathered;
import wellhouse.intake.Sighting.Automatic;
import wellhouse.intake.Sighting.OfInteraction;
import wellhouse.intake.Sighting.Part;
import wellhouse.intake.Sighting.Party;

final class MboxTest {

    private static final String FROM = "From ana@x.example Wed Feb  7 12:00:00 2024\n";
    private static final String HEAD = "From: Ana <ana@x.example>\nTo: bo@x.example\nCc: cy@x.example\n"
            + "Date: Wed, 7 Feb 2024 12:00:00 +0100\nMessage-ID: <1@x>\nSubject: Hi\n";

    private static OfInteraction one(String text) {
        Gathered gathered = Samples.read(Format.MBOX, text);
        assertThat(gathered.interactions()).hasSize(1);
        return gathered.interactions().getFirst();
    }

    private static OfInteraction with(String more) {
        return one(FROM + HEAD + more + "\n\nbody\n");
    }

    @Test
    void whoWroteToWhomAndWhen() {
        OfInteraction mail = with("");

        assertThat(mail.parties())
                .containsExactly(
                        new Party(Part.BEGAN, "Ana", "ana@x.example"),
                        new Party(Part.TOOK_PART, "", "bo@x.example"),
                        new Party(Part.COPIED, "", "cy@x.example"));
        assertThat(mail.at()).hasToString("2024-02-07T11:00:00Z");
        assertThat(mail.title()).isEqualTo("Hi");
        assertThat(mail.origin().key()).isEqualTo("1@x");
        assertThat(mail.origin().where()).isEqualTo("offset 0");
        assertThat(mail.automatic()).isEmpty();
    }

    @Test
    void aLineThatSaysFromInABodyIsNoMessage() {
        Gathered gathered = Samples.read(
                Format.MBOX,
                FROM + HEAD + "\nDear Bo,\n\nFrom what I hear: all is well.\n\nFrom now on\n>From there\n\n" + FROM
                        + HEAD + "\n");

        assertThat(gathered.interactions()).hasSize(2);
    }

    @Test
    void separatorsOfManyProgramsAreKnown() {
        for (String from : List.of(
                "From - Wed Feb  7 12:00:00 2024\n",
                "From \n",
                "From 1790000000000000000@xxx Wed Feb 07 12:00:00 +0000 2024\n",
                "From ana@x.example Wed Feb  7 12:00 2024\n",
                "From MAILER-DAEMON Wed, 7 Feb 2024 12:00:00 +0000\n")) {
            Gathered gathered = Samples.read(Format.MBOX, (from + HEAD + "\nbody\n\n").repeat(3));

            assertThat(gathered.interactions()).as(from).hasSize(3);
        }
    }

    @Test
    void linesMayEndAsInDos() {
        Gathered gathered =
                Samples.read(Format.MBOX, (FROM + HEAD + "\nbody\n\n").repeat(3).replace("\n", "\r\n"));

        assertThat(gathered.interactions())
                .hasSize(3)
                .allMatch(mail -> mail.title().equals("Hi"));
    }

    @Test
    void withoutADateItIsTheOneOfReceiptOrOfTheLineBefore() {
        String dateless = HEAD.replaceFirst("Date: .*\n", "");

        assertThat(one(FROM + dateless + "\n").at()).hasToString("2024-02-07T12:00:00Z");
        assertThat(one(FROM + "Received: from a\n\tby b; Tue, 6 Feb 2024 10:00:00 +0000\n" + dateless + "\n")
                        .at())
                .hasToString("2024-02-06T10:00:00Z");
        assertThat(Samples.read(Format.MBOX, "From x@y\n" + dateless + "\n").problems())
                .containsExactly("mail.no-date at offset 0");
    }

    @Test
    void withoutAnIdCopiesShareAFingerprint() {
        String plain = HEAD.replaceFirst("Message-ID: .*\n", "");
        Gathered gathered =
                Samples.read(Format.MBOX, (FROM + plain + "\n\n").repeat(2) + FROM + plain.replace("Hi", "Ho") + "\n");
        List<String> keys = gathered.interactions().stream()
                .map(mail -> mail.origin().key())
                .toList();

        assertThat(keys.get(0)).isEqualTo(keys.get(1)).isNotEqualTo(keys.get(2));
    }

    @Test
    void listsBulkRobotsAndAnswersAreToldApart() {
        assertThat(with("List-Id: <talk.x.example>").automatic()).contains(Automatic.LIST);
        assertThat(with("Precedence: bulk").automatic()).contains(Automatic.BULK);
        assertThat(with("List-Unsubscribe: <https://x.example>").automatic()).contains(Automatic.BULK);
        assertThat(with("Auto-Submitted: auto-replied").automatic()).contains(Automatic.AUTO_REPLY);
        assertThat(with("Auto-Submitted: no").automatic()).isEqualTo(Optional.empty());
        assertThat(with("Return-Path: <>").automatic()).contains(Automatic.AUTO_REPLY);
        assertThat(with("Content-Type: text/calendar; method=REPLY").automatic())
                .contains(Automatic.AUTO_REPLY);
        assertThat(one(FROM + HEAD.replace("ana@x", "no-reply@x") + "\n").automatic())
                .contains(Automatic.NO_REPLY);
    }

    @Test
    void whatTheMailboxTellsOfItsOwnerIsKept() {
        assertThat(with("Delivered-To: bo@x.example\nX-Original-To: info@x.example")
                        .deliveredTo())
                .containsExactlyInAnyOrder("bo@x.example", "info@x.example");
        assertThat(with("X-Gmail-Labels: Important,Sent").sent()).isTrue();
        assertThat(with("").sent()).isFalse();
        byte[] bytes = (FROM + HEAD + "\n").getBytes(StandardCharsets.UTF_8);
        assertThat(Samples.read(Format.MBOX, "Mail/Gesendet", () -> new ByteArrayInputStream(bytes), Samples.OPTIONS)
                        .interactions())
                .allMatch(OfInteraction::sent);
    }

    @Test
    void draftsArePassedOver() {
        Gathered gathered = Samples.read(Format.MBOX, FROM + HEAD + "X-Gmail-Labels: Drafts\n\n");

        assertThat(gathered.sightings).isEmpty();
        assertThat(gathered.passedOver).isEqualTo(1);
    }

    @Test
    void rawNamesAreReadInTheirCharset() {
        byte[] utf = (FROM + HEAD.replace("Ana", "Jörg") + "\n").getBytes(StandardCharsets.UTF_8);
        byte[] latin = (FROM + HEAD.replace("Ana", "Jörg") + "\n").getBytes(StandardCharsets.ISO_8859_1);

        for (byte[] bytes : List.of(utf, latin)) {
            assertThat(Samples.read(Format.MBOX, bytes)
                            .interactions()
                            .getFirst()
                            .parties()
                            .getFirst()
                            .name())
                    .isEqualTo("Jörg");
        }
    }

    /// The cutter beside one that looks at every line.
    @Property(tries = 60)
    void bodiesOfAnySizeAreCutRightWhereverTheBufferEnds(
            @ForAll @Size(min = 1, max = 12) List<@IntRange(max = 200_000) Integer> sizes) {
        StringBuilder archive = new StringBuilder();
        for (int size : sizes) {
            archive.append(FROM)
                    .append(HEAD)
                    .append('\n')
                    .append("From\nF \nFro m".repeat(size / 13))
                    .append("\n\n");
        }
        Gathered gathered = Samples.read(Format.MBOX, archive.toString());
        List<String> offsets = archive.toString()
                .lines()
                .filter(line -> line.startsWith("From ana@"))
                .map(any -> "")
                .toList();

        assertThat(gathered.interactions()).hasSameSizeAs(offsets).hasSameSizeAs(sizes);
        assertThat(gathered.interactions())
                .allMatch(mail -> archive.indexOf(
                                FROM, Integer.parseInt(mail.origin().where().substring(7)))
                        == Integer.parseInt(mail.origin().where().substring(7)));
    }

    @Property(tries = 200)
    void foldingChangesNothing(@ForAll @IntRange(min = 1, max = 60) int every) {
        String to = "Ana Ruiz <ana@x.example>, Bo Ek <bo@x.example>, \"Cy, D\" <cy@x.example>";
        StringBuilder folded = new StringBuilder();
        int since = 0;
        for (char one : to.toCharArray()) {
            folded.append(one == ' ' && since >= every ? "\r\n\t" : String.valueOf(one));
            since = one == ' ' && since >= every ? 0 : since + 1;
        }
        OfInteraction mail = one(FROM + "From: x@y.example\nDate: 7 Feb 2024 12:00 +0000\nTo: " + folded + "\n\n");

        assertThat(mail.parties().stream().skip(1).map(Party::name)).containsExactly("Ana Ruiz", "Bo Ek", "Cy, D");
    }
}
