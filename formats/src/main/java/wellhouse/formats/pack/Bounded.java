package wellhouse.formats.pack;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/// What comes out of a packed file, as long as it is no bomb.
final class Bounded extends FilterInputStream {

    /// Tells that far more comes out than can have gone in.
    static final class Bomb extends IOException {
        private static final long serialVersionUID = 1;

        Bomb() {
            super("far more comes out of it than goes in");
        }
    }

    /// As much may always come out.
    private static final long ALWAYS = 64L << 20;

    private final long most;
    private long count;

    /// @param packed how large it is, packed
    /// @param ratio how many times that may come out
    Bounded(InputStream in, long packed, int ratio) {
        super(in);
        most = Math.max(ALWAYS, packed * ratio);
    }

    @Override
    public int read() throws IOException {
        int one = super.read();
        count(one < 0 ? 0 : 1);
        return one;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int read = super.read(bytes, offset, length);
        count(Math.max(read, 0));
        return read;
    }

    private void count(int more) throws IOException {
        count += more;
        if (count > most) {
            throw new Bomb();
        }
    }
}
