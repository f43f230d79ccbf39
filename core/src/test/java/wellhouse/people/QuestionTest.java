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
    @CsvSource(
            delimiter = '|',
            value = {
                "lawyers I met this year|lawyer|||2026-01-01",
                "Anwälte, die ich dieses Jahr getroffen habe|anwalt|||2026-01-01",
                "who I met this month||||2026-11-01",
                "coaches in Leeds I have seen since May|coach||Leeds|2026-05-01",
                "Lehrer:innen aus Lyon, die ich seit Mai gesehen habe|lehrer||Lyon|2026-05-01",
                "Ärztinnen, mit denen ich diese Woche gesprochen habe|arzt|||2026-11-23",
                "Kolleg*innen mit Kontakt seit Weihnachten||COLLEAGUE||2025-12-24",
                "midwives I've talked to in the last three weeks|midwife|||2026-11-04",
                "Hebammen, die ich in den letzten 2 Monaten kennengelernt habe|hebamm|||2026-09-25",
                "everybody seen since last month||||2026-10-01",
                "businesswomen met since 2024|businesswoman|||2024-01-01",
                "friends I met with today||FRIEND||2026-11-25",
                "secretaries met this winter|secretary|||2025-12-01",
                "clients I wrote to||||"
            })
    void whoWasMetIsUnderstood(String asked, String words, String role, String place, String since) {
        Optional<Question> understood = Question.of(asked, TODAY);

        assertThat(understood.flatMap(Question::metSince))
                .isEqualTo(Optional.ofNullable(since).map(LocalDate::parse));
        understood.ifPresent(question -> {
            assertThat(question.words()).isEqualTo(words == null ? "" : words);
            assertThat(question.role()).isEqualTo(Optional.ofNullable(role).map(Role::valueOf));
            assertThat(question.place()).isEqualTo(Optional.ofNullable(place));
            assertThat(question.quietSince()).isEmpty();
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"lawyers I met last year", "friends I met in 2019", "people I met yesterday week"})
    void aTimeThatIsOverIsNotTakenForOneThatLasts(String asked) {
        assertThat(Question.of(asked, TODAY).flatMap(Question::metSince)).isEmpty();
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
