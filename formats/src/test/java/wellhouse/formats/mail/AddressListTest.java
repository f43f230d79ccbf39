package wellhouse.formats.mail;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

final class AddressListTest {

    /// The table was made by Python's email.utils; it adds comments to names where we do not.
    @Test
    void addressesAreWhatPythonMakesOfThem() {
        for (String line : Tables.lines("addresses.tsv")) {
            List<String> fields = List.of(line.split("\t", -1));
            String text = fields.getFirst();
            List<String> expected =
                    fields.stream().skip(1).filter(e -> !e.isEmpty()).distinct().toList();
            List<Mailbox> found = AddressList.of(text, 100);

            assertThat(new LinkedHashSet<>(addresses(found)))
                    .as(text)
                    .containsExactlyElementsOf(expected.stream()
                            .map(e -> e.substring(e.indexOf('|') + 1))
                            .toList());
            if (!text.contains("(")) {
                assertThat(found.stream().map(Mailbox::name).toList())
                        .as(text)
                        .isEqualTo(expected.stream()
                                .map(e -> e.substring(0, e.indexOf('|')).contains("@")
                                        ? ""
                                        : e.substring(0, e.indexOf('|')))
                                .toList());
            }
        }
    }

    @Test
    void anUnquotedCommaBelongsToTheName() {
        assertThat(AddressList.of("Doe, Jane <jane@x.org>, Roe, Rick <r@x.org>", 100))
                .containsExactly(new Mailbox("Doe, Jane", "jane@x.org"), new Mailbox("Roe, Rick", "r@x.org"));
    }

    @Test
    void dirtyFieldsStillTellTheirAddresses() {
        assertThat(addresses(AddressList.of("\"Jane <jane@x.org>", 9))).containsExactly("jane@x.org");
        assertThat(addresses(AddressList.of("Jane <jane@x.org", 9))).containsExactly("jane@x.org");
        assertThat(addresses(AddressList.of("Jane <<jane@x.org>>", 9))).containsExactly("jane@x.org");
        assertThat(addresses(AddressList.of("'jane@x.org'", 9))).containsExactly("jane@x.org");
        assertThat(addresses(AddressList.of("mailto:jane@x.org", 9))).containsExactly("jane@x.org");
        assertThat(addresses(AddressList.of("a@x.org; b@x.org;c@x.org", 9)))
                .containsExactly("a@x.org", "b@x.org", "c@x.org");
        assertThat(addresses(AddressList.of("Jane <a@x.org> Bob <b@x.org>", 9))).containsExactly("a@x.org", "b@x.org");
        assertThat(addresses(AddressList.of("Jane (the <b@y.org>", 9))).containsExactly("b@y.org");
        assertThat(addresses(AddressList.of("=?utf-8?Q?Jane_=3Cjane=40x.org=3E?=", 9)))
                .containsExactly("jane@x.org");
        assertThat(addresses(AddressList.of("jane@x.org.", 9))).containsExactly("jane@x.org");
        assertThat(addresses(AddressList.of("@, <>, jane, @x, y@", 9))).isEmpty();
    }

    @Test
    void aNameInSeveralEncodedWordsIsOne() {
        assertThat(AddressList.of("=?utf-8?B?SsO2cmc=?= =?utf-8?Q?_M=C3=BCller?= <j@x.org>", 9))
                .containsExactly(new Mailbox("Jörg Müller", "j@x.org"));
        assertThat(AddressList.of("\"=?iso-8859-1?Q?M=FCller,_J?=\" <j@x.org>", 9))
                .containsExactly(new Mailbox("Müller, J", "j@x.org"));
        assertThat(AddressList.of("=?utf-8?B?SsM=?= =?utf-8?B?tnJn?= <j@x.org>", 9))
                .containsExactly(new Mailbox("Jörg", "j@x.org"));
    }

    @Test
    void noMoreAreReadThanAreAllowed() {
        assertThat(AddressList.of("a@x.org,".repeat(50), 7)).hasSize(7);
    }

    @Property
    void cleanFieldsAreWhatAngusMakesOfThem(@ForAll("fields") String field) throws AddressException {
        List<Mailbox> angus = Arrays.stream(InternetAddress.parseHeader(field, true))
                .map(a -> new Mailbox(
                        a.getPersonal() == null || a.getPersonal().equalsIgnoreCase(a.getAddress())
                                ? ""
                                : a.getPersonal(),
                        a.getAddress()))
                .toList();

        assertThat(AddressList.of(field, 1_000)).isEqualTo(angus);
    }

    @Provide
    Arbitrary<String> fields() {
        Arbitrary<String> atom = Arbitraries.strings()
                .withCharRange('a', 'z')
                .numeric()
                .ofMinLength(1)
                .ofMaxLength(8);
        Arbitrary<String> address =
                Combinators.combine(atom, atom, atom).as((a, b, c) -> a + "." + b + "@" + c + ".example");
        Arbitrary<String> one = Combinators.combine(
                        address, atom, atom, Arbitraries.integers().between(0, 4))
                .as((mail, given, family, form) -> switch (form) {
                    case 0 -> mail;
                    case 1 -> "<" + mail + ">";
                    case 2 -> given + " " + family + " <" + mail + ">";
                    case 3 -> "\"" + family + ", " + given + "\" <" + mail + ">";
                    default -> mail + " (" + given + " " + family + ")";
                });
        return one.list().ofMinSize(1).ofMaxSize(8).map(all -> String.join(", ", all));
    }

    private static List<String> addresses(List<Mailbox> mailboxes) {
        return Stream.ofNullable(mailboxes)
                .flatMap(List::stream)
                .map(Mailbox::address)
                .toList();
    }
}
