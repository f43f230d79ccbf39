package wellhouse.formats.source;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/// The lines of a stream as bytes, each with its line end (LF, CRLF or a lone CR).
public final class ByteLines {

    private final InputStream in;
    private final int most;
    private final byte[] buffer = new byte[64 << 10];
    private int at;
    private int end;
    private byte[] line = new byte[256];
    private int length;
    private int number;
    private long read;
    private boolean cut;

    /// Lines of a stream.
    ///
    /// @param most bytes of a line that are kept; the rest of a longer one is dropped
    public ByteLines(InputStream in, int most) {
        this.in = in;
        this.most = most;
    }

    /// Goes to the next line.
    ///
    /// @return false if there is none
    public boolean next() throws IOException {
        length = 0;
        cut = false;
        while (true) {
            if (at == end && !fill()) {
                number += length > 0 ? 1 : 0;
                return length > 0;
            }
            int stop = at;
            while (stop < end && buffer[stop] != '\n' && buffer[stop] != '\r') {
                stop++;
            }
            keep(stop);
            if (at < end) {
                lineEnd();
                number++;
                return true;
            }
        }
    }

    /// The line's bytes; only the first [#length] of them, and only until the next line.
    public byte[] bytes() {
        return line;
    }

    public int length() {
        return length;
    }

    /// Its number, from 1.
    public int number() {
        return number;
    }

    /// Whether the line was longer than is kept.
    public boolean cut() {
        return cut;
    }

    /// How many bytes were read.
    public long read() {
        return read - (end - at);
    }

    /// Whether the line without its blanks is a text in capitals, letters of both cases being the same.
    public boolean is(String text) {
        int place = 0;
        for (int i = 0; i < length; i++) {
            byte one = line[i];
            if (one == ' ' || one == '\t' || one == '\r' || one == '\n') {
                continue;
            }
            int capital = one >= 'a' && one <= 'z' ? one - 32 : one;
            if (place >= text.length() || capital != text.charAt(place)) {
                return false;
            }
            place++;
        }
        return place == text.length();
    }

    /// Whether the line goes on with the one before it.
    public boolean folded() {
        return length > 0 && (line[0] == ' ' || line[0] == '\t');
    }

    private void keep(int stop) {
        int more = Math.min(stop - at, most - length);
        if (more < stop - at) {
            cut = true;
        }
        if (length + more + 2 > line.length) {
            line = Arrays.copyOf(line, Math.max(line.length * 2, length + more + 2));
        }
        System.arraycopy(buffer, at, line, length, more);
        length += more;
        at = stop;
    }

    private void lineEnd() throws IOException {
        byte one = buffer[at++];
        line[length++] = one;
        if (one == '\r' && (at < end || fill()) && buffer[at] == '\n') {
            line[length++] = buffer[at++];
        }
    }

    private boolean fill() throws IOException {
        end = Math.max(in.read(buffer), 0);
        at = 0;
        read += end;
        return end > 0;
    }
}
