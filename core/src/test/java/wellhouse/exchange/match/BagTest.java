package wellhouse.exchange.match;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class BagTest {

    @ParameterizedTest
    @CsvSource({
        "a lawyer who understands co-operatives, law, garden",
        "somebody to mow the lawn, garden, law",
        "advice on my career, career, cars",
        "two cars to repair, cars, career",
        "catering for fifty, cooking, animals",
        "more customers for the shop, marketing, logistics"
    })
    void wordsThatOnlyBeginAlikeAreOfDifferentFields(String text, String field, String other) {
        assertThat(Bag.of(text).families()).contains(field).doesNotContain(other);
    }

    @Test
    void howManyTheyAreSaysNothingOfWhatIsNeeded() {
        assertThat(Bag.of("eine Wohnung für drei").words()).doesNotContainValue("drei");
        assertThat(Bag.of("a flat for three").words()).doesNotContainValue("three");
    }

    @Test
    void aReasonNamesWordsAsTheyWereWritten() {
        assertThat(Bag.of("saubere Flüsse, „Straßen“!").words()).containsValues("saubere", "Flüsse", "Straßen");
    }
}
