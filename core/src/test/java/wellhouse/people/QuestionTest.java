package wellhouse.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Searches in plain words.
final class QuestionTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "architects in Lyon I have not seen since spring|architect||Lyon||2026-06-01",
                "Architekten in Lyon, die ich seit Frühling nicht gesehen habe|architekt||Lyon||2026-06-01",
                "architects in Lyon|architect||Lyon||",
                "friends I haven't met for six months||FRIEND|||2026-05-25",
                "Freunde, die ich seit sechs Monaten nicht getroffen habe||FRIEND|||2026-05-25",
                "Kolleginnen aus Bad Salzuflen||COLLEAGUE|Bad Salzuflen||",
                "designers at Open Orchard in Leeds|designer||Leeds|Open Orchard|",
                "Gärtner bei Open Orchard|gartner|||Open Orchard|",
                "people who know about orchids|orchids||||",
                "people in Lyon|||Lyon||",
                "everybody not seen since 2024|||||2025-01-01",
                "neighbours no contact since Christmas||NEIGHBOUR|||2025-12-27",
                "clients I did not hear from since September||CLIENT|||2026-10-01",
                "nurses from Truro I have not spoken to in a year|nurse||Truro||2025-11-25"
            })
    void whatIsAskedIsUnderstood(String asked, String words, String role, String place, String work, String since) {
        Question question = Question.of(asked, TODAY).orElseThrow();

        assertThat(question.words()).isEqualTo(words == null ? "" : words);
        assertThat(question.role()).isEqualTo(Optional.ofNullable(role).map(Role::valueOf));
        assertThat(question.place()).isEqualTo(Optional.ofNullable(place));
        assertThat(question.organization()).isEqualTo(Optional.ofNullable(work));
        assertThat(question.quietSince()).isEqualTo(Optional.ofNullable(since).map(LocalDate::parse));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ana ruiz", "Lyon", "open orchard", "architects", "in", "i", "who", "", "die", "bei", "at"})
    void plainWordsAreNoQuestion(String words) {
        assertThat(Question.of(words, TODAY)).isEmpty();
    }

    @Test
    void aSeasonThatIsNotUnderstoodIsNotGuessed() {
        assertThat(Question.of("friends I have not seen since the flood", TODAY))
                .isEmpty();
    }
}
