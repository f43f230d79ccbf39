package wellhouse.formats.csv;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import wellhouse.formats.source.Fingerprint;
import wellhouse.formats.source.Input;
import wellhouse.formats.source.Text;

/// How a table of people is built, as seen from its beginning: its charset, what parts its fields, which row has the
/// headings, and what each column says.
///
/// @param charset of a text that is neither marked nor UTF-8
/// @param key names the headings, so that the owner's word on them is found again
/// @param columns one for each heading, in their order
/// @param dayFirst whether the day stands before the month in `5/4/1984`
public record TableShape(
        Optional<Charset> charset, char separator, String key, List<Column> columns, boolean dayFirst) {

    /// A column.
    ///
    /// @param label `work`, `home`, `mobile` or `other`; empty for none
    /// @param number of an e-mail address or the like
    /// @param examples some of what stands in it
    public record Column(String heading, Meaning meaning, String label, int number, List<String> examples) {

        public Column {
            examples = List.copyOf(examples);
        }

        Column as(Meaning other) {
            return new Column(heading, other, label, number, examples);
        }

        /// Masked: the meaning only.
        @Override
        public String toString() {
            return "Column[" + meaning + "]";
        }
    }

    /// How much of the file is looked at.
    static final int HEAD = 64 << 10;

    private static final int ROWS = 200;
    private static final int EXAMPLES = 3;
    private static final int BEFORE_HEADINGS = 20;
    private static final int MOST_COLUMNS = 1_024;

    private static final Set<Meaning> NAMES =
            EnumSet.of(Meaning.FULL_NAME, Meaning.GIVEN, Meaning.FAMILY, Meaning.NICKNAME, Meaning.EMAIL);

    /// Code pages of old programs by the owner's country; Windows-1252 everywhere else.
    private static final Map<String, String> PAGES = Map.ofEntries(
            Map.entry("PL", "windows-1250"),
            Map.entry("CZ", "windows-1250"),
            Map.entry("SK", "windows-1250"),
            Map.entry("HU", "windows-1250"),
            Map.entry("SI", "windows-1250"),
            Map.entry("HR", "windows-1250"),
            Map.entry("RO", "windows-1250"),
            Map.entry("RU", "windows-1251"),
            Map.entry("UA", "windows-1251"),
            Map.entry("BG", "windows-1251"),
            Map.entry("RS", "windows-1251"),
            Map.entry("GR", "windows-1253"),
            Map.entry("CY", "windows-1253"),
            Map.entry("TR", "windows-1254"),
            Map.entry("IL", "windows-1255"),
            Map.entry("EE", "windows-1257"),
            Map.entry("LV", "windows-1257"),
            Map.entry("LT", "windows-1257"),
            Map.entry("JP", "windows-31j"),
            Map.entry("CN", "GBK"),
            Map.entry("TW", "Big5"),
            Map.entry("KR", "x-windows-949"));

    public TableShape {
        columns = List.copyOf(columns);
    }

    /// Looks at a table, and takes the owner's word on its columns where there is one.
    ///
    /// @return empty if it is no table
    public static Optional<TableShape> look(Input input) {
        try (InputStream in = input.open()) {
            return look(in.readNBytes(HEAD), input.options().country())
                    .map(seen -> seen.as(input.options().columns()));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /// Looks at the beginning of a table, for somebody somewhere.
    public static Optional<TableShape> look(byte[] head) {
        return look(head, "ZZ");
    }

    private static Optional<TableShape> look(byte[] head, String country) {
        Optional<Charset> charset = charset(head, country);
        String text = text(head, charset);
        for (char separator : new char[] {',', ';', '\t', '|'}) {
            List<List<String>> rows = rows(text, separator);
            for (int at = 0; at < Math.min(rows.size(), BEFORE_HEADINGS); at++) {
                List<String> headings = rows.get(at);
                if (isHeadings(headings)) {
                    List<List<String>> below = rows.subList(at + 1, rows.size());
                    return Optional.of(of(charset, separator, headings, below, country));
                }
            }
        }
        return Optional.empty();
    }

    /// Whether a row may be the headings: several short texts, none of them a value, and not all unknown.
    private static boolean isHeadings(List<String> row) {
        long told = row.stream().filter(field -> !field.isBlank()).count();
        boolean plain = row.stream().allMatch(field -> field.length() < 80 && field.indexOf('@') < 0);
        if (told < 2 || told * 2 < row.size() || !plain || row.size() > MOST_COLUMNS) {
            return false;
        }
        return row.stream().anyMatch(field -> Heading.of(field).meaning().isPresent())
                || row.stream().noneMatch(field -> field.matches(".*\\d{3}.*"));
    }

    private static TableShape of(
            Optional<Charset> charset,
            char separator,
            List<String> headings,
            List<List<String>> below,
            String country) {
        List<Column> columns = new ArrayList<>();
        for (int place = 0; place < headings.size(); place++) {
            int here = place;
            List<String> values = below.stream()
                    .filter(row -> row.size() > here && !row.get(here).isBlank())
                    .map(row -> row.get(here).strip())
                    .toList();
            Heading heading = Heading.of(headings.get(place));
            Meaning meaning = heading.meaning().orElseGet(() -> byValues(values));
            columns.add(new Column(
                    headings.get(place).strip(),
                    meaning,
                    heading.label(),
                    heading.number(),
                    values.stream().distinct().limit(EXAMPLES).toList()));
        }
        String key = headings.stream().map(Heading::fold).collect(Collectors.joining("\n"));
        return new TableShape(charset, separator, key, titles(columns), DayOrder.of(columns, below, country));
    }

    /// Beside a column for the job, `Title` is what stands before a name.
    private static List<Column> titles(List<Column> columns) {
        boolean job = columns.stream()
                .anyMatch(column ->
                        column.meaning() == Meaning.TITLE && !column.heading().equalsIgnoreCase("title"));
        return columns.stream()
                .map(column -> job && column.heading().equalsIgnoreCase("title") ? column.as(Meaning.PREFIX) : column)
                .toList();
    }

    /// A guess where the heading says nothing.
    private static Meaning byValues(List<String> values) {
        if (values.isEmpty()) {
            return Meaning.NOTHING;
        }
        if (values.stream().allMatch(value -> value.matches("[^\\s@]+@[^\\s@]+\\.[^\\s@]+"))) {
            return Meaning.EMAIL;
        }
        if (values.stream().allMatch(value -> value.matches("(?i)https?://\\S+"))) {
            return Meaning.URL;
        }
        return values.stream()
                        .allMatch(value -> value.matches("[+(]?[0-9][0-9 ()/.-]{6,20}") && !value.matches("[0-9.]+"))
                ? Meaning.PHONE
                : Meaning.LABELLED;
    }

    /// With the owner's word on these headings, if there is one.
    private TableShape as(Map<String, List<String>> said) {
        List<String> meanings = said.getOrDefault(fingerprint(), List.of());
        if (meanings.size() != columns.size()) {
            return this;
        }
        List<Column> changed = IntStream.range(0, meanings.size())
                .mapToObj(i -> columns.get(i).as(Meaning.valueOf(meanings.get(i))))
                .toList();
        return new TableShape(charset, separator, key, changed, dayFirst);
    }

    /// How many columns say something of a person.
    public int known() {
        return (int) columns.stream()
                .filter(column -> column.meaning() != Meaning.NOTHING && column.meaning() != Meaning.LABELLED)
                .count();
    }

    /// Names the headings in short, as [wellhouse.intake.Imports#columns] keeps them.
    public String fingerprint() {
        return Fingerprint.of(key);
    }

    /// Whether some column says who it is about.
    public boolean namesPeople() {
        return columns.stream().anyMatch(column -> NAMES.contains(column.meaning()));
    }

    boolean isRowOfHeadings(List<String> fields) {
        return fields.stream()
                .map(Heading::fold)
                .collect(Collectors.joining("\n"))
                .equals(key);
    }

    private static List<List<String>> rows(String text, char separator) {
        List<List<String>> rows = new ArrayList<>();
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .fieldSeparator(separator)
                .maxBufferSize(HEAD * 2)
                .ofCsvRecord(new StringReader(text))) {
            for (CsvRecord row : reader) {
                rows.add(row.getFields());
                if (rows.size() >= ROWS) {
                    break;
                }
            }
        } catch (CsvParseException | UncheckedIOException e) {
            // What came before is enough to look at.
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return rows;
    }

    /// The charset of a table that is neither marked nor UTF-8: the one that makes the fewest odd words, the country's
    /// first where several do.
    private static Optional<Charset> charset(byte[] head, String country) {
        if (Text.isMarked(head) || Text.isUtf8(head)) {
            return Optional.empty();
        }
        Set<String> pages = new LinkedHashSet<>();
        pages.add(PAGES.getOrDefault(country, "windows-1252"));
        pages.add("windows-1252");
        pages.addAll(new TreeSet<>(PAGES.values()));
        return pages.stream().map(Charset::forName).min(Comparator.comparingLong(page -> odd(new String(head, page))));
    }

    /// How many letters stand beside a sign, or beside a letter of another script, as nobody writes.
    private static long odd(String text) {
        long odd = 0;
        for (int i = 1; i < text.length(); i++) {
            char one = text.charAt(i - 1);
            char other = text.charAt(i);
            if (one >= 0x80 || other >= 0x80) {
                odd += isOdd(one, other) || isOdd(other, one) ? 1 : 0;
            }
        }
        return odd;
    }

    private static boolean isOdd(char letter, char beside) {
        if (!Character.isLetter(letter) || beside < 0x80 && !Character.isLetter(beside)) {
            return false;
        }
        return !Character.isLetter(beside) && !Character.isWhitespace(beside) && "’–—«»“”".indexOf(beside) < 0
                || Character.isLetter(beside)
                        && Character.UnicodeScript.of(letter) != Character.UnicodeScript.of(beside);
    }

    private static String text(byte[] head, Optional<Charset> charset) {
        if (charset.isPresent()) {
            return new String(head, charset.get());
        }
        try (Reader reader = Text.reader(new java.io.ByteArrayInputStream(head))) {
            StringBuilder all = new StringBuilder();
            char[] chars = new char[8 << 10];
            for (int read = reader.read(chars); read >= 0; read = reader.read(chars)) {
                all.append(chars, 0, read);
            }
            return all.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// What a date written with slashes means.
    private static final class DayOrder {

        private static final Set<String> MONTH_FIRST = Set.of("US", "PH", "FM", "MH", "PW");

        private DayOrder() {}

        /// Whether the day comes first: as the values show, else as the country has it.
        static boolean of(List<Column> columns, List<List<String>> rows, String country) {
            int day = 0;
            int month = 0;
            for (int place = 0; place < columns.size(); place++) {
                Meaning meaning = columns.get(place).meaning();
                if (meaning == Meaning.BIRTHDAY || meaning == Meaning.ANNIVERSARY || meaning == Meaning.MET_WHEN) {
                    for (List<String> row : rows) {
                        String[] parts =
                                row.size() > place ? row.get(place).strip().split("[/.-]") : new String[0];
                        day += parts.length >= 2 && above12(parts[0]) ? 1 : 0;
                        month += parts.length >= 2 && above12(parts[1]) ? 1 : 0;
                    }
                }
            }
            return day == month ? !MONTH_FIRST.contains(country.toUpperCase(Locale.ROOT)) : day > month;
        }

        private static boolean above12(String part) {
            return part.matches("1[3-9]|2[0-9]|3[01]");
        }
    }
}
