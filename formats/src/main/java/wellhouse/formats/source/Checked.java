package wellhouse.formats.source;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.HexFormat;
import java.util.zip.CRC32;
import java.util.zip.CRC32C;

/// Bytes that are counted and summed up while they are read.
///
/// Two checksums of 32 bits with different polynomials, both done by the processor: a gigabyte costs a tenth of a
/// second. They tell an archive that was changed by accident from one that was not; nobody is to be kept out by them.
public final class Checked extends FilterInputStream {

    private final CRC32 first = new CRC32();
    private final CRC32C second = new CRC32C();
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
            first.update(target, offset, read);
            second.update(target, offset, read);
            count += read;
        }
        return read;
    }

    /// Bytes read so far.
    public long count() {
        return count;
    }

    /// Sixteen letters that stand for them.
    public String digest() {
        return HexFormat.of().toHexDigits(first.getValue(), 8) + HexFormat.of().toHexDigits(second.getValue(), 8);
    }
}
