package wellhouse.formats.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wellhouse.people.doubles.Described;
import wellhouse.people.doubles.Field;

/// Tables of people by their headings.
final class DescribedTableTest {

    @Test
    void headingsInSeveralLanguagesAreUnderstood() {
        assertThat(Meaning.of("E-Mail-Adresse")).contains(Meaning.EMAIL);
        assertThat(Meaning.of("E-mail 2 - Value")).contains(Meaning.EMAIL);
        assertThat(Meaning.of("E-mail 2 - Label")).isEmpty();
        assertThat(Meaning.of("Vorname")).contains(Meaning.GIVEN);
        assertThat(Meaning.of("apellidos")).contains(Meaning.FAMILY);
        assertThat(Meaning.of("date_of_birth")).contains(Meaning.BIRTHDAY);
        assertThat(Meaning.of("soc_sec_id")).contains(Meaning.NUMBER);
        assertThat(Meaning.of("cluster")).isEmpty();
        assertThat(Meaning.of("")).isEmpty();
    }

    @Test
    void aRowBecomesADescription(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("people.csv");
        Files.writeString(
                file,
                "id,given_name, surname,emails,dob,street_number,address_1,colour\r\n"
                        + "1,Ida,Ladewig,ida@a.example|i@b.example,23.04.1981,6,\"Mill Lane\",blue\r\n");

        List<Described> read = read(file);

        assertThat(read).hasSize(1);
        Described ida = read.getFirst();
        assertThat(ida.names().getFirst().family()).isEqualTo("Ladewig");
        assertThat(ida.said(Field.EMAIL)).containsExactly("ida@a.example", "i@b.example");
        assertThat(ida.said(Field.BIRTHDAY)).containsExactly("19810423");
        assertThat(ida.said(Field.STREET)).containsExactly("6 Mill Lane");
    }

    @Test
    void daysAreReadInTheUsualOrders() {
        assertThat(DescribedTable.day("1981-04-23")).isEqualTo("19810423");
        assertThat(DescribedTable.day("19080231")).isEqualTo("19080231");
        assertThat(DescribedTable.day("--04-23")).isEqualTo("00000423");
        assertThat(DescribedTable.day("4/23/1981")).isEqualTo("19810423");
        assertThat(DescribedTable.day("3.4.1981")).isEqualTo("19810403");
    }

    @Test
    void anEmptyFileIsNoTable(@TempDir Path folder) throws IOException {
        Path file = Files.createFile(folder.resolve("empty.csv"));

        assertThatThrownBy(() -> read(file)).isInstanceOf(IOException.class).hasMessageContaining("empty");
    }

    private static List<Described> read(Path file) throws IOException {
        List<Described> read = new ArrayList<>();
        new DescribedTable(file).read((_, described) -> read.add(described));
        return read;
    }
}
