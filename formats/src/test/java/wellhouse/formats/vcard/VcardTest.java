package wellhouse.formats.vcard;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import wellhouse.formats.Format;
import wellhouse.formats.Samples;
import wellhouse.formats.Samples.Gathered;
import wellhouse.intake.Sighting.LifeDate;
import wellhouse.intake.Sighting.OfPerson;
import wellhouse.intake.Sighting.Point;
import wellhouse.intake.Sighting.Said;
import wellhouse.kernel.PartialDate;
import wellhouse.people.ContactPoint.Kind;
import wellhouse.people.Remark;

final class VcardTest {

    private static String card(String... lines) {
        return "BEGIN:VCARD\r\nVERSION:3.0\r\n" + String.join("\r\n", lines) + "\r\nEND:VCARD\r\n";
    }

    private static OfPerson one(String card) {
        Gathered gathered = Samples.read(Format.VCARD, card);
        assertThat(gathered.problems()).isEmpty();
        assertThat(gathered.people()).hasSize(1);
        return gathered.people().getFirst();
    }

    @Test
    void theCardIsKeptOctetForOctet() {
        String text = card("FN:Ana\\, Ruiz", "NOTE:a\r\n  folded", "X-UNHEARD-OF;a=b:c", "item1.X-ABLabel:Ö");

        assertThat(one("\r\n" + text).cardText()).contains(text);
        assertThat(one(text.replace("\r\n", "\n")).cardText()).contains(text.replace("\r\n", "\n"));
    }

    @Test
    void yearsThatArePlaceholdersAreUnknown() {
        PartialDate day = new PartialDate(0, 2, 29);

        assertThat(one(card("FN:A", "BDAY;X-APPLE-OMIT-YEAR=1604:1604-02-29")).birthday())
                .contains(day);
        assertThat(one(card("FN:A", "BDAY:1604-02-29")).birthday()).contains(day);
        assertThat(one(card("FN:A", "BDAY:--0229").replace("3.0", "4.0")).birthday())
                .contains(day);
        assertThat(one(card("FN:A", "BDAY:--02-29")).birthday()).contains(day);
        assertThat(one(card("FN:A", "BDAY:19800229T000000Z")).birthday()).contains(new PartialDate(1980, 2, 29));
        assertThat(one(card("FN:A", "BDAY:1980").replace("3.0", "4.0")).birthday())
                .contains(new PartialDate(1980, 0, 0));
        assertThat(one(card("FN:A", "BDAY:some day")).birthday()).isEmpty();
        assertThat(one(card("FN:A", "BDAY:1980-02-31")).birthday()).isEmpty();
    }

    @Test
    void applesLabelsAndDatesAreRead() {
        OfPerson person = one(card(
                "FN:Ana",
                "item1.TEL;type=pref:+49 30 1",
                "item1.X-ABLabel:_$!<Mobile>!$_",
                "item2.X-ABDATE:2010-06-15",
                "item2.X-ABLabel:_$!<Anniversary>!$_",
                "item3.X-ABRELATEDNAMES:Bo",
                "item3.X-ABLabel:_$!<Spouse>!$_",
                "X-SOCIALPROFILE;type=twitter;x-user=ana:x-apple:ana"));

        assertThat(person.points())
                .containsExactly(
                        new Point(Kind.PHONE, "+49 30 1", "Mobile", true),
                        new Point(Kind.HANDLE, "twitter:ana", "twitter", false));
        assertThat(person.dates()).containsExactly(new LifeDate(new PartialDate(2010, 6, 15), "anniversary", true));
        assertThat(person.remarks()).containsExactly(new Said(Remark.Kind.HOUSEHOLD, "Spouse: Bo"));
    }

    @Test
    void membersOfAGroupGetItsNameWhereverItStands() {
        String group = card(
                "X-ADDRESSBOOKSERVER-KIND:group",
                "FN:Choir",
                "X-ADDRESSBOOKSERVER-MEMBER:urn:uuid:1",
                "X-ADDRESSBOOKSERVER-MEMBER:urn:uuid:none");
        Gathered gathered =
                Samples.read(Format.VCARD, group + card("FN:Ana", "UID:1") + card("FN:Bo", "UID:urn:uuid:2"));

        assertThat(gathered.people()).hasSize(3);
        assertThat(gathered.people().getLast().uid()).isEqualTo("1");
        assertThat(gathered.people().getLast().labels()).containsExactly("Choir");
        assertThat(gathered.passedOver).isEqualTo(1);
    }

    @Test
    void cardsOfOrganizationsAreReported() {
        Gathered gathered = Samples.read(
                Format.VCARD,
                card("ORG:Pizza Bella", "FN:Pizza Bella", "X-ABShowAs:COMPANY") + card("ORG:Bank", "TEL:1"));

        assertThat(gathered.problems())
                .containsExactly("vcard.organization at card 1, line 1", "vcard.organization at card 2, line 7");
        assertThat(gathered.rejected.getFirst().problem().details()).containsExactly("Pizza Bella");
    }

    @Test
    void aCardWithinACardStaysInIt() {
        Gathered gathered = Samples.read(
                Format.VCARD,
                "BEGIN:VCARD\nVERSION:2.1\nN:Ruiz;Ana\nAGENT:\nBEGIN:VCARD\nVERSION:2.1\nN:Ek;Bo\nEND:VCARD\nEND:VCARD\n");

        assertThat(gathered.people())
                .extracting(person -> person.name().shown())
                .containsExactly("Ana Ruiz");
    }

    @Test
    void aLargePictureIsKeptOutsideOfTheCard() {
        byte[] picture = new byte[700_000];
        System.arraycopy(new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF}, 0, picture, 0, 3);
        String photo = "PHOTO;ENCODING=b;TYPE=JPEG:"
                + Base64.getMimeEncoder(74, "\r\n ".getBytes(StandardCharsets.US_ASCII))
                        .encodeToString(picture);
        OfPerson person = one(card("FN:Ana", photo, "NOTE:x"));

        assertThat(person.photo().orElseThrow().bytes()).hasSize(700_000);
        assertThat(person.cardText()).contains(card("FN:Ana", "NOTE:x"));
    }

    @Test
    void charsetsAreToldApart() {
        for (Charset charset :
                List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16, Charset.forName("windows-1252"))) {
            Gathered gathered =
                    Samples.read(Format.VCARD, card("FN:Jörg Müller").getBytes(charset));

            assertThat(gathered.people())
                    .as(charset.name())
                    .extracting(person -> person.name().shown())
                    .containsExactly("Jörg Müller");
        }
    }

    @Test
    void aNameMayBeMissing() {
        assertThat(one(card("N:Ruiz;Ana;;;")).name().shown()).isEqualTo("Ana Ruiz");
        assertThat(one(card("NICKNAME:Annie", "TEL:1")).name().shown()).isEqualTo("Annie");
        assertThat(one(card("EMAIL:ana@x.example")).name().isEmpty()).isTrue();
    }

    @Property(tries = 60)
    void foldingChangesNothing(@ForAll @IntRange(min = 1, max = 40) int width) {
        String note = "Ana sings in the choir\\; she knows Berlin\\, and 愛川さん";
        StringBuilder folded = new StringBuilder();
        for (int at = 0; at < note.length(); at += width) {
            folded.append(at == 0 ? "" : "\r\n ").append(note, at, Math.min(note.length(), at + width));
        }
        OfPerson person = one(card("FN:Ana", "NOTE:" + folded));

        assertThat(person.remarks()).containsExactly(new Said(Remark.Kind.NOTE, note.replace("\\", "")));
    }
}
