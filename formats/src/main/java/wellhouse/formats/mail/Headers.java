package wellhouse.formats.mail;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import wellhouse.formats.source.Text;

/// The header fields of one message that are read, as places in its bytes; values become text when asked for.
///
/// Source: RFC 5322, section 2.2 (fields and folding). One object serves many messages, one after the other.
final class Headers {

    private static final int MOST = 1_000;

    private byte[] bytes = new byte[0];
    private Field[] fields = new Field[64];
    private int[] starts = new int[64];
    private int[] ends = new int[64];
    private int count;

    /// Looks at a header block; the bytes must stay until the next call.
    ///
    /// A line that is no field is passed over. Behind one, only fields count that were not there yet, since it
    /// may be the first line of a body.
    void read(byte[] block, int from, int to) {
        bytes = block;
        count = 0;
        boolean dirty = false;
        int line = from;
        while (line < to && count < MOST) {
            int feed = Feeds.next(block, line, to);
            int colon = colon(line, feed);
            if (colon > line) {
                int end = feed;
                while (end + 1 < to && (block[end + 1] == ' ' || block[end + 1] == '\t')) {
                    end = Feeds.next(block, end + 1, to);
                }
                add(line, colon, end, dirty);
                feed = end;
            } else if (block[line] != ' ' && block[line] != '\t' && !isQuotedFrom(line, feed)) {
                dirty = true;
            }
            line = feed + 1;
        }
    }

    /// The first value of a field; empty if it is not there.
    String first(Field field) {
        for (int i = 0; i < count; i++) {
            if (fields[i] == field) {
                return value(i);
            }
        }
        return "";
    }

    boolean has(Field field) {
        for (int i = 0; i < count; i++) {
            if (fields[i] == field) {
                return true;
            }
        }
        return false;
    }

    List<String> all(Field field) {
        List<String> values = new ArrayList<>(2);
        for (int i = 0; i < count; i++) {
            if (fields[i] == field) {
                values.add(value(i));
            }
        }
        return values;
    }

    private void add(int line, int colon, int end, boolean dirty) {
        int name = colon;
        while (name > line && (bytes[name - 1] == ' ' || bytes[name - 1] == '\t')) {
            name--;
        }
        @Nullable Field field = Field.of(bytes, line, name);
        if (field == null || dirty && has(field)) {
            return;
        }
        if (count == starts.length) {
            fields = Arrays.copyOf(fields, count * 2);
            starts = Arrays.copyOf(starts, count * 2);
            ends = Arrays.copyOf(ends, count * 2);
        }
        fields[count] = field;
        starts[count] = colon + 1;
        ends[count] = end;
        count++;
    }

    /// Where the name of a field ends; -1 if the line is none.
    private int colon(int from, int to) {
        for (int at = from; at < to; at++) {
            byte one = bytes[at];
            if (one == ':') {
                return at;
            }
            if (one <= ' ' && !((one == ' ' || one == '\t') && at > from && onlyBlankTillColon(at, to))) {
                return -1;
            }
        }
        return -1;
    }

    private boolean onlyBlankTillColon(int from, int to) {
        int at = from;
        while (at < to && (bytes[at] == ' ' || bytes[at] == '\t')) {
            at++;
        }
        return at < to && bytes[at] == ':';
    }

    private boolean isQuotedFrom(int from, int to) {
        return to - from > 5 && bytes[from] == '>' && bytes[from + 1] == 'F';
    }

    private String value(int index) {
        int from = starts[index];
        int to = ends[index];
        while (from < to && bytes[from] >= 0 && bytes[from] <= ' ') {
            from++;
        }
        while (to > from && bytes[to - 1] >= 0 && bytes[to - 1] <= ' ') {
            to--;
        }
        for (int at = from; at < to; at++) {
            if (bytes[at] < ' ') {
                return unfolded(from, to);
            }
        }
        return new String(bytes, from, to - from, StandardCharsets.ISO_8859_1);
    }

    /// Without line ends and other controls, and not only ASCII.
    private String unfolded(int from, int to) {
        byte[] plain = new byte[to - from];
        int length = 0;
        boolean ascii = true;
        for (int at = from; at < to; at++) {
            byte one = bytes[at];
            if (one < 0 || one >= ' ' && one != 127) {
                plain[length++] = one;
                ascii &= one >= 0;
            } else if (one == '\t') {
                plain[length++] = ' ';
            }
        }
        return ascii ? new String(plain, 0, length, StandardCharsets.ISO_8859_1) : Text.decode(plain, 0, length);
    }
}
