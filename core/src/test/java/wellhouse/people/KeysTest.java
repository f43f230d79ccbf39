package wellhouse.people;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

final class KeysTest {

    @ParameterizedTest
    @CsvSource({
        "Ana.Ruiz@Example.ORG,ana.ruiz@example.org",
        "' mailto:ana@example.org ',ana@example.org",
        "<ana@example.org>,ana@example.org",
        "ana@müller.example,ana@xn--mller-kva.example",
        "ANA@MÜLLER.example,ana@xn--mller-kva.example",
        "ana+lists@example.org,ana+lists@example.org",
        "jörg@example.org,jörg@example.org"
    })
    void anAddressIsComparedInSmallLettersAndAscii(String written, String normal) {
        assertThat(Keys.email(written)).contains(normal);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "ana",
                "@example.org",
                "ana@",
                "ana ruiz@example.org",
                "ana@exa mple.org",
                "a\n@b.c",
                "<<a@b.c>>"
            })
    void whatIsNoAddressHasNone(String written) {
        assertThat(Keys.email(written)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "0171 2345678,DE,+491712345678",
        "+49 (0)171 2345678,US,+491712345678",
        "tel:+49-171-2345678,DE,+491712345678",
        "0049 171 2345678,DE,+491712345678",
        "(415) 555-2671,US,+14155552671",
        "020 7946 0958,GB,+442079460958",
        "030 123456 ext. 12,DE,+4930123456;ext=12"
    })
    void aPhoneIsReadWithTheCountry(String written, String country, String normal) {
        assertThat(Keys.phone(written, country)).contains(normal);
    }

    @ParameterizedTest
    @CsvSource({"110,DE", "12,US", "555-2671,US", "'',DE", "call me,DE", "0171 2345678,''", "99999999999999999999,DE"})
    void shortAndImpossibleNumbersHaveNone(String written, String country) {
        assertThat(Keys.phone(written, country)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://www.linkedin.com/in/ana-ruiz/",
                "http://linkedin.com/in/Ana-Ruiz?trk=x",
                "de.linkedin.com/in/ana-ruiz#about",
                "https://m.linkedin.com/in/ana-ruiz"
            })
    void aProfileIsTheSameHoweverItIsWritten(String written) {
        assertThat(Keys.of(ContactPoint.Kind.URL, written, "DE"))
                .contains(new Key(Key.Kind.URL, "linkedin.com/in/ana-ruiz"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://example.org/people/ana",
                "https://linkedin.com",
                "https://linkedin.com/company/siemens",
                "https://evil.example/linkedin.com/in/ana"
            })
    void aPageThatMayBeSharedNamesNobody(String written) {
        assertThat(Keys.of(ContactPoint.Kind.URL, written, "DE")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"info@example.org", "Office@example.org", "familie@müller.example", "hr@example.org"})
    void aSharedMailboxNamesNobodyButIsStillCompared(String written) {
        assertThat(Keys.of(ContactPoint.Kind.EMAIL, written, "DE")).isEmpty();
        assertThat(Keys.normal(ContactPoint.Kind.EMAIL, written, "DE")).isNotEmpty();
    }

    @Test
    void aHandleNeedsToSayWhereItIsFrom() {
        assertThat(Keys.of(ContactPoint.Kind.HANDLE, "Matrix:@Ana", "DE"))
                .contains(new Key(Key.Kind.HANDLE, "matrix:@ana"));
        assertThat(Keys.of(ContactPoint.Kind.HANDLE, "ana", "DE")).isEmpty();
    }

    @Property(tries = 300)
    void theComparedFormIsItsOwn(@ForAll ContactPoint.Kind kind, @ForAll String written) {
        String normal = Keys.normal(kind, written, "DE");

        if (!normal.isEmpty()) {
            assertThat(Keys.normal(kind, normal, "DE")).isEqualTo(normal);
        }
    }

    @ParameterizedTest
    @EnumSource(ContactPoint.Kind.class)
    void veryLongValuesHaveNone(ContactPoint.Kind kind) {
        assertThat(Keys.normal(kind, "a:" + "x".repeat(100_000) + "@b.example", "DE"))
                .isEmpty();
    }

    @Test
    void aKeyInALogIsMasked() {
        assertThat(new Key(Key.Kind.EMAIL, "ana@example.org")).hasToString("Key[EMAIL]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"info@a.example", "familie.berg@a.example", "berg-family@a.example", "the.bergs.us@a.example"})
    void aMailboxThatSeveralReadNamesNobody(String shared) {
        assertThat(Keys.shared(shared)).isTrue();
        assertThat(Keys.of(ContactPoint.Kind.EMAIL, shared, "DE")).isEmpty();
    }
}
