package wellhouse.formats.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import wellhouse.formats.Format;
import wellhouse.formats.Formats;
import wellhouse.formats.Samples;
import wellhouse.formats.Samples.Gathered;
import wellhouse.intake.Sighting.OfPerson;
import wellhouse.intake.Sighting.Point;
import wellhouse.intake.SourceBroken;
import wellhouse.people.ContactPoint;

final class TableReaderTest {

    private static OfPerson only(String table) {
        return only(table.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    private static OfPerson only(byte[] table) {
        Format format = Formats.recognise("contacts.csv", table).orElseThrow();
        Gathered gathered = Samples.read(format, table);
        assertThat(gathered.problems()).isEmpty();
        assertThat(gathered.people()).hasSize(1);
        return gathered.people().getFirst();
    }

    private static Map<String, String> points(OfPerson person) {
        return person.points().stream().collect(Collectors.toMap(Point::value, Point::label));
    }

    @Test
    void outlooksSampleIsReadInItsCodePage() {
        Gathered gathered = Samples.read(Samples.folder().resolve("csv/outlook/outlook-desktop-windows1252.csv"));

        OfPerson jose = gathered.people().getFirst();
        assertThat(gathered.people())
                .extracting(person -> person.name().shown())
                .containsExactly("José Núñez", "Ana O'Neil");
        assertThat(jose.points()).containsExactly(new Point(ContactPoint.Kind.EMAIL, "jose@example.es", "", false));
        assertThat(jose.jobs().getFirst().organization()).isEqualTo("Astilleros \"Mar\" S.A.");
        assertThat(jose.jobs().getFirst().title()).isEqualTo("Director");
        assertThat(jose.birthday()).hasToString("Optional[1984-05-17]");
        assertThat(jose.dates()).isEmpty();
        assertThat(jose.labels()).containsExactlyInAnyOrder("Clientes", "Amigos");
        assertThat(jose.remarks().getFirst().text()).isEqualTo("línea 1\nlínea 2");
        assertThat(gathered.rejected).isEmpty();
    }

    @Test
    void emptyRowsSayNothing() {
        assertThat(only("Name,Email\n,\n\nAna,ana@example.org\n , \n").name().shown())
                .isEqualTo("Ana");
    }

    @Test
    void anOpenQuotationMarkIsNamedByTheRowBeforeIt() {
        assertThatThrownBy(() -> Samples.read(Format.TABLE, "Name,Email\n\"Ana,ana@example.org\nBen,ben@example.org\n"))
                .isInstanceOfSatisfying(
                        SourceBroken.class,
                        broken -> assertThat(broken.problem().where()).isEqualTo("after line 1"));
    }

    @Test
    void germanHeadingsWithSemicolonsAreUnderstood() {
        OfPerson person = only((String.join(
                                ";",
                                "Anrede",
                                "Vorname",
                                "Nachname",
                                "Firma",
                                "Abteilung",
                                "Position",
                                "Straße geschäftlich",
                                "Ort geschäftlich",
                                "Postleitzahl geschäftlich",
                                "Telefon geschäftlich",
                                "Mobiltelefon",
                                "E-Mail-Adresse",
                                "Geburtstag",
                                "Kategorien",
                                "Notizen")
                        + "\r\nFrau;Jördis;Weiß;Mühle AG;Einkauf;Leiterin;Am Bach 1;Köln;50667;0221 123456;0171 2345678;"
                        + "j@muehle.example;03.12.1980;Chor;Singt Alt\r\n")
                .getBytes(Charset.forName("windows-1252")));

        assertThat(person.name().given()).isEqualTo("Jördis");
        assertThat(person.name().family()).isEqualTo("Weiß");
        assertThat(person.jobs().getFirst().function()).isEqualTo("Einkauf");
        assertThat(person.homes().getFirst().label()).isEqualTo("work");
        assertThat(person.homes().getFirst().city()).isEqualTo("Köln");
        assertThat(points(person))
                .containsEntry("0221 123456", "work")
                .containsEntry("0171 2345678", "mobile")
                .containsKey("j@muehle.example");
        assertThat(person.birthday()).hasToString("Optional[1980-12-03]");
    }

    @Test
    void aPolishTableIsReadInItsOwnCodePage() {
        byte[] table = "Imię,Nazwisko,Adres e-mail,Miasto\r\nŁucja,Świątek,l@example.pl,Łódź\r\n"
                .getBytes(Charset.forName("windows-1250"));

        OfPerson person = only(table);

        assertThat(person.name().shown()).isEqualTo("Łucja Świątek");
        assertThat(person.homes().getFirst().city()).isEqualTo("Łódź");
    }

    @Test
    void thunderbirdsTableIsUnderstood() {
        String table =
                "First Name,Last Name,Display Name,Nickname,Primary Email,Secondary Email,Screen Name,Work Phone,"
                        + "Home Phone,Fax Number,Mobile Number,Home City,Work City,Job Title,Department,Organization,Notes\r\n"
                        + "Ana,Ruiz,Ana Ruiz,Anita,ana@a.example,ana@b.example,,+49 30 1,,,+49 171 2345678,Berlin,,Editor,,Verlag,hi\r\n";

        assertThat(Formats.recognise("x", table.getBytes(java.nio.charset.StandardCharsets.UTF_8)))
                .contains(Format.THUNDERBIRD);
        OfPerson person = only(table);
        assertThat(person.name().nickname()).isEqualTo("Anita");
        assertThat(points(person)).containsKeys("ana@a.example", "ana@b.example", "+49 171 2345678");
        assertThat(person.homes().getFirst().city()).isEqualTo("Berlin");
        assertThat(person.jobs().getFirst().organization()).isEqualTo("Verlag");
    }

    @Test
    void whatAColumnSaysIsSeenByItsValuesWhereTheHeadingIsSilent() {
        OfPerson person = only("Wer,Name,X1\nbo@example.org,Bo Berg,+49 171 2345678\n");

        assertThat(points(person)).containsKeys("bo@example.org", "+49 171 2345678");
    }

    @Test
    void theOwnersWordOnColumnsIsTaken() {
        String table = "Alpha,Beta,Gamma\nBo,Berg,Oslo\nCy,Dahl,Bergen\n";
        var source = Samples.source(table);
        TableShape guessed = TableShape.look(source).orElseThrow();
        assertThat(guessed.namesPeople()).isFalse();

        var told = new wellhouse.formats.source.Input(
                "t.csv",
                source.size(),
                source.opening(),
                source.options().withColumns(Map.of(guessed.fingerprint(), List.of("GIVEN", "FAMILY", "CITY"))));
        Gathered gathered = new Gathered();
        Formats.open(Format.TABLE, told).read(gathered);

        assertThat(gathered.people())
                .extracting(person -> person.name().shown())
                .containsExactly("Bo Berg", "Cy Dahl");
        assertThat(gathered.people().getFirst().homes().getFirst().city()).isEqualTo("Oslo");
        assertThat(gathered.columns).hasSize(3);
    }

    @Test
    void daysAndMonthsAreToldApartByTheWholeColumn() {
        Gathered gathered =
                Samples.read(Format.TABLE, "name,birthday\nBo,4/5/1984\nCy,25/12/1990\nDi,0/0/00\nEl,1604-02-29\n");

        assertThat(gathered.people())
                .extracting(person -> person.birthday().map(Object::toString).orElse(""))
                .containsExactly("1984-05-04", "1990-12-25", "", "--02-29");
    }

    @Test
    void twoColumnsMayHaveOneHeading() {
        assertThat(points(only("name,email,email\nBo,bo@a.example,bo@b.example\n")))
                .containsKeys("bo@a.example", "bo@b.example");
    }

    @Test
    void unknownColumnsBecomeRemarksWithTheirHeading() {
        assertThat(only("name,Favourite tea\nBo,Assam\n").remarks().getFirst().text())
                .isEqualTo("Favourite tea: Assam");
    }

    @Test
    void proseIsNoTable() {
        assertThat(Formats.recognise(
                        "letter.txt",
                        "Dear Ana, how are you?\nI am well, thank you.\n"
                                .getBytes(java.nio.charset.StandardCharsets.UTF_8)))
                .isEmpty();
    }
}
