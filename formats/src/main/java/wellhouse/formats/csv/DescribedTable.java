package wellhouse.formats.csv;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import wellhouse.formats.source.Text;
import wellhouse.people.Name;
import wellhouse.people.doubles.Described;
import wellhouse.people.doubles.Field;

/// Reads any table with an id in its first column as descriptions of people, the other columns by their
/// headings.
public final class DescribedTable {

    private static final Pattern SEVERAL = Pattern.compile("\\s*(?:\\||;|:::)\\s*");
    private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})[-/. ]?(\\d{1,2})[-/. ]?(\\d{1,2})(?:\\D.*)?");
    private static final Pattern YEAR_LAST = Pattern.compile("(\\d{1,2})([-/. ]+)(\\d{1,2})[-/. ]+(\\d{4})");
    private static final Pattern NO_YEAR = Pattern.compile("--(\\d{2})-?(\\d{2})");

    private static final Map<Meaning, Field> FIELDS = new EnumMap<>(Map.ofEntries(
            Map.entry(Meaning.EMAIL, Field.EMAIL),
            Map.entry(Meaning.PHONE, Field.PHONE),
            Map.entry(Meaning.URL, Field.URL),
            Map.entry(Meaning.UID, Field.UID),
            Map.entry(Meaning.NUMBER, Field.NUMBER),
            Map.entry(Meaning.ORGANIZATION, Field.ORGANIZATION),
            Map.entry(Meaning.TITLE, Field.TITLE),
            Map.entry(Meaning.CITY, Field.CITY),
            Map.entry(Meaning.POSTCODE, Field.POSTCODE),
            Map.entry(Meaning.BIRTHDAY, Field.BIRTHDAY),
            Map.entry(Meaning.REMARK, Field.REMARK)));

    /// Takes one row.
    @FunctionalInterface
    public interface Taker {

        /// @param id the first column as written
        void take(String id, Described described);
    }

    private final Path file;

    public DescribedTable(Path file) {
        this.file = file;
    }

    /// Reads all rows in order.
    ///
    /// @throws IOException if the file cannot be read or is no table
    public void read(Taker taker) throws IOException {
        try (Reader text = Text.reader(Files.newInputStream(file));
                CsvReader<CsvRecord> reader = CsvReader.builder().ofCsvRecord(text)) {
            Iterator<CsvRecord> rows = reader.iterator();
            if (!rows.hasNext()) {
                throw new IOException(file + ": the table is empty");
            }
            List<Optional<Meaning>> meanings =
                    rows.next().getFields().stream().map(Meaning::of).toList();
            while (rows.hasNext()) {
                List<String> cells = rows.next().getFields();
                if (cells.size() > 1 || !cells.getFirst().isBlank()) {
                    taker.take(cells.getFirst().strip(), described(meanings, cells));
                }
            }
        } catch (de.siegmar.fastcsv.reader.CsvParseException e) {
            throw new IOException(file + ": is no table of values parted by commas", e);
        }
    }

    private static Described described(List<Optional<Meaning>> meanings, List<String> cells) {
        Map<Meaning, List<String>> told = new EnumMap<>(Meaning.class);
        for (int i = 1; i < cells.size() && i < meanings.size(); i++) {
            String cell = cells.get(i).strip();
            if (!cell.isEmpty()) {
                meanings.get(i)
                        .ifPresent(meaning -> told.computeIfAbsent(meaning, _ -> new ArrayList<>())
                                .add(cell));
            }
        }
        Map<Field, List<String>> said = new EnumMap<>(Field.class);
        FIELDS.forEach((meaning, field) -> {
            List<String> values = told.getOrDefault(meaning, List.of());
            if (!values.isEmpty()) {
                said.put(
                        field,
                        values.stream().flatMap(value -> values(field, value)).toList());
            }
        });
        String street = (joined(told, Meaning.HOUSE_NUMBER) + " " + joined(told, Meaning.STREET)).strip();
        if (!street.isEmpty()) {
            said.put(Field.STREET, List.of(street));
        }
        Name name = new Name(
                joined(told, Meaning.FULL_NAME),
                joined(told, Meaning.PREFIX),
                joined(told, Meaning.GIVEN),
                joined(told, Meaning.MIDDLE),
                joined(told, Meaning.FAMILY),
                joined(told, Meaning.SUFFIX),
                joined(told, Meaning.NICKNAME));
        return new Described(List.of(name), said);
    }

    private static String joined(Map<Meaning, List<String>> told, Meaning meaning) {
        return String.join(" ", told.getOrDefault(meaning, List.of()));
    }

    private static java.util.stream.Stream<String> values(Field field, String cell) {
        return switch (field) {
            case EMAIL, PHONE, URL -> Arrays.stream(SEVERAL.split(cell));
            case BIRTHDAY -> java.util.stream.Stream.of(day(cell));
            default -> java.util.stream.Stream.of(cell);
        };
    }

    /// Eight digits, year first. Of day and month in American order the month comes first.
    static String day(String written) {
        Matcher first = YEAR_FIRST.matcher(written);
        if (first.matches()) {
            return first.group(1) + two(first.group(2)) + two(first.group(3));
        }
        Matcher yearless = NO_YEAR.matcher(written);
        if (yearless.matches()) {
            return "0000" + yearless.group(1) + yearless.group(2);
        }
        Matcher last = YEAR_LAST.matcher(written);
        if (last.matches()) {
            boolean monthFirst = last.group(2).contains("/") && Integer.parseInt(last.group(1)) <= 12;
            String month = last.group(monthFirst ? 1 : 3);
            String day = last.group(monthFirst ? 3 : 1);
            return last.group(4) + two(month) + two(day);
        }
        return written;
    }

    private static String two(String digits) {
        return digits.length() == 1 ? "0" + digits : digits;
    }
}
