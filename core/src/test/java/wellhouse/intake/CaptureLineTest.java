package wellhouse.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static wellhouse.intake.CaptureLines.WEDNESDAY;
import static wellhouse.intake.CaptureLines.chips;
import static wellhouse.intake.CaptureLines.known;
import static wellhouse.intake.CaptureLines.who;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import wellhouse.kernel.Ids;
import wellhouse.kernel.PartialDate;
import wellhouse.people.Name;
import wellhouse.people.Person;
import wellhouse.people.Remark;
import wellhouse.people.Standing;
import wellhouse.timeline.Interaction.Direction;
import wellhouse.timeline.Interaction.Kind;

final class CaptureLineTest {

    @Test
    void theLineOfTheFrontPageIsUnderstoodWhole() {
        assertThat(chips("coffee w/ Ana Ruiz yesterday, her son starts uni, send article on grants by Friday; "
                        + "knows Berlin well"))
                .containsExactly(
                        who("Ana Ruiz"),
                        new Chip.Happened(Kind.MEETING, WEDNESDAY.minusDays(1), Direction.MUTUAL, "coffee"),
                        new Chip.Told(Remark.Kind.HOUSEHOLD, "her son starts uni"),
                        new Chip.Promised("send article on grants", true, Optional.of(WEDNESDAY.plusDays(2))),
                        new Chip.Told(Remark.Kind.STRENGTH, "knows Berlin well"));
    }

    @Test
    void theSameInGermanIsUnderstoodWhole() {
        assertThat(chips("Kaffee mit Ana Ruiz gestern, ihr Sohn beginnt zu studieren, Artikel schicken bis Freitag"))
                .containsExactly(
                        who("Ana Ruiz"),
                        new Chip.Happened(Kind.MEETING, WEDNESDAY.minusDays(1), Direction.MUTUAL, "Kaffee"),
                        new Chip.Told(Remark.Kind.HOUSEHOLD, "ihr Sohn beginnt zu studieren"),
                        new Chip.Promised("Artikel schicken", true, Optional.of(WEDNESDAY.plusDays(2))));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "called Jonas today|Jonas|CALL|0|MINE|called",
                "Maria Lopez called yesterday|Maria Lopez|CALL|-1|THEIRS|called",
                "call from Maria Lopez this morning|Maria Lopez|CALL|0|THEIRS|call",
                "met Tom de Vries at the conference 3 days ago|Tom de Vries|MEETING|-3|MUTUAL|met at the conference",
                "emailed Ana about the grant|Ana|MESSAGE|0|MINE|emailed about the grant",
                "text from Ana|Ana|MESSAGE|0|THEIRS|text",
                "got a letter from Aunt Rose|Aunt Rose|LETTER|0|THEIRS|letter",
                "wrote to May Lee|May Lee|MESSAGE|0|MINE|wrote",
                "dinner with May on 3 May|May|MEETING|-3|MUTUAL|dinner",
                "Mittagessen mit Frau Dr. Weber am 3.5.|Frau Dr. Weber|MEETING|-3|MUTUAL|Mittagessen",
                "Telefoniert mit Jörg Müller vorgestern|Jörg Müller|CALL|-2|MINE|Telefoniert",
                "Ana rief an|Ana|CALL|0|THEIRS|rief an",
                "Ana hat angerufen|Ana|CALL|0|THEIRS|angerufen",
                "Ana Ruiz angerufen|Ana Ruiz|CALL|0|MINE|angerufen",
                "Ana Ruiz gestern getroffen|Ana Ruiz|MEETING|-1|MUTUAL|getroffen",
                "party at Tom's yesterday|Tom|EVENT|-1|MUTUAL|party",
                "zoom with 王小明 yesterday|王小明|MEETING|-1|MUTUAL|zoom",
                "Spoke to Sam O'Neil on Mon|Sam O'Neil|CALL|-2|MINE|Spoke"
            })
    void whatHappenedIsUnderstood(String line, String name, Kind kind, int days, Direction direction, String title) {
        assertThat(chips(line))
                .containsExactly(who(name), new Chip.Happened(kind, WEDNESDAY.plusDays(days), direction, title));
    }

    @Test
    void severalPeopleMayBeNamed() {
        assertThat(chips("Lunch with Ana Ruiz & Tom")).startsWith(who("Ana Ruiz"), who("Tom"));
        assertThat(chips("lunch with Ana, Jonas and Tom"))
                .containsExactly(
                        who("Ana"),
                        who("Jonas"),
                        who("Tom"),
                        new Chip.Happened(Kind.MEETING, WEDNESDAY, Direction.MUTUAL, "lunch"));
    }

    @Test
    void aPlaceAfterACommaIsNobody() {
        assertThat(chips("lunch with Ana, Berlin"))
                .contains(new Chip.Told(Remark.Kind.NOTE, "Berlin"))
                .doesNotContain(who("Berlin"));
    }

    @Test
    void aBirthdayPartyIsNobody() {
        assertThat(chips("Birthday party at Tom's on Saturday"))
                .containsExactly(
                        who("Tom"), new Chip.Happened(Kind.EVENT, WEDNESDAY.minusDays(4), Direction.MUTUAL, "party"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "call Ana by Friday|call Ana|2",
                "lunch with Ana next Friday|lunch with Ana|2",
                "coffee w/ Ana tomorrow|coffee w/ Ana|1"
            })
    void whatLiesAheadDidNotHappenYet(String line, String what, int days) {
        assertThat(chips(line))
                .containsExactly(who("Ana"), new Chip.Promised(what, true, Optional.of(WEDNESDAY.plusDays(days))));
    }

    @Test
    void aNeedMayHaveADay() {
        assertThat(chips("needs a tax adviser by March"))
                .containsExactly(new Chip.Needs("a tax adviser", Optional.of(LocalDate.of(2027, 3, 1))));
        assertThat(chips("Jörg braucht einen Steuerberater bis Ende März"))
                .containsExactly(
                        who("Jörg"), new Chip.Needs("einen Steuerberater", Optional.of(LocalDate.of(2027, 3, 31))));
        assertThat(chips("Jörg sucht eine Wohnung in Köln"))
                .containsExactly(who("Jörg"), new Chip.Needs("eine Wohnung in Köln", Optional.empty()));
    }

    @Test
    void aNameThatSomebodyHasIsFoundAnywhereInTheLine() {
        Person ana = known("Ana", "Ruiz");

        assertThat(new CaptureLine(WEDNESDAY, name -> name.equals("Ana") ? List.of(ana) : List.of())
                        .chips("asked Ana for advice on my CV"))
                .first()
                .isEqualTo(new Chip.Who("Ana Ruiz", Optional.of(ana), List.of()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "birthday of Ana is 3 May 1984|1984-05-03",
                "Ana's birthday is on May 3|--05-03",
                "Ana was born on 1984-05-03|1984-05-03",
                "Ana hat am 3. Mai Geburtstag|--05-03",
                "Ana: Geburtstag 3.5.1984|1984-05-03"
            })
    void aBirthdayIsKnownAsFarAsItWasSaid(String line, String date) {
        assertThat(chips(line)).containsExactly(who("Ana"), new Chip.Born(PartialDate.parse(date)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"birthday lunch with Ana on May 3", "birthday party of Ana on May 3", "Ana's birthday is soon"})
    void whatIsOnlyAroundABirthdayIsNone(String line) {
        assertThat(chips(line)).noneMatch(Chip.Born.class::isInstance);
    }

    @Test
    void anAddressStandsForWhoeverHasIt() {
        Person ana = known("Ana", "Ruiz");
        CaptureLine line =
                new CaptureLine(WEDNESDAY, name -> name.equals("ana@example.org") ? List.of(ana) : List.of());

        assertThat(line.chips("emailed ana@example.org about the budget this morning"))
                .containsExactly(
                        new Chip.Who("Ana Ruiz", Optional.of(ana), List.of()),
                        new Chip.Happened(Kind.MESSAGE, WEDNESDAY, Direction.MINE, "emailed about the budget"));
        assertThat(chips("emailed tom@example.org about the budget").getFirst()).isEqualTo(who("tom@example.org"));
    }

    @Test
    void whoIsHiringNeedsSomebody() {
        assertThat(chips("met Ana, she is hiring a data engineer"))
                .endsWith(new Chip.Needs("a data engineer", Optional.empty()));
    }

    @Test
    void aColonStaysWithTheWordBeforeIt() {
        assertThat(chips("wrote to Ana on 2026-05-02: congratulated her"))
                .endsWith(new Chip.Happened(
                        Kind.MESSAGE, LocalDate.of(2026, 5, 2), Direction.MINE, "wrote: congratulated her"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Ana likes climbing and old maps|INTEREST|climbing and old maps",
                "Ana: loves tea|INTEREST|tea",
                "Ana loves tea|INTEREST|tea",
                "Ana is good at negotiating|STRENGTH|is good at negotiating",
                "Ana wants to become a judge|GOAL|become a judge"
            })
    void whatIsToldOfSomebodyIsKept(String line, Remark.Kind kind, String text) {
        assertThat(chips(line)).containsExactly(who("Ana"), new Chip.Told(kind, text));
    }

    @Test
    void offersAndNextStepsAreUnderstood() {
        assertThat(chips("Tom can help with contracts")).contains(new Chip.Offers("help with contracts"));
        assertThat(chips("Tom bietet Hilfe beim Umzug")).contains(new Chip.Offers("Hilfe beim Umzug"));
        assertThat(chips("next step: invite her to the meetup"))
                .containsExactly(new Chip.Told(Remark.Kind.NEXT_STEP, "invite her to the meetup"));
    }

    @Test
    void somebodyKnownIsFoundInSmallLetters() {
        Person ana = Person.named(Ids.of(Instant.EPOCH, "ana"), Name.of("Ana", "Ruiz"), Standing.KEPT, Instant.EPOCH);

        List<Chip> chips = new CaptureLine(WEDNESDAY, _ -> List.of(ana)).chips("coffee with ana ruiz");

        assertThat(chips.getFirst()).isEqualTo(new Chip.Who("Ana Ruiz", Optional.of(ana), List.of()));
    }

    @Test
    void whatIsNotUnderstoodIsANoteWordForWord() {
        assertThat(chips("works at Siemens")).containsExactly(new Chip.Told(Remark.Kind.NOTE, "works at Siemens"));
        assertThat(chips(",,,;;; ")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Ana Ruiz", "ana ruiz", "Ana Ruis", "Ana", "Ruiz", "Dr. Ruiz", "Frau Ruiz", "Ana R."})
    void somebodyIsMeantByWhatIsWrittenOfTheirName(String written) {
        Person ana = known("Ana", "Ruiz");

        assertThat(new CaptureLine(WEDNESDAY, _ -> List.of(ana)).chips("coffee with " + written + " yesterday"))
                .first()
                .isEqualTo(new Chip.Who("Ana Ruiz", Optional.of(ana), List.of()));
    }

    @Test
    void anotherFamilyNameIsAnotherPerson() {
        Person cardenas = known("Ana", "Cárdenas");
        CaptureLine line = new CaptureLine(WEDNESDAY, _ -> List.of(cardenas));

        assertThat(line.chips("coffee w/ Ana Ruiz yesterday"))
                .first()
                .isEqualTo(new Chip.Who("Ana Ruiz", Optional.empty(), List.of(cardenas)));
        assertThat(line.chips("coffee with Ana Cárdenas and Ana Ruiz"))
                .filteredOn(Chip.Who.class::isInstance)
                .hasSize(2);
    }

    @Property(tries = 300)
    void nonsenseNeverThrows(@ForAll @StringLength(max = 200) String line) {
        assertThatCode(() -> chips(line)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ſunday with Ana",
                "frıday with Ana",
                "12.13.2026",
                "31.2. Treffen mit Ana",
                "0000-00-00",
                "in 999 weeks",
                "!!!"
            })
    void whatLooksLikeADateButIsNoneNeverThrows(String line) {
        assertThatCode(() -> chips(line)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a ",
                " ",
                "Ana and ",
                "A. ",
                "1.",
                "met ",
                "-",
                "will ",
                "the on by at ",
                "Ana,",
                "Ä",
                "gave me "
            })
    void twoThousandHostileCharactersAreReadAtOnce(String part) {
        chips("met Ana");
        String line = "met " + part.repeat(2_000 / part.length()) + "x";
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long start = threads.getCurrentThreadCpuTime();

        List<Chip> chips = chips(line);

        assertThat(Duration.ofNanos(threads.getCurrentThreadCpuTime() - start)).isLessThan(Duration.ofSeconds(2));
        assertThat(chips.stream().filter(Chip.Who.class::isInstance)).hasSizeLessThanOrEqualTo(20);
    }
}
