package wellhouse.graph;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.zip.CRC32C;

/// A graph as bytes and back, with a version and a checksum. Where the bytes lie, in a mapped file or
/// elsewhere, is for the caller to say; nothing here opens a file.
///
/// ```text
///  0  "WELLGRPH"   8 version (1)   12 vertices   16 half-ties   20 CRC32C of what follows   24 zero, 8 bytes
/// 32  first: vertices + 1 ints · outside: vertices ints · others: half-ties ints · strengths: half-ties shorts
/// ```
/// Numbers are in the order of the machine; one of the other order does not know the first eight bytes.
public final class GraphBytes {

    /// Why bytes were refused.
    public static final class Broken extends RuntimeException {

        private static final long serialVersionUID = 1;

        Broken(String why) {
            super(why);
        }
    }

    private static final ValueLayout.OfInt INT = ValueLayout.JAVA_INT_UNALIGNED;
    private static final ValueLayout.OfShort SHORT = ValueLayout.JAVA_SHORT_UNALIGNED;
    private static final ValueLayout.OfLong LONG = ValueLayout.JAVA_LONG_UNALIGNED;

    private static final long MAGIC = 0x485052474C4C4557L;
    private static final int VERSION = 1;
    private static final int HEAD = 32;
    private static final int STEP = 1 << 30;

    private GraphBytes() {}

    /// How many bytes [#write] needs.
    public static long size(Graph graph) {
        return size(graph.vertices(), graph.others.length);
    }

    private static long size(int vertices, int halves) {
        return HEAD + 8L * vertices + 4 + 6L * halves;
    }

    /// Writes `graph` to the beginning of `to`; the checksum comes last, so that half-written bytes are
    /// refused.
    public static void write(Graph graph, MemorySegment to) {
        int n = graph.vertices();
        int halves = graph.others.length;
        to.set(LONG, 0, MAGIC);
        to.set(INT, 8, VERSION);
        to.set(INT, 12, n);
        to.set(INT, 16, halves);
        to.set(LONG, 24, 0);
        long at = HEAD;
        MemorySegment.copy(graph.first, 0, to, INT, at, n + 1);
        at += 4L * (n + 1);
        MemorySegment.copy(graph.outside, 0, to, INT, at, n);
        at += 4L * n;
        MemorySegment.copy(graph.others, 0, to, INT, at, halves);
        at += 4L * halves;
        MemorySegment.copy(graph.strengths, 0, to, SHORT, at, halves);
        to.set(INT, 20, checksum(to, size(graph)));
    }

    /// Reads what [#write] wrote.
    ///
    /// @throws Broken if these are other bytes, of another version, cut short or changed
    public static Graph read(MemorySegment from) {
        if (from.byteSize() < HEAD || from.get(LONG, 0) != MAGIC) {
            throw new Broken("not a saved graph");
        }
        if (from.get(INT, 8) != VERSION) {
            throw new Broken("saved by version " + from.get(INT, 8) + ", this one reads " + VERSION);
        }
        int n = from.get(INT, 12);
        int halves = from.get(INT, 16);
        if (n < 0 || halves < 0 || from.byteSize() < size(n, halves)) {
            throw new Broken("the saved graph is cut short");
        }
        if (from.get(INT, 20) != checksum(from, size(n, halves))) {
            throw new Broken("the saved graph was changed or not finished");
        }
        int[] first = new int[n + 1];
        int[] outside = new int[n];
        int[] others = new int[halves];
        short[] strengths = new short[halves];
        long at = HEAD;
        MemorySegment.copy(from, INT, at, first, 0, n + 1);
        at += 4L * (n + 1);
        MemorySegment.copy(from, INT, at, outside, 0, n);
        at += 4L * n;
        MemorySegment.copy(from, INT, at, others, 0, halves);
        at += 4L * halves;
        MemorySegment.copy(from, SHORT, at, strengths, 0, halves);
        return new Graph(first, others, strengths, outside);
    }

    private static int checksum(MemorySegment bytes, long size) {
        CRC32C sum = new CRC32C();
        for (long at = HEAD; at < size; at += STEP) {
            sum.update(bytes.asSlice(at, Math.min(STEP, size - at)).asByteBuffer());
        }
        return (int) sum.getValue();
    }
}
