package wellhouse.cli;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/// Reads whole numbers from a file of lines with a header, plain or gzip, one line at a time.
final class Columns {

    /// A file that is not as it should be.
    static final class Broken extends Exception {

        private static final long serialVersionUID = 1;

        Broken(String message) {
            super(message);
        }
    }

    /// Takes the numbers of one line; the array is used again for the next.
    interface Taker {
        void take(long[] numbers) throws Broken;
    }

    private static final int MAGIC_BYTES = 2;

    private Columns() {}

    /// Reads the columns of these names, in this order, wherever they stand in the file.
    ///
    /// @throws Broken if there is no such file, a column is missing or a field is no whole number
    static void read(Path file, char between, List<String> names, Taker taker) throws IOException, Broken {
        try (BufferedReader lines = open(file)) {
            String header = lines.readLine();
            List<String> there =
                    header == null ? List.of() : Arrays.asList(header.strip().split(between + "", -1));
            int[] places = names.stream().mapToInt(there::indexOf).toArray();
            if (Arrays.stream(places).anyMatch(place -> place < 0)) {
                throw new Broken(file + ": the first line must name the columns " + String.join(", ", names));
            }
            long[] numbers = new long[names.size()];
            int line = 1;
            for (String text = lines.readLine(); text != null; text = lines.readLine()) {
                line++;
                if (!text.isBlank()) {
                    fill(file + ":" + line, text, between, places, numbers);
                    taker.take(numbers);
                }
            }
        } catch (ZipException | java.io.EOFException e) {
            throw new Broken(file + ": the gzip file is damaged");
        }
    }

    private static void fill(String where, String text, char between, int[] places, long[] numbers) throws Broken {
        int start = 0;
        int found = 0;
        for (int place = 0; start <= text.length() && found < places.length; place++) {
            int next = text.indexOf(between, start);
            int end = next < 0 ? text.length() : next;
            for (int i = 0; i < places.length; i++) {
                if (places[i] == place) {
                    numbers[i] = number(where, text, start, end);
                    found++;
                }
            }
            start = end + 1;
        }
        if (found < places.length) {
            throw new Broken(where + ": too few fields");
        }
    }

    private static long number(String where, String text, int start, int end) throws Broken {
        try {
            return Long.parseLong(text.substring(start, end).strip());
        } catch (NumberFormatException e) {
            throw new Broken(where + ": a field is no whole number");
        }
    }

    private static BufferedReader open(Path file) throws IOException {
        InputStream raw = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
        raw.mark(MAGIC_BYTES);
        byte[] start = raw.readNBytes(MAGIC_BYTES);
        raw.reset();
        boolean zipped = start.length == MAGIC_BYTES && start[0] == 0x1F && start[1] == (byte) 0x8B;
        InputStream bytes = zipped ? new GZIPInputStream(raw, 1 << 16) : raw;
        return new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8), 1 << 16);
    }
}
