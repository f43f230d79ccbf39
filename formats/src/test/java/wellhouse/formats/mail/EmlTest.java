package wellhouse.formats.mail;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import wellhouse.formats.Format;
import wellhouse.formats.Samples;
import wellhouse.formats.Samples.Gathered;

final class EmlTest {

    private static final String HEAD = "From: Ana <ana@x.example>\nTo: bo@x.example,\n cy@x.example\n"
            + "Date: Wed, 7 Feb 2024 12:00:00 +0100\nMessage-ID: <%d@x>\nSubject: Hi\n";

    private static Gathered read(String text) {
        return Samples.read(Format.EML, text);
    }

    @Test
    void aFileOfHeadersIsAsManyLetters() {
        String text = HEAD.formatted(1) + "\n" + HEAD.formatted(2) + "\n\n" + HEAD.formatted(3);

        for (Gathered gathered : new Gathered[] {read(text), read(text.replace("\n", "\r\n"))}) {
            assertThat(gathered.interactions())
                    .extracting(letter -> letter.origin().key())
                    .containsExactly("1@x", "2@x", "3@x");
            assertThat(gathered.rejected).isEmpty();
        }
        assertThat(read(text).interactions().get(1).origin().where())
                .isEqualTo("offset " + (HEAD.formatted(1).length() + 1));
    }

    @Test
    void aLetterThatQuotesAnotherIsOneLetter() {
        String quoting = HEAD.formatted(1) + "\n" + HEAD.formatted(2) + "\nAs I said: come by.\n";

        assertThat(read(quoting).interactions())
                .singleElement()
                .satisfies(letter -> assertThat(letter.origin().key()).isEqualTo("1@x"));
        assertThat(read(HEAD.formatted(1) + "\nFrom: here\nto there.\n").interactions())
                .hasSize(1);
        assertThat(read(HEAD.formatted(1)).interactions()).hasSize(1);
    }
}
