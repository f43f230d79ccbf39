package wellhouse.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static wellhouse.intake.CaptureLines.WEDNESDAY;
import static wellhouse.intake.CaptureLines.chips;
import static wellhouse.intake.CaptureLines.known;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import wellhouse.people.Person;

/// Lines as people write them in a hurry, in both languages, said on Wednesday, 6 May 2026.
final class CaptureSpeechTest {

    /// Who is named, and of each chip its kind, how many days away it is, and its words.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "Had lunch with Priya Natarajan last Tuesday, she's moving to Lisbon in March, I promised to send her my landlord's number|Priya Natarajan|MEETING -1 lunch; NOTE she's moving to Lisbon in March; MINE send her my landlord's number",
                "Bumped into Tom Becker at the farmers market on Saturday - his knee surgery went well|Tom Becker|MEETING -4 Bumped at the farmers market; NOTE his knee surgery went well",
                "phoned mum this morning, dad's birthday is 3 May|mum, dad|CALL 0 phoned; dad: BORN --05-03",
                "Call from Oliver Stone yesterday evening: wants to know if I can come by the 10th|Oliver Stone|CALL -1 Call: wants to know if I can come by the 10th",
                "Beers w/ Marcus and Leila Friday night. Leila got the job at Siemens!|Marcus, Leila|MEETING -5 Beers; Leila: NOTE Leila got the job at Siemens",
                "Grace O'Neill's daughter Maeve was born on 12 October|Grace O'Neill|HOUSEHOLD Grace O'Neill's daughter Maeve was born on 12 October",
                "met Sofia's brother Nikos at the wedding, he runs a bakery in Athens|Nikos|MEETING 0 met at the wedding (Sofia's brother); NOTE he runs a bakery in Athens",
                "Zoom with Daniel Kim on May 2, he owes me the slides|Daniel Kim|MEETING -4 Zoom; THEIRS the slides",
                "Jane Miller recommended me for the board seat, send flowers|Jane Miller|RECEIPT VISIBILITY 0 the board seat; MINE send flowers",
                "I helped Peter Lang move house last weekend|Peter Lang|GIFT TIME -4 move house",
                "Chloe is allergic to peanuts|Chloe|NOTE is allergic to peanuts",
                "Remind me to congratulate Anna Schmidt on her new job on Monday|Anna Schmidt|MINE congratulate Anna Schmidt on her new job 5",
                "Running into Fred Noble at the gym all the time; he is looking for a bookkeeper|Fred Noble|MEETING 0 Running at the gym all the time; NEED a bookkeeper",
                "text from Yusuf: got the visa|Yusuf|MESSAGE 0 text: got the visa",
                "walked the dog with neighbour Irene this afternoon, she can lend us the ladder|Irene|MEETING 0 walked the dog; OFFER lend us the ladder",
                "Dinner at Kathrin's on Saturday, met her husband Jörg|Kathrin, Jörg|MEETING -4 Dinner; MEETING -4 met",
                "Lunch w Kofi + Abena tues, Abena is looking for a flat in Leeds, Kofi can help with plumbing|Kofi, Abena|MEETING -1 Lunch; Abena: NEED a flat in Leeds; OFFER help with plumbing",
                "Saw Dev at the station, told him I'd call next week|Dev|MEETING 0 Saw at the station; MINE call 7",
                "Sent Maria the photos|Maria|MESSAGE 0 Sent the photos",
                "Ask Helen about the translator|Helen|MINE Ask Helen about the translator",
                "meeting with Carla Gomez on 12 May at 10am|Carla Gomez|MINE meeting with Carla Gomez at 10am 6",
                "met Carla Gomez on 12 May|Carla Gomez|MEETING -359 met",
                "Gestern mit Frau Dr. Petersen telefoniert, sie schickt mir bis Freitag das Gutachten|Frau Dr. Petersen|CALL -1 telefoniert; THEIRS das Gutachten 2",
                "Heute Mittag Döner mit Kemal, seine Tochter kommt im September in die Schule|Kemal|MEETING 0 Döner; HOUSEHOLD seine Tochter kommt im September in die Schule",
                "Am Samstag Jürgen Maier auf dem Wochenmarkt getroffen, Knie-OP gut überstanden|Jürgen Maier|MEETING -4 auf dem Wochenmarkt getroffen; NOTE Knie-OP gut überstanden",
                "Muss Frau Huber noch das Buch zurückgeben|Frau Huber|MINE Frau Huber noch das Buch zurückgeben",
                "Mit Paul im Kino gewesen am Sonntag|Paul|MEETING -3 im Kino gewesen",
                "Habe Karin versprochen, ihr bis Monatsende den Vertrag durchzusehen|Karin|MINE ihr den Vertrag durchzusehen 25",
                "Martin Fuchs hat mir seinen Anhänger geliehen|Martin Fuchs|RECEIPT TIME 0 seinen Anhänger geliehen",
                "Claudia und Peter haben geheiratet!|Claudia, Peter|NOTE Claudia und Peter haben geheiratet",
                "Treffen mit Herrn Yilmaz am 13.5. um 15 Uhr|Herr Yilmaz|MINE Treffen mit Herrn Yilmaz um 15 Uhr 7",
                "Vorgestern Spaziergang mit Nachbarin Erika, sie braucht jemanden für den Garten|Erika|MEETING -2 Spaziergang (Nachbarin); NEED jemanden für den Garten",
                "Anruf von Onkel Heinz: Diamantene Hochzeit am 14. August|Onkel Heinz|CALL 0 Anruf: Diamantene Hochzeit am 14. August",
                "Jonas Lehner habe ich mit Eva Roth bekannt gemacht|Jonas Lehner|GIFT INTRODUCTION 0 mit Eva Roth",
                "Bei Familie Schuster zum Grillen gewesen, Rezept für den Salat schicken|Familie Schuster|MEETING 0 zum Grillen gewesen; MINE Rezept für den Salat schicken",
                "Mittag mit Jana, sie sucht einen Kita-Platz, ich schicke ihr die Liste|Jana|MEETING 0 Mittag; NEED einen Kita-Platz; MINE ich schicke ihr die Liste",
                "Hab Tim gestern im Bus getroffen|Tim|MEETING -1 im Bus getroffen",
                "Herrn Krause zum Ruhestand gratulieren bis zum 20.|Herr Krause|MINE Herrn Krause zum Ruhestand gratulieren 14",
                "Steffi Vogel, Zahnärztin in Ulm, beim Elternabend kennengelernt|Steffi Vogel|NOTE Zahnärztin in Ulm; MEETING 0 beim Elternabend kennengelernt",
                "Kaffeetrinken mit Tante Inge am Sonntagnachmittag|Tante Inge|MEETING -3 Kaffeetrinken"
            })
    void aLineIsUnderstoodAsItWasMeant(String line, String who, String what) {
        List<Chip> chips = chips(line);

        assertThat(chips.stream()
                        .filter(Chip.Who.class::isInstance)
                        .map(chip -> ((Chip.Who) chip).text())
                        .collect(Collectors.joining(", ")))
                .isEqualTo(who);
        assertThat(chips.stream()
                        .filter(chip -> !(chip instanceof Chip.Who))
                        .map(CaptureSpeechTest::inShort)
                        .collect(Collectors.joining("; ")))
                .isEqualTo(what);
    }

    private static String inShort(Chip chip) {
        return switch (chip) {
            case Chip.Who who -> who.text();
            case Chip.About about -> about.who() + ": " + inShort(about.chip());
            case Chip.Happened happened -> happened.kind() + " " + away(happened.on()) + " " + happened.title();
            case Chip.Told told -> told.kind() + " " + told.text();
            case Chip.Born born -> "BORN " + born.on();
            case Chip.Promised promised ->
                (promised.mine() ? "MINE " : "THEIRS ") + promised.what() + awayIf(promised.due());
            case Chip.Needs needs -> "NEED " + needs.what() + awayIf(needs.by());
            case Chip.Offers offers -> "OFFER " + offers.what();
            case Chip.Heard heard -> "HEARD " + heard.what();
            case Chip.Own own -> own.side() + " " + own.what();
            case Chip.Helped helped ->
                (helped.given() ? "GIFT " : "RECEIPT ") + helped.currency() + " " + away(helped.on()) + " "
                        + helped.what();
        };
    }

    private static long away(LocalDate day) {
        return ChronoUnit.DAYS.between(WEDNESDAY, day);
    }

    private static String awayIf(Optional<LocalDate> day) {
        return day.map(due -> " " + away(due)).orElse("");
    }

    @Test
    void aNameOfWhichEveryWordIsAnotherOneIsSomebodyElse() {
        Person heing = known("Vere", "Heing");
        CaptureLine line = new CaptureLine(WEDNESDAY, _ -> List.of(heing));

        assertThat(line.chips("call from Onkel Heinz"))
                .first()
                .isEqualTo(new Chip.Who("Onkel Heinz", Optional.empty(), List.of(heing)));
    }
}
