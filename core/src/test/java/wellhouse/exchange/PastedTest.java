package wellhouse.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class PastedTest {

    @Test
    void sentencesThatSoundLikeANeedOrAnOfferAreFound() {
        Pasted read = Pasted.read("From: \"Jonas Weber\" <j@example.org>\nSubject: I need a subject\n\n"
                + "It was good to see you. I am looking for a flat in Leipzig! Happy days.\n"
                + "I can help you with statistics.\n> I need what you wrote\n");

        assertThat(read.from()).isEqualTo("Jonas Weber");
        assertThat(read.found()).extracting(Pasted.Found::what).containsExactly("a flat in Leipzig", "statistics");
        assertThat(read.found()).extracting(Pasted.Found::need).containsExactly(true, false);
    }

    @Test
    void germanIsReadToo() {
        Pasted read = Pasted.read("Hallo! Ich suche gerade eine Wohnung in Köln. Ich kann dir gern Excel erklären.");

        assertThat(read.found())
                .extracting(Pasted.Found::what)
                .containsExactly("eine Wohnung in Köln", "Excel erklären");
    }

    @Test
    void aHundredThousandCharactersAreReadInBounds() {
        Pasted read = Pasted.read("I need more of this. ".repeat(5_000) + "<script>" + "x".repeat(100_000));

        assertThat(read.found()).hasSize(20);
        assertThat(read.found()).allMatch(found -> found.what().length() <= 500);
    }
}
