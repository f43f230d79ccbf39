package wellhouse.people.doubles;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import wellhouse.people.Name;

/// Whether the names of two who share a mailbox or a telephone let them be one person.
final class NameFitTest {

    private final NameFit fit = new NameFit();

    private boolean fits(String one, String other) {
        return fit.fits(Name.shown(one), Name.shown(other));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Ana Ruiz|Ana Ruiz",
                "Ana Ruiz|'Ruiz, Ana'",
                "Ana Ruiz|A. Ruiz",
                "Ana Ruiz|Ana Blum",
                "Bill Penhaligon|William Penhaligon",
                "Юлия Воробьева|Yuliya Vorobeva",
                "Müller Jörg|Joerg Mueller",
                "Ana Ruiz|''",
                "Ana|Ana Ruiz",
                "Kathryn Lee|Katherine Lee"
            })
    void onePersonsNamesFit(String one, String other) {
        assertThat(fits(one, other)).isTrue();
        assertThat(fits(other, one)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "Ana Ruiz,Peter Ruiz",
        "Jan Novak,Jana Novak",
        "Ana Ruiz,Peter Blum",
        "Lena Berg,Lars Berg",
        "Mario Rossi,Maria Rossi"
    })
    void thoseOfACoupleOrOfTwinsDoNot(String one, String other) {
        assertThat(fits(one, other)).isFalse();
        assertThat(fits(other, one)).isFalse();
    }
}
