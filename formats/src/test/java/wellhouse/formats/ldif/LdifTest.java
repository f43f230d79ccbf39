package wellhouse.formats.ldif;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import wellhouse.formats.Format;
import wellhouse.formats.Formats;
import wellhouse.formats.Samples;
import wellhouse.formats.Samples.Gathered;

final class LdifTest {

    private static final String BOOK = """
            dn: cn=Ana Ruiz,mail=ana@example.org
            objectclass: top
            objectclass: person
            givenName: Ana
            sn: Ruiz
            cn: Ana Ruiz
            mail: ana@example.org
            mozillaSecondEmail: ana@home.example
            mobile: +49 171 2345678
            o: Verlag
            l: Berlin
            birthyear: 1980
            birthmonth: 2
            birthday: 29
            description: a line that goes
              on

            dn:: %s
            objectclass: person
            cn:: %s

            dn: cn=The choir
            objectclass: groupOfNames
            cn: The choir

            dn: cn=nobody
            objectclass: person
            """.formatted(base64("cn=Jördis"), base64("Jördis"));

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void aFileThatBeginsWithEndlessRemarksIsLookedAtAllTheSame() {
        String remarks = "# exported\n".repeat(50_000) + BOOK;

        assertThat(Formats.recognise("x", remarks.getBytes(StandardCharsets.UTF_8)))
                .contains(Format.LDIF);
    }

    @Test
    void entriesArePeopleGroupsAreNotAndTheEmptyOneIsTold() {
        Gathered gathered = Samples.read(Format.LDIF, BOOK);

        assertThat(Formats.recognise("x", BOOK.getBytes(StandardCharsets.UTF_8)))
                .contains(Format.LDIF);
        assertThat(gathered.people())
                .extracting(person -> person.name().shown())
                .containsExactly("Ana Ruiz", "Jördis");
        var ana = gathered.people().getFirst();
        assertThat(ana.points()).hasSize(3);
        assertThat(ana.birthday()).hasToString("Optional[1980-02-29]");
        assertThat(ana.remarks().getFirst().text()).isEqualTo("a line that goes on");
        assertThat(ana.homes().getFirst().city()).isEqualTo("Berlin");
        assertThat(gathered.passedOver).isEqualTo(1);
        assertThat(gathered.problems()).containsExactly("ldif.nobody at line 26");
    }

    @Test
    void lineEndsOfAnyKindArePassed() {
        assertThat(Samples.read(Format.LDIF, "version: 1\r\n\r\n" + BOOK.replace("\n", "\r\n"))
                        .people())
                .hasSize(2);
    }
}
