package wellhouse.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import wellhouse.graph.Graph;
import wellhouse.graph.GraphBuilder;

/// Reads ties from lines `one, other, strength in thousandths`, separated by tabs, in one pass over the bytes.
final class TieFile {

    private final Path file;
    private final Numbering numbering;
    private final GraphBuilder builder;
    private long line;

    private TieFile(Path file, Numbering numbering, GraphBuilder builder) {
        this.file = file;
        this.numbering = numbering;
        this.builder = builder;
    }

    /// Tells `builder` every tie of `file`; empty lines are skipped.
    ///
    /// @throws Columns.Broken if a line is none of a tie
    static void read(Path file, Numbering numbering, GraphBuilder builder) throws IOException, Columns.Broken {
        try (InputStream in = Files.newInputStream(file)) {
            new TieFile(file, numbering, builder).lines(in);
        }
    }

    private void lines(InputStream in) throws IOException, Columns.Broken {
        byte[] bytes = new byte[1 << 20];
        int held = 0;
        for (int read = in.read(bytes); read >= 0; read = in.read(bytes, held, bytes.length - held)) {
            int end = held + read;
            int start = 0;
            for (int i = held; i < end; i++) {
                if (bytes[i] == '\n') {
                    line(bytes, start, i);
                    start = i + 1;
                }
            }
            held = end - start;
            System.arraycopy(bytes, start, bytes, 0, held);
            if (held == bytes.length) {
                bytes = Arrays.copyOf(bytes, held * 2);
            }
        }
        line(bytes, 0, held);
    }

    private void line(byte[] bytes, int start, int lineEnd) throws Columns.Broken {
        line++;
        int end = lineEnd > start && bytes[lineEnd - 1] == '\r' ? lineEnd - 1 : lineEnd;
        if (start == end) {
            return;
        }
        int one = tab(bytes, start, end);
        int other = tab(bytes, one + 1, end);
        int strength = strength(bytes, other + 1, tab(bytes, other + 1, end));
        builder.tie(numbering.of(bytes, start, one), numbering.of(bytes, one + 1, other), strength);
    }

    private static int tab(byte[] bytes, int start, int end) {
        int i = Math.min(start, end);
        while (i < end && bytes[i] != '\t') {
            i++;
        }
        return i;
    }

    private int strength(byte[] bytes, int start, int end) throws Columns.Broken {
        int value = 0;
        for (int i = start; i < end && value <= Graph.FULL; i++) {
            int digit = bytes[i] - '0';
            value = digit < 0 || digit > 9 ? Integer.MAX_VALUE : value * 10 + digit;
        }
        if (value < 1 || value > Graph.FULL) {
            throw new Columns.Broken(file + ":" + line + ": the third field must be a strength of 1 to 1000");
        }
        return value;
    }
}
