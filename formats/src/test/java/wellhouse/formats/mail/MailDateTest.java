package wellhouse.formats.mail;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.internet.MailDateFormat;
import java.text.ParseException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

final class MailDateTest {

    /// The table was made by Python's email.utils.
    @Test
    void oddDatesAreWhatPythonMakesOfThem() {
        for (String line : Tables.lines("dates.tsv")) {
            String text = line.substring(0, line.lastIndexOf('\t'));
            String expected = line.substring(line.lastIndexOf('\t') + 1);

            assertThat(MailDate.parse(text).map(at -> "" + at.getEpochSecond()).orElse("-"))
                    .as(text)
                    .isEqualTo(expected);
        }
    }

    @Test
    void aDayThatIsNotInTheCalendarIsNoDate() {
        assertThat(MailDate.parse("Wed, 30 Feb 2024 12:00:00 +0100")).isEmpty();
        assertThat(MailDate.parse("Wed, 7 Feb 2024 25:00:00 +0100")).isEmpty();
    }

    @Test
    void isoDatesAreRead() {
        assertThat(MailDate.parse("2024-02-07T12:00:00+01:00")).contains(Instant.parse("2024-02-07T11:00:00Z"));
    }

    @Property
    void cleanDatesAreWhatAngusMakesOfThem(
            @ForAll @LongRange(min = 0, max = 4_000_000_000L) long second,
            @ForAll @IntRange(min = -23, max = 28) int halves)
            throws ParseException {
        ZoneOffset offset = ZoneOffset.ofTotalSeconds(halves * 1_800);
        String text = DateTimeFormatter.ofPattern("EEE, d MMM yyyy HH:mm:ss Z", Locale.US)
                .format(Instant.ofEpochSecond(second).atOffset(offset));

        assertThat(MailDate.parse(text)).contains(Instant.ofEpochSecond(second));
        assertThat(new MailDateFormat().parse(text).toInstant()).isEqualTo(Instant.ofEpochSecond(second));
        assertThat(MailDate.parse(text.replaceFirst(", ", ",  "))).contains(Instant.ofEpochSecond(second));
    }
}
