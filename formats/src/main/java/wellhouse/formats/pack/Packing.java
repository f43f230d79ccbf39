package wellhouse.formats.pack;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.tukaani.xz.XZIOException;
import org.tukaani.xz.XZInputStream;
import wellhouse.formats.source.Fault;

/// How a file is packed, by its first bytes.
public enum Packing {
    /// Several files in one.
    ZIP(0x50, 0x4B, 0x03, 0x04),
    /// One file.
    GZIP(0x1F, 0x8B),
    /// One file.
    XZ(0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00);

    /// What a decoder of XZ may take, in KiB; the strongest usual setting takes 65 MiB.
    private static final int XZ_MEMORY_KIB = 80 << 10;

    private static final int DEEP = 8;

    private final int[] beginning;

    Packing(int... beginning) {
        this.beginning = beginning;
    }

    /// Empty if it is not packed.
    public static Optional<Packing> of(byte[] head) {
        for (Packing packing : values()) {
            boolean same = head.length >= packing.beginning.length;
            for (int i = 0; same && i < packing.beginning.length; i++) {
                same = (head[i] & 0xFF) == packing.beginning[i];
            }
            if (same) {
                return Optional.of(packing);
            }
        }
        return Optional.empty();
    }

    /// What is in a single packed file.
    ///
    /// @param size how large it is, packed
    /// @param ratio how many times that may come out
    public InputStream unpacked(InputStream packed, long size, int ratio) throws IOException {
        return switch (this) {
            case GZIP -> new Bounded(new GZIPInputStream(packed, 64 << 10), size, ratio);
            case XZ -> new Bounded(new XZInputStream(packed, XZ_MEMORY_KIB), size, ratio);
            case ZIP -> throw new IllegalArgumentException("an archive holds several files");
        };
    }

    /// Why something that was being unpacked could not be read on; empty where that was not because of the packing.
    public static Optional<Fault> fault(Throwable broken) {
        Throwable at = broken;
        for (int deep = 0; at != null && deep < DEEP; deep++) {
            if (at instanceof Bounded.Bomb) {
                return Optional.of(Fault.ARCHIVE_BOMB);
            }
            if (at instanceof ZipException || at instanceof XZIOException || endsEarly(at)) {
                return Optional.of(Fault.ARCHIVE_UNREADABLE);
            }
            at = at.getCause();
        }
        return Optional.empty();
    }

    private static boolean endsEarly(Throwable at) {
        return at instanceof EOFException end
                && (end.getMessage() == null || end.getMessage().contains("ZLIB"));
    }

    /// The name of what is in it: `All.mbox` of `All.mbox.gz`.
    public String inside(String name) {
        return name.replaceFirst("(?i)\\.(gz|xz|gzip)$", "");
    }
}
