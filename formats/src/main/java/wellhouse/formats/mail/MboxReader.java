package wellhouse.formats.mail;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import wellhouse.formats.source.Checked;
import wellhouse.formats.source.Fault;
import wellhouse.formats.source.Input;
import wellhouse.intake.Extent;
import wellhouse.intake.Reader;

/// Reads the headers of an mbox archive (mboxrd, mboxo, mboxcl), message by message.
///
/// Cost: memory for one header block, whatever the size of the archive.
public final class MboxReader implements Reader {

    private final Input source;
    private final Optional<Extent> whole;
    private long last;
    private boolean going = true;
    private @Nullable Extent extent;

    public MboxReader(Input source) {
        this(source, Optional.empty());
    }

    /// @param whole the archive as it is now, of which what lies before [Extent#last()] was read before
    MboxReader(Input source, Optional<Extent> whole) {
        this.source = source;
        this.whole = whole;
        this.last = whole.map(Extent::last).orElse(0L);
    }

    @Override
    public void read(Sink sink) {
        Letter letter = new Letter(source);
        long from = last;
        try (InputStream bytes = source.open();
                Checked in = new Checked(bytes)) {
            // What was skipped is not summed up; then it is known already.
            bytes.skipNBytes(from);
            MboxCutter cutter =
                    new MboxCutter(in, from, source.options().limits().headerBytes());
            boolean any = cutter.cut((message, start, headers, end, offset) -> {
                if (whole.isEmpty() || offset < whole.get().length()) {
                    last = offset;
                }
                letter.read(message, headers, end, () -> FromLine.date(message, start, headers), offset, sink);
                going = sink.at(cutter.read());
                return going;
            });
            if (!any) {
                throw Fault.MAIL_NO_MESSAGE.broken("");
            }
            if (going) {
                extent = whole.map(all -> new Extent(all.kind(), all.head(), all.length(), all.digest(), last))
                        .orElseGet(() ->
                                new Extent(MboxArchive.KIND, MboxArchive.head(source), in.count(), in.digest(), last));
            }
        } catch (IOException e) {
            throw Fault.SOURCE_UNREADABLE.broken("", e);
        }
    }

    @Override
    public Optional<Extent> extent() {
        return Optional.ofNullable(extent);
    }
}
