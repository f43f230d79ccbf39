package wellhouse.formats.monica;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/// A stream that counts, and that breaks where one record takes more than it may.
final class Metered extends FilterInputStream {

    /// Tells that a record is too big.
    static final class TooBig extends IOException {
        private static final long serialVersionUID = 1;
    }

    private final long most;
    private long count;
    private long until;

    /// @param most bytes of one record
    Metered(InputStream in, long most) {
        super(in);
        this.most = most;
        this.until = most;
    }

    /// A new record begins.
    void next() {
        until = count + most;
    }

    long count() {
        return count;
    }

    @Override
    public int read() throws IOException {
        int one = super.read();
        return one < 0 ? one : (int) counted(1, one);
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int read = super.read(bytes, offset, length);
        return (int) counted(Math.max(read, 0), read);
    }

    private long counted(int more, int answer) throws IOException {
        count += more;
        if (count > until) {
            throw new TooBig();
        }
        return answer;
    }
}
