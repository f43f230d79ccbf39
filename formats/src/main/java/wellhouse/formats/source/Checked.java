package wellhouse.formats.source;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.HexFormat;
import java.util.zip.CRC32C;

/// Bytes that are counted and summed up while they are read.
///
/// A checksum of 32 bits that the processor does. It tells an archive that was changed by accident from one that was
/// not;
/// nobody is to be kept out by it.
public final class Checked extends FilterInputStream {

    private final CRC32C sum = new CRC32C();
    private long count;

    public Checked(InputStream in) {
        super(in);
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        int read = super.read(target, offset, length);
        if (read > 0) {
            sum.update(target, offset, read);
            count += read;
        }
        return read;
    }

    /// Bytes read so far.
    public long count() {
        return count;
    }

    /// Eight letters that stand for them.
    public String digest() {
        return HexFormat.of().toHexDigits(sum.getValue(), 8);
    }
}
