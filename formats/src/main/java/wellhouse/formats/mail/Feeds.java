package wellhouse.formats.mail;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/// Looks for line feeds eight octets at a time: nearly all of an archive is looked at for nothing else.
///
/// Some octet of a word is 0 if and only if `(word - 0x01…01) & ~word & 0x80…80` is not 0, and the lowest bit of that
/// lies in the first such octet.
///
/// Source: H. S. Warren, "Hacker's Delight", second edition, section 6-1.
final class Feeds {

    private static final VarHandle WORD = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final byte[] NEXT = {'\n', 'F', 'r', 'o', 'm', ' '};
    private static final long FEED = 0x0A0A_0A0A_0A0A_0A0AL;
    private static final long LETTER = 0x4646_4646_4646_4646L;
    private static final long LOW = 0x0101_0101_0101_0101L;
    private static final long HIGH = 0x8080_8080_8080_8080L;

    private Feeds() {}

    /// Where the next line feed is; the end if there is none.
    static int next(byte[] bytes, int from, int to) {
        int at = from;
        for (; at + Long.BYTES <= to; at += Long.BYTES) {
            long found = zeros((long) WORD.get(bytes, at) ^ FEED);
            if (found != 0) {
                return at + Long.numberOfTrailingZeros(found) / Byte.SIZE;
            }
        }
        while (at < to && bytes[at] != '\n') {
            at++;
        }
        return at;
    }

    /// Where the next line feed with `From ` behind it is; -1 if there is none.
    static int beforeFrom(byte[] bytes, int from, int to) {
        int at = from;
        // Two words, the second one octet on: a place is 0 in both where a feed has an F behind it.
        for (; at + Long.BYTES < to; at += Long.BYTES) {
            if (zeros((long) WORD.get(bytes, at) ^ FEED | (long) WORD.get(bytes, at + 1) ^ LETTER) != 0) {
                int found = slowly(bytes, at, Math.min(at + Long.BYTES + NEXT.length - 1, to));
                if (found >= 0) {
                    return found;
                }
            }
        }
        return slowly(bytes, at, to);
    }

    private static int slowly(byte[] bytes, int from, int to) {
        for (int at = from; at + NEXT.length <= to; at++) {
            if (Arrays.equals(bytes, at, at + NEXT.length, NEXT, 0, NEXT.length)) {
                return at;
            }
        }
        return -1;
    }

    private static long zeros(long word) {
        return word - LOW & ~word & HIGH;
    }
}
