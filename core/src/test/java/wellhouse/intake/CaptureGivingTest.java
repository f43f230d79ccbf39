package wellhouse.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static wellhouse.intake.CaptureLines.WEDNESDAY;
import static wellhouse.intake.CaptureLines.chips;
import static wellhouse.intake.CaptureLines.known;
import static wellhouse.intake.CaptureLines.who;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import wellhouse.exchange.Help;
import wellhouse.exchange.OwnLine;
import wellhouse.people.Person;
import wellhouse.reading.Readings;
import wellhouse.timeline.Interaction.Direction;
import wellhouse.timeline.Interaction.Kind;

/// Lines about what is given, promised, owed and heard.
final class CaptureGivingTest {

    @Test
    void helpGoesEitherWay() {
        assertThat(chips("gave Ana an introduction to Jonas"))
                .containsExactly(
                        who("Ana"),
                        new Chip.Helped(true, Help.Currency.INTRODUCTION, "introduction to Jonas", WEDNESDAY));
        assertThat(chips("Ana Ruiz gave me advice on visas"))
                .containsExactly(
                        who("Ana Ruiz"), new Chip.Helped(false, Help.Currency.ADVICE, "advice on visas", WEDNESDAY));
        assertThat(chips("Ana half mir bei der Steuer"))
                .containsExactly(who("Ana"), new Chip.Helped(false, Help.Currency.TIME, "der Steuer", WEDNESDAY));
    }

    @Test
    void helpThatCameIsUnderstoodWhereverTheNameStands() {
        assertThat(chips("got advice from Marta Rossi on pensions"))
                .containsExactly(
                        who("Marta Rossi"),
                        new Chip.Helped(false, Help.Currency.ADVICE, "advice on pensions", WEDNESDAY));
        assertThat(chips("Rat von Marta bekommen: zur Rente"))
                .containsExactly(
                        who("Marta"), new Chip.Helped(false, Help.Currency.ADVICE, "Rat zur Rente", WEDNESDAY));
        assertThat(chips("thanked Marta for the lift"))
                .containsExactly(who("Marta"), new Chip.Helped(true, Help.Currency.THANKS, "the lift", WEDNESDAY));
        assertThat(chips("Marta thanked me for the lift"))
                .containsExactly(who("Marta"), new Chip.Helped(false, Help.Currency.THANKS, "the lift", WEDNESDAY));
        assertThat(chips("got a mail from Marta"))
                .as("a message is no help")
                .contains(new Chip.Happened(Kind.MESSAGE, WEDNESDAY, Direction.THEIRS, "mail"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "I promised Ana the article by Friday|the article",
                "promised Ana the article by Friday|the article",
                "ich habe Ana den Artikel bis Freitag versprochen|den Artikel",
                "Ana den Artikel bis Freitag versprochen|den Artikel"
            })
    void aPromiseSaysToWhom(String line, String what) {
        assertThat(chips(line))
                .containsExactly(who("Ana"), new Chip.Promised(what, true, Optional.of(WEDNESDAY.plusDays(2))));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "heard from Marta Rossi: the library looks for a cataloguer|the library looks for a cataloguer",
                "heard from Marta Rossi that a flat is free in Lyon|a flat is free in Lyon",
                "ich hörte von Marta Rossi, dass|",
                "gehört von Marta Rossi: eine Wohnung wird frei|eine Wohnung wird frei"
            })
    void whatWasHeardHasItsSourceAndGoesNowhereByItself(String line, String what) {
        Chip heard = new Chip.Heard(what == null ? "" : what, "Marta Rossi", Readings.Hearsay.Reach.NOBODY);

        if (what == null) {
            assertThat(chips(line)).noneMatch(Chip.Heard.class::isInstance);
        } else {
            assertThat(chips(line)).containsExactly(who("Marta Rossi"), heard);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "I need a quiet place to write|LOOKING_FOR|a quiet place to write",
                "ich suche eine Wohnung in Lyon|LOOKING_FOR|eine Wohnung in Lyon",
                "I can help with bicycle repairs|CAN_HELP|bicycle repairs",
                "ich helfe gern bei Anträgen|CAN_HELP|Anträgen"
            })
    void whatTheOwnerNeedsAndCanGiveGoesOnTheOwnersCard(String line, OwnLine.Side side, String what) {
        assertThat(chips(line)).containsExactly(new Chip.Own(side, what));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "thanks to Jonas for the flat tip|flat tip|INFORMATION",
                "thank you Jonas for her advice|advice|ADVICE",
                "Dank an Jonas für die Übersetzung|Übersetzung|SKILL"
            })
    void thanksSayWhatWasReceived(String line, String what, Help.Currency currency) {
        assertThat(chips(line)).containsExactly(who("Jonas"), new Chip.Helped(false, currency, what, WEDNESDAY));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "heard from Marta Rossi that Acme hires, don't pass on|NOBODY",
                "heard from Marta Rossi that Acme hires; please don’t tell anybody|NOBODY",
                "heard from Marta Rossi that Acme hires, may be passed on|ANYBODY",
                "gehört von Marta Rossi dass Acme einstellt; bleibt unter uns|NOBODY",
                "gehört von Marta Rossi dass Acme einstellt; darf weitergesagt werden|ANYBODY"
            })
    void howFarItMayGoIsSaidBesideWhatWasHeard(String line, Readings.Hearsay.Reach reach) {
        assertThat(chips(line))
                .hasSize(2)
                .last()
                .isInstanceOfSatisfying(
                        Chip.Heard.class, heard -> assertThat(heard.reach()).isEqualTo(reach));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "gave Ana an introduction to Jonas Weber",
                "introduced Ana to Jonas",
                "half Ana mit einem Kontakt zu Jonas Weber"
            })
    void anIntroductionIsToSomebodyOfTheBook(String line) {
        Person jonas = known("Jonas", "Weber");
        List<Chip> chips =
                new CaptureLine(WEDNESDAY, name -> name.startsWith("Jonas") ? List.of(jonas) : List.of()).chips(line);

        assertThat(chips)
                .hasSize(2)
                .last()
                .isInstanceOfSatisfying(
                        Chip.Helped.class, helped -> assertThat(helped.to()).contains(jonas));
        assertThat(chips(line))
                .last()
                .isInstanceOfSatisfying(
                        Chip.Helped.class, helped -> assertThat(helped.to()).isEmpty());
    }

    @Test
    void whatIsOwedIsPromised() {
        assertThat(chips("owe Jonas a call next week"))
                .containsExactly(who("Jonas"), new Chip.Promised("a call", true, Optional.of(WEDNESDAY.plusDays(7))));
    }

    @Test
    void promisesAreMineOrTheirs() {
        assertThat(chips("promised Ana to send the book by 12 May"))
                .containsExactly(
                        who("Ana"), new Chip.Promised("send the book", true, Optional.of(LocalDate.of(2026, 5, 12))));
        assertThat(chips("called Jonas, he will send the slides by Monday"))
                .contains(new Chip.Promised("send the slides", false, Optional.of(WEDNESDAY.plusDays(5))));
    }
}
