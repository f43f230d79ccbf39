package wellhouse.formats.mail;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import wellhouse.formats.source.Checked;
import wellhouse.formats.source.Fault;
import wellhouse.formats.source.Input;
import wellhouse.intake.Archive;
import wellhouse.intake.Extent;

/// An mbox archive as something that was read before, and may have grown since.
///
/// Cost: one reading of the bytes, and only where the book knows an archive with the same head.
public final class MboxArchive implements Archive {

    /// The reader and its version: to be raised with every change of what a message gives.
    static final String KIND = "mbox 1";

    private static final int HEAD = 4 << 10;
    private static final int BUFFER = 256 << 10;

    private final Input source;

    public MboxArchive(Input source) {
        this.source = source;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String head() {
        return head(source);
    }

    static String head(Input source) {
        try (Checked in = new Checked(source.open())) {
            readTo(in, HEAD, new byte[HEAD]);
            return in.digest();
        } catch (IOException e) {
            throw Fault.SOURCE_UNREADABLE.broken("", e);
        }
    }

    @Override
    public Optional<Beginning> beginning(List<Extent> known) {
        List<Extent> open = new ArrayList<>(known);
        open.sort(Comparator.comparingLong(Extent::length));
        Optional<Extent> longest = Optional.empty();
        byte[] buffer = new byte[BUFFER];
        try (InputStream bytes = source.open();
                Checked in = new Checked(bytes)) {
            for (Extent extent : open) {
                if (!readTo(in, extent.length(), buffer)) {
                    break;
                }
                if (in.digest().equals(extent.digest())) {
                    longest = Optional.of(extent);
                }
            }
            if (longest.isEmpty()) {
                return Optional.empty();
            }
            readTo(in, Long.MAX_VALUE, buffer);
            Extent begins = longest.get();
            Extent whole = new Extent(KIND, begins.head(), in.count(), in.digest(), begins.last());
            return Optional.of(
                    new Beginning(begins, in.count() == begins.length(), new MboxReader(source, Optional.of(whole))));
        } catch (IOException e) {
            throw Fault.SOURCE_UNREADABLE.broken("", e);
        }
    }

    /// @return false if it ends before
    private static boolean readTo(Checked in, long length, byte[] buffer) throws IOException {
        while (in.count() < length) {
            if (in.read(buffer, 0, (int) Math.min(buffer.length, length - in.count())) < 0) {
                return false;
            }
        }
        return true;
    }
}
