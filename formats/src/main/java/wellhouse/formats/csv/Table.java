package wellhouse.formats.csv;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import wellhouse.formats.source.Fault;
import wellhouse.formats.source.Fingerprint;
import wellhouse.formats.source.Input;
import wellhouse.formats.source.ReadOptions.Limits;
import wellhouse.formats.source.Text;
import wellhouse.intake.Reader.Sink;

/// A table with headings, row by row, in bounded memory.
final class Table {

    /// How many rows may stand before the headings, such as LinkedIn's notes.
    private static final int BEFORE_HEADINGS = 50;

    /// Takes a row.
    @FunctionalInterface
    interface Taker {
        void row(Row row);
    }

    /// One row.
    ///
    /// @param columns places by heading in lower case
    /// @param line where it begins, from 1
    record Row(Map<String, Integer> columns, List<String> fields, long line) {

        /// The value under a heading; empty if there is none.
        String get(String heading) {
            Integer place = columns.get(heading.toLowerCase(Locale.ROOT));
            return place == null || place >= fields.size()
                    ? ""
                    : fields.get(place).strip();
        }

        String where() {
            return "line " + line;
        }

        String fingerprint() {
            return Fingerprint.of(String.join("\u001f", fields));
        }

        /// Masked: the place only.
        @Override
        public String toString() {
            return "Row[" + line + "]";
        }
    }

    private final Input input;
    private final Predicate<List<String>> isHeadings;
    private final char separator;
    private final Optional<Charset> charset;
    private int width;
    private long headingsAt;

    /// A table with commas.
    ///
    /// @param needed headings in lower case by which the row of headings is known
    Table(Input input, Set<String> needed) {
        this(
                input,
                fields -> fields.stream()
                        .map(field -> field.strip().toLowerCase(Locale.ROOT))
                        .collect(Collectors.toSet())
                        .containsAll(needed),
                ',',
                Optional.empty());
    }

    /// Any table.
    ///
    /// @param isHeadings knows the row of headings
    /// @param charset of the text; empty for what [Text] sees
    Table(Input input, Predicate<List<String>> isHeadings, char separator, Optional<Charset> charset) {
        this.input = input;
        this.isHeadings = isHeadings;
        this.separator = separator;
        this.charset = charset;
    }

    private Reader text(InputStream in) throws IOException {
        return charset.isPresent() ? new InputStreamReader(in, charset.get()) : Text.reader(in);
    }

    void read(Sink sink, Taker taker) {
        long line = 0;
        try (Counting in = new Counting(input.open());
                Reader text = text(in);
                CsvReader<CsvRecord> reader = reader(text)) {
            Iterator<CsvRecord> records = reader.iterator();
            Map<String, Integer> columns = headings(records);
            line = headingsAt;
            while (records.hasNext()) {
                CsvRecord row = records.next();
                line = row.getStartingLineNumber();
                take(new Row(columns, Formula.back(row.getFields()), line), sink, taker);
                if (!sink.at(in.count)) {
                    return;
                }
            }
        } catch (CsvParseException e) {
            String message = String.valueOf(e.getMessage());
            boolean open = message.contains("Unclosed") || message.contains("buffer size");
            Fault fault =
                    message.contains("fields") ? Fault.CSV_COLUMNS : open ? Fault.CSV_QUOTE_OPEN : Fault.CSV_TOO_LONG;
            throw fault.broken("after line " + line, e);
        } catch (IOException | UncheckedIOException e) {
            throw Fault.SOURCE_UNREADABLE.broken("after line " + line, e);
        }
    }

    private void take(Row row, Sink sink, Taker taker) {
        if (row.fields().stream().allMatch(String::isBlank)) {
            return;
        }
        boolean tooLong = row.fields().stream().skip(width).anyMatch(field -> !field.isBlank());
        if (tooLong) {
            sink.rejected(Fault.CSV_ODD_ROW.reject(input, row.where()));
        } else {
            taker.row(row);
        }
    }

    @SuppressWarnings("removal") // Going with the next major version; until then a stray quote spoils no table.
    private CsvReader<CsvRecord> reader(Reader text) {
        Limits limits = input.options().limits();
        CsvRecordHandler handler = CsvRecordHandler.builder()
                .maxFields(limits.csvColumns())
                .maxFieldSize(limits.csvFieldChars())
                .maxRecordSize(limits.csvRecordChars())
                .build();
        return CsvReader.builder()
                .fieldSeparator(separator)
                .allowExtraCharsAfterClosingQuote(true)
                .allowUnclosedQuote(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .maxBufferSize(limits.csvRecordChars())
                .build(handler, text);
    }

    private Map<String, Integer> headings(Iterator<CsvRecord> records) {
        for (int i = 0; i < BEFORE_HEADINGS && records.hasNext(); i++) {
            Map<String, Integer> columns = new HashMap<>();
            CsvRecord record = records.next();
            List<String> fields = record.getFields();
            for (int place = 0; place < fields.size(); place++) {
                String heading = fields.get(place).strip().toLowerCase(Locale.ROOT);
                if (!heading.isEmpty()) {
                    columns.putIfAbsent(heading, place);
                }
            }
            if (isHeadings.test(fields)) {
                headingsAt = record.getStartingLineNumber();
                width = fields.size();
                return columns;
            }
        }
        throw Fault.CSV_HEADINGS.broken("");
    }

    /// Counts what was read.
    private static final class Counting extends FilterInputStream {

        private long count;

        Counting(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int one = super.read();
            count += one < 0 ? 0 : 1;
            return one;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int read = super.read(bytes, offset, length);
            count += Math.max(read, 0);
            return read;
        }
    }
}
