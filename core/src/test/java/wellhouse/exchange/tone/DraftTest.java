package wellhouse.exchange.tone;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class DraftTest {

    @Test
    void aPlainMessageWithAnEasyNoIsFine() {
        assertThat(Draft.of("Dear Ana, could you look at one page by Friday? A no is perfectly fine.")
                        .remarks())
                .isEmpty();
    }

    @Test
    void theSentenceThatFlattersIsMarked() {
        String text = "Hello Ana. You are such an inspiration to us all! See you.";

        Draft draft = Draft.of(text);

        assertThat(draft.remarks()).hasSize(1);
        Draft.Remark remark = draft.remarks().getFirst();
        assertThat(remark.kind()).isEqualTo(Draft.Kind.FLATTERY);
        assertThat(text.substring(remark.from(), remark.to())).contains("such an inspiration");
    }

    @Test
    void aRequestWithoutAnEasyNoAndAllAboutMeIsSaidSoInGermanToo() {
        assertThat(Draft.of("Ich suche für mich und meine Karriere etwas, das mir hilft. Bitte hilf mir.")
                        .remarks())
                .extracting(Draft.Remark::kind)
                .containsExactly(Draft.Kind.ONLY_ME, Draft.Kind.NO_EASY_NO);
    }

    @Test
    void aLongMessageIsSaidToBeLong() {
        assertThat(Draft.of("word ".repeat(181)).remarks())
                .extracting(Draft.Remark::kind)
                .containsExactly(Draft.Kind.TOO_LONG);
    }
}
