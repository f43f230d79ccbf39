package wellhouse.formats.mail;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/// Cuts an mbox archive into header blocks; bodies are skipped without being looked at.
final class MboxCutter {

    /*
     * A message begins at a line that starts with "From " and is such a line also otherwise (see [FromLine]): programs
     * differ in whether they quote such lines in bodies (mboxrd, mboxo) and whether they leave a blank line before the
     * next message, and Content-Length is wrong as often as it is right, so neither is trusted.
     */

    /// Takes what was cut.
    @FunctionalInterface
    interface Taker {

        /// Takes one message.
        ///
        /// @param bytes holds it; only until the return
        /// @param from where its `From ` line begins
        /// @param headers where its header fields begin
        /// @param end behind them
        /// @param offset of the `From ` line in the archive
        /// @return false to end the cutting
        boolean message(byte[] bytes, int from, int headers, int end, long offset);
    }

    private static final int FIRST_BUFFER = 256 << 10;
    private static final int FROM_LINE = 1 << 10;
    private static final byte[] FROM = {'F', 'r', 'o', 'm', ' '};

    private final InputStream in;
    private final int headerBytes;
    private byte[] buffer = new byte[FIRST_BUFFER];
    private int start;
    private int end;
    private long base;
    private boolean ended;

    /// @param at where in the archive the bytes begin
    MboxCutter(InputStream in, long at, int headerBytes) {
        this.in = in;
        this.base = at;
        this.headerBytes = headerBytes;
    }

    /// Cuts all of it.
    ///
    /// @return false if there is no message in it
    boolean cut(Taker taker) throws IOException {
        if (!first()) {
            return false;
        }
        while (true) {
            int headers = lineEnd(FROM_LINE);
            int stop = headerEnd(headers);
            if (!taker.message(buffer, start, start + headers, start + stop, base + start)) {
                return true;
            }
            start += stop;
            if (!toNext()) {
                return true;
            }
        }
    }

    /// How far the archive has been read.
    long read() {
        return base + end;
    }

    private boolean first() throws IOException {
        more(FROM_LINE);
        while (start < end && (buffer[start] <= ' ' && buffer[start] >= 0)) {
            start++;
        }
        if (start < end && startsFrom(start)) {
            return true;
        }
        return toNext();
    }

    private boolean startsFrom(int at) {
        return at + FROM.length <= end && Arrays.equals(buffer, at, at + FROM.length, FROM, 0, FROM.length);
    }

    /// The length of the line at the start, its end included; cut where it is too long.
    private int lineEnd(int most) throws IOException {
        int length = 0;
        while (true) {
            if (start + length >= end && !more(length + 1)) {
                return length;
            }
            if (buffer[start + length] == '\n' || length >= most) {
                return length + 1;
            }
            length++;
        }
    }

    /// Where the header fields end: at an empty line, at the next message, or at the bound.
    private int headerEnd(int from) throws IOException {
        int line = from;
        while (line < headerBytes) {
            if (start + line + 2 >= end && !more(line + 3) && start + line >= end) {
                return line;
            }
            byte one = buffer[start + line];
            boolean empty = one == '\n' || one == '\r' && start + line + 1 < end && buffer[start + line + 1] == '\n';
            if (empty || one == 'F' && isNext(line)) {
                return line;
            }
            int feed = feed(line);
            if (feed < 0) {
                return Math.min(end - start, Math.max(line, headerBytes));
            }
            line = feed + 1;
        }
        return line;
    }

    private int feed(int from) throws IOException {
        int at = from;
        while (true) {
            int feed = Feeds.next(buffer, start + at, end);
            if (feed < end) {
                return feed - start;
            }
            at = end - start;
            if (at > headerBytes || !more(at + 1)) {
                return -1;
            }
        }
    }

    private boolean isNext(int line) throws IOException {
        more(line + FROM_LINE);
        return startsFrom(start + line) && FromLine.certain(buffer, start + line, end);
    }

    /// Moves to the next message.
    private boolean toNext() throws IOException {
        int at = Math.max(start - 1, 0);
        while (true) {
            int found = Feeds.beforeFrom(buffer, at, end);
            if (found < 0) {
                // Keep what may be the beginning of what is looked for.
                start = Math.max(at, end - FROM.length);
                if (!more(end - start + 1)) {
                    return false;
                }
                at = start;
                continue;
            }
            start = found;
            more(2 * FROM_LINE);
            if (FromLine.begins(buffer, start + 1, end)) {
                start++;
                return true;
            }
            at = start + 1;
        }
    }

    /// Sees to it that so many bytes are there behind the start.
    ///
    /// @return false if the archive ends before
    private boolean more(int wanted) throws IOException {
        if (end - start >= wanted) {
            return true;
        }
        if (ended) {
            return false;
        }
        if (buffer.length < wanted) {
            buffer = Arrays.copyOf(buffer, Math.max(buffer.length * 2, wanted));
        }
        System.arraycopy(buffer, start, buffer, 0, end - start);
        base += start;
        end -= start;
        start = 0;
        while (end < wanted && !ended) {
            int read = in.read(buffer, end, buffer.length - end);
            ended = read < 0;
            end += Math.max(read, 0);
        }
        return end >= wanted;
    }
}
